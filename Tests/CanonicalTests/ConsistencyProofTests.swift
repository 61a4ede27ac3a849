import Canonical
import Testing

@Suite struct ConsistencyProofTests {
    private func note(_ size: Int) throws -> SignedNote {
        let key = try #require(SigningKey(name: "log", seed: [UInt8](repeating: 7, count: 32)))
        let checkpoint = Checkpoint(origin: "log", size: size, root: SHA256.hash([1]))
        return try #require(checkpoint).signed(with: [key])
    }

    private func failure(_ bytes: [UInt8]) -> NoteFailure? {
        do throws(NoteFailure) {
            _ = try ConsistencyProof(parsing: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let hashes = (0..<63).map { SHA256.hash([UInt8($0)]) }
        for (old, count) in [(0, 0), (1, 1), (20_852_014, 4), (Int.max, 63)] {
            let proof = ConsistencyProof(
                old: old, path: MerkleProof(Array(hashes[..<count])), checkpoint: try note(9))
            #expect(try ConsistencyProof(parsing: [UInt8](proof.written.utf8)) == proof)
        }
    }

    /// What the standard shows as an example, whose keys it does not give.
    @Test func theExampleOfTheStandardIsRead() throws {
        let text = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5\
            /Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks\
            +49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

            """
        let proof = try ConsistencyProof(parsing: [UInt8](text.utf8))
        #expect(proof.old == 20_852_014 && proof.path.hashes.count == 4)
        #expect(proof.checkpoint.signatures.count == 2)
        #expect(Checkpoint(text: proof.checkpoint.text)?.size == 20_852_163)
        #expect(proof.written == text)
    }

    @Test func otherTextsAreRefused() throws {
        let note = try note(9).written
        let hash = SHA256.hash([1]).base64
        #expect(failure([UInt8]("old 3\n\(hash)\n\n\(note)".utf8)) == nil)
        for head in [
            "", "old\n", "old \n", "old 03\n", "old -1\n", "old +1\n", "old 3 \n", " old 3\n",
            "Old 3\n", "old 3\r\n", "old 9223372036854775808\n", "old 3\nAAAA\n",
            "old 3\n\(hash) \n", "old 3\n\(hash.dropLast())\n", "\(hash)\nold 3\n",
            "old 3\n" + String(repeating: hash + "\n", count: 64),
        ] {
            #expect(failure([UInt8]("\(head)\n\(note)".utf8)) == .notProof, "\(head)")
        }
        #expect(failure([]) == .notProof)
        #expect(failure([UInt8]("old 3\n".utf8)) == .notProof)
        #expect(failure([UInt8]("old 3\n\n".utf8)) == .notText)
        #expect(failure([UInt8]("old 3\n\nlog\n9\n\(hash)\n".utf8)) == .noSignatures)
        let long = [UInt8](repeating: UInt8(ascii: "o"), count: ConsistencyProof.bytesMax + 1)
        #expect(failure(long) == .tooLong)
    }
}
