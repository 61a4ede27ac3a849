import Synchronization
import WorkCalendar

/// The clock of an engine: that of this machine, until a rehearsal is told the time.
final class GivenClock: Sendable {
    private let time = Mutex<Instant?>(nil)

    func set(_ instant: Instant) { time.withLock { $0 = instant } }

    func now() -> Instant { time.withLock { $0 } ?? WallClock.now() }
}
