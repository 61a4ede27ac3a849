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
        #expect(throws: JournalFailure.keyUnusable(path: keys + "/journal.key")) {
            _ = try KeyFile.read("journal.key", in: keys)
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

    private func permissions(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.posixPermissions] as? Int
    }
}
