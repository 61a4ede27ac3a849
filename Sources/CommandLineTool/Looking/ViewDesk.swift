import Engine
import Execution
import Journal
import WorkCalendar

/// Where a command works that only looks at a journal: beside whoever writes to it, without keys.
struct ViewDesk {
    /// What there is to look at.
    struct Look {
        let view: JournalView
        let reading: ActReading
        /// As of when: what the clock shows, in a rehearsal what it showed last.
        let instant: Instant
    }

    let desk: JournalDesk
    private let request: Request
    private let session: Session

    /// - Throws: where no journal is named.
    init(_ request: Request, _ session: Session, for command: String) throws(UsageError) {
        desk = try JournalDesk(request, session, for: command)
        self.request = request
        self.session = session
    }

    /// Reads the journal and shows something of it.
    ///
    /// - Parameters:
    ///   - subject: what the first operand names.
    ///   - visit: is handed every event with the world that it led to; nil where none is wanted.
    ///   - body: what is shown. What it throws is told.
    func look(
        about subject: ActReading.Subject,
        visit: ((_ event: Event, _ world: borrowing World) -> Void)? = nil,
        _ body: (Look) throws(Trouble) -> ExitStatus
    ) -> ExitStatus {
        desk.work { disk throws(JournalFailure) in
            let view: JournalView
            do throws(EngineFailure) {
                view = try JournalView(desk.journalPath, on: disk, visit: visit)
            } catch {
                disk.finish()
                return desk.fail(Trouble(error, in: .utc))
            }
            disk.finish()
            do throws(Trouble) {
                let reading = ActReading(request, session, view.world, about: subject)
                return try body(
                    Look(view: view, reading: reading, instant: try instant(view, reading)))
            } catch {
                return desk.fail(error)
            }
        }
    }

    private func instant(_ view: JournalView, _ reading: ActReading) throws(Trouble) -> Instant {
        let last = view.lastRecordedAt ?? .min
        guard let time = try reading.instant(ActOptions.time.name) else {
            return view.isRehearsal ? last : max(last, WallClock.now())
        }
        guard view.isRehearsal else { throw Trouble.timeOnlyInRehearsal }
        guard time >= last else {
            throw Trouble(
                EngineFailure.clockBehind(milliseconds: time.milliseconds(to: last)), in: .utc
            ).helping(.clock(behind: last, in: reading.zone, isRehearsal: true))
        }
        return time
    }
}
