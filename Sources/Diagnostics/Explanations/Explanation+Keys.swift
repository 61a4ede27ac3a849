/// Keys and names.
extension Explanation {
    static let unknownFileKind = Explanation(
        meaning: Text(
            en:
                """
                A file begins with the key that says what it is: a procedure, an agency, a \
                calendar or a test. This one does not, so nothing more can be said about it.
                """,
            id:
                """
                Berkas diawali kunci yang menyatakan jenisnya: prosedur, instansi, kalender, atau \
                pengujian. Berkas ini tidak, sehingga isinya tidak dapat diperiksa lebih lanjut.
                """),
        mend: Text(
            en:
                """
                Write `sop: 1`, `agency: 1`, `calendar: 1` or `test: 1` on the first line.
                """,
            id:
                """
                Tulis `sop: 1`, `agency: 1`, `calendar: 1`, atau `test: 1` pada baris pertama.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                """
                id: contoh
                title: Surat Keterangan Domisili
                revision: 1

                """)
        ])

    static let unknownKey = Explanation(
        meaning: Text(
            en:
                """
                The language has no such key in this place. A misspelt key would otherwise be \
                passed over in silence, and the office would believe in a rule that nobody \
                follows.
                """,
            id:
                """
                Bahasa ini tidak mengenal kunci tersebut di tempat itu. Kunci yang salah tulis \
                tidak boleh dilewatkan begitu saja: kantor akan mengira ada aturan, padahal tidak \
                dijalankan.
                """),
        mend: Text(
            en:
                """
                Write one of the keys that the message names. Keys are English words, such as `by` \
                for the pelaksana and `sla` for the waktu.
                """,
            id:
                """
                Tulis salah satu kunci yang disebutkan. Kunci memakai kata Inggris, misalnya `by` \
                untuk pelaksana dan `sla` untuk waktu.
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
                        pelaksana: petugas

                    """))
        ])

    static let missingKey = Explanation(
        meaning: Text(
            en:
                """
                A key that must be there is not. A step without a performer, for example, would be \
                waiting for nobody.
                """,
            id:
                """
                Kunci yang wajib ada belum ditulis. Langkah tanpa pelaksana, misalnya, akan \
                menunggu orang yang tidak ada.
                """),
        mend: Text(
            en:
                """
                Add the key in the marked place; the message shows how it may look.
                """,
            id:
                """
                Tambahkan kunci itu di tempat yang ditandai; contoh penulisannya ada pada pesan.
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
                        by: petugas

                    """))
        ])

    static let wrongKind = Explanation(
        meaning: Text(
            en:
                """
                A value has another form than its key asks for: one text where a list belongs, a \
                list where one text belongs, or keys where neither does.
                """,
            id:
                """
                Bentuk nilai tidak sesuai dengan kuncinya: satu teks di tempat daftar, daftar di \
                tempat satu teks, atau kunci di tempat yang bukan untuk itu.
                """),
        mend: Text(
            en:
                """
                Write a list in square brackets, even of one: `requires: [surat-permohonan]`.
                """,
            id:
                """
                Tulis daftar dalam kurung siku, walaupun isinya satu: `requires: \
                [surat-permohonan]`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                    documents:
                      surat-permohonan: Surat Permohonan
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                        requires: surat-permohonan

                    """))
        ])

    static let emptyValue = Explanation(
        meaning: Text(
            en:
                """
                A key is written and nothing stands after it. Whether that is forgotten or means \
                "none" cannot be told.
                """,
            id:
                """
                Kunci sudah ditulis, tetapi sesudahnya kosong. Tidak dapat diketahui apakah lupa \
                diisi atau memang tidak ada.
                """),
        mend: Text(
            en:
                """
                Write the value, or delete the key. A cell that the source prints as a dash is \
                written `"-"`.
                """,
            id:
                """
                Isi nilainya, atau hapus kuncinya. Kolom yang pada sumber tercetak tanda hubung \
                ditulis `"-"`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps, title: ""))
        ])

    static let badIdentifier = Explanation(
        meaning: Text(
            en:
                """
                Roles, steps, documents and ends are called by short names that stand in commands \
                and in the record for years. They are lower case, without spaces, so that they are \
                written in one way only. The printed title may be anything.
                """,
            id:
                """
                Peran, langkah, dokumen, dan akhir disebut dengan nama pendek yang dipakai dalam \
                perintah dan tersimpan bertahun-tahun dalam catatan. Nama itu berhuruf kecil tanpa \
                spasi supaya cara menulisnya hanya satu. Judul yang tercetak boleh apa saja.
                """),
        mend: Text(
            en:
                """
                Write lower-case letters, digits and hyphens: `kepala-dinas` for Kepala Dinas.
                """,
            id:
                """
                Tulis dengan huruf kecil, angka, dan tanda hubung: `kepala-dinas` untuk Kepala \
                Dinas.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas-loket: Petugas Loket
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: Petugas Loket

                    """))
        ])

    static let badDataName = Explanation(
        meaning: Text(
            en:
                """
                A data item has a name that rules can calculate with, and there a hyphen would \
                mean minus. It has letters, digits and underscores.
                """,
            id:
                """
                Nama data dapat dipakai dalam rumus, dan di sana tanda hubung berarti pengurangan. \
                Karena itu namanya hanya terdiri atas huruf, angka, dan garis bawah.
                """),
        mend: Text(
            en:
                """
                Write an underscore for every space or hyphen: `nomor_surat`.
                """,
            id:
                """
                Tulis garis bawah sebagai pengganti spasi atau tanda hubung: `nomor_surat`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    data:
                      nomor-surat: {title: Nomor surat, type: text}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        collects: [nomor-surat]

                    """))
        ])

    static let reservedKey = Explanation(
        meaning: Text(
            en:
                """
                The key belongs to a later version of the language. It is refused and not passed \
                over, so that nobody relies on something that does not happen yet.
                """,
            id:
                """
                Kunci ini milik versi bahasa berikutnya. Kunci ditolak, bukan dilewatkan, supaya \
                tidak ada yang mengandalkan sesuatu yang belum berjalan.
                """),
        mend: Text(
            en:
                """
                Describe the procedure without it for now: steps one after another, and decisions \
                by a person under `decide`.
                """,
            id:
                """
                Untuk sementara tulis prosedur tanpa kunci ini: langkah berurutan, dan keputusan \
                oleh orang pada `decide`.
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
                        quorum: 2

                    """))
        ])

    static let unsupportedVersion = Explanation(
        meaning: Text(
            en:
                """
                The number after `sop`, `agency` or `calendar` is the version of the language, not \
                of the procedure. This program knows version 1.
                """,
            id:
                """
                Angka sesudah `sop`, `agency`, atau `calendar` adalah versi bahasa, bukan revisi \
                prosedur. Program ini mengenal versi 1.
                """),
        mend: Text(
            en:
                """
                Write `sop: 1`. The number of the procedure's own revision stands under \
                `revision`.
                """,
            id:
                """
                Tulis `sop: 1`. Nomor revisi prosedur ditulis pada `revision`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                "sop: 2\n"
                    + Example.procedure(Example.roles + Example.steps).dropFirst("sop: 1\n".count))
        ])
}
