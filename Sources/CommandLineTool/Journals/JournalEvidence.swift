import Canonical
import Journal

/// What an auditor holds beside a journal: the key that it must begin with, checkpoints that were
/// kept elsewhere, and the keys of witnesses.
struct JournalEvidence {
    static let options: [Option] = [
        Option(
            name: "checkpoint", value: .text("FILE"), isRepeatable: true,
            help: Wording(
                "a checkpoint that was kept elsewhere; may be given several times",
                "titik periksa yang disimpan di tempat lain; boleh beberapa kali")),
        Option(
            name: "key", value: .text("VKEY"), isRepeatable: true,
            help: Wording(
                """
                the verifier key that the journal must begin with, as `sop init` printed it; \
                of several, one of them
                """,
                """
                kunci verifikasi yang harus mengawali jurnal, seperti dicetak `sop init`; bila \
                beberapa, salah satunya
                """)),
        Option(
            name: "witness", value: .text("VKEY"), isRepeatable: true,
            help: Wording(
                """
                the verifier key of a witness, who must have cosigned every checkpoint that is \
                given; of several, all of them
                """,
                """
                kunci verifikasi saksi yang harus ikut menandatangani setiap titik periksa \
                yang diberikan; bila beberapa, semuanya
                """)),
        Option(
            name: "require-anchored",
            help: Wording(
                "unanchored entries are a failure",
                "entri tanpa bukti dari luar dianggap gagal")),
    ]

    let keys: [VerifierKey]
    let witnesses: [VerifierKey]
    private let files: [String]
    private let requiresAnchored: Bool

    /// - Throws: where a key is none, or a witness is named without a checkpoint.
    init(_ request: Request, for command: String) throws(UsageError) {
        keys = try JournalOptions.keys(of: request, for: command)
        witnesses = try JournalOptions.witnesses(of: request, for: command)
        files = request.lists["checkpoint", default: []]
        requiresAnchored = request.has("require-anchored")
        if !witnesses.isEmpty, files.isEmpty {
            throw UsageError(.needs("--witness", "--checkpoint"), of: command)
        }
    }

    /// Reads the checkpoints.
    ///
    /// - Returns: the notes; nil where one could not be read or is none, with what to end with.
    func given(_ desk: JournalDesk) -> (notes: [[UInt8]]?, status: ExitStatus) {
        var notes: [[UInt8]] = []
        for path in files {
            guard let bytes = desk.read(path) else { return (nil, .noInput) }
            guard SignedCheckpoint(bytes) != nil else {
                return (nil, desk.failAsNoCheckpoint(path))
            }
            notes.append(bytes)
        }
        return (notes, .success)
    }

    /// Whether entries are unanchored that must not be; that is told then.
    func isFailed(by report: VerificationReport, _ session: Session) -> Bool {
        guard requiresAnchored, report.unanchoredCount > 0 else { return false }
        session.complain(
            Wording(
                "entries are unanchored, and --require-anchored was given",
                "ada entri tanpa bukti dari luar, padahal diminta --require-anchored"))
        return true
    }
}
