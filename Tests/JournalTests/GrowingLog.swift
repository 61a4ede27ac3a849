import Canonical
import SmallJournal

/// A log that has two histories: they begin with the same entries, and from a size on each has its
/// own. Its checkpoints and proofs are made as they are asked for.
struct GrowingLog: Sendable {
    static let sizeMax = 40
    static let common = 16

    let key = testKey(1)
    private let leaves: [[Hash]]
    private let roots: [[Hash]]

    init() {
        leaves = (0..<2).map { history in
            (0..<GrowingLog.sizeMax).map { index in
                let own = index < GrowingLog.common ? 0 : history
                return MerkleFrontier.leafHash(of: [UInt8(index), UInt8(own)])
            }
        }
        roots = leaves.map { leaves in
            var frontier = MerkleFrontier()
            return [frontier.root]
                + leaves.map { leaf in
                    frontier.append(leaf)
                    return frontier.root
                }
        }
    }

    func checkpoint(_ history: Int, _ size: Int) -> Checkpoint {
        let root = roots[history][size]
        guard let found = Checkpoint(origin: key.verifier.name, size: size, root: root) else {
            preconditionFailure("the name of a key is an origin")
        }
        return found
    }

    func note(_ history: Int, _ size: Int) -> SignedNote {
        checkpoint(history, size).signed(with: [key])
    }

    func path(_ history: Int, from old: Int, to size: Int) -> MerkleProof {
        guard old < size else { return MerkleProof([]) }
        return MerkleProof.consistency(from: old, to: size, in: LeafHashes(leaves[history]))
    }

    /// Whether nobody can have both without having seen two histories.
    static func contradict(_ one: Checkpoint, _ other: Checkpoint, in log: GrowingLog) -> Bool {
        !(0..<2).contains { history in
            [one, other].allSatisfy { $0 == log.checkpoint(history, $0.size) }
        }
    }
}
