/// A proof that a log grew from an older checkpoint to a newer one, as witnesses take it
/// (c2sp.org/tlog-witness, what is sent to `add-checkpoint`).
public struct ConsistencyProof: Hashable, Sendable {
    /// The most hashes of a proof that is read.
    public static let hashesMax = 63
    /// The most bytes of a proof that is read.
    public static let bytesMax = SignedNote.bytesMax + 1 << 12

    /// How many leaves the older tree has.
    public let old: Int
    /// From the older tree to the newer one; empty where the older one has no leaf.
    public let path: MerkleProof
    /// The newer checkpoint with its signatures.
    public let checkpoint: SignedNote

    /// A proof of its parts.
    ///
    /// - Parameters:
    ///   - old: how many leaves the older tree has.
    ///   - path: from the older tree to the newer one.
    ///   - checkpoint: the newer checkpoint, signed.
    public init(old: Int, path: MerkleProof, checkpoint: SignedNote) {
        precondition(old >= 0, "a tree has leaves or none")
        self.old = old
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Reads a proof. It says what is written there, not that it is true.
    ///
    /// - Parameter bytes: the file.
    /// - Throws: why it is no proof.
    public init(parsing bytes: [UInt8]) throws(NoteFailure) {
        guard bytes.count <= ConsistencyProof.bytesMax else { throw .tooLong }
        guard let parts = ProofParts(bytes), let first = parts.lines.first,
            let text = first.after(ConsistencyProof.mark), let old = Decimal.number(text),
            parts.lines.count <= 1 + ConsistencyProof.hashesMax
        else { throw .notProof }
        let hashes = parts.lines.dropFirst().compactMap { Hash(base64: $0) }
        guard hashes.count == parts.lines.count - 1 else { throw .notProof }
        self.init(
            old: old, path: MerkleProof(hashes),
            checkpoint: try SignedNote(parsing: Array(parts.note)))
    }

    /// The proof as a file holds it.
    public var written: String {
        let lines = [ConsistencyProof.mark + String(old)] + path.hashes.map(\.base64)
        return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.written
    }

    private static let mark = "old "
}
