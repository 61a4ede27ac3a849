import Canonical
import Testing

@testable import struct Canonical.CRC32C

@Suite struct HashTests {
    /// FIPS 180-4's examples, and lengths around the block of 64 bytes.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func hashesAsTheStandardSays(_ text: String, _ hex: String) throws {
        let bytes = [UInt8](text.utf8)
        #expect(SHA256.hash(bytes).hex == hex)
        #expect(Hash(hex: hex) == SHA256.hash(bytes))
    }

    @Test func partsMakeTheSameHashAsTheWhole() {
        let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let whole = SHA256.hash(bytes)
        for cut in [0, 1, 63, 64, 65, 299, 300] {
            var hash = SHA256()
            hash.update(Array(bytes[..<cut]))
            let branch = hash
            hash.update(Array(bytes[cut...]))
            #expect(hash.finalize() == whole)
            // A copy goes its own way.
            #expect(branch.finalize() == SHA256.hash(Array(bytes[..<cut])))
        }
    }

    @Test func textFormsAreReadAsTheyAreWritten() throws {
        let hash = SHA256.hash([1, 2, 3])
        #expect(Hash(hex: hash.hex) == hash)
        #expect(Hash(base64: hash.base64) == hash)
        #expect(Hash(hash.bytes) == hash)
        #expect(hash.description == hash.hex)
    }

    @Test func otherTextFormsAreRefused() {
        let hash = SHA256.hash([1, 2, 3])
        #expect(Hash(hex: hash.hex.uppercased()) == nil)
        #expect(Hash(hex: String(hash.hex.dropLast())) == nil)
        #expect(Hash(hex: String(hash.hex.dropLast(2))) == nil)
        #expect(Hash(hex: hash.hex.dropLast() + "g") == nil)
        #expect(Hash(base64: String(hash.base64.dropLast())) == nil)
        #expect(Hash(base64: hash.base64 + "\n") == nil)
        #expect(Hash(base64: "AAAA") == nil)
        #expect(Hash(hash.bytes + [0]) == nil)
        #expect(Hash(hash.bytes.dropLast()) == nil)
    }

    @Test func differentBytesAreDifferentHashes() {
        let hash = SHA256.hash([])
        for place in 0..<Hash.byteCount {
            var bytes = hash.bytes
            bytes[place] ^= 1
            #expect(Hash(bytes) != hash)
        }
    }

    // MARK: Base64

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func base64IsAsTheStandardSays(_ text: String, _ base64: String) {
        #expect(Base64.text(of: [UInt8](text.utf8)) == base64)
        #expect(Base64.bytes(of: base64) == [UInt8](text.utf8))
    }

    @Test(arguments: [
        "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "=", "==", "====", "Zg==Zg==", "Z=g=", "Zm9v\n",
        " Zm9v", "Zm-_", "Zm9v====", "Zg=a",
    ])
    func otherBase64IsRefused(_ base64: String) {
        #expect(Base64.bytes(of: base64) == nil)
    }

    // MARK: CRC-32C

    /// RFC 3720, appendix B.4; its bytes are the value from the lowest on.
    static let sums: [([UInt8], UInt32)] = [
        ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
        ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
        ([UInt8](0..<32), 0x46DD_794E),
        ((0..<32).reversed(), 0x113F_DB5C),
        (
            [
                0x01, 0xC0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0, 0, 0, 0, 0, 0x04, 0,
                0, 0, 0, 0x14, 0, 0, 0, 0x18, 0x28, 0, 0, 0, 0, 0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0, 0,
            ], 0xD996_3A56
        ),
        ([UInt8]("123456789".utf8), 0xE306_9283),
        ([], 0),
    ]

    @Test(arguments: sums)
    func sumsAreAsTheStandardSays(_ bytes: [UInt8], _ value: UInt32) {
        #expect(CRC32C.value(of: bytes) == value)
        var byTable = CRC32C()
        unsafe bytes.withUnsafeBytes { unsafe byTable.updateByTable($0) }
        #expect(byTable.value == value)
    }

    @Test func partsMakeTheSameSumAsTheWhole() {
        let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for cut in 0...bytes.count {
            var sum = CRC32C()
            sum.update(Array(bytes[..<cut]))
            #expect(sum.value == CRC32C.value(of: Array(bytes[..<cut])))
            unsafe bytes[cut...].withUnsafeBytes { unsafe sum.updateByTable($0) }
            #expect(sum.value == CRC32C.value(of: bytes))
        }
    }
}
