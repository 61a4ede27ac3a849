import CommandLineTool
import Foundation
import Journal
import Testing

/// Journals on a bench.
extension Workbench {
    static let journal = "jurnal"
    static let id = "contoh.example.org/jurnal"

    /// A bench with a rehearsal journal, named in the environment.
    static func withJournal(events: Int = 0) throws -> Workbench {
        let bench = try Workbench()
        bench.environment["SOP_JOURNAL"] = journal
        let made = bench.run("init", "--rehearsal", "--seed", "7", "--id", id)
        try #require(made.status == 0, "\(made.errors)")
        if events > 0 { try bench.append(0..<events) }
        return bench
    }

    /// Appends events, of which no checkpoint is made.
    func append(_ numbers: Range<Int>, to journal: String = Workbench.journal) throws {
        var writer = try openWriter(journal)
        for number in numbers {
            _ = try writer.append(.event, [UInt8](#"{"nomor":\#(number)}"#.utf8))
        }
        try writer.commit()
    }

    func openWriter(_ journal: String = Workbench.journal) throws -> JournalWriter {
        let keys = try KeyFile.all(in: path(journal + "-keys"))
        return try JournalWriter.open(
            path(journal), keys: keys, since: "2026-01-02T03:04:05.000Z")
    }

    /// The files of the journal by their names, without the lock, which says who took it.
    func journalFiles() throws -> [String: [UInt8]] { try files(of: Workbench.journal) }

    /// The files of a folder by their names, without its lock.
    func files(of folder: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path(folder))
        return Dictionary(
            uniqueKeysWithValues: try names.filter { $0 != "lock" }.map {
                ($0, try bytes(folder + "/" + $0))
            })
    }

    /// Copies a journal with its keys, as somebody does who goes on with both.
    func copyJournal(to copy: String) throws {
        for suffix in ["", "-keys"] {
            try FileManager.default.copyItem(
                atPath: path(Workbench.journal + suffix), toPath: path(copy + suffix))
        }
    }

    var segment: String { Workbench.journal + "/segment-00000000000000000000.jsonl" }

    /// Changes a byte of a file.
    func flip(_ name: String, at offset: Int) throws {
        var content = try bytes(name)
        content[offset] ^= 1
        try write(name, bytes: content)
    }

    /// Leaves bytes at the end of the segment, as an interrupted write does.
    func tear() throws {
        try write(segment, bytes: try bytes(segment) + Array(#"{"crc":"0000"#.utf8))
    }

    /// The verifier key that the journal begins with.
    func firstKey() throws -> String {
        let text = run("journal", "keys", "--json").output
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let keys = json?["keys"] as? [[String: Any]]
        return try #require(keys?.first?["key"] as? String)
    }
}
