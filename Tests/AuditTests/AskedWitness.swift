import Canonical
import Journal
import SimulatedDisk

/// A witness that cosigned the last checkpoint of a journal before somebody attacked it.
struct AskedWitness {
    /// What it says when the last checkpoint of the attacked journal is brought to it.
    enum Answer: String {
        case cosigns = "cosigns"
        case nothingBrought = "has nothing to cosign"
        case rollback = "refuses: it was longer"
        case fork = "refuses: another root"
        case unproven = "refuses: no proof of growth"
        case signature = "refuses: wrong signature"
    }

    private let rule: WitnessRule
    let key: VerifierKey
    /// The checkpoint with the journal's signature and its own.
    let cosigned: SignedNote

    /// - Parameter original: the journal as it was.
    init(_ original: Written, _ manner: Written.Manner) throws {
        // A witness knows the key in force.
        let signer = (manner.rotateAt == nil ? manner.key : manner.rotateTo).verifier
        let last = original.checkpoints[original.checkpoints.count - 1]
        rule = WitnessRule(keys: [signer], kept: Checkpoint(text: last.text))
        let witness = try Witness.create(
            "witness", keys: "witness-keys", name: "witness.example/w", since: "then",
            on: SimulatedDisk(seed: 2))
        key = witness.key.verifier
        cosigned = try witness.cosign(
            last, by: [signer], old: 0, path: MerkleProof([]), atSeconds: 1_800_000_000
        ).note
    }

    /// Asks it to cosign what the journal's folder says is its last checkpoint, with the best proof
    /// that can be made of its lines. Of lines a witness sees nothing.
    func answer(to attacked: Written) throws -> Answer {
        guard attacked.disk.content(of: Written.path + "/checkpoints.jsonl") != nil,
            let last = try JournalReader.checkpoints(in: Written.path, on: attacked.disk).last
        else { return .nothingBrought }
        let old = rule.kept?.size ?? 0
        let leaves = attacked.leaves
        let size = last.checkpoint.size
        var path = MerkleProof([])
        if old < size && size <= leaves.count {
            path = MerkleProof.consistency(from: old, to: size, in: LeafHashes(leaves))
        }
        do throws(WitnessRefusal) {
            _ = try rule.checkpoint(last.note, old: old, path: path)
            return .cosigns
        } catch {
            switch error {
            case .rollback: return .rollback
            case .fork: return .fork
            case .wrongProof: return .unproven
            case .unbelievable, .unknownLog: return .signature
            case .emptyTree, .otherSize, .clockBehind: throw error
            }
        }
    }
}
