import Compiler
import Testing

/// Ids that give a person's number away.
@Suite struct PersonNumberTests {
    @Test(arguments: [
        ("3374010101700001", "NIK"), ("3374 0101 0170 0001", "NIK"),
        ("nik-3374010101700001", "NIK"),
        ("197001012000031001", "NIP"), ("19700101 200003 1 001", "NIP"),
        ("19700101.200003.1.001", "NIP"), ("n197001012000031001x", "NIP"),
    ])
    func numbersAreFound(text: String, kind: String) {
        #expect(PersonNumber(text)?.rawValue == kind)
    }

    @Test(arguments: [
        "klt-004", "", "33740101017000011", "337401010170000", "pegawai-001",
        "12345678-1234-1234-1234-123456789012", "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6",
    ])
    func idsAreNone(text: String) { #expect(PersonNumber(text) == nil) }
}
