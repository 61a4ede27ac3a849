import Canonical
import Testing

@Suite struct CheckpointTests {
    private let root = SHA256.hash([1])

    private func key(_ name: String, _ fill: UInt8 = 7, cosigns: Bool = false) throws -> SigningKey
    {
        try #require(
            SigningKey(
                name: name, algorithm: cosigns ? .cosignature : .ed25519,
                seed: [UInt8](repeating: fill, count: 32)))
    }

    private func failure(_ body: () throws(NoteFailure) -> Void) -> NoteFailure? {
        do throws(NoteFailure) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func theTextIsThatOfTheStandard() throws {
        let text =
            "example.com/behind-the-sofa\n20852163\n"
            + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let checkpoint = try #require(Checkpoint(text: text))
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.extensions.isEmpty)
        #expect(checkpoint.text == text)
        let extended = try #require(Checkpoint(text: text + "one\ntwo\n"))
        #expect(extended.extensions == ["one", "two"])
        #expect(extended.text == text + "one\ntwo\n")
    }

    @Test func otherTextsAreRefused() {
        let hash = root.base64
        #expect(Checkpoint(text: "o\n0\n\(hash)\n") != nil)
        #expect(Checkpoint(text: "o\n9223372036854775807\n\(hash)\n") != nil)
        for text in [
            "", "o\n", "o\n1\n", "\n1\n\(hash)\n", "o\n1\n\(hash)", "o\n01\n\(hash)\n",
            "o\n-1\n\(hash)\n", "o\n+1\n\(hash)\n", "o\n\n\(hash)\n", "o\n1 \n\(hash)\n",
            "o\n9223372036854775808\n\(hash)\n", "o\n1\n\(hash.dropLast())\n", "o\n1\nAAAA\n",
            "o\n1\n\(hash)\n\n", "o\n1\n\(hash)\nx\n\ny\n", "o\n١\n\(hash)\n", "o\r\n1\n\(hash)\n",
        ] {
            #expect(Checkpoint(text: text) == nil, "\(text)")
        }
        #expect(Checkpoint(origin: "", size: 1, root: root) == nil)
        #expect(Checkpoint(origin: "a\nb", size: 1, root: root) == nil)
        #expect(Checkpoint(origin: "a", size: -1, root: root) == nil)
        #expect(Checkpoint(origin: "a", size: 1, root: root, extensions: [""]) == nil)
    }

    @Test func aCheckpointIsBelievedOfItsLogAndItsKeysAlone() throws {
        let (log, next) = (try key("log"), try key("log", 8))
        let checkpoint = try #require(Checkpoint(origin: "log", size: 1, root: root))
        let note = checkpoint.signed(with: [log, next])
        for keys in [[log.verifier], [next.verifier], [log.verifier, next.verifier]] {
            #expect(try Checkpoint(verifying: note, origin: "log", by: keys) == checkpoint)
        }
        let stranger = try key("log", 9).verifier
        #expect(
            failure { () throws(NoteFailure) in
                _ = try Checkpoint(verifying: note, origin: "log", by: [stranger])
            } == .unknownKeys)
        #expect(
            failure { () throws(NoteFailure) in
                _ = try Checkpoint(verifying: note, origin: "gol", by: [log.verifier])
            } == .otherOrigin)
        var other = try #require(SignedNote(text: "log\nx\n"))
        other.sign(with: log)
        let signed = other
        let reason = failure { () throws(NoteFailure) in
            _ = try Checkpoint(verifying: signed, origin: "log", by: [log.verifier])
        }
        #expect(reason == .notCheckpoint)
    }

    // MARK: Cosignatures

    @Test func aWitnessSignsTheTimeToo() throws {
        let (log, witness) = (try key("log"), try key("w", 9, cosigns: true))
        let checkpoint = try #require(Checkpoint(origin: "log", size: 1, root: root))
        var note = checkpoint.signed(with: [log])
        try note.cosign(with: witness, atSeconds: 1_679_315_147)
        let read = try SignedNote(parsing: [UInt8](note.written.utf8))
        let verified = try read.verified(by: [witness.verifier, log.verifier])
        #expect(verified.map(\.key) == [log.verifier, witness.verifier])
        #expect(verified.map(\.signedAtSeconds) == [nil, 1_679_315_147])
        #expect(VerifierKey(witness.verifier.description) == witness.verifier)
        #expect(witness.verifier.id != (try key("w", 9)).verifier.id)

        // The time is signed: another is another signature.
        var bytes = note.signatures[1].bytes
        #expect(bytes.count == 72)
        bytes[7] ^= 1
        let line = Base64.text(of: (Hexadecimal.bytes(of: id(witness)) ?? []) + bytes)
        let lines = note.written.split(separator: "\n", omittingEmptySubsequences: false)
        let altered = lines.dropLast(2).joined(separator: "\n") + "\n— w \(line)\n"
        let wrong = try SignedNote(parsing: [UInt8](altered.utf8))
        #expect(try wrong.verified(by: [log.verifier]).count == 1)
        #expect(
            failure { () throws(NoteFailure) in
                _ = try wrong.verified(by: [log.verifier, witness.verifier])
            } == .wrongSignature(witness.verifier))
    }

    private func id(_ key: SigningKey) -> String {
        String(key.verifier.description.split(separator: "+")[1])
    }

    @Test func aCosignatureIsOfACheckpointOnly() throws {
        let witness = try key("w", 9, cosigns: true)
        var note = try #require(SignedNote(text: "x\n"))
        var reason: NoteFailure?
        do throws(NoteFailure) {
            try note.cosign(with: witness, atSeconds: 1)
        } catch {
            reason = error
        }
        #expect(reason == .notCheckpoint)
        #expect(note.signatures.isEmpty)
    }

    // MARK: Proofs

    @Test func aProofIsCheckedWithTheLeafAndTheKeyAlone() throws {
        let log = try key("log")
        let leaves = (0..<11).map { MerkleFrontier.leafHash(of: [UInt8($0)]) }
        var frontier = MerkleFrontier()
        for leaf in leaves { frontier.append(leaf) }
        let checkpoint = try #require(Checkpoint(origin: "log", size: 11, root: frontier.root))
        let note = checkpoint.signed(with: [log])
        for extra in [nil, [], [1, 2, 3]] as [[UInt8]?] {
            for index in 0..<11 {
                let path = MerkleProof.inclusion(of: index, size: 11, in: LeafHashes(leaves))
                let proof = LogProof(
                    index: index, inclusion: path, checkpoint: note, extra: extra)
                let read = try LogProof(parsing: [UInt8](proof.written.utf8))
                #expect(read == proof)
                #expect(
                    try read.verified(leafHash: leaves[index], origin: "log", by: [log.verifier])
                        == checkpoint)
                #expect(
                    failure { () throws(NoteFailure) in
                        _ = try read.verified(
                            leafHash: leaves[(index + 1) % 11], origin: "log", by: [log.verifier])
                    } == .wrongProof)
            }
        }
    }

    @Test func theProofOfALogOfOneLeafHasNoPath() throws {
        let log = try key("log")
        let leaf = MerkleFrontier.leafHash(of: [1])
        let checkpoint = try #require(Checkpoint(origin: "log", size: 1, root: leaf))
        let proof = LogProof(
            index: 0, inclusion: MerkleProof([]), checkpoint: checkpoint.signed(with: [log]))
        #expect(proof.written.hasPrefix("c2sp.org/tlog-proof@v1\nindex 0\n\nlog\n1\n"))
        let read = try LogProof(parsing: [UInt8](proof.written.utf8))
        #expect(try read.verified(leafHash: leaf, origin: "log", by: [log.verifier]).size == 1)
    }

    @Test func whatIsNoProofIsRefused() throws {
        let note = "log\n1\n\(root.base64)\n\n— log AAAAAAA=\n"
        func reason(_ text: String) -> NoteFailure? {
            failure { () throws(NoteFailure) in _ = try LogProof(parsing: [UInt8](text.utf8)) }
        }
        let mark = "c2sp.org/tlog-proof@v1\n"
        #expect(reason(mark + "index 0\n\n" + note) == nil)
        #expect(reason(mark + "extra AAAA\nindex 0\n\(root.base64)\n\n" + note) == nil)
        for text in [
            "", "index 0\n\n", "c2sp.org/tlog-proof@v2\nindex 0\n\n", mark + "\n",
            mark + "index 00\n\n", mark + "index -1\n\n", mark + "index\n\n",
            mark + "index 0 \n\n", mark + "index 0\nextra AAAA\n\n", mark + "extra A\nindex 0\n\n",
            mark + "index 0\nAAAA\n\n", mark + "extra AAAA\nextra AAAA\nindex 0\n\n",
            mark + "index 0\n" + String(repeating: root.base64 + "\n", count: 65) + "\n",
        ] {
            #expect(reason(text + note) == .notProof, "\(text)")
        }
        #expect(reason(mark + "index 0\n") == .notProof)
        #expect(reason(mark + "index 0\n\nlog\n") == .noSignatures)
    }
}
