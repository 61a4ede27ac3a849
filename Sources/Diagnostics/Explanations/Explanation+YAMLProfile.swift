/// What the strict profile leaves out.
extension Explanation {
    static let tabIndentation = Explanation(
        meaning: Text(
            en:
                """
                A line is indented with a tab. How far a line is indented says what belongs to \
                what, and a tab is not equally wide everywhere, so the reading would depend on the \
                program.
                """,
            id:
                """
                Ada baris yang dijorokkan dengan tab. Jorokan baris menentukan bagian mana milik \
                siapa, sedangkan lebar tab tidak sama di setiap program, sehingga artinya bisa \
                berbeda-beda.
                """),
        mend: Text(
            en:
                """
                Replace the tab with spaces, two for each level. Most editors can be set to write \
                spaces for the tab key.
                """,
            id:
                """
                Ganti tab dengan spasi, dua spasi untuk setiap tingkat. Kebanyakan penyunting teks \
                dapat diatur agar tombol tab menulis spasi.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                    \tpetugas: Petugas Loket
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let anchorOrAlias = Explanation(
        meaning: Text(
            en:
                """
                A value is marked with `&` to be repeated elsewhere with `*`. Whoever reads the \
                file would have to look up what stands there, so every value is written out in its \
                place.
                """,
            id:
                """
                Ada nilai yang ditandai `&` supaya dapat diulang di tempat lain dengan `*`. \
                Pembaca harus mencari dahulu apa isinya, karena itu setiap nilai ditulis lengkap \
                di tempatnya.
                """),
        mend: Text(
            en:
                """
                Delete the mark and write the value out where it is needed. A text that begins \
                with `&` or `*` is put in quotes: `title: "*Khusus"`.
                """,
            id:
                """
                Hapus tandanya dan tulis nilainya di setiap tempat yang memerlukan. Teks yang \
                memang diawali `&` atau `*` diapit tanda kutip: `title: "*Khusus"`.
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
                        title: Menerima berkas
                        by: petugas
                        sla: &waktu 15 minutes
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        sla: *waktu

                    """))
        ])

    static let tag = Explanation(
        meaning: Text(
            en:
                """
                A value carries a type mark that begins with `!`. The place of a value already \
                says what it must be, so such marks are not used.
                """,
            id:
                """
                Ada nilai yang diberi tanda jenis yang diawali `!`. Jenis nilai sudah ditentukan \
                oleh tempatnya, karena itu tanda seperti itu tidak dipakai.
                """),
        mend: Text(
            en:
                """
                Delete the mark. A text that really begins with `!` is put in quotes: `note: \
                "!penting"`.
                """,
            id:
                """
                Hapus tandanya. Teks yang memang diawali `!` diapit tanda kutip: `note: \
                "!penting"`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps, title: "!!str Surat Keterangan Domisili"))
        ])

    static let duplicateKey = Explanation(
        meaning: Text(
            en:
                """
                A key stands twice in the same place, and only one of the two could count. Often a \
                part was copied and its key not changed.
                """,
            id:
                """
                Satu kunci tertulis dua kali di tempat yang sama, padahal hanya satu yang dapat \
                berlaku. Biasanya suatu bagian disalin dan kuncinya lupa diganti.
                """),
        mend: Text(
            en:
                """
                Delete one of the two or give it its right key. Several values of one key are a \
                list: `requires: [surat-permohonan, fc-ktp]`.
                """,
            id:
                """
                Hapus salah satunya atau tulis kunci yang benar. Beberapa nilai untuk satu kunci \
                ditulis sebagai daftar: `requires: [surat-permohonan, fc-ktp]`.
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
                        sla: 10 minutes
                        sla: 15 minutes

                    """))
        ])

    static let secondDocument = Explanation(
        meaning: Text(
            en:
                """
                The file holds a second document after a line `---` or `...`. One file is one \
                procedure, one agency or one calendar, so that its name says what is in it.
                """,
            id:
                """
                Berkas ini memuat dokumen kedua setelah baris `---` atau `...`. Satu berkas berisi \
                satu prosedur, satu instansi, atau satu kalender, sehingga namanya menunjukkan \
                isinya.
                """),
        mend: Text(
            en:
                """
                Move the second part to a file of its own, or delete the line.
                """,
            id:
                """
                Pindahkan bagian kedua ke berkas tersendiri, atau hapus baris pemisahnya.
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
                    ---
                    title: Surat Keterangan Usaha

                    """))
        ])

    static let tooDeep = Explanation(
        meaning: Text(
            en:
                """
                Lists and keys lie within each other more deeply than any file needs. Most often \
                brackets were opened and not closed.
                """,
            id:
                """
                Daftar dan kunci bersarang lebih dalam daripada yang diperlukan berkas mana pun. \
                Biasanya ada kurung yang dibuka tetapi tidak ditutup.
                """),
        mend: Text(
            en:
                """
                Look at the brackets before the marked place, and delete those that are too many.
                """,
            id:
                """
                Periksa kurung sebelum tempat yang ditandai, lalu hapus yang berlebih.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.head
                    + "documents: " + String(repeating: "[", count: 70)
                    + String(repeating: "]", count: 70)
                    + "\n" + Example.roles + Example.steps)
        ])

    static let keyNotText = Explanation(
        meaning: Text(
            en:
                """
                What stands where a key belongs is a list or has keys of its own. A key is a \
                single word or text.
                """,
            id:
                """
                Di tempat kunci tertulis daftar atau kunci lain. Kunci berupa satu kata atau teks.
                """),
        mend: Text(
            en:
                """
                Write the key as one word before the colon: `petugas: Petugas Loket`.
                """,
            id:
                """
                Tulis kunci sebagai satu kata sebelum titik dua: `petugas: Petugas Loket`.
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
                        [sla, waktu]: 15 minutes

                    """))
        ])

    static let mergeKey = Explanation(
        meaning: Text(
            en:
                """
                The key `<<` copies keys from elsewhere in some programs and not in others. Here \
                everything is written out in its place.
                """,
            id:
                """
                Kunci `<<` menyalin kunci dari tempat lain pada sebagian program, tetapi tidak \
                pada yang lain. Di sini semuanya ditulis lengkap di tempatnya.
                """),
        mend: Text(
            en:
                """
                Delete the line and write the keys out.
                """,
            id:
                """
                Hapus baris itu dan tulis kunci-kuncinya.
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
                        <<: {sla: 15 minutes}

                    """))
        ])

    static let badDirective = Explanation(
        meaning: Text(
            en:
                """
                A line that begins with `%` gives an instruction to the program that reads the \
                file. Only `%YAML 1.2` is known, and it is not needed.
                """,
            id:
                """
                Baris yang diawali `%` adalah petunjuk bagi program pembaca. Yang dikenal hanya \
                `%YAML 1.2`, dan itu pun tidak diperlukan.
                """),
        mend: Text(
            en:
                """
                Delete the line. A text that begins with `%` is put in quotes.
                """,
            id:
                """
                Hapus baris itu. Teks yang memang diawali `%` diapit tanda kutip.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                "%YAML 3.0\n---\n" + Example.procedure(Example.roles + Example.steps))
        ])

    static let keyTooLong = Explanation(
        meaning: Text(
            en:
                """
                A key is longer than any name needs to be. Most often a text stands where its key \
                was forgotten.
                """,
            id:
                """
                Kunci ini lebih panjang daripada nama mana pun. Biasanya teks tertulis tanpa \
                kuncinya.
                """),
        mend: Text(
            en:
                """
                Write a short key before the text, for example `title:` or `note:`.
                """,
            id:
                """
                Tulis kunci yang pendek sebelum teks itu, misalnya `title:` atau `note:`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps
                        + "    " + String(repeating: "sesuai-ketentuan-", count: 64) + ": ya\n"))
        ])

    static let tooManyValues = Explanation(
        meaning: Text(
            en:
                """
                The file holds more values than any procedure, agency or calendar needs. Most \
                often something was written by a program by mistake.
                """,
            id:
                """
                Berkas ini memuat lebih banyak nilai daripada yang diperlukan prosedur, instansi, \
                atau kalender mana pun. Biasanya berkas dibuat program secara keliru.
                """),
        mend: Text(
            en:
                """
                See whether it is the right file. An example would fill many pages, so there is \
                none.
                """,
            id:
                """
                Periksa apakah berkasnya benar. Contohnya akan berhalaman-halaman, maka tidak \
                disertakan.
                """))

    static let readersDisagree = Explanation(
        meaning: Text(
            en:
                """
                Two readers of the same file found different things in it. Other tools might then \
                understand the procedure differently from this one, so the file is refused as it \
                stands.
                """,
            id:
                """
                Dua pembaca menemukan isi yang berbeda pada berkas yang sama. Program lain bisa \
                memahami prosedur ini secara berbeda, karena itu berkas ditolak.
                """),
        mend: Text(
            en:
                """
                Write the marked place more plainly: put texts in double quotes and give each \
                entry a line of its own. Unusual characters do it, such as a line separator \
                pasted from a word processor.
                """,
            id:
                """
                Tulis bagian yang ditandai dengan lebih sederhana: apit teks dengan tanda kutip \
                ganda dan beri setiap butir satu baris. Penyebabnya karakter yang tidak lazim, \
                misalnya pemisah baris yang tersalin dari pengolah kata.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps,
                    title: "\"Surat Keterangan\u{85}Domisili\""))
        ])

    static let readersMayDiffer = Explanation(
        meaning: Text(
            en:
                """
                The text is right, but some other programs are known to read it otherwise. Whoever \
                opens the file with such a program would see another procedure.
                """,
            id:
                """
                Tulisannya benar, tetapi ada program lain yang diketahui membacanya secara \
                berbeda. Orang yang membuka berkas dengan program itu akan melihat prosedur lain.
                """),
        mend: Text(
            en:
                """
                Put the marked text in double quotes, or end the last line of the file with a line \
                break.
                """,
            id:
                """
                Apit teks yang ditandai dengan tanda kutip ganda, atau akhiri baris terakhir \
                berkas dengan ganti baris.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps + "    note: |\n      Surat dibuat rangkap dua"))
        ])
}
