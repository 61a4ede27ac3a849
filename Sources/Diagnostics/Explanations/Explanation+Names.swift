/// Names that must be known.
extension Explanation {
    static let duplicateID = Explanation(
        meaning: Text(
            en:
                """
                Two steps, or a step and an end, have the same name. Where another step says \
                `next`, it could mean either.
                """,
            id:
                """
                Dua langkah, atau langkah dan akhir, memakai nama yang sama. Jika langkah lain \
                menulis `next`, tidak jelas yang mana yang dimaksud.
                """),
        mend: Text(
            en:
                """
                Give one of them another `id`. The titles may stay alike.
                """,
            id:
                """
                Beri salah satunya `id` lain. Judulnya boleh tetap sama.
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
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                      - id: periksa
                        title: Memeriksa konsep surat
                        by: lurah

                    """))
        ])

    static let unknownRole = Explanation(
        meaning: Text(
            en:
                """
                A role is named that is not declared under `roles`. Nobody would ever be asked to \
                do the step.
                """,
            id:
                """
                Ada peran yang disebut tetapi tidak ada di bawah `roles`. Tidak seorang pun akan \
                diminta mengerjakan langkahnya.
                """),
        mend: Text(
            en:
                """
                Write the role as it is declared, or declare it: `roles: {kepala-seksi: Kepala \
                Seksi}`.
                """,
            id:
                """
                Tulis peran seperti di bawah `roles`, atau tambahkan di sana: `roles: \
                {kepala-seksi: Kepala Seksi}`.
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
                        by: pettugas

                    """))
        ])

    static let unknownStep = Explanation(
        meaning: Text(
            en:
                """
                The flow goes on to a step or an end that does not exist, and an instance would be \
                stuck there.
                """,
            id:
                """
                Alur menuju langkah atau akhir yang tidak ada, sehingga prosesnya akan terhenti.
                """),
        mend: Text(
            en:
                """
                Name a step by its `id`, an end that stands under `ends`, or `end` for the \
                ordinary one.
                """,
            id:
                """
                Sebutkan `id` suatu langkah, akhir yang ada di bawah `ends`, atau `end` untuk \
                akhir biasa.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                        next: terbitkn
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let unknownDocument = Explanation(
        meaning: Text(
            en:
                """
                A step requires or produces a document that is not declared under `documents`. It \
                would have no title, and nobody could hand it in.
                """,
            id:
                """
                Ada langkah yang meminta atau menghasilkan dokumen yang tidak ada di bawah \
                `documents`. Dokumen itu tidak berjudul dan tidak dapat diserahkan siapa pun.
                """),
        mend: Text(
            en:
                """
                Write the document as it is declared, or declare it: `documents: {fc-ktp: Fotokopi \
                KTP}`.
                """,
            id:
                """
                Tulis dokumen seperti di bawah `documents`, atau tambahkan di sana: `documents: \
                {fc-ktp: Fotokopi KTP}`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                    documents:
                      fc-ktp: Fotokopi KTP
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                        requires: [fc-kpt]

                    """))
        ])

    static let unknownData = Explanation(
        meaning: Text(
            en:
                """
                A step collects a data item that is not declared under `data`, so it is not known \
                what is to be asked and what counts as an answer.
                """,
            id:
                """
                Ada langkah yang mengisi data yang tidak ada di bawah `data`, sehingga tidak \
                diketahui apa yang ditanyakan dan jawaban apa yang sah.
                """),
        mend: Text(
            en:
                """
                Write the data item as it is declared, or declare it with its title and type.
                """,
            id:
                """
                Tulis data seperti di bawah `data`, atau tambahkan di sana dengan judul dan \
                jenisnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    data:
                      nomor_surat: {title: Nomor surat, type: text}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        collects: [nomer_surat]

                    """))
        ])

    static let unknownEnd = Explanation(
        meaning: Text(
            en:
                """
                A step may end the procedure in a way that is not declared under `ends`, so it is \
                not known how such an instance is counted.
                """,
            id:
                """
                Ada langkah yang boleh mengakhiri proses dengan akhir yang tidak ada di bawah \
                `ends`, sehingga tidak diketahui cara menghitungnya.
                """),
        mend: Text(
            en:
                """
                Declare the end with its title and status: `ends: {ditolak: {title: Ditolak, \
                status: rejected}}`.
                """,
            id:
                """
                Tambahkan akhir itu dengan judul dan statusnya: `ends: {ditolak: {title: Ditolak, \
                status: rejected}}`.
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
                        may_end: {ditolak: {reason: required}}

                    """))
        ])

    static let unknownRow = Explanation(
        meaning: Text(
            en:
                """
                A step belongs to a row that no other step shares and that is not described under \
                `rows`. As it stands the row says nothing; most likely its name is misspelt.
                """,
            id:
                """
                Langkah ini termasuk baris yang tidak dipakai langkah lain dan tidak dijelaskan di \
                bawah `rows`. Baris seperti itu tidak ada gunanya; kemungkinan namanya salah \
                tulis.
                """),
        mend: Text(
            en:
                """
                Write the row's name as the other steps of the row do, or delete the key `row`.
                """,
            id:
                """
                Tulis nama baris seperti pada langkah lain di baris itu, atau hapus kunci `row`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                        row: baris-1
                      - id: catat
                        title: Mencatat di buku agenda
                        by: petugas
                        row: baris-1
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        row: bariss-1

                    """))
        ])

    static let unknownProcedure = Explanation(
        meaning: Text(
            en:
                """
                A procedure is named by its id, and no file of that name lies in the agency's \
                folder. Whoever follows the reference would find nothing.
                """,
            id:
                """
                Ada prosedur yang disebut dengan id, tetapi berkas dengan nama itu tidak ada di \
                folder instansi. Orang yang mengikuti rujukan itu tidak menemukan apa-apa.
                """),
        mend: Text(
            en:
                """
                Write the id of a file in the folder, or leave the key `procedure` out and keep \
                the title.
                """,
            id:
                """
                Tulis id berkas yang ada di folder, atau hapus kunci `procedure` dan pertahankan \
                judulnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps,
                    form: """

                          number: 400/07/SOP/2024
                          effective: 2024-02-01
                          related:
                            - title: SOP Surat Keterangan Usaha
                              procedure: surat-keterangan-usaha
                        """))
        ])

    static let reservedID = Explanation(
        meaning: Text(
            en:
                """
                The word `end` names the ordinary end of every procedure. A step or end of that \
                name could not be told from it.
                """,
            id:
                """
                Kata `end` adalah nama akhir biasa setiap prosedur. Langkah atau akhir dengan nama \
                itu tidak dapat dibedakan darinya.
                """),
        mend: Text(
            en:
                """
                Choose another name, for example `selesai`.
                """,
            id:
                """
                Pilih nama lain, misalnya `selesai`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                      - id: end
                        title: Menyerahkan surat
                        by: petugas

                    """))
        ])

    static let repeatedItem = Explanation(
        meaning: Text(
            en:
                """
                The same name stands twice in one list. Once is enough; perhaps another was meant.
                """,
            id:
                """
                Nama yang sama tertulis dua kali dalam satu daftar. Satu kali sudah cukup; mungkin \
                yang dimaksud nama lain.
                """),
        mend: Text(
            en:
                """
                Delete one, or write the name that was meant.
                """,
            id:
                """
                Hapus salah satunya, atau tulis nama yang dimaksud.
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
                        by: [petugas, petugas]

                    """))
        ])

    static let fileNameDiffers = Explanation(
        meaning: Text(
            en:
                """
                Files are found by their names: a procedure by that of its file, an agency by that \
                of its folder. Here the `id` inside says something else, and others would look in \
                vain.
                """,
            id:
                """
                Berkas ditemukan lewat namanya: prosedur lewat nama berkasnya, instansi lewat nama \
                foldernya. Di sini `id` di dalamnya berbeda, sehingga orang lain akan mencarinya \
                dengan sia-sia.
                """),
        mend: Text(
            en:
                """
                Give the file the name of its id, or the id the name of the file.
                """,
            id:
                """
                Samakan nama berkas dengan id-nya, atau id dengan nama berkasnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps, id: "surat-keterangan"))
        ])

    static let nestedGroup = Explanation(
        meaning: Text(
            en:
                """
                A group stands for several papers that are handed in together. It cannot hold \
                another group, nor a means such as the internet, which nobody hands in.
                """,
            id:
                """
                Kelompok mewakili beberapa dokumen yang diserahkan bersama. Kelompok tidak dapat \
                berisi kelompok lain atau sarana seperti internet, yang tidak diserahkan siapa \
                pun.
                """),
        mend: Text(
            en:
                """
                List the papers themselves, and require the means beside the group.
                """,
            id:
                """
                Daftarkan dokumennya satu per satu, dan minta sarananya di luar kelompok.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                    documents:
                      fc-ktp: Fotokopi KTP
                      internet: {title: Internet, kind: means}
                      berkas-pemohon: {title: Berkas Pemohon, group: [fc-ktp, internet]}
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                        requires: [berkas-pemohon]

                    """))
        ])
}
