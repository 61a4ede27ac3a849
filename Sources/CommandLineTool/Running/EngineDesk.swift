import Engine
import Execution
import JSON
import Journal
import WorkCalendar

/// Where a command works that asks something of a journal: its desk, and an engine for as long as
/// the command takes.
struct EngineDesk {
    let desk: JournalDesk
    private let request: Request
    private let session: Session

    /// - Throws: where no journal is named.
    init(_ request: Request, _ session: Session, for command: String) throws(UsageError) {
        desk = try JournalDesk(request, session, for: command)
        self.request = request
        self.session = session
    }

    /// Opens the journal, does something with it, and signs what was done.
    ///
    /// - Parameters:
    ///   - subject: what the first operand names.
    ///   - body: what is done. What it throws is told.
    func work(
        about subject: ActReading.Subject,
        _ body: (_ engine: Engine, _ reading: ActReading) throws(Trouble) -> ExitStatus
    ) -> ExitStatus {
        let clock = GivenClock()
        do throws(Trouble) {
            let engine = try open(clock)
            let reading = ActReading(
                request, session, engine.withWorld { world in copy world }, about: subject)
            try reading.checkSubject()
            let instant = try reading.instant(ActOptions.time.name)
            try clock.set(to: instant, isRehearsal: engine.isRehearsal)
            try checkForward(instant, engine, reading)
            let status = try finish(engine, reading) { () throws(Trouble) in
                try body(engine, reading)
            }
            return status
        } catch {
            return desk.fail(error)
        }
    }

    /// A real clock that lags a little is moved on to the last event. In a rehearsal a time is
    /// given, and what was not given is not recorded. What is sent again is answered as before.
    private func checkForward(
        _ instant: Instant?, _ engine: Engine, _ reading: ActReading
    ) throws(Trouble) {
        guard engine.isRehearsal, reading.option("key") == nil, let instant,
            let last = engine.lastRecordedAt, instant < last
        else { return }
        throw Trouble(
            EngineFailure.clockBehind(milliseconds: instant.milliseconds(to: last)),
            in: reading.zone ?? .utc
        ).helping(.clock(behind: last, in: reading.zone, isRehearsal: true))
    }

    private func open(_ clock: GivenClock) throws(Trouble) -> Engine {
        do throws(EngineFailure) {
            return try Engine.open(
                desk.journalPath, keys: desk.keysPath, Engine.Setting(clock: clock.now))
        } catch {
            throw Trouble(error, in: .utc)
        }
    }

    /// Signs what was done whether or not the last thing was refused: timers may have fired.
    private func finish(
        _ engine: Engine, _ reading: ActReading, _ body: () throws(Trouble) -> ExitStatus
    ) throws(Trouble) -> ExitStatus {
        let result = Result { () throws(Trouble) in try body() }
        do throws(EngineFailure) { try engine.close() } catch {
            // What went wrong first tells more.
            guard case .success = result else { return try result.get() }
            throw Trouble(error, in: .utc).helping(
                Wording(
                    "what was asked for is done and recorded all the same",
                    "yang diminta tetap sudah dilakukan dan tercatat"))
        }
        return try result.get()
    }
}
