public import Execution
package import Journal
public import WorkCalendar

/// A journal gone through from its first entry on, as a film: up to an entry, a time or its end,
/// and no further than its entries follow from each other.
///
/// It takes no lock and no key and changes nothing, and trusts no snapshot.
public struct JournalReplay: Sendable {
    /// Where it stands between two entries. Entries and events are counted apart: what no event
    /// carries, such as a key or a part of a source, is an entry all the same.
    public struct Point: Hashable, Sendable {
        /// The number of the last entry, counted from 0.
        public let entry: Int
        /// The number of the last event; nil where there is none yet.
        public let event: Int?
        /// When that was recorded.
        public let recordedAt: Instant?

        /// The same, told by a later entry that carries no event.
        ///
        /// - Parameter entry: the number of the entry.
        public func after(entry: Int) -> Point {
            Point(entry: entry, event: event, recordedAt: recordedAt)
        }
    }

    /// How far it is to go.
    public enum Bound: Hashable, Sendable {
        /// To the journal's end.
        case end
        /// To this entry, which is taken in.
        case entry(Int)
        /// To the last entry before an event that was recorded later.
        case time(Instant)

        /// Whether an event, which this entry carries, still lies within.
        public func holds(_ event: Event, of entry: Int) -> Bool {
            switch self {
            case .end: true
            case .entry(let last): entry <= last
            case .time(let last): event.command.recordedAt <= last
            }
        }
    }

    /// What is called on the way. Both are handed the event and the number of its entry.
    public struct Visitor {
        /// Before an event is taken in, with the point and the world before it.
        public var before: (Event, _ entry: Int, Point?, borrowing World) -> Void
        /// After it was taken in, with the world that it led to.
        public var after: (Event, _ entry: Int, borrowing World) -> Void

        /// - Parameters:
        ///   - before: called before an event is taken in.
        ///   - after: called after it was.
        public init(
            before: @escaping (Event, _ entry: Int, Point?, borrowing World) -> Void,
            after: @escaping (Event, _ entry: Int, borrowing World) -> Void
        ) {
            self.before = before
            self.after = after
        }
    }

    /// The world after the last entry that was taken in.
    public let world: World
    /// Where it came to; nil before the first entry.
    public let point: Point?
    /// The journal's id; nil where not even its first entry could be read.
    public let journal: String?
    /// In a journal that only rehearses, its seed.
    public let rehearsal: String?
    /// Why it went no further than to ``point``: an entry that does not follow from those before
    /// it, or damage; nil where it came as far as it was to.
    public let stop: EngineFailure?

    /// Goes through a journal.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - bound: how far.
    ///   - visitor: what is called on the way.
    /// - Throws: where there is no journal, or a file cannot be read.
    public init(
        _ path: String, to bound: Bound, visitor: Visitor? = nil
    ) throws(EngineFailure) {
        try self.init(path, to: bound, on: RealDisk(), visitor: visitor)
    }

    /// Goes through a journal on a disk.
    package init(
        _ path: String, to bound: Bound, on disk: any Disk, visitor: Visitor?
    ) throws(EngineFailure) {
        var replay = Replay()
        var point: Point?
        var header: SegmentHeader?
        var stop: EngineFailure?
        var count = Int.max
        if case .entry(let last) = bound, last < Int.max { count = last + 1 }
        do throws(JournalFailure) {
            _ = try JournalReader(path, upTo: count, on: disk) { entry, line in
                if entry.sequence == 0 {
                    header = try? SegmentHeader(line.extracting(entry.value))
                }
                let event = replay.take(entry, line) { event, world in
                    guard bound.holds(event, of: entry.sequence) else { return false }
                    visitor?.before(event, entry.sequence, point, world)
                    return true
                }
                guard replay.unfit == nil, !replay.isHeld else { return }
                point = Point(
                    entry: entry.sequence, event: event?.number ?? point?.event,
                    recordedAt: event?.command.recordedAt ?? point?.recordedAt)
                guard let event, let visitor else { return }
                replay.withWorld { world in visitor.after(event, entry.sequence, world) }
            }
        } catch .damaged(let damage) where !replay.isHeld {
            stop = EngineFailure(.damaged(damage))
        } catch .damaged {
            // It lies beyond what was asked for.
        } catch {
            throw EngineFailure(error)
        }
        if let unfit = replay.unfit { stop = .entryUnfit(unfit) }
        world = replay.finish().world
        self.point = point
        journal = header?.journal
        rehearsal = header?.rehearsal
        self.stop = stop
    }
}
