import Synchronization
import WorkCalendar

/// The clock of an engine: that of this machine, until a rehearsal is told the time.
final class GivenClock: Sendable {
    private let time = Mutex<Instant?>(nil)

    /// Sets what it shows: a rehearsal has no clock but what it is told, so that it goes the same
    /// way each time, and no other journal is told.
    func set(to instant: Instant?, isRehearsal: Bool) throws(Trouble) {
        switch (instant, isRehearsal) {
        case (let instant?, true): set(instant)
        case (nil, true): throw .rehearsalNeedsTime
        case (nil, false): break
        case (_?, false): throw .timeOnlyInRehearsal
        }
    }

    /// Sets what it shows in a rehearsal.
    func set(_ instant: Instant) { time.withLock { $0 = instant } }

    func now() -> Instant { time.withLock { $0 } ?? WallClock.now() }
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

    fileprivate static var rehearsalNeedsTime: Trouble {
        Trouble(
            "rehearsal-needs-time",
            Wording(
                "a rehearsal must be told the time: give --at TIME",
                "gladi harus diberi tahu waktunya: beri --at WAKTU"),
            status: .usage)
    }
}
