import Canonical
import Foundation
import Journal
import SimulatedDisk
import Testing

@Suite struct StoreTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func contentsAreFoundErasedOrMissed() throws {
        let store = try Store(folder.path + "/store", rehearsal: nil)
        let content = [UInt8]("%PDF-1.7 surat".utf8)
        let (first, second) = (try store.put(content), try store.put(content))
        #expect(first != second, "the same content twice says nothing")
        #expect(try store.find(first) == .present(content: content, .pdf))
        try store.erase(first)
        try store.erase(first)
        #expect(try store.find(first) == .erased)
        #expect(try store.find(second) == .present(content: content, .pdf))
        #expect(try store.find(Commitment(SHA256.hash([]))) == .missing)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/store")
        #expect(Set(names) == [first.text + ".erased", second.text])
    }

    @Test func aCheckTellsWhatBecameOfEachContent() throws {
        let path = folder.path + "/store"
        let store = try Store(path, rehearsal: nil)
        let names = try (0..<6).map { try store.put([UInt8]("isi \($0)".utf8)) }
        let files = FileManager.default
        try store.erase(names[1])
        try store.erase(names[2])
        try files.removeItem(atPath: path + "/" + names[4].text)
        try Data("lain".utf8).write(to: URL(filePath: path + "/" + names[5].text))
        let left = try store.put([7])
        let strange = "catatan.txt"
        try Data().write(to: URL(filePath: path + "/" + strange))
        var check = try StoreCheck(path)
        let states: [(StoreCheck.State, isErased: Bool)] = [
            (.present, false), (.erased, true), (.unrecorded, false), (.unerased, true),
            (.missing, false), (.altered, false),
        ]
        for (commitment, (state, isErased)) in zip(names, states) {
            #expect(try check.check(commitment, isErased: isErased) == state)
        }
        for state in StoreCheck.State.allCases { #expect(check.count(state) == 1, "\(state)") }
        #expect(check.checkedCount == 6)
        #expect(Set(check.unnamed) == [left.text, strange])
        #expect(try check.remove(left.text))
        #expect(try !check.remove(strange))
        #expect(check.unnamed == [strange])
        #expect(try store.find(left) == .missing)
        #expect(throws: DiskFailure.self) { _ = try StoreCheck(folder.path + "/nowhere") }
    }

    @Test func everyChangedByteIsFound() throws {
        let disk = SimulatedDisk(seed: 1)
        let store = try Store("store", rehearsal: nil, on: disk)
        let commitment = try store.put([UInt8]("budi@example.org".utf8))
        let file = "store/" + commitment.text
        let whole = try #require(disk.content(of: file))
        for offset in whole.indices {
            var bytes = whole
            bytes[offset] ^= 1
            disk.put(file, bytes)
            #expect(try store.find(commitment) == .altered)
        }
        disk.put(file, [])
        #expect(try store.find(commitment) == .altered)
    }

    @Test func erasingGoesOnAfterACrashAnywhere() throws {
        for calls in 0..<40 {
            let disk = SimulatedDisk(seed: UInt64(calls))
            let store = try Store("store", rehearsal: nil, on: disk)
            let content = [UInt8](repeating: 7, count: 300)
            let commitment = try store.put(content)
            disk.dieAfter(calls: calls)
            let isDone = (try? store.erase(commitment)) != nil
            disk.failPower()
            let found = try store.find(commitment)
            if isDone { #expect(found == .erased) }
            #expect(found == .erased || found == .present(content: content, .other))
            try store.erase(commitment)
            disk.failPower()
            #expect(try store.find(commitment) == .erased)
        }
    }

    @Test func aPutContentSurvivesThePower() throws {
        for calls in 0..<30 {
            let disk = SimulatedDisk(seed: UInt64(calls))
            let store = try Store("store", rehearsal: nil, on: disk)
            disk.dieAfter(calls: calls)
            let commitment = try? store.put([1, 2, 3])
            disk.failPower()
            guard let commitment else { continue }
            #expect(try store.find(commitment) == .present(content: [1, 2, 3], .other))
        }
    }

    @Test func aRehearsalGivesTheSameCommitments() throws {
        func commitments(_ name: String, _ seed: String) throws -> [Commitment] {
            let store = try Store(folder.path + "/" + name, rehearsal: seed)
            let first = try store.put([1, 2, 3])
            let second = try store.put([1, 2, 3])
            try store.erase(first)
            return [first, second, try store.put([1, 2, 3]), try store.put([])]
        }
        let one = try commitments("one", "7")
        #expect(try commitments("two", "7") == one)
        #expect(try commitments("three", "8") != one)
        #expect(Set(one).count == 4)
    }

    @Test func theLimitIsHeld() throws {
        let store = try Store(folder.path + "/store", rehearsal: nil)
        let limit = JournalLimit.contentBytesMax
        #expect(throws: DiskFailure.self) {
            try store.put([UInt8](repeating: 0, count: limit + 1))
        }
    }

    @Test(arguments: [
        ("%PDF-1.4", MediaType.pdf), ("Nama: Budi\nNIP: 1", .text), ("a\u{0}b", .other),
        ("", .text),
    ])
    func mediaTypesAreToldByTheContent(content: String, type: MediaType) {
        #expect(MediaType(of: [UInt8](content.utf8)) == type)
    }
}
