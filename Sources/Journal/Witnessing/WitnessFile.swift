import Canonical

/// What a witness is: one line in its folder, which names its key.
struct WitnessFile: Hashable, Sendable {
    static let name = "witness"
    /// How the files end that hold what was cosigned last.
    private static let keptSuffix = ".checkpoint"
    private static let version = 1

    let key: VerifierKey
    /// In a witness that rehearses, the seed from which its key follows.
    let rehearsal: String?

    init(key: VerifierKey, rehearsal: String?) {
        self.key = key
        self.rehearsal = rehearsal
    }

    /// The file of what was cosigned last of a log: its name is the SHA-256 of the origin, for an
    /// origin may hold what no name of a file may.
    static func kept(of origin: String) -> String {
        SHA256.hash([UInt8](origin.utf8)).hex + keptSuffix
    }

    /// The line with its line feed.
    var line: [UInt8] {
        ChecksummedLine.line { line in
            line.member("key", key)
            if let rehearsal { line.member("rehearsal", rehearsal) }
            line.member("v", WitnessFile.version)
        }
    }

    /// Reads the file; nil where it is torn or something else.
    init?(_ content: [UInt8]) {
        guard content.last == UInt8(ascii: "\n") else { return nil }
        let line = unsafe content.span.bytes.extracting(..<(content.count - 1))
        guard ChecksummedLine.isIntact(line) else { return nil }
        do throws(EntryFault) {
            try self.init(line: line)
        } catch {
            return nil
        }
    }

    private init(line: RawSpan) throws(EntryFault) {
        var reader = CanonicalReader(line)
        try reader.open("crc")
        _ = try reader.value()
        try reader.pass("key")
        let key = try reader.verifierKey(.cosignature)
        guard var name = try reader.key() else { throw .members }
        var rehearsal: String?
        if reader.matches(name, "rehearsal") {
            rehearsal = try reader.word()
            guard let next = try reader.key() else { throw .members }
            name = next
        }
        guard reader.matches(name, "v"), try reader.number() == WitnessFile.version else {
            throw .members
        }
        try reader.closeAll()
        self.init(key: key, rehearsal: rehearsal)
    }
}
