import Engine
import Execution
import WorkCalendar

/// The journal that a person is led through. It is open for writing only while something is asked
/// of it, so that others can write while the person thinks.
final class GuidedJournal {
    let clock: GivenClock
    private let desk: JournalDesk
    /// As it was after the last thing that was asked.
    private(set) var view: JournalView

    init(_ desk: JournalDesk, _ view: JournalView, at instant: Instant) {
        self.desk = desk
        self.view = view
        clock = GivenClock()
        if view.isRehearsal { clock.set(instant) }
    }

    var world: World { view.world }

    /// What the clock shows, at least when something was recorded last.
    var now: Instant { max(clock.now(), view.lastRecordedAt ?? .min) }

    /// Opens the journal, asks for something, and signs what was done.
    func perform(_ request: EngineRequest) throws(EngineFailure) -> Receipt {
        let answer = Result { () throws(EngineFailure) in try ask(request) }
        // Others may have written meanwhile: a refusal may rest on that.
        view = try JournalView(desk.journalPath)
        return try answer.get()
    }

    private func ask(_ request: EngineRequest) throws(EngineFailure) -> Receipt {
        let engine = try Engine.open(
            desk.journalPath, keys: desk.keysPath, Engine.Setting(clock: clock.now))
        let receipt = try engine.perform(request)
        try engine.close()
        return receipt
    }
}
