import Audit
import Canonical
import Diagnostics
import Execution
import Foundation
import Glibc
import Journal
import SimulatedDisk
import Synchronization
import Testing

/// Journals in folders of the real disk: beside a writer, and with what the system refuses.
struct RealFolderTests {
    private final class Place {
        let path = FileManager.default.temporaryDirectory.path + "/sop-audit-\(UUID().uuidString)"

        /// The files of a journal that was written in memory.
        func fill(_ written: Written) throws {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
            for name in written.disk.names(at: Written.path) {
                try Data(written.bytes(of: name)).write(to: URL(filePath: path + "/" + name))
            }
        }

        func setMode(_ mode: Int, of name: String = "") throws {
            try FileManager.default.setAttributes(
                [.posixPermissions: mode], ofItemAtPath: path + "/" + name)
        }

        deinit {
            try? setMode(0o700)
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private var setting: Audit.Setting {
        var setting = Audit.Setting()
        setting.trusted = [Written.keys[0].verifier]
        return setting
    }

    /// An audit sees the journal as it was when it began: nothing that a writer adds meanwhile
    /// looks like damage.
    @Test func aJournalThatIsBeingWrittenIsNotTakenForADamagedOne() throws {
        let place = Place()
        let entries = Ledger.whole.entries
        let policy = JournalPolicy(segmentBytesMax: 20_000, checkpointEntriesMax: 7)
        let isDone = Mutex(false)
        let setting = setting
        let path = place.path
        var writer = try JournalWriter.create(
            path, key: Written.keys[0], since: "then", policy: policy)
        for entry in entries { _ = try writer.append(entry.kind, entry.value) }
        try writer.commit()
        let auditor = Thread {
            while !isDone.withLock({ $0 }) {
                do {
                    let report = try Audit(setting).run(path)
                    // A line that is half written may be seen, and is called that.
                    let errors = report.codes(.error, .warning).filter { $0 != .tornTail }
                    if !errors.isEmpty { Issue.record("\(errors)") }
                } catch {
                    Issue.record("\(error)")
                }
            }
            isDone.withLock { $0 = false }
        }
        auditor.start()
        var ledger = Ledger.whole
        for number in 0..<300 {
            ledger.take(.grant("person-\(number)"))
            guard let entry = ledger.entries.last else { return }
            _ = try writer.append(entry.kind, entry.value)
            try writer.commit()
        }
        try writer.close()
        isDone.withLock { $0 = true }
        while isDone.withLock({ $0 }) { usleep(1_000) }
        let report = try Audit(setting).run(path)
        #expect(report.codes(.error, .warning) == [])
        #expect(report.statistics.eventCount > 300)
    }

    @Test func aFolderThatCannotBeWrittenIsAuditedAsItIs() throws {
        let place = Place()
        let written = try Written(Ledger.noted, Attack.manner)
        try place.fill(written)
        for name in written.disk.names(at: Written.path) { try place.setMode(0o400, of: name) }
        try place.setMode(0o500)
        let report = try Audit(setting).run(place.path)
        #expect(report.isClean)
        #expect(report.findings == (try written.audit()).findings)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
        #expect(names == written.disk.names(at: Written.path))
    }

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func aFileThatCannotBeReadIsToldOrStopsIt() throws {
        let place = Place()
        let written = try Written(Ledger.noted, Attack.manner)
        try place.fill(written)
        for name in written.segments + ["head", "checkpoints.jsonl"] {
            try place.setMode(0o000, of: name)
            let report = try? Audit(setting).run(place.path)
            #expect(report.map { $0.count(of: .fileUnreadable) > 0 } ?? true, "\(name)")
            try place.setMode(0o600, of: name)
        }
    }

    /// What is no file in the place of one never hangs or misleads.
    @Test(arguments: ["pipe", "link", "folder"])
    func whatIsNoFileIsNotRead(_ kind: String) throws {
        let written = try Written(Ledger.noted, Attack.manner)
        for name in written.segments.prefix(2) + ["head", "checkpoints.jsonl"] {
            let place = Place()
            try place.fill(written)
            let file = place.path + "/" + name
            try FileManager.default.moveItem(atPath: file, toPath: place.path + "/other")
            switch kind {
            case "pipe": #expect(unsafe mkfifo(file, 0o600) == 0)
            case "link":
                try FileManager.default.createSymbolicLink(
                    atPath: file, withDestinationPath: place.path + "/other")
            default:
                try FileManager.default.createDirectory(
                    atPath: file, withIntermediateDirectories: false)
            }
            let report = try? Audit(setting).run(place.path)
            #expect(report?.isClean != true, "\(kind) for \(name)")
        }
    }
}
