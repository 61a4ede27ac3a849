package import Canonical

/// What proofs need of a journal that is read once: the leaves of the blocks in which the proof
/// begins and the tree ends, and of all others the roots. A hash for each 1,024 entries is kept.
package struct ProofHashes: MerkleSource, Sendable {
    private static let blockHeight = 10
    private static var blockCount: Int { 1 << blockHeight }

    /// The blocks whose leaves are kept.
    private let wanted: Set<Int>
    private var leaves: [Int: [Hash]] = [:]
    /// The roots of the blocks that are complete.
    private var roots: [Hash] = []
    private var block: [Hash] = []

    /// - Parameter places: the leaves about which something is to be proven, or after which an old
    ///   tree ends.
    package init(around places: [Int]) {
        // An old tree ends between two leaves, which may be of two blocks.
        wanted = Set(places.flatMap { [$0, max(0, $0 - 1)] }.map { $0 >> ProofHashes.blockHeight })
    }

    /// How many leaves were taken in.
    package var size: Int { roots.count << ProofHashes.blockHeight + block.count }

    /// Takes in the next leaf.
    package mutating func append(_ leaf: Hash) {
        block.append(leaf)
        guard block.count == ProofHashes.blockCount else { return }
        if wanted.contains(roots.count) { leaves[roots.count] = block }
        var frontier = MerkleFrontier()
        for leaf in block { frontier.append(leaf) }
        roots.append(frontier.root)
        block.removeAll(keepingCapacity: true)
    }

    package func leafHash(at index: Int) throws(Never) -> Hash {
        let number = index >> ProofHashes.blockHeight
        let place = index & (ProofHashes.blockCount - 1)
        if number == roots.count { return block[place] }
        guard let kept = leaves[number] else {
            preconditionFailure("a proof asks for leaves where it begins and where the tree ends")
        }
        return kept[place]
    }

    package func subtreeHash(height: Int, index: Int) throws(Never) -> Hash {
        var frontier = MerkleFrontier()
        if height < ProofHashes.blockHeight {
            for leaf in (index << height)..<((index + 1) << height) {
                frontier.append(leafHash(at: leaf))
            }
        } else {
            let rise = height - ProofHashes.blockHeight
            for root in roots[(index << rise)..<((index + 1) << rise)] {
                frontier.append(subtree: root, height: ProofHashes.blockHeight)
            }
        }
        return frontier.root
    }
}
