import Glibc
import WorkCalendar

/// The clock of this machine.
enum WallClock {
    static func now() -> Instant {
        var time = timespec()
        let failure = unsafe clock_gettime(CLOCK_REALTIME, &time)
        precondition(failure == 0, "the system has a clock")
        let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000)
        guard let now = Instant(millisecondsSinceEpoch: milliseconds) else {
            preconditionFailure("the clock stands between the years 1 and 9999")
        }
        return now
    }
}
