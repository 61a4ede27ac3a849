/// Proofs over a Merkle tree (RFC 6962, sections 2.1.1 and 2.1.2), as the hashes from the leaf's
/// side up to the root's.
public struct MerkleProof: Hashable, Sendable {
    /// The most hashes that a proof can need; a longer one proves nothing.
    public static let hashesMax = 64

    /// The hashes in the order of RFC 6962.
    public let hashes: [Hash]

    /// A proof made elsewhere.
    ///
    /// - Parameter hashes: the hashes in the order of RFC 6962.
    public init(_ hashes: [Hash]) { self.hashes = hashes }
}

extension MerkleProof {
    /// Proves that the leaf at `index` is in the tree of the first `size` leaves: PATH of RFC 6962,
    /// section 2.1.1.
    ///
    /// - Complexity: asks for O(log `size`) subtrees, disjoint ones.
    package static func inclusion<Source: MerkleSource>(
        of index: Int, size: Int, in source: Source
    ) throws(Source.Failure) -> MerkleProof {
        precondition((0..<size).contains(index), "the leaf is in the tree")
        var hashes: [Hash] = []
        var tree = 0..<size
        while tree.count > 1 {
            let (left, right) = halves(of: tree)
            let isLeft = left.contains(index)
            hashes.append(try source.root(of: isLeft ? right : left))
            tree = isLeft ? left : right
        }
        return MerkleProof(hashes.reversed())
    }

    /// Proves that the tree of the first `size` leaves begins with the tree of the first `old`
    /// ones: PROOF of RFC 6962, section 2.1.2. The proof is empty where the sizes are the same or
    /// `old` is 0.
    ///
    /// - Complexity: asks for O(log `size`) subtrees, disjoint ones.
    package static func consistency<Source: MerkleSource>(
        from old: Int, to size: Int, in source: Source
    ) throws(Source.Failure) -> MerkleProof {
        precondition(0 <= old && old <= size, "the old tree is the smaller one")
        guard old > 0, old < size else { return MerkleProof([]) }
        var hashes: [Hash] = []
        var tree = 0..<size
        // While the old tree ends inside `tree`; what is left of it is whole.
        while tree.upperBound != old {
            let (left, right) = halves(of: tree)
            if old <= left.upperBound {
                hashes.append(try source.root(of: right))
                tree = left
            } else {
                hashes.append(try source.root(of: left))
                tree = right
            }
        }
        // The verifier knows the old root itself.
        if tree.lowerBound > 0 { hashes.append(try source.root(of: tree)) }
        return MerkleProof(hashes.reversed())
    }

    /// The two subtrees of a tree: the left has the largest power of two of leaves that is smaller
    /// than the whole.
    private static func halves(of tree: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let height = Int.bitWidth - 1 - (tree.count - 1).leadingZeroBitCount
        let middle = tree.lowerBound + 1 << height
        return (tree.lowerBound..<middle, middle..<tree.upperBound)
    }
}
