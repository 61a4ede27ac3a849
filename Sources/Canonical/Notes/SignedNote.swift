/// A text and the signatures under it (c2sp.org/signed-note). Until a signature by a known key was
/// verified nobody knows who wrote it.
public struct SignedNote: Hashable, Sendable {
    /// The most bytes of a note that is read.
    public static let bytesMax = 1 << 20
    /// The most signatures of a note that is read.
    public static let signaturesMax = 100

    /// One line under the text.
    public struct Signature: Hashable, Sendable {
        /// The name of the key.
        public let name: String
        /// The id of the key.
        public let keyID: UInt32
        /// What the key's algorithm made, at least one byte.
        public let bytes: [UInt8]
    }

    /// What was signed. It ends with a line feed and holds no other control character.
    public let text: String

    /// The signatures in the order of their lines. None where the note was not signed yet; such a
    /// note cannot be read back.
    public private(set) var signatures: [Signature] = []

    /// An unsigned text; nil where it does not end with a line feed or holds a control character
    /// other than that.
    ///
    /// - Parameter text: what is to be signed.
    public init?(text: String) {
        guard SignedNote.isText(text.utf8) else { return nil }
        self.text = text
    }

    /// Reads a note of its bytes. It says what is written there, not that it is true.
    ///
    /// - Parameter bytes: text, empty line and signature lines, exactly.
    /// - Throws: why it is no note.
    public init(parsing bytes: [UInt8]) throws(NoteFailure) {
        guard bytes.count <= SignedNote.bytesMax else { throw .tooLong }
        guard let content = String(validating: bytes, as: UTF8.self) else { throw .notText }
        guard SignedNote.isText(content.utf8) else { throw .notText }
        guard let blank = SignedNote.lastEmptyLine(of: bytes) else { throw .noSignatures }
        text = String(decoding: bytes[..<blank], as: UTF8.self)
        guard SignedNote.isText(text.utf8) else { throw .notText }
        let lines = bytes[(blank + 1)...].dropLast().split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count <= SignedNote.signaturesMax else { throw .tooManySignatures }
        for line in lines {
            guard let signature = Signature(line: Array(line)) else { throw .notSignature }
            signatures.append(signature)
        }
    }

    /// Adds a line under the others.
    mutating func append(_ signature: Signature) {
        signatures.append(signature)
    }

    /// Takes the lines away that are not to be kept.
    mutating func keep(where isKept: (Signature) -> Bool) {
        signatures = signatures.filter(isKept)
    }

    /// The text as it is written to a file or sent: text, empty line, signature lines.
    public var written: String {
        text + "\n" + signatures.map { $0.line + "\n" }.joined()
    }
}

extension SignedNote.Signature {
    /// Em dash and space.
    private static let mark = [UInt8]("\u{2014} ".utf8)

    /// Reads one line without its line feed.
    fileprivate init?(line: [UInt8]) {
        guard line.starts(with: Self.mark) else { return nil }
        let parts = line.dropFirst(Self.mark.count).split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let name = String(decoding: parts[0], as: UTF8.self)
        guard VerifierKey.isName(name),
            let content = Base64.bytes(of: String(decoding: parts[1], as: UTF8.self)),
            content.count > 4
        else { return nil }
        self.name = name
        keyID = content.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        bytes = Array(content.dropFirst(4))
    }

    init(key: VerifierKey, bytes: [UInt8]) {
        name = key.name
        keyID = key.id
        self.bytes = bytes
    }

    /// The line without its line feed.
    fileprivate var line: String {
        "\u{2014} \(name) \(Base64.text(of: keyID.bigEndianBytes + bytes))"
    }

    /// Whether it says to be of this key. Names are compared byte by byte.
    func isOf(_ key: VerifierKey) -> Bool {
        keyID == key.id && name.utf8.elementsEqual(key.name.utf8)
    }
}

extension SignedNote {
    /// Whether a text ends with a line feed and has no other control character.
    private static func isText(_ text: String.UTF8View) -> Bool {
        text.last == UInt8(ascii: "\n")
            && text.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") }
    }

    /// Where the line feed stands that makes the last empty line.
    private static func lastEmptyLine(of bytes: [UInt8]) -> Int? {
        let feed = UInt8(ascii: "\n")
        return bytes.indices.dropFirst().last { bytes[$0] == feed && bytes[$0 - 1] == feed }
    }
}
