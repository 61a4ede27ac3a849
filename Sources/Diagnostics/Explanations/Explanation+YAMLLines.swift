/// Lines, commas and what stands where it cannot.
extension Explanation {
    static let badBlockHeader = Explanation(
        meaning: Text(
            en:
                """
                A text of several lines begins with `|` or `>`, and what follows on that same line \
                is not understood. The text itself begins on the next line.
                """,
            id:
                """
                Teks beberapa baris diawali `|` atau `>`, dan tulisan sesudahnya pada baris yang \
                sama tidak dikenal. Teksnya sendiri dimulai pada baris berikutnya.
                """),
        mend: Text(
            en:
                """
                Leave only `|`, `>`, `|-` or `>-` on the line and write the text below it, \
                indented.
                """,
            id:
                """
                Sisakan hanya `|`, `>`, `|-`, atau `>-` pada baris itu dan tulis teksnya di \
                bawahnya, menjorok.
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
                        note: > Surat dibuat rangkap dua
                          dan dibubuhi stempel

                    """))
        ])

    static let missingComma = Explanation(
        meaning: Text(
            en:
                """
                Two entries in brackets stand side by side without a comma.
                """,
            id:
                """
                Dua butir di dalam kurung berdampingan tanpa koma.
                """),
        mend: Text(
            en:
                """
                Put a comma between them: `["petugas", "lurah"]`.
                """,
            id:
                """
                Beri koma di antaranya: `["petugas", "lurah"]`.
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
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: ["petugas" "lurah"]

                    """))
        ])

    static let strayText = Explanation(
        meaning: Text(
            en:
                """
                After a value that is already complete, a quoted text or a bracket, more text \
                follows on the same line. It is not clear what it belongs to.
                """,
            id:
                """
                Sesudah nilai yang sudah lengkap, yaitu teks berkutip atau kurung, masih ada teks \
                lain pada baris yang sama. Tidak jelas teks itu bagian dari apa.
                """),
        mend: Text(
            en:
                """
                Take the rest into the quotes, delete it, or begin a comment with ` #`.
                """,
            id:
                """
                Masukkan sisanya ke dalam tanda kutip, hapus, atau jadikan komentar dengan ` #`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps, title: "\"Surat Keterangan\" Domisili"))
        ])

    static let needsOwnLine = Explanation(
        meaning: Text(
            en:
                """
                A list or a group of keys begins on a line on which only a single value may stand, \
                right after a key or the line `---`.
                """,
            id:
                """
                Daftar atau kelompok kunci dimulai pada baris yang hanya boleh berisi satu nilai, \
                yaitu tepat sesudah kunci atau garis `---`.
                """),
        mend: Text(
            en:
                """
                Begin it on the next line, indented, or write a list in square brackets: \
                `requires: [fc-ktp]`.
                """,
            id:
                """
                Mulai pada baris berikutnya, menjorok, atau tulis daftar dalam kurung siku: \
                `requires: [fc-ktp]`.
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
                        by: - petugas

                    """))
        ])

    static let strayComma = Explanation(
        meaning: Text(
            en:
                """
                A comma in brackets has no entry before it. Perhaps an entry was deleted and its \
                comma left, or one was forgotten.
                """,
            id:
                """
                Koma di dalam kurung tidak didahului butir apa pun. Mungkin ada butir yang dihapus \
                tetapi komanya tertinggal, atau butir yang lupa ditulis.
                """),
        mend: Text(
            en:
                """
                Delete the comma, or write the entry that is missing.
                """,
            id:
                """
                Hapus komanya, atau tulis butir yang kurang.
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
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: [petugas, , lurah]

                    """))
        ])

    static let keyOverLines = Explanation(
        meaning: Text(
            en:
                """
                A key runs over more than one line. A key stands on one line, together with its \
                colon.
                """,
            id:
                """
                Kunci ini ditulis lebih dari satu baris. Kunci ditulis pada satu baris, bersama \
                titik duanya.
                """),
        mend: Text(
            en:
                """
                Write the key on one line. If it is a text, give it a key of its own, such as \
                `note:`.
                """,
            id:
                """
                Tulis kunci pada satu baris. Jika yang dimaksud teks, beri kunci tersendiri, \
                misalnya `note:`.
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
                        "catatan
                          petugas": rangkap dua

                    """))
        ])
}
