import Engine
import Execution
import JSON
import WorkCalendar

/// `sop fire`: records the time limits that ran out.
enum FireCommand {
    static let command = Command(
        name: "fire",
        summary: Wording("Record time limits that ran out", "Mencatat batas waktu yang lewat"),
        details: [
            Wording(
                """
                Every command on an instance does it first for that instance: nothing is ever too \
                late. This one does it for all, for those who wait to hear of it.
                """,
                """
                Setiap perintah atas sebuah permohonan lebih dahulu melakukannya untuk permohonan \
                itu: tidak ada yang terlambat dicatat. Perintah ini melakukannya untuk semua, bagi \
                yang menunggu kabarnya.
                """), ActOptions.status,
        ],
        operands: [
            Operand(name: "INSTANCE", count: .optional, help: ActOptions.instance.help)
        ],
        options: [
            JournalOptions.journal, JournalOptions.keys, ActOptions.time, JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop fire",
                meaning: Wording("From a timer, say each minute.", "Dari pewaktu, tiap menit."))
        ],
        run: { request, session throws(UsageError) in
            let desk = try EngineDesk(request, session, for: "fire")
            return desk.work(about: .instance) { engine, reading throws(Trouble) in
                do throws(EngineFailure) {
                    let count = try fire(request.operands.first, engine)
                    tell(count, desk.desk)
                    return .success
                } catch {
                    throw Trouble(error, in: reading.zone ?? .utc)
                        .advised(by: error, reading, engine)
                }
            }
        })

    private static func fire(
        _ id: String?, _ engine: Engine
    ) throws(EngineFailure) -> Int {
        var count = 0
        while true {
            let fired = try engine.fire(id)
            count += fired
            if fired < Engine.firingsPerRequestMax { return count }
        }
    }

    private static func tell(_ count: Int, _ desk: JournalDesk) {
        if desk.isJSON {
            desk.print([.init("fired", .number(count))])
        } else if desk.session.console.outputIsTerminal {
            desk.print(
                Wording(
                    "\(count) time limits had run out and are recorded",
                    "\(count) batas waktu sudah lewat dan tercatat"))
        } else {
            desk.printRow([String(count)])
        }
    }
}
