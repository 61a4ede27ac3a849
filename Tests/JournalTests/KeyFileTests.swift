import Canonical
import Foundation
import Journal
import SmallJournal
import Testing

@Suite struct KeyFileTests {
    let folder: TemporaryFolder
    let id = "example.org/journal"

    init() throws { folder = try TemporaryFolder() }

    @Test func aKeyIsForItsOwnerAlone() throws {
        let keys = folder.path + "/keys"
        let key = try KeyFile.create("journal.key", in: keys, for: id)
        #expect(try KeyFile.read("journal.key", in: keys).verifier == key.verifier)
        #expect(key.verifier.description.hasPrefix(id + "+"))
        #expect(permissions(of: keys) == 0o700)
        #expect(permissions(of: keys + "/journal.key") == 0o600)
        #expect(throws: JournalFailure.self) {
            _ = try KeyFile.create("journal.key", in: keys, for: id)
        }
        unsafe chmod(keys + "/journal.key", 0o640)
        #expect(throws: JournalFailure.keyOpenToOthers(path: keys + "/journal.key")) {
            _ = try KeyFile.read("journal.key", in: keys)
        }
        // As other systems end lines, or not at all.
        for ending in ["\r\n", "", "\n\n"] {
            let text = Array((key.secretText + ending).utf8)
            let file = FileManager.default
            _ = file.createFile(
                atPath: keys + "/journal.key", contents: Data(text),
                attributes: [.posixPermissions: 0o600])
            #expect(throws: JournalFailure.keyUnusable(path: keys + "/journal.key")) {
                _ = try KeyFile.read("journal.key", in: keys)
            }
        }
    }

    @Test func noKeyIsMadeInsideAJournal() throws {
        let journal = folder.path + "/journal"
        try JournalWriter.create(journal, key: testKey(1), since: "").close()
        for path in [journal, journal + "/keys"] {
            #expect(throws: JournalFailure.keyInsideJournal(path: path)) {
                _ = try KeyFile.create("journal.key", in: path, for: id)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: journal + "/keys"))
    }

    /// A line of the history has it several times, a key's file once.
    @Test func anIdIsNotLongerThanFilesTake() throws {
        let most = String(repeating: "x", count: JournalLimit.idBytesMax)
        let keys = folder.path + "/keys"
        for id in [most, most + "x"] {
            let isTaken = id == most
            let key = try? KeyFile.create("\(id.count).key", in: keys, for: id)
            #expect((key != nil) == isTaken)
            let signing = key ?? testKey(1, name: id)
            let path = folder.path + "/journal-\(id.count)"
            do throws(JournalFailure) {
                var writer = try JournalWriter.create(path, key: signing, since: "")
                try writer.rotateKey(to: testKey(2, name: id))
                try writer.close()
                try JournalWriter.open(path, keys: [testKey(2, name: id)], since: "").close()
                #expect(isTaken)
                #expect(try KeyFile.all(in: keys).count == 1)
            } catch {
                #expect(!isTaken && error == .idUnusable(id))
            }
        }
    }

    private func permissions(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.posixPermissions] as? Int
    }
}
