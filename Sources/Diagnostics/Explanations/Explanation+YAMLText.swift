/// Texts, quotes and brackets.
extension Explanation {
    static let unclosedQuote = Explanation(
        meaning: Text(
            en:
                """
                A text begins with a quotation mark that is never closed, so all that follows \
                would belong to it.
                """,
            id:
                """
                Ada teks yang dibuka dengan tanda kutip tetapi tidak ditutup, sehingga semua yang \
                mengikutinya ikut menjadi bagian teks itu.
                """),
        mend: Text(
            en:
                """
                Close the text with the same mark, on the same line: `title: "Surat Keterangan"`. \
                Within single quotes an apostrophe is written twice: `'Jum''at'`.
                """,
            id:
                """
                Tutup teks dengan tanda yang sama, pada baris yang sama: `title: "Surat \
                Keterangan"`. Di dalam kutip tunggal, apostrof ditulis dua kali: `'Jum''at'`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps, title: "\"Surat Keterangan Domisili"))
        ])

    static let badEscape = Explanation(
        meaning: Text(
            en:
                """
                Within double quotes a backslash gives the next character a special meaning, and \
                this pair has none. It happens when a path of a Windows folder is written in \
                double quotes.
                """,
            id:
                """
                Di dalam tanda kutip ganda, garis miring terbalik memberi arti khusus pada \
                karakter berikutnya, dan pasangan ini tidak dikenal. Ini sering terjadi saat \
                menulis alamat folder Windows di antara tanda kutip ganda.
                """),
        mend: Text(
            en:
                """
                Use single quotes, in which a backslash is itself: `'D:\\surat'`; or write it \
                twice: `"D:\\\\surat"`.
                """,
            id:
                """
                Pakai tanda kutip tunggal, di dalamnya garis miring terbalik tetap apa adanya: \
                `'D:\\surat'`; atau tulis dua kali: `"D:\\\\surat"`.
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
                        note: "Disimpan di D:\\surat"

                    """))
        ])

    static let unclosedBracket = Explanation(
        meaning: Text(
            en:
                """
                A bracket is opened and never closed, or closed by one of the other kind. A list \
                in `[ ]` and keys in `{ }` must end before the next line of the file begins anew.
                """,
            id:
                """
                Ada kurung yang dibuka tetapi tidak ditutup, atau ditutup dengan kurung jenis \
                lain. Daftar di dalam `[ ]` dan kunci di dalam `{ }` harus selesai sebelum bagian \
                berikutnya dimulai.
                """),
        mend: Text(
            en:
                """
                Close the bracket with the same kind: `requires: [surat-permohonan, fc-ktp]`.
                """,
            id:
                """
                Tutup dengan kurung yang sejenis: `requires: [surat-permohonan, fc-ktp]`.
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
                        by: [petugas

                    """))
        ])

    static let badIndentation = Explanation(
        meaning: Text(
            en:
                """
                A line is indented by a number of spaces that fits none of the lines before it, so \
                it cannot be told what it belongs to.
                """,
            id:
                """
                Jorokan baris ini tidak sama dengan baris mana pun di atasnya, sehingga tidak \
                jelas bagian mana yang memilikinya.
                """),
        mend: Text(
            en:
                """
                Give the line as many spaces as the other keys of the same step, role or document \
                have.
                """,
            id:
                """
                Samakan jumlah spasinya dengan kunci lain pada langkah, peran, atau dokumen yang \
                sama.
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

                    """))
        ])

    static let colonInText = Explanation(
        meaning: Text(
            en:
                """
                A text without quotes contains a colon and a space. That is how a key and its \
                value are written, so it is not clear whether a text or a key is meant.
                """,
            id:
                """
                Ada teks tanpa tanda kutip yang memuat titik dua dan spasi. Begitulah kunci dan \
                nilainya ditulis, sehingga tidak jelas apakah yang dimaksud teks atau kunci.
                """),
        mend: Text(
            en:
                """
                Put the text in double quotes: `title: "Surat Keterangan: Domisili"`.
                """,
            id:
                """
                Apit teks dengan tanda kutip ganda: `title: "Surat Keterangan: Domisili"`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps, title: "Surat Keterangan: Domisili"))
        ])

    static let reservedCharacter = Explanation(
        meaning: Text(
            en:
                """
                A text without quotes begins with a character that has a meaning of its own there, \
                such as `@`, a backtick, `%`, or a dash or comma in brackets.
                """,
            id:
                """
                Ada teks tanpa tanda kutip yang diawali karakter dengan arti khusus, seperti `@`, \
                tanda petik miring, `%`, atau koma di dalam kurung.
                """),
        mend: Text(
            en:
                """
                Put the text in double quotes: `note: "@diskominfo"`.
                """,
            id:
                """
                Apit teks dengan tanda kutip ganda: `note: "@diskominfo"`.
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
                        note: @diskominfo

                    """))
        ])

    static let commentWithoutSpace = Explanation(
        meaning: Text(
            en:
                """
                A comment begins with `#` right after a value. Without a space between them it is \
                not clear whether the `#` belongs to the value.
                """,
            id:
                """
                Ada komentar `#` yang menempel pada nilai sebelumnya. Tanpa spasi tidak jelas \
                apakah `#` termasuk nilai itu.
                """),
        mend: Text(
            en:
                """
                Put a space before the `#`, or the whole text in quotes if the `#` belongs to it.
                """,
            id:
                """
                Beri spasi sebelum `#`, atau apit seluruh teks dengan tanda kutip jika `#` \
                termasuk teks.
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
                        title: "Menerbitkan surat"# rangkap dua
                        by: petugas

                    """))
        ])

    static let missingColon = Explanation(
        meaning: Text(
            en:
                """
                A line stands where a key and its value belong, and it has no colon; or the space \
                after the colon is missing.
                """,
            id:
                """
                Baris ini seharusnya berisi kunci dan nilainya, tetapi tidak ada titik dua, atau \
                spasi sesudah titik dua hilang.
                """),
        mend: Text(
            en:
                """
                Write the key, a colon, a space and the value: `by: petugas`.
                """,
            id:
                """
                Tulis kunci, titik dua, spasi, lalu nilainya: `by: petugas`.
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
                        by petugas

                    """))
        ])
}
