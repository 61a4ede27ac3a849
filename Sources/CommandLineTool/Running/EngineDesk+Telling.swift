import Engine
import Execution
import JSON
import Overview
import WorkCalendar

/// What is said of what was done: to programs as JSON, to people on a terminal in sentences, and
/// through a pipe as one line of values with tabs between them.
extension EngineDesk {
    /// Tells an answer of the engine.
    func tell(_ receipt: Receipt, _ engine: Engine) {
        let standing = standing(of: receipt.instance, engine)
        if desk.isJSON {
            desk.print([
                .init("event", .number(receipt.event)),
                .init("duplicate", .bool(receipt.isDuplicate)),
                .init("fired", .number(receipt.firedCount)),
                .init("instance", standing?.json ?? .null),
            ])
            return
        }
        guard desk.session.console.outputIsTerminal else {
            desk.printRow([String(receipt.event)] + (standing?.row ?? []))
            return
        }
        if receipt.firedCount > 0 {
            desk.print(
                Wording(
                    "\(receipt.firedCount) time limits had run out and were recorded first",
                    "\(receipt.firedCount) batas waktu sudah lewat dan dicatat dahulu"))
        }
        desk.print(
            receipt.isDuplicate
                ? Wording(
                    "nothing new: this was done before, as event \(receipt.event)",
                    "tidak ada yang baru: ini sudah dilakukan, sebagai peristiwa \(receipt.event)")
                : Wording(
                    "recorded as event \(receipt.event)",
                    "tercatat sebagai peristiwa \(receipt.event)"))
        if let standing {
            desk.session.console.print(
                "\n" + standing.text(in: desk.session.language, withHints: false))
        }
    }

    private func standing(of id: String?, _ engine: Engine) -> Standing? {
        guard let id else { return nil }
        let world = engine.withWorld { world in copy world }
        guard let instance = world.instance(id) else { return nil }
        return Standing(of: instance, in: world, at: engine.lastRecordedAt ?? .min)
    }
}

extension JournalDesk {
    /// Prints a line of values for programs.
    func printRow(_ values: [String]) {
        session.console.print(values.joined(separator: "\t") + "\n")
    }
}
