import Canonical
import Journal
import Seeded
import Testing

/// Proofs from what is kept of a journal that is read once.
@Suite struct ProofHashesTests {
    /// Sizes around the blocks of which only the roots are kept.
    static let sizes = [1, 2, 3, 1000, 1023, 1024, 1025, 2047, 2048, 2049, 3000, 5121]

    private let leaves = (0..<5121).map { number in
        MerkleFrontier.leafHash(of: [UInt8]("leaf \(number)".utf8))
    }

    private func root(_ size: Int) -> Hash {
        var frontier = MerkleFrontier()
        for leaf in leaves[..<size] { frontier.append(leaf) }
        return frontier.root
    }

    private func kept(_ size: Int, around places: [Int]) -> ProofHashes {
        var hashes = ProofHashes(around: places)
        for leaf in leaves[..<size] { hashes.append(leaf) }
        return hashes
    }

    @Test(arguments: sizes)
    func inclusionIsProvenAsWithAllLeaves(size: Int) {
        let root = root(size)
        let places = Set([0, 1, 1022, 1023, 1024, 1025, 2048, size / 2, size - 2, size - 1])
        for place in places.sorted() where (0..<size).contains(place) {
            let hashes = kept(size, around: [place])
            #expect(hashes.size == size)
            let proof = MerkleProof.inclusion(of: place, size: size, in: hashes)
            #expect(
                proof == MerkleProof.inclusion(of: place, size: size, in: LeafHashes(leaves)))
            #expect(
                proof.shows(leafHash: leaves[place], at: place, inTreeOf: size, root: root))
        }
    }

    @Test(arguments: sizes)
    func consistencyIsProvenAsWithAllLeaves(size: Int) {
        let root = root(size)
        for old in ProofHashesTests.sizes + [0, size / 3, size - 1] where old <= size {
            let hashes = kept(size, around: [old])
            let proof = MerkleProof.consistency(from: old, to: size, in: hashes)
            #expect(
                proof == MerkleProof.consistency(from: old, to: size, in: LeafHashes(leaves)))
            #expect(
                proof.shows(root: self.root(old), of: old, isBeginningOf: root, of: size))
        }
    }
}
