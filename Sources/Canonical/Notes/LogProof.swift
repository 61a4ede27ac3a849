/// A proof that one leaf is in a log, to be checked with nothing but the leaf and the log's key
/// (c2sp.org/tlog-proof): a file of the ending `.tlog-proof`.
public struct LogProof: Hashable, Sendable {
    /// Whatever the writer adds. Nobody signed it.
    public let extra: [UInt8]?
    /// The leaf's place, counted from 0.
    public let index: Int
    /// From the leaf to the root of the checkpoint.
    public let inclusion: MerkleProof
    /// The checkpoint with its signatures.
    public let checkpoint: SignedNote

    /// A proof of its parts.
    ///
    /// - Parameters:
    ///   - index: the leaf's place, counted from 0.
    ///   - inclusion: the path in the tree of the checkpoint.
    ///   - checkpoint: the signed checkpoint.
    ///   - extra: what else is to stand in the file; nobody signs it.
    public init(
        index: Int, inclusion: MerkleProof, checkpoint: SignedNote, extra: [UInt8]? = nil
    ) {
        precondition(index >= 0, "a place in a tree")
        self.extra = extra
        self.index = index
        self.inclusion = inclusion
        self.checkpoint = checkpoint
    }

    /// Reads a proof. It says what is written there, not that it is true.
    ///
    /// - Parameter bytes: the file.
    /// - Throws: why it is no proof.
    public init(parsing bytes: [UInt8]) throws(NoteFailure) {
        guard bytes.count <= LogProof.bytesMax else { throw .tooLong }
        guard let parts = ProofParts(bytes) else { throw .notProof }
        var lines = parts.lines
        guard lines.popFirst()?.after(LogProof.mark)?.isEmpty == true else { throw .notProof }
        var extra: [UInt8]?
        if let line = lines.first, let text = line.after("extra ") {
            guard let content = Base64.bytes(of: text) else { throw .notProof }
            extra = content
            lines = lines.dropFirst()
        }
        guard let text = lines.popFirst()?.after("index "), let index = Decimal.number(text),
            lines.count <= MerkleProof.hashesMax
        else { throw .notProof }
        let hashes = lines.compactMap { Hash(base64: $0) }
        guard hashes.count == lines.count else { throw .notProof }
        self.extra = extra
        self.index = index
        inclusion = MerkleProof(hashes)
        checkpoint = try SignedNote(parsing: Array(parts.note))
    }

    /// The proof as a file holds it.
    public var written: String {
        var lines = [LogProof.mark]
        if let extra { lines.append("extra " + Base64.text(of: extra)) }
        lines.append("index \(index)")
        lines += inclusion.hashes.map(\.base64)
        return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.written
    }

    /// Whether the proof holds for a leaf: the checkpoint is signed by one of the log's keys and
    /// its tree has the leaf.
    ///
    /// - Parameters:
    ///   - leafHash: the leaf's hash.
    ///   - origin: the log.
    ///   - keys: the keys whose signatures count.
    /// - Returns: the checkpoint.
    /// - Throws: why the proof is not to be believed.
    public func verified(
        leafHash: Hash, origin: String, by keys: [VerifierKey]
    ) throws(NoteFailure) -> Checkpoint {
        let head = try Checkpoint(verifying: checkpoint, origin: origin, by: keys)
        let isIncluded = inclusion.shows(
            leafHash: leafHash, at: index, inTreeOf: head.size, root: head.root)
        guard isIncluded else { throw .wrongProof }
        return head
    }

    /// The most bytes of a proof that is read: a note, and before it less than as much again.
    public static let bytesMax = 2 * SignedNote.bytesMax

    private static let mark = "c2sp.org/tlog-proof@v1"
}
