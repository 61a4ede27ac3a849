/// Whose signatures of a note count, and of what kind they are (c2sp.org/signed-note).
public struct VerifierKey: Hashable, Sendable {
    /// What a key signs.
    public enum Algorithm: UInt8, Sendable {
        /// The text of the note.
        case ed25519 = 1
        /// The text of a checkpoint with the time of signing (c2sp.org/tlog-cosignature).
        case cosignature = 4
    }

    /// Who signs, such as `example.com/log42`.
    public let name: String
    /// What is signed.
    public let algorithm: Algorithm
    /// The Ed25519 public key, 32 bytes.
    public let publicKey: [UInt8]
    /// Tells keys of the same name apart.
    public let id: UInt32

    /// A key of its parts; nil where the name could not stand in a note or the key is not 32 bytes.
    ///
    /// - Parameters:
    ///   - name: who signs: not empty, without spaces, plus signs and control characters.
    ///   - algorithm: what is signed.
    ///   - publicKey: the Ed25519 public key, 32 bytes.
    public init?(name: String, algorithm: Algorithm = .ed25519, publicKey: [UInt8]) {
        guard VerifierKey.isName(name), publicKey.count == Ed25519.publicKeyByteCount else {
            return nil
        }
        self.name = name
        self.algorithm = algorithm
        self.publicKey = publicKey
        id = VerifierKey.id(name: name, algorithm: algorithm, publicKey: publicKey)
    }

    /// Reads `name+id+base64`, the id being eight hexadecimal digits in lower case; nil where it is
    /// another form, another algorithm, or an id of another key.
    ///
    /// - Parameter text: the text as `description` writes it.
    public init?(_ text: String) {
        guard let (name, id, algorithm, key) = VerifierKey.parts(of: text.utf8[...]) else {
            return nil
        }
        self.init(name: name, algorithm: algorithm, publicKey: key)
        guard self.id == id else { return nil }
    }
}

extension VerifierKey: CustomStringConvertible {
    /// `name+id+base64`, as Go's `sumdb/note` writes it.
    public var description: String {
        VerifierKey.text(name: name, id: id, algorithm: algorithm, key: publicKey)
    }
}

extension VerifierKey {
    /// Whether a key may have this name. Every character that Unicode calls white space is out, and
    /// the control characters that no note may hold.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0 != "+" && $0.value >= 0x20 && !$0.properties.isWhitespace
            }
    }

    /// The first four bytes of SHA-256 over name, line feed, algorithm and public key.
    static func id(name: String, algorithm: Algorithm, publicKey: [UInt8]) -> UInt32 {
        var hash = SHA256()
        hash.update([UInt8](name.utf8) + [UInt8(ascii: "\n"), algorithm.rawValue])
        hash.update(publicKey)
        return hash.finalize().bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func text(name: String, id: UInt32, algorithm: Algorithm, key: [UInt8]) -> String {
        "\(name)+\(Hexadecimal.text(of: id.bigEndianBytes))+"
            + Base64.text(of: [algorithm.rawValue] + key)
    }

    /// What stands in `name+id+base64`, whatever the key is of.
    static func parts(
        of text: Substring.UTF8View
    ) -> (name: String, id: UInt32, algorithm: Algorithm, key: [UInt8])? {
        let parts = text.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false
        ).map(Substring.init)
        guard parts.count == 3, let id = Hexadecimal.bytes(of: parts[1]), id.count == 4,
            let key = Base64.bytes(of: parts[2]), let mark = key.first,
            let algorithm = Algorithm(rawValue: mark)
        else { return nil }
        let number = id.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return (String(parts[0]), number, algorithm, Array(key.dropFirst()))
    }
}

extension FixedWidthInteger {
    /// The bytes, the highest first.
    var bigEndianBytes: [UInt8] {
        stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: self >> $0)
        }
    }
}
