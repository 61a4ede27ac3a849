import Compiler
import Engine
import Execution
import Foundation
import Journal
import Synchronization
import WorkCalendar

/// An agency with a journal in a folder of its own, and a clock that only moves when it is told.
final class Bureau: Sendable {
    let folder: String
    let now: Mutex<Instant>

    init(at start: String = "2026-06-10T01:00:00.000Z") throws {
        folder =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("sop-engine-" + UUID().uuidString).path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        guard let instant = Instant(rfc3339: start) else {
            throw CocoaError(.formatting)
        }
        now = Mutex(instant)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var journal: String { folder + "/journal" }

    var setting: Engine.Setting {
        Engine.Setting(clock: { [self] in now.withLock { $0 } })
    }

    func goOn(minutes: Int) {
        now.withLock { $0 = $0.adding(milliseconds: Int64(minutes) * 60_000) ?? $0 }
    }

    func make(rehearsal: String? = nil) throws -> Engine {
        try Engine.create(
            journal, id: "uji.example/jurnal", administrator: "root", rehearsal: rehearsal, setting)
    }

    /// A journal as it is before its administrator is named.
    func makeWithoutEvents(rehearsal: String) throws {
        let id = "uji.example/jurnal"
        let keys = Engine.keyFolder(of: journal)
        let key = try KeyFile.makeNext(in: keys, for: id, number: 1, rehearsal: rehearsal)
        let writer = try JournalWriter.create(
            journal, key: key, rehearsal: rehearsal, since: "2026-01-02T03:04:05.000Z")
        try writer.close()
    }

    func open() throws -> Engine { try Engine.open(journal, setting) }

    // MARK: Files

    static let procedures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Procedures")

    static func source(_ path: String) throws -> Source {
        let bytes = Array(try Data(contentsOf: procedures.appending(path: path)))
        let parts = path.split(separator: "/")
        let kind: Source.Kind =
            parts[0] == "calendars"
            ? .calendar
            : parts[1] == "agency.yaml" ? .agency : .procedure(agency: String(parts[0]))
        return Source(kind, name: path, bytes: bytes)
    }

    /// The start of an instance of ``meranti``.
    static let start = Request(
        .start(
            Start(
                agency: "kepulauan-meranti", procedure: "penerbitan-sertifikat-elektronik",
                instance: "", bindings: [Naming("pemohon", "siti")])),
        by: .person("siti"))

    static let meranti = [
        "kepulauan-meranti/penerbitan-sertifikat-elektronik.yaml",
        "kepulauan-meranti/agency.yaml", "calendars/aparatur-sipil-negara.yaml",
    ]
}
