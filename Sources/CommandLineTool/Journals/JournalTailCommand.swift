import Glibc
import Journal

/// `sop journal tail`: the last entries, and those to come.
enum JournalTailCommand {
    private static let name = "journal tail"
    private static let standardCount = 10
    /// How long it waits before it looks again.
    private static let pauseMicroseconds: UInt32 = 250_000

    static let command = Command(
        name: name,
        summary: Wording("Print the last entries", "Mencetak entri-entri terakhir"),
        details: [
            Wording(
                """
                Entries are printed as they stand, a JSON line each, up to the last that was \
                committed. It runs beside a writer and changes nothing. Entries are numbered from \
                0 (`seq`), and `sop journal prove` wants that number. Events are numbered by \
                themselves from 1 (`number` within `event`), and `sop show` and `sop correct` \
                speak of those: sources, keys and beginnings of files are entries, and no events.
                """,
                """
                Entri dicetak apa adanya, satu baris JSON per entri, sampai yang terakhir \
                tercatat. Dapat dijalankan selagi ada yang menulis, dan tidak mengubah apa pun. \
                Entri dinomori mulai 0 (`seq`), dan nomor itu yang diminta `sop journal prove`. \
                Peristiwa dinomori sendiri mulai 1 (`number` di dalam `event`), dan itu yang \
                disebut `sop show` dan `sop correct`: sumber, kunci, dan awal berkas adalah entri, \
                bukan peristiwa.
                """),
            JournalOptions.readingStatus,
        ],
        options: [
            JournalOptions.journal,
            Option(
                name: "lines", short: "n", value: .text("N"), standard: "\(standardCount)",
                help: Wording("how many", "berapa banyak")),
            Option(
                name: "follow", short: "f",
                help: Wording(
                    "go on with new ones until interrupted", "teruskan dengan yang baru")),
        ],
        examples: [
            Example(
                commandLine: "sop journal tail --journal jurnal -n 3 --follow",
                meaning: Wording(
                    "The last three, and each as it comes.",
                    "Tiga terakhir, lalu setiap yang baru."))
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            var count = standardCount
            if let text = request.values["lines"] {
                count = try JournalDesk.number(text, called: "-n", of: name)
            }
            return desk.work { disk throws(JournalFailure) in
                var last = RecentLines(count)
                let reader = try JournalReader(desk.journalPath, on: disk) { _, line in
                    last.append(line)
                }
                disk.finish()
                for line in last.inOrder { session.console.print(line + "\n") }
                if request.has("follow") { try follow(reader, desk, disk) }
                return .success
            }
        })

    private static func follow(
        _ reader: JournalReader, _ desk: JournalDesk, _ disk: any Disk
    ) throws(JournalFailure) {
        let console = desk.session.console
        var end = reader.end
        while true {
            console.flush()
            if console.isBroken { return }
            usleep(pauseMicroseconds)
            end = try JournalReader(desk.journalPath, from: end, on: disk) { _, line in
                console.print(String(entry: line) + "\n")
            }.end
        }
    }
}

/// The last lines of those that come by.
private struct RecentLines {
    private let count: Int
    private var lines: [String] = []
    /// The oldest, once there are as many as wanted.
    private var next = 0

    init(_ count: Int) { self.count = count }

    mutating func append(_ line: RawSpan) {
        guard count > 0 else { return }
        if lines.count < count {
            lines.append(String(entry: line))
        } else {
            lines[next] = String(entry: line)
            next = (next + 1) % count
        }
    }

    var inOrder: [String] { Array(lines[next...] + lines[..<next]) }
}

extension String {
    /// An entry's line, which is UTF-8: its form was checked.
    init(entry line: RawSpan) {
        self = unsafe line.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
