import Canonical
import Seeded
import Testing

@Suite struct WitnessRuleTests {
    private let log: SigningKey
    private let stranger: SigningKey
    /// Two logs of the same beginning, and of their own entries from 20 on.
    private let leaves: [[Hash]]

    private static let sizeMax = 48
    private static let common = 20

    init() throws {
        func key(_ name: String, _ fill: UInt8) throws -> SigningKey {
            try #require(SigningKey(name: name, seed: [UInt8](repeating: fill, count: 32)))
        }
        log = try key("log", 7)
        stranger = try key("log", 8)
        leaves = (0..<2).map { branch in
            (0..<Self.sizeMax).map { index in
                let own = index < Self.common ? 0 : branch
                return MerkleFrontier.leafHash(of: [UInt8(index), UInt8(own)])
            }
        }
    }

    private func checkpoint(_ branch: Int, _ size: Int) throws -> Checkpoint {
        var frontier = MerkleFrontier()
        for leaf in leaves[branch][..<size] { frontier.append(leaf) }
        return try #require(Checkpoint(origin: "log", size: size, root: frontier.root))
    }

    private func path(_ branch: Int, _ old: Int, _ size: Int) -> MerkleProof {
        old < size
            ? MerkleProof.consistency(from: old, to: size, in: LeafHashes(leaves[branch]))
            : MerkleProof([])
    }

    private func refusal(
        _ next: Checkpoint, kept: Checkpoint?, old: Int, _ path: MerkleProof,
        signedBy key: SigningKey? = nil, trusted: [VerifierKey]? = nil
    ) -> WitnessRefusal? {
        let rule = WitnessRule(keys: trusted ?? [log.verifier], kept: kept)
        do throws(WitnessRefusal) {
            let found = try rule.checkpoint(
                next.signed(with: [key ?? log]), old: old, path: path)
            #expect(found == next)
            return nil
        } catch {
            return error
        }
    }

    /// Of every two sizes of one log the later may be cosigned after the earlier one, and of two
    /// logs never one after the other where they differ.
    @Test func whatGrewIsCosignedAndNothingElse() throws {
        for kept in 0...Self.sizeMax {
            for size in 0...Self.sizeMax {
                for branch in 0..<2 {
                    let (before, next) = (try checkpoint(0, kept), try checkpoint(branch, size))
                    let old = min(kept, size)
                    let found = refusal(
                        next, kept: before, old: kept, path(branch, old, size))
                    let differ = branch == 1 && kept > Self.common && size > Self.common
                    switch found {
                    case nil: #expect(size >= kept && !differ, "\(kept) to \(size)")
                    case .rollback(kept, size): #expect(size < kept)
                    case .fork(kept): #expect(size == kept && differ)
                    case .wrongProof(kept, size): #expect(size > kept && differ)
                    default: Issue.record("\(kept) to \(size): \(String(describing: found))")
                    }
                }
            }
        }
    }

    /// A hash of another bit, one more, one less, or another order.
    @Test func noAlteredProofIsTaken() throws {
        var generator = SeededGenerator(seed: SeededGenerator.seed)
        for _ in 0..<400 {
            let kept = Int.random(in: 1..<Self.sizeMax, using: &generator)
            let size = Int.random(in: (kept + 1)...Self.sizeMax, using: &generator)
            let right = path(0, kept, size).hashes
            var hashes = right
            switch Int.random(in: 0..<4, using: &generator) {
            case 0 where !hashes.isEmpty:
                let place = Int.random(in: hashes.indices, using: &generator)
                var bytes = hashes[place].bytes
                bytes[Int.random(in: 0..<32, using: &generator)] ^=
                    1 << UInt8.random(in: 0..<8, using: &generator)
                hashes[place] = try #require(Hash(bytes))
            case 1 where !hashes.isEmpty:
                hashes.remove(at: Int.random(in: hashes.indices, using: &generator))
            case 2: hashes.reverse()
            default:
                hashes.insert(
                    leaves[0][0], at: Int.random(in: 0...hashes.count, using: &generator))
            }
            if hashes == right { continue }
            let found = refusal(
                try checkpoint(0, size), kept: try checkpoint(0, kept), old: kept,
                MerkleProof(hashes))
            #expect(
                found == .wrongProof(kept: kept, size: size),
                "seed \(SeededGenerator.seed): \(kept) to \(size)")
        }
    }

    @Test func theProofLeadsFromWhatIsKept() throws {
        let next = try checkpoint(0, 9)
        #expect(
            refusal(next, kept: try checkpoint(0, 5), old: 4, path(0, 4, 9))
                == .otherSize(kept: 5, old: 4))
        #expect(
            refusal(next, kept: try checkpoint(0, 5), old: 0, MerkleProof([]))
                == .otherSize(kept: 5, old: 0))
        #expect(refusal(next, kept: nil, old: 4, path(0, 4, 9)) == .otherSize(kept: 0, old: 4))
        #expect(refusal(next, kept: nil, old: 0, MerkleProof([])) == nil)
        #expect(
            refusal(next, kept: nil, old: 0, path(0, 4, 9)) == .wrongProof(kept: 0, size: 9))
        // Cosigned already: what comes with it does not matter.
        #expect(refusal(next, kept: next, old: 4, path(0, 4, 9)) == nil)
        #expect(refusal(next, kept: next, old: 0, MerkleProof([])) == nil)
    }

    @Test func aTreeWithoutLeavesHasOneRoot() throws {
        let empty = try checkpoint(0, 0)
        #expect(refusal(empty, kept: nil, old: 0, MerkleProof([])) == nil)
        #expect(refusal(try checkpoint(0, 3), kept: empty, old: 0, MerkleProof([])) == nil)
        let other = try #require(Checkpoint(origin: "log", size: 0, root: SHA256.hash([1])))
        #expect(refusal(other, kept: nil, old: 0, MerkleProof([])) == .emptyTree)
    }

    @Test func onlyTheLogsOwnKeysCount() throws {
        let next = try checkpoint(0, 3)
        let none = MerkleProof([])
        #expect(
            refusal(next, kept: nil, old: 0, none, signedBy: stranger)
                == .unbelievable(.unknownKeys))
        let other = try #require(SigningKey(name: "gol", seed: [UInt8](repeating: 7, count: 32)))
        #expect(
            refusal(next, kept: nil, old: 0, none, trusted: [other.verifier])
                == .unknownLog("log"))
        // A key of another log does not speak for this one, even where it signed it.
        #expect(
            refusal(
                next, kept: nil, old: 0, none, signedBy: other,
                trusted: [other.verifier, log.verifier]) == .unbelievable(.unknownKeys))
        // A witness's key is no log's.
        let witness = try #require(
            SigningKey(
                name: "log", algorithm: .cosignature, seed: [UInt8](repeating: 7, count: 32)))
        #expect(
            refusal(next, kept: nil, old: 0, none, trusted: [witness.verifier])
                == .unknownLog("log"))
    }

    @Test func aWrongSignatureOfATrustedKeyCondemns() throws {
        let wrong = try checkpoint(0, 4).signed(with: [log]).signatures[0]
        var lines = try checkpoint(0, 3).signed(with: [stranger]).written
        lines += "— log \(Base64.text(of: bytes(of: wrong)))\n"
        let note = try SignedNote(parsing: [UInt8](lines.utf8))
        let rule = WitnessRule(keys: [log.verifier, stranger.verifier], kept: nil)
        #expect(throws: WitnessRefusal.unbelievable(.wrongSignature(log.verifier))) {
            try rule.checkpoint(note, old: 0, path: MerkleProof([]))
        }
    }

    private func bytes(of signature: SignedNote.Signature) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: signature.keyID >> UInt32(24 - 8 * $0)) }
            + signature.bytes
    }

    // MARK: Cosigning again

    @Test func aNewCosignatureTakesThePlaceOfTheOldOne() throws {
        func witness(_ fill: UInt8) throws -> SigningKey {
            try #require(
                SigningKey(
                    name: "w", algorithm: .cosignature,
                    seed: [UInt8](repeating: fill, count: 32)))
        }
        let (one, two) = (try witness(1), try witness(2))
        var note = try checkpoint(0, 3).signed(with: [log])
        note = try note.cosigned(with: one, atSeconds: 10)
        note = try note.cosigned(with: two, atSeconds: 20)
        note = try note.cosigned(with: one, atSeconds: 30)
        let read = try SignedNote(parsing: [UInt8](note.written.utf8))
        let verified = try read.verified(by: [log, one, two].map(\.verifier))
        #expect(verified.map(\.signedAtSeconds) == [nil, 20, 30])
        let own = try note.cosigned(with: one, atSeconds: 40, keeping: [log.verifier])
        #expect(try own.verified(by: [log.verifier, one.verifier]).count == 2)
        #expect(own.signatures.count == 2)
    }

    @Test func aNoteThatIsFullTakesNoCosignature() throws {
        let witness = try #require(
            SigningKey(
                name: "w", algorithm: .cosignature, seed: [UInt8](repeating: 1, count: 32)))
        var note = try checkpoint(0, 3).signed(with: [log])
        for _ in 1..<SignedNote.signaturesMax { note.sign(with: stranger) }
        #expect(throws: NoteFailure.tooManySignatures) {
            try note.cosigned(with: witness, atSeconds: 1)
        }
        #expect(
            try note.cosigned(with: witness, atSeconds: 1, keeping: [log.verifier])
                .signatures.count == 2)
    }
}
