/// What a log says of itself at one size (c2sp.org/tlog-checkpoint): the text of a signed note.
public struct Checkpoint: Hashable, Sendable {
    /// Which log it is.
    public let origin: String
    /// How many leaves the tree has.
    public let size: Int
    /// The tree's root hash.
    public let root: Hash
    /// Further lines, which nobody can audit.
    public let extensions: [String]

    /// A checkpoint of its parts; nil where the origin or an extension is empty or holds a control
    /// character, or the size is negative.
    ///
    /// - Parameters:
    ///   - origin: which log it is.
    ///   - size: how many leaves the tree has.
    ///   - root: the tree's root hash.
    ///   - extensions: further lines.
    public init?(origin: String, size: Int, root: Hash, extensions: [String] = []) {
        let lines = [origin] + extensions
        guard size >= 0, lines.allSatisfy(Checkpoint.isLine) else { return nil }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// Reads the text of a note; nil where it is not that of a checkpoint.
    ///
    /// - Parameter text: the lines, the last with its line feed too.
    public init?(text: String) {
        guard text.utf8.last == UInt8(ascii: "\n") else { return nil }
        let lines = text.utf8.dropLast().split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).map(Substring.init)
        guard lines.count >= 3, let size = Decimal.number(lines[1]),
            let root = Hash(base64: lines[2])
        else { return nil }
        self.init(
            origin: String(lines[0]), size: size, root: root,
            extensions: lines.dropFirst(3).map(String.init))
    }

    /// The lines, each with its line feed: what is signed.
    public var text: String {
        ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    private static func isLine(_ line: String) -> Bool {
        !line.isEmpty && line.utf8.allSatisfy { $0 >= 0x20 }
    }
}

extension Checkpoint {
    /// The checkpoint as a note, signed.
    ///
    /// - Parameter keys: the log's keys, of the algorithm `ed25519`; two where one follows another.
    /// - Returns: the note with a signature of each.
    public func signed(with keys: [SigningKey]) -> SignedNote {
        guard var note = SignedNote(text: text) else {
            preconditionFailure("the lines of a checkpoint are the text of a note")
        }
        for key in keys { note.sign(with: key) }
        return note
    }

    /// Reads a note that is a checkpoint of one log, signed by at least one of its keys.
    ///
    /// - Parameters:
    ///   - note: the note.
    ///   - origin: the log that it must be of.
    ///   - keys: the keys whose signatures count.
    /// - Throws: why it is not to be believed.
    public init(
        verifying note: SignedNote, origin: String, by keys: [VerifierKey]
    ) throws(NoteFailure) {
        _ = try note.verified(by: keys)
        guard let checkpoint = Checkpoint(text: note.text) else { throw .notCheckpoint }
        guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else { throw .otherOrigin }
        self = checkpoint
    }
}

/// Whole numbers as checkpoints and proofs write them.
enum Decimal {
    /// The number that `text` writes; nil where it has leading zeroes, a sign, anything but ASCII
    /// digits, or is larger than an `Int`.
    static func number(_ text: Substring) -> Int? {
        let digits = text.utf8
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            digits.first != UInt8(ascii: "0") || digits.count == 1
        else { return nil }
        return Int(text)
    }
}
