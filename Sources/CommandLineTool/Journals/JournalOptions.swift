import Canonical

/// What the commands of journals have in common.
enum JournalOptions {
    static let journal = Option(
        name: "journal", value: .text("DIR"),
        help: Wording(
            "the journal's folder; else SOP_JOURNAL says which",
            "folder jurnal; jika tidak disebut, menurut SOP_JOURNAL"))

    static let keys = Option(
        name: "keys", value: .text("DIR"),
        help: Wording(
            "the folder of its keys; else SOP_KEYS says which, else it is DIR-keys beside it",
            """
            folder kuncinya; jika tidak disebut, menurut SOP_KEYS, atau DIR-keys di sebelahnya
            """))

    static let store = Option(
        name: "store", value: .text("DIR"),
        help: Wording(
            "the folder of what was handed in; else it is DIR-store beside the journal",
            "folder berisi yang diserahkan; jika tidak disebut, DIR-store di sebelah jurnal"))

    static let json = Option(
        name: "json", help: Wording("as JSON, for programs", "sebagai JSON, untuk program"))

    /// How a command that only reads may end.
    static let readingStatus = Wording(
        """
        The exit status is 0 where all is well, 1 where something was found to be wrong, 2 for \
        wrong usage, 65 where the journal is damaged, 66 where there is none, and 74 where a file \
        cannot be read or written.
        """,
        """
        Status keluar 0 bila semua baik, 1 bila ada yang salah, 2 bila cara pakainya salah, 65 \
        bila jurnal rusak, 66 bila tidak ada jurnal, dan 74 bila ada berkas yang tidak dapat \
        dibaca atau ditulis.
        """)

    /// How a command that writes may end.
    static let writingStatus = Wording(
        """
        The exit status is 0 where it was done, 2 for wrong usage, 65 where the journal is damaged \
        or its key is not at hand, 66 where there is none, 74 where a file cannot be read or \
        written, and 75 where somebody else is writing to the journal.
        """,
        """
        Status keluar 0 bila berhasil, 2 bila cara pakainya salah, 65 bila jurnal rusak atau \
        kuncinya tidak ada, 66 bila tidak ada jurnal, 74 bila ada berkas yang tidak dapat dibaca \
        atau ditulis, dan 75 bila jurnal sedang ditulis pihak lain.
        """)

    /// The verifier keys of journals that `--key` gives.
    static func keys(
        of request: Request, for command: String
    ) throws(UsageError) -> [VerifierKey] {
        var keys: [VerifierKey] = []
        for text in request.lists["key", default: []] {
            guard let key = VerifierKey(text), key.algorithm == .ed25519 else {
                throw UsageError(.notKey(text), of: command)
            }
            keys.append(key)
        }
        return keys
    }

    /// The verifier keys of witnesses that `--witness` gives, each once.
    static func witnesses(
        of request: Request, for command: String
    ) throws(UsageError) -> [VerifierKey] {
        var keys: [VerifierKey] = []
        for text in request.lists["witness", default: []] {
            guard let key = VerifierKey(text), key.algorithm == .cosignature else {
                throw UsageError(.notWitnessKey(text), of: command)
            }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}
