/// Where the hashes of a tree come from when a proof is made: a file, an array, a log read anew.
package protocol MerkleSource {
    associatedtype Failure: Error

    /// The hash of the leaf at `index`, counted from 0.
    func leafHash(at index: Int) throws(Failure) -> Hash

    /// The root of the complete subtree of 2 to the power of `height` leaves, which is the
    /// `index`th of that height. A source that keeps such roots answers from them; otherwise they
    /// are computed from the leaves, and a proof reads every leaf once.
    func subtreeHash(height: Int, index: Int) throws(Failure) -> Hash
}

extension MerkleSource {
    package func subtreeHash(height: Int, index: Int) throws(Failure) -> Hash {
        var frontier = MerkleFrontier()
        for leaf in (index << height)..<((index + 1) << height) {
            frontier.append(try leafHash(at: leaf))
        }
        return frontier.root
    }

    /// The root over the leaves `range`, which begins where a subtree as large as it begins.
    ///
    /// - Complexity: asks for O(log n) subtrees.
    func root(of range: Range<Int>) throws(Failure) -> Hash {
        var frontier = MerkleFrontier()
        var start = range.lowerBound
        while start < range.upperBound {
            let height = Int.bitWidth - 1 - (range.upperBound - start).leadingZeroBitCount
            let subtree = try subtreeHash(height: height, index: start >> height)
            frontier.append(subtree: subtree, height: height)
            start += 1 << height
        }
        return frontier.root
    }
}

/// The leaf hashes of an array.
package struct LeafHashes: MerkleSource {
    private let hashes: [Hash]

    package init(_ hashes: [Hash]) { self.hashes = hashes }

    package func leafHash(at index: Int) throws(Never) -> Hash { hashes[index] }
}
