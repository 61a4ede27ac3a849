import Engine
import Execution
import JSON
import ProcessGraph
import WorkCalendar

/// What is said of what was done: to programs as JSON, to people on a terminal in sentences, and
/// through a pipe as one line of values with tabs between them.
extension EngineDesk {
    /// Tells an answer of the engine.
    func tell(_ receipt: Receipt, _ engine: Engine) {
        let summary = summary(of: receipt.instance, engine)
        if desk.isJSON {
            desk.print([
                .init("event", .number(receipt.event)),
                .init("duplicate", .bool(receipt.isDuplicate)),
                .init("fired", .number(receipt.firedCount)),
                .init("instance", summary?.json ?? .null),
            ])
            return
        }
        guard desk.session.console.outputIsTerminal else {
            desk.printRow([String(receipt.event)] + (summary.map(EngineDesk.row) ?? []))
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
        for line in summary?.lines ?? [] { desk.print(line) }
    }

    /// An instance in a line: id, state, step or end, due time.
    private static func row(_ summary: InstanceSummary) -> [String] {
        let place = summary.instance.isRunning ? summary.step.id : summary.end?.id ?? ""
        let due = summary.instance.isRunning ? summary.instance.timers.due : nil
        return [
            summary.instance.id, summary.state, place,
            due.map { summary.time($0.instant) } ?? "",
        ]
    }

    private func summary(of id: String?, _ engine: Engine) -> InstanceSummary? {
        guard let id else { return nil }
        let world = engine.withWorld { world in copy world }
        guard let instance = world.instance(id) else { return nil }
        return InstanceSummary(instance, in: world, at: engine.lastRecordedAt ?? .min)
    }
}

extension JournalDesk {
    /// Prints a line of values for programs.
    func printRow(_ values: [String]) {
        session.console.print(values.joined(separator: "\t") + "\n")
    }
}
