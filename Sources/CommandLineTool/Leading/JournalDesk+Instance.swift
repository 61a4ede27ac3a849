import Execution
import JSON
import Overview
import WorkCalendar

extension JournalDesk {
    /// Tells how an instance stands: to programs as JSON, to people on a terminal in sentences, and
    /// through a pipe as one line of values with tabs between them.
    ///
    /// - Parameters:
    ///   - id: of an instance of the world.
    ///   - world: the journal's.
    ///   - instant: as of when.
    func tell(_ id: String, in world: World, at instant: Instant) {
        guard let instance = world.instance(id) else {
            preconditionFailure("what is told was started")
        }
        let standing = Standing(of: instance, in: world, at: instant)
        if isJSON {
            print([.init("instance", standing.json)])
        } else if session.console.outputIsTerminal {
            session.console.print(standing.text(in: session.language))
        } else {
            printRow(standing.row)
        }
    }
}
