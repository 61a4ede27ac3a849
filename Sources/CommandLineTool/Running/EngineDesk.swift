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
            try setClock(clock, engine, reading)
            let status = try finish(engine, reading) { () throws(Trouble) in
                try body(engine, reading)
            }
            return status
        } catch {
            return desk.fail(error)
        }
    }

    private func open(_ clock: GivenClock) throws(Trouble) -> Engine {
        do throws(EngineFailure) {
            return try Engine.open(
                desk.journalPath, keys: desk.keysPath, Engine.Setting(clock: clock.now))
        } catch {
            throw Trouble(error, in: .utc)
        }
    }

    /// A rehearsal has no clock but what it is told, so that it goes the same way each time.
    private func setClock(
        _ clock: GivenClock, _ engine: Engine, _ reading: ActReading
    ) throws(Trouble) {
        let time = try reading.instant(ActOptions.time.name)
        guard engine.isRehearsal else {
            if time == nil { return }
            throw Trouble.timeOnlyInRehearsal
        }
        guard let time else { throw Trouble.rehearsalNeedsTime }
        clock.set(time)
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

extension Trouble {
    static var timeOnlyInRehearsal: Trouble {
        Trouble(
            "time-only-in-rehearsal",
            Wording(
                "--at is for rehearsals: this journal goes by the clock of this machine",
                "--at hanya untuk gladi: jurnal ini mengikuti jam komputer"),
            status: .usage
        ).helping(
            Wording(
                "--occurred-at says when something happened that is recorded only now",
                "--occurred-at menyebut kapan terjadinya hal yang baru sekarang dicatat"))
    }

    static var rehearsalNeedsTime: Trouble {
        Trouble(
            "rehearsal-needs-time",
            Wording(
                "a rehearsal must be told the time: give --at TIME",
                "gladi harus diberi tahu waktunya: beri --at WAKTU"),
            status: .usage)
    }
}
