import Canonical
import Seeded
import Testing

@Suite struct MerkleTests {
    /// RFC 6962's tree straight from its definition, to compare with.
    private func root(_ leaves: ArraySlice<Hash>) -> Hash {
        guard leaves.count > 1 else { return leaves.first ?? SHA256.hash([UInt8]()) }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let middle = leaves.startIndex + half
        return SHA256.hash(
            [1] + root(leaves[..<middle]).bytes + root(leaves[middle...]).bytes)
    }

    private let leaves = (0..<70).map { MerkleFrontier.leafHash(of: [UInt8($0), 1]) }

    @Test func aLeafIsHashedWithAZeroByteBefore() {
        #expect(MerkleFrontier.leafHash(of: [7, 8]) == SHA256.hash([0, 7, 8]))
        #expect(MerkleFrontier.leafHash(of: []) == SHA256.hash([0]))
        #expect(MerkleFrontier().root == SHA256.hash([UInt8]()))
    }

    @Test func theFrontierHasTheRootOfTheDefinition() {
        var frontier = MerkleFrontier()
        for (index, leaf) in leaves.enumerated() {
            #expect(frontier.root == root(leaves[..<index]))
            #expect(frontier.subtrees.count == index.nonzeroBitCount)
            #expect(MerkleFrontier(size: index, subtrees: frontier.subtrees) == frontier)
            frontier.append(leaf)
        }
        #expect(frontier.size == leaves.count)
    }

    @Test func aFrontierOfAnotherSizeIsRefused() {
        #expect(MerkleFrontier(size: 3, subtrees: [leaves[0]]) == nil)
        #expect(MerkleFrontier(size: 0, subtrees: [leaves[0]]) == nil)
        #expect(MerkleFrontier(size: -1, subtrees: leaves.dropLast(6)) == nil)
    }

    @Test func completeSubtreesAreAppendedAtOnce() {
        for height in 0...4 {
            let width = 1 << height
            for before in stride(from: 0, through: 32, by: width) {
                var frontier = MerkleFrontier()
                for leaf in leaves[..<before] { frontier.append(leaf) }
                frontier.append(subtree: root(leaves[before..<(before + width)]), height: height)
                for leaf in leaves[(before + width)...] { frontier.append(leaf) }
                #expect(frontier.root == root(leaves[...]))
            }
        }
    }

    @Test func aSubtreeThatDoesNotBeginThereIsAMistake() async {
        await #expect(processExitsWith: .failure) {
            var frontier = MerkleFrontier()
            frontier.append(MerkleFrontier.emptyRoot)
            frontier.append(subtree: MerkleFrontier.emptyRoot, height: 1)
        }
    }

    @Test func everyLeafIsProvenInEveryTree() {
        for size in 1...leaves.count {
            let source = LeafHashes(Array(leaves[..<size]))
            let root = root(leaves[..<size])
            for index in 0..<size {
                let proof = MerkleProof.inclusion(of: index, size: size, in: source)
                #expect(
                    proof.shows(leafHash: leaves[index], at: index, inTreeOf: size, root: root))
                #expect(proof.hashes.count <= Int.bitWidth - size.leadingZeroBitCount)
            }
        }
    }

    @Test func everyTreeIsProvenToBeginEveryLargerOne() {
        let source = LeafHashes(leaves)
        for size in 0...leaves.count {
            for old in 0...size {
                let proof = MerkleProof.consistency(from: old, to: size, in: source)
                let (oldRoot, root) = (root(leaves[..<old]), root(leaves[..<size]))
                #expect(proof.shows(root: oldRoot, of: old, isBeginningOf: root, of: size))
            }
        }
    }

    /// RFC 6962, section 2.1.3: the proofs that it gives in words.
    @Test func proofsAreThoseOfTheStandardsExample() {
        let seven = Array(leaves[..<7])
        func node(_ range: Range<Int>) -> Hash { root(seven[range]) }
        let source = LeafHashes(seven)
        func path(_ index: Int) -> [Hash] {
            MerkleProof.inclusion(of: index, size: 7, in: source).hashes
        }
        #expect(path(0) == [node(1..<2), node(2..<4), node(4..<7)])
        #expect(path(3) == [node(2..<3), node(0..<2), node(4..<7)])
        #expect(path(4) == [node(5..<6), node(6..<7), node(0..<4)])
        #expect(path(6) == [node(4..<6), node(0..<4)])
        func consistency(_ old: Int) -> [Hash] {
            MerkleProof.consistency(from: old, to: 7, in: source).hashes
        }
        #expect(consistency(3) == [node(2..<3), node(3..<4), node(0..<2), node(4..<7)])
        #expect(consistency(4) == [node(4..<7)])
        #expect(consistency(6) == [node(4..<6), node(6..<7), node(0..<4)])
    }

    /// A proof with anything changed shows nothing.
    @Test func alteredProofsShowNothing() throws {
        var generator = SeededGenerator()
        print("seed \(SeededGenerator.seed)")
        for _ in 0..<SeededGenerator.rounds(2_000) {
            let size = Int.random(in: 2...leaves.count, using: &generator)
            let source = LeafHashes(leaves)
            let root = root(leaves[..<size])
            let index = Int.random(in: 0..<size, using: &generator)
            let proof = MerkleProof.inclusion(of: index, size: size, in: source)
            let altered = MerkleProof(alter(proof.hashes, &generator))
            #expect(
                !altered.shows(leafHash: leaves[index], at: index, inTreeOf: size, root: root))
            let other = (index + Int.random(in: 1..<size, using: &generator)) % size
            #expect(!proof.shows(leafHash: leaves[index], at: other, inTreeOf: size, root: root))
            #expect(!proof.shows(leafHash: leaves[other], at: index, inTreeOf: size, root: root))
            #expect(
                !proof.shows(leafHash: leaves[index], at: index, inTreeOf: size, root: leaves[0]))

            let old = Int.random(in: 1..<size, using: &generator)
            let oldRoot = self.root(leaves[..<old])
            let consistency = MerkleProof.consistency(from: old, to: size, in: source)
            let bent = MerkleProof(alter(consistency.hashes, &generator))
            #expect(!bent.shows(root: oldRoot, of: old, isBeginningOf: root, of: size))
            #expect(!consistency.shows(root: leaves[69], of: old, isBeginningOf: root, of: size))
            #expect(!consistency.shows(root: oldRoot, of: old, isBeginningOf: oldRoot, of: size))
            #expect(!consistency.shows(root: root, of: size, isBeginningOf: oldRoot, of: old))
        }
    }

    /// One hash more, less, of another bit, or in another place.
    private func alter(_ hashes: [Hash], _ generator: inout SeededGenerator) -> [Hash] {
        var altered = hashes
        let place = Int.random(in: 0..<hashes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: altered.insert(MerkleFrontier.emptyRoot, at: place)
        case 1: altered.remove(at: place)
        default:
            var bytes = hashes[place].bytes
            bytes[Int.random(in: 0..<32, using: &generator)] ^= 0x10
            altered[place] = Hash(bytes) ?? MerkleFrontier.emptyRoot
        }
        return altered
    }

    @Test func proofsOfSizesThatCannotBeShowNothing() {
        let proof = MerkleProof([])
        let leaf = leaves[0]
        #expect(proof.shows(leafHash: leaf, at: 0, inTreeOf: 1, root: leaf))
        for (index, size) in [(1, 1), (-1, 1), (0, 0), (0, -1), (0, 2), (.max, .max)] {
            #expect(!proof.shows(leafHash: leaf, at: index, inTreeOf: size, root: leaf))
        }
        let empty = MerkleFrontier.emptyRoot
        #expect(proof.shows(root: empty, of: 0, isBeginningOf: empty, of: 0))
        #expect(proof.shows(root: empty, of: 0, isBeginningOf: leaf, of: 5))
        #expect(!proof.shows(root: leaf, of: 0, isBeginningOf: leaf, of: 5))
        #expect(!proof.shows(root: leaf, of: 0, isBeginningOf: leaf, of: 0))
        #expect(!proof.shows(root: empty, of: -1, isBeginningOf: leaf, of: 5))
        #expect(!proof.shows(root: leaf, of: 5, isBeginningOf: leaf, of: 4))
        #expect(!MerkleProof([leaf]).shows(root: leaf, of: 5, isBeginningOf: leaf, of: 5))
    }

    /// A source that keeps subtrees is asked for a logarithmic number of them.
    @Test func fewSubtreesAreAskedFor() {
        final class Counting: MerkleSource {
            var asked = 0
            func leafHash(at index: Int) throws(Never) -> Hash {
                asked += 1
                return MerkleFrontier.emptyRoot
            }
            func subtreeHash(height: Int, index: Int) throws(Never) -> Hash {
                asked += 1
                return MerkleFrontier.emptyRoot
            }
        }
        let source = Counting()
        let size = 1 << 40 - 1
        _ = MerkleProof.inclusion(of: 12_345_678_901, size: size, in: source)
        #expect(source.asked < 80)
        source.asked = 0
        _ = MerkleProof.consistency(from: 12_345_678_901, to: size, in: source)
        #expect(source.asked < 80)
    }
}
