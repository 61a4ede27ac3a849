package import Canonical

extension KeyFile {
    /// Makes the key that signs next in a journal, in the first file of the folder that is free:
    /// `1.key`, `2.key` and so on.
    ///
    /// - Parameters:
    ///   - folderPath: the folder, which is made for its owner alone where it is not there.
    ///   - id: the id of the journal that the key signs, or the name of a witness.
    ///   - algorithm: what it signs: the journal's notes, or checkpoints as a witness does.
    ///   - number: which key of the journal it is, counted from 1.
    ///   - rehearsal: in a rehearsal, the seed from which the key follows.
    package static func makeNext(
        in folderPath: String, for id: String, _ algorithm: VerifierKey.Algorithm = .ed25519,
        number: Int, rehearsal: String? = nil, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> SigningKey {
        let taken = try names(in: folderPath, on: disk)
        guard let free = (1...).first(where: { !taken.contains("\($0)\(suffix)") }) else {
            preconditionFailure("a folder has fewer files than there are numbers")
        }
        let name = "\(free)\(suffix)"
        guard let rehearsal else {
            return try create(name, in: folderPath, for: id, algorithm, on: disk)
        }
        guard let key = rehearsalKey(number, of: id, algorithm, seed: rehearsal) else {
            throw .idUnusable(id)
        }
        try keep(key, as: name, in: folderPath, on: disk)
        return key
    }

    /// The key that a rehearsal's seed gives; nil where the id could not name one.
    ///
    /// - Parameters:
    ///   - number: which key of the journal it is, counted from 1.
    ///   - id: the journal's id, or the name of a witness.
    ///   - algorithm: what it signs. The same bytes never sign both.
    ///   - seed: the seed.
    package static func rehearsalKey(
        _ number: Int, of id: String, _ algorithm: VerifierKey.Algorithm = .ed25519, seed: String
    ) -> SigningKey? {
        let text =
            switch algorithm {
            case .ed25519: "sop-rehearsal-key/\(number)\n\(seed)"
            case .cosignature: "sop-rehearsal-witness/\(number)\n\(seed)\n\(id)"
            }
        return SigningKey(
            name: id, algorithm: algorithm, seed: SHA256.hash([UInt8](text.utf8)).bytes)
    }

    /// The names in a folder that may not be there yet: making it is for ``keep(_:as:in:on:)``,
    /// which looks first where it would lie.
    private static func names(
        in folderPath: String, on disk: any Disk
    ) throws(JournalFailure) -> [String] {
        do throws(DiskFailure) {
            return try Folder(folderPath, on: disk).names()
        } catch {
            if error.meaning == .missing { return [] }
            throw .disk(error)
        }
    }
}
