import Canonical
import Testing

@Suite struct NoteTests {
    // The key and the note of the documentation of Go's golang.org/x/mod/sumdb/note.
    private static let secretText =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    private static let verifierText =
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let text =
        "If you think cryptography is the answer to your problem,\n"
        + "then you don't know what your problem is.\n"
    private static let note =
        text
        + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgK"
        + "vqfqdngotpRZb6KE6RyyBwJnAM=\n"

    private func failure(_ bytes: [UInt8], _ keys: [VerifierKey] = []) -> NoteFailure? {
        do throws(NoteFailure) {
            _ = try SignedNote(parsing: bytes).verified(by: keys)
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ text: String, _ keys: [VerifierKey] = []) -> NoteFailure? {
        failure([UInt8](text.utf8), keys)
    }

    private func key(_ name: String, _ fill: UInt8 = 7, cosigns: Bool = false) throws -> SigningKey
    {
        try #require(
            SigningKey(
                name: name, algorithm: cosigns ? .cosignature : .ed25519,
                seed: [UInt8](repeating: fill, count: 32)))
    }

    // MARK: Keys

    @Test func keysAreWrittenAsGoWritesThem() throws {
        let key = try #require(SigningKey(secretText: Self.secretText))
        #expect(key.secretText == Self.secretText)
        #expect(key.verifier.description == Self.verifierText)
        #expect(VerifierKey(Self.verifierText) == key.verifier)
        #expect(key.verifier.name == "PeterNeumann" && key.verifier.id == 0xC74F_20A3)
        #expect(!"\(key)".contains("AYEKFA") && !String(reflecting: key).contains("AYEKFA"))
    }

    @Test func aKeyIsReadStrictly() {
        #expect(VerifierKey(Self.verifierText.replacing("c74f20a3", with: "c74f20a4")) == nil)
        #expect(VerifierKey(Self.verifierText.replacing("c74f20a3", with: "C74F20A3")) == nil)
        #expect(VerifierKey(Self.verifierText.replacing("Peter", with: "Paul")) == nil)
        #expect(VerifierKey(Self.verifierText + "\n") == nil)
        #expect(VerifierKey(String(Self.verifierText.dropLast(4))) == nil)
        #expect(VerifierKey("PeterNeumann+c74f20a3") == nil)
        #expect(VerifierKey("") == nil)
        #expect(SigningKey(secretText: Self.verifierText) == nil)
        #expect(SigningKey(secretText: String(Self.secretText.dropFirst(8))) == nil)
        #expect(
            SigningKey(secretText: Self.secretText.replacing("c74f20a3", with: "c74f20a4")) == nil)
    }

    @Test(arguments: ["", "a b", "a+b", "a\u{A0}b", "a\u{2003}b", "a\u{85}", "a\n", "a\u{1}"])
    func someNamesAreNone(_ name: String) {
        #expect(VerifierKey(name: name, publicKey: [UInt8](repeating: 1, count: 32)) == nil)
    }

    @Test func generatedKeysAreDifferent() throws {
        let first = try #require(SigningKey.generated(name: "a"))
        let second = try #require(SigningKey.generated(name: "a"))
        #expect(first.verifier != second.verifier)
        #expect(SigningKey(secretText: first.secretText)?.verifier == first.verifier)
    }

    /// RFC 8032, section 7.1: the first two tests.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
        ),
    ])
    func publicKeysAreThoseOfTheStandard(_ seed: String, _ publicKey: String) throws {
        let bytes = try #require(Hexadecimal.bytes(of: seed))
        let key = try #require(SigningKey(name: "a", seed: bytes))
        #expect(Hexadecimal.text(of: key.verifier.publicKey) == publicKey)
    }

    // MARK: Notes

    @Test func aNoteIsSignedAsGoSignsIt() throws {
        let key = try #require(SigningKey(secretText: Self.secretText))
        var note = try #require(SignedNote(text: Self.text))
        note.sign(with: key)
        #expect(note.written == Self.note)
        let read = try SignedNote(parsing: [UInt8](Self.note.utf8))
        #expect(read == note)
        #expect(try read.verified(by: [key.verifier]).map(\.key) == [key.verifier])
    }

    @Test func anyChangeOfTextOrSignatureIsSeen() throws {
        let key = try #require(VerifierKey(Self.verifierText))
        let bytes = [UInt8](Self.note.utf8)
        #expect(failure(bytes, [key]) == nil)
        for place in bytes.indices {
            for bit in UInt8(0)..<8 {
                var changed = bytes
                changed[place] ^= 1 << bit
                #expect(failure(changed, [key]) != nil, "byte \(place)")
            }
        }
        for count in bytes.indices { #expect(failure(Array(bytes[..<count]), [key]) != nil) }
    }

    @Test func signaturesOfOthersAreIgnored() throws {
        let (mine, other, third) = (try key("a"), try key("b", 8), try key("a", 9))
        var note = try #require(SignedNote(text: "x\n"))
        note.sign(with: other)
        #expect(failure(note.written, [mine.verifier]) == .unknownKeys)
        note.sign(with: third)
        // The same name with another id is another key.
        #expect(failure(note.written, [mine.verifier]) == .unknownKeys)
        note.sign(with: mine)
        #expect(try note.verified(by: [mine.verifier]).map(\.key) == [mine.verifier])
        #expect(
            try note.verified(by: [mine.verifier, other.verifier]).map(\.key)
                == [other.verifier, mine.verifier])
        #expect(failure(note.written, []) == .unknownKeys)
        #expect(failure(note.written, [mine.verifier, mine.verifier]) == .ambiguousKeys)
    }

    @Test func aWrongSignatureOfAKnownKeyCondemnsTheNote() throws {
        let (mine, other) = (try key("a"), try key("b", 8))
        var wrong = try #require(SignedNote(text: "y\n"))
        wrong.sign(with: mine)
        var note = try #require(SignedNote(text: "x\n"))
        note.sign(with: other)
        let bad = note.written + wrong.written.dropFirst("y\n\n".count)
        #expect(failure(bad, [other.verifier]) == nil)
        #expect(
            failure(bad, [mine.verifier, other.verifier]) == .wrongSignature(mine.verifier))
    }

    @Test func theTextMayHaveEmptyLines() throws {
        let mine = try key("a")
        var note = try #require(SignedNote(text: "\n\nx\n\n— no signature\n"))
        note.sign(with: mine)
        let read = try SignedNote(parsing: [UInt8](note.written.utf8))
        #expect(read == note && read.text == note.text)
    }

    @Test func whatIsNoNoteIsRefused() {
        let line = "— a AAAAAAA=\n"
        #expect(failure("") == .notText)
        #expect(failure("x") == .notText)
        #expect(failure("x\n") == .noSignatures)
        #expect(failure("x\n\n") == .notSignature)
        #expect(failure("x\n" + line) == .noSignatures)
        #expect(failure("x\n\n" + line) == .unknownKeys)
        #expect(failure("x\n\n" + line.dropLast()) == .notText)
        #expect(failure("x\r\n\n" + line) == .notText)
        #expect(failure("x\t\n\n" + line) == .notText)
        #expect(failure([0xFF, 0x0A, 0x0A] + [UInt8](line.utf8)) == .notText)
        for wrong in [
            "- a AAAAAAA=", "—a AAAAAAA=", "— a", "—  AAAAAAA=", "— a  AAAAAAA=", "— a AAAAAA==",
            "— a AAAAAAA", "— a b AAAAAAA=", "— a+ AAAAAAA=", "— a AAAAAAA= ", "",
        ] {
            #expect(failure("x\n\n" + line + wrong + "\n") != nil)
            if !wrong.isEmpty { #expect(failure("x\n\n" + wrong + "\n") == .notSignature) }
        }
        #expect(SignedNote(text: "x") == nil && SignedNote(text: "") == nil)
        #expect(SignedNote(text: "x\u{1}\n") == nil)
    }

    @Test func lengthAndSignaturesAreBounded() {
        let line = "— a AAAAAAA=\n"
        let most = "x\n\n" + String(repeating: line, count: SignedNote.signaturesMax)
        #expect(failure(most) == .unknownKeys)
        #expect(failure(most + line) == .tooManySignatures)
        let room = SignedNote.bytesMax - "\n\n\(line)".utf8.count
        #expect(failure(String(repeating: "x", count: room) + "\n\n" + line) == .unknownKeys)
        #expect(failure(String(repeating: "x", count: room + 1) + "\n\n" + line) == .tooLong)
    }

    /// A witness keeps what it cosigned: it must be able to read it back.
    @Test func whatIsCosignedCanBeReadBack() throws {
        let seed = [UInt8](repeating: 7, count: 32)
        let log = try #require(SigningKey(name: "log", seed: seed))
        let witness = try #require(SigningKey(name: "w", algorithm: .cosignature, seed: seed))
        func signed(_ count: Int) throws -> SignedNote {
            let text = String(repeating: "x", count: count)
            let checkpoint = Checkpoint(
                origin: "log", size: 0, root: SHA256.hash([]), extensions: [text])
            return try #require(checkpoint).signed(with: [log])
        }
        let one = try signed(1).cosigned(with: witness, atSeconds: 1)
        let most = 1 + SignedNote.bytesMax - one.written.utf8.count
        let whole = try signed(most).cosigned(with: witness, atSeconds: 1)
        #expect(try SignedNote(parsing: [UInt8](whole.written.utf8)) == whole)
        #expect(throws: NoteFailure.tooLong) {
            _ = try signed(most + 1).cosigned(with: witness, atSeconds: 1)
        }
    }
}
