import Diagnostics

/// Files too large, or not text enough, to be kept: made where they are needed.
enum Generated {
    /// What each is meant to be told.
    static let cases: [(code: Code, test: Case)] = [
        (.notUTF8, procedure("bukan-utf8", steps(1), title: [0x53, 0xE9, 0x6B])),
        (.fileTooLarge, procedure("besar", comments(300 << 10) + steps(1))),
        // Other readers take it for a key.
        (.readersMayDiffer, procedure("tanda-tanya", steps(1), heading: "[?surat]")),
        (.tooManyValues, procedure("banyak-nilai", values(100_001) + steps(1))),
        (.tooManyItems, procedure("banyak-langkah", steps(2_001))),
        (.tooManyItems, procedure("banyak-berkas", documents(1_001) + steps(1))),
    ]

    private static func procedure(
        _ name: String, _ body: String, title: [UInt8] = Array("Surat".utf8),
        heading: String = "[Kelurahan]"
    ) -> Case {
        let form =
            "\nrevision: 1\nform: {number: 400/07, effective: 2024-02-01, heading: \(heading)}\n"
        let bytes =
            Array("sop: 1\nid: \(name)\ntitle: ".utf8) + title + Array((form + body).utf8)
        let path = name + ".yaml"
        return Case(
            name: name, office: Office(name: "contoh", files: [(path, bytes)]), path: path)
    }

    private static func steps(_ count: Int) -> String {
        "roles:\n  petugas: Petugas\nsteps:\n"
            + (1...count).map { "  - {id: langkah-\($0), title: Langkah \($0), by: petugas}\n" }
            .joined()
    }

    private static func documents(_ count: Int) -> String {
        "documents:\n" + (1...count).map { "  berkas-\($0): Berkas \($0)\n" }.joined()
    }

    private static func values(_ count: Int) -> String {
        "withdrawable: [" + String(repeating: "a,", count: count) + "]\n"
    }

    private static func comments(_ bytes: Int) -> String {
        String(repeating: "# catatan\n", count: bytes / 10)
    }
}
