import Execution
import JSON
import Overview
import WorkCalendar

extension JournalDesk {
    /// Tells how an instance stands: to programs as JSON, to people on a terminal in sentences, and
    /// through a pipe as one line of values with tabs between them.
    ///
    /// - Parameters:
    ///   - id: of an instance of the world; of none where nothing was started.
    ///   - world: the journal's.
    ///   - instant: as of when.
    func tell(_ id: String, in world: World, at instant: Instant) {
        let standing = world.instance(id).map { Standing(of: $0, in: world, at: instant) }
        if isJSON {
            print([.init("instance", standing?.json ?? .null)])
        } else if session.console.outputIsTerminal {
            if let standing {
                session.console.print(standing.text(in: session.language))
            } else {
                print(Wording("nothing was started", "tidak ada yang dimulai"))
            }
        } else if let standing {
            printRow(standing.row)
        }
    }
}
