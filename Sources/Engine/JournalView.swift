public import Execution
package import Journal
public import WorkCalendar

/// What a journal tells, for those who only look: the world after its last committed entry.
///
/// Looking takes no lock and no key and changes nothing: it can be done at any time, beside the one
/// who writes. Each entry is checked as by ``Engine/open(_:keys:_:)``.
///
/// ```swift
/// let view = try JournalView("journal")
/// let running = view.world.instances.filter(\.isRunning)
/// ```
public struct JournalView: Sendable {
    /// The world as the journal tells it.
    public let world: World
    /// The journal's id.
    public let journal: String
    /// Whether it only rehearses: its times were given, not read from a clock.
    public let isRehearsal: Bool
    /// When the last event was recorded; nil where there is none.
    public let lastRecordedAt: Instant?

    /// Reads a journal.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - visit: is handed every event with the world that it led to, in their order; nil where
    ///     none is wanted, so that reading may begin at a snapshot.
    /// - Throws: where there is no journal, it is damaged, or an entry is no event that follows
    ///   from those before it.
    public init(
        _ path: String, visit: ((_ event: Event, _ world: borrowing World) -> Void)? = nil
    ) throws(EngineFailure) {
        try self.init(path, on: RealDisk(), visit: visit)
    }

    /// Reads a journal from a disk.
    package init(
        _ path: String, on disk: any Disk,
        visit: ((_ event: Event, _ world: borrowing World) -> Void)?
    ) throws(EngineFailure) {
        var replay = visit == nil ? Replay(ofRestOf: path, on: disk) : Replay()
        let reader: JournalReader
        do throws(JournalFailure) {
            reader = try JournalReader(
                path, from: replay.snapshot?.start, on: disk, leavesEvents: true
            ) { entry, line in
                guard let event = replay.take(entry, line), let visit else { return }
                replay.withWorld { world in visit(event, world) }
            }
        } catch {
            throw EngineFailure(error)
        }
        if let unfit = replay.unfit { throw .entryUnfit(unfit) }
        let state = replay.finish()
        journal = reader.journal.journal
        isRehearsal = reader.journal.rehearsal != nil
        lastRecordedAt = state.world.eventCount == 0 ? nil : state.lastRecordedAt
        world = state.world
    }
}
