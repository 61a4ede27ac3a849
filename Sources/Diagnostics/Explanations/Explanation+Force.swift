/// Dates, number and legal basis.
extension Explanation {
    static let notInForce = Explanation(
        meaning: Text(
            en:
                """
                Without an effective date or a date of ratification nobody can say from when the \
                procedure holds. It can be kept and read, but whoever starts it must acknowledge \
                that it is not in force, and an audit will say so.
                """,
            id:
                """
                Tanpa tanggal efektif atau tanggal pengesahan tidak diketahui sejak kapan prosedur \
                berlaku. Prosedur boleh disimpan dan dibaca, tetapi yang memulainya harus \
                menyatakan tahu bahwa prosedur belum berlaku, dan audit akan mencatatnya.
                """),
        mend: Text(
            en:
                """
                Write `effective` or `ratified` under `form`, as the signed SOP prints it. Leave \
                it out where the source leaves it empty.
                """,
            id:
                """
                Tulis `effective` atau `ratified` di bawah `form`, seperti tercetak pada SOP yang \
                disahkan. Biarkan kosong jika pada sumber memang kosong.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps, form: "{number: 400/07/SOP/2024}"))
        ])

    static let noNumber = Explanation(
        meaning: Text(
            en:
                """
                A signed SOP carries a number by which letters and auditors cite it. This one has \
                none.
                """,
            id:
                """
                SOP yang disahkan mempunyai nomor yang dikutip dalam surat dan oleh auditor. SOP \
                ini belum mempunyainya.
                """),
        mend: Text(
            en:
                """
                Write `number` under `form`, as printed. Leave it out where the source leaves it \
                empty.
                """,
            id:
                """
                Tulis `number` di bawah `form`, seperti tercetak. Biarkan kosong jika pada sumber \
                memang kosong.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps, form: "{effective: 2024-02-01}"))
        ])

    static let revisedBeforeCreated = Explanation(
        meaning: Text(
            en:
                """
                The date of revision comes before the date on which the SOP was made. One of the \
                two is wrong. A month alone is before a day only where the whole month is.
                """,
            id:
                """
                Tanggal revisi mendahului tanggal pembuatan SOP. Salah satunya keliru. Bulan tanpa \
                hari dianggap mendahului hanya jika seluruh bulan itu mendahului.
                """),
        mend: Text(
            en:
                """
                Compare both dates with the signed form. A dash in print is written `"-"`.
                """,
            id:
                """
                Cocokkan kedua tanggal dengan formulir yang disahkan. Tanda hubung yang tercetak \
                ditulis `"-"`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps,
                    form: """

                          number: 400/07/SOP/2024
                          created: 2024-01-15
                          revised: 2023-12-01
                          effective: 2024-02-01
                        """))
        ])

    static let effectiveBeforeCreated = Explanation(
        meaning: Text(
            en:
                """
                The SOP would hold before it was made. That can be a slip in one of the dates; if \
                it is really printed so, an auditor will ask.
                """,
            id:
                """
                SOP ini berlaku sebelum dibuat. Mungkin salah satu tanggalnya keliru; jika memang \
                tercetak demikian, auditor akan menanyakannya.
                """),
        mend: Text(
            en:
                """
                Compare both dates with the signed form.
                """,
            id:
                """
                Cocokkan kedua tanggal dengan formulir yang disahkan.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps,
                    form: "{number: 400/07/SOP/2024, created: 2024-02-15, effective: 2024-02-01}"))
        ])

    static let legalBasisReplaced = Explanation(
        meaning: Text(
            en:
                """
                The SOP rests on a regulation that another has replaced. It still runs, but its \
                legal basis should be renewed at the next revision.
                """,
            id:
                """
                SOP ini berdasar pada peraturan yang telah diganti. SOP tetap berjalan, tetapi \
                dasar hukumnya perlu diperbarui pada revisi berikutnya.
                """),
        mend: Text(
            en:
                """
                Name the new regulation when the SOP is next revised. Until then keep what is \
                printed, with `replaced_by`.
                """,
            id:
                """
                Sebutkan peraturan yang baru saat SOP direvisi. Sampai saat itu pertahankan yang \
                tercetak, dengan `replaced_by`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps,
                    form: """

                          number: 400/07/SOP/2024
                          effective: 2024-02-01
                          legal_basis:
                            - title: Peraturan Pemerintah Nomor 82 Tahun 2012
                              replaced_by: Peraturan Pemerintah Nomor 71 Tahun 2019
                        """))
        ])

    static let assumption = Explanation(
        meaning: Text(
            en:
                """
                The source does not say this; the file's author chose a reading and said why. \
                Every such place is listed, so that the office can confirm or change it.
                """,
            id:
                """
                Sumber tidak menyebutkan hal ini; penyusun berkas memilih satu bacaan dan menyebut \
                alasannya. Setiap bacaan seperti itu didaftar supaya kantor dapat menyetujui atau \
                mengubahnya.
                """),
        mend: Text(
            en:
                """
                Nothing needs to be done. Ask those who signed the SOP, and delete `assumed` once \
                they have confirmed it.
                """,
            id:
                """
                Tidak ada yang harus diperbaiki. Tanyakan kepada yang mengesahkan SOP, dan hapus \
                `assumed` setelah disetujui.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        sla: {within: 1 working day, assumed: sumber menulis 1 Hari}

                    """))
        ])

    static let impliedStep = Explanation(
        meaning: Text(
            en:
                """
                The step is done in the office but not printed in the SOP. It runs like any other; \
                the mark keeps the printed table true to the source and shows auditors what was \
                added.
                """,
            id:
                """
                Langkah ini dikerjakan di kantor, tetapi tidak tercetak pada SOP. Langkah berjalan \
                seperti yang lain; tandanya menjaga tabel cetak sesuai sumber dan menunjukkan \
                kepada auditor apa yang ditambahkan.
                """),
        mend: Text(
            en:
                """
                Nothing needs to be done. Delete `implied` once a revision of the SOP prints the \
                step.
                """,
            id:
                """
                Tidak ada yang harus diperbaiki. Hapus `implied` setelah revisi SOP mencetak \
                langkah ini.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                      lurah: Lurah
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                      - id: disposisi
                        title: Memberi disposisi
                        by: lurah
                        implied: true

                    """))
        ])
}
