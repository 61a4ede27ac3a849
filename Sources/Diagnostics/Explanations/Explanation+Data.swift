/// Data items and rows.
extension Explanation {
    static let choicesMismatch = Explanation(
        meaning: Text(
            en:
                """
                A data item of type `choice` needs the list of its possible values, and any other \
                type has none. As it stands it is not known what may be answered.
                """,
            id:
                """
                Data berjenis `choice` memerlukan daftar pilihannya, sedangkan jenis lain tidak \
                memakainya. Seperti ini tidak diketahui jawaban apa yang boleh diberikan.
                """),
        mend: Text(
            en:
                """
                List the values under `choices`, or write the type that was meant.
                """,
            id:
                """
                Daftarkan nilainya di bawah `choices`, atau tulis jenis yang dimaksud.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    data:
                      keperluan: {title: Keperluan surat, type: choice}
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                        collects: [keperluan]

                    """))
        ])

    static let secretStored = Explanation(
        meaning: Text(
            en:
                """
                The record is kept for years and read by auditors. A password, passphrase, PIN or \
                token never belongs in it: whoever saw it could act in another's name.
                """,
            id:
                """
                Catatan disimpan bertahun-tahun dan dibaca auditor. Kata sandi, passphrase, PIN, \
                atau token tidak boleh masuk ke dalamnya: siapa pun yang melihatnya dapat \
                bertindak atas nama orang lain.
                """),
        mend: Text(
            en:
                """
                Delete the data item. Where the form prints a password as an output, declare a \
                document that is only attested, or a means.
                """,
            id:
                """
                Hapus data itu. Jika formulir mencetak kata sandi sebagai output, nyatakan sebagai \
                dokumen yang cukup dinyatakan ada, atau sebagai sarana.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                    data:
                      sandi_akun: {title: Kata sandi akun, type: text}
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                        collects: [sandi_akun]

                    """))
        ])

    static let unusedRow = Explanation(
        meaning: Text(
            en:
                """
                A printed row is described under `rows`, and no step belongs to it.
                """,
            id:
                """
                Ada baris yang dijelaskan di bawah `rows`, tetapi tidak ada langkah di dalamnya.
                """),
        mend: Text(
            en:
                """
                Write its name under `row` of the steps that share it, or delete it.
                """,
            id:
                """
                Tulis namanya pada `row` langkah-langkah yang termasuk baris itu, atau hapus.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    rows:
                      baris-1: {sla: 10 minutes}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let mixedRow = Explanation(
        meaning: Text(
            en:
                """
                A printed row is one strip of the table, so its steps follow each other in the \
                file. Here a step of another row stands between them.
                """,
            id:
                """
                Satu baris cetak adalah satu lajur pada tabel, karena itu langkah-langkahnya \
                berurutan dalam berkas. Di sini ada langkah baris lain di antaranya.
                """),
        mend: Text(
            en:
                """
                Move the steps of the row together, or give the later one a row of its own.
                """,
            id:
                """
                Dekatkan langkah-langkah baris itu, atau beri langkah yang belakangan baris \
                tersendiri.
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
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                      - id: catat
                        title: Mencatat di buku agenda
                        by: petugas
                        row: baris-1

                    """))
        ])
}
