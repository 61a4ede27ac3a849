import Canonical
import DeployedFiles
public import Execution
import Journal
import Records
public import WorkCalendar

/// Runs procedures and keeps their journal: the loop of deciding, appending, applying and firing.
///
/// Many callers may use one engine at once; what they ask is decided one by one, and their entries
/// share a sync. An answer is given only when the event is on the disk.
///
/// ```swift
/// let engine = try Engine.open("journal", Engine.Setting(clock: now))
/// let receipt = try engine.perform(
///     Request(.on(instance: "km-penerbitan-2026-17", .claim(step: "periksa")), by:
/// .person("budi"))) try engine.close()
/// ```
public final class Engine: Sendable {
    /// The most timers that are fired before one request.
    public static let firingsPerRequestMax = 64
    /// How far the clock may stand before the last event without being refused, in milliseconds.
    /// Up to there an event is recorded at the instant of the one before it.
    public static let clockBackMillisecondsMax: Int64 = 60_000
    /// Who fires timers.
    public static let timekeeper = "engine"

    /// Reads the time.
    public typealias Clock = @Sendable () -> Instant

    /// The id of the journal, which names its keys and the origin of its checkpoints.
    public let journalID: String
    /// Whether the journal only rehearses: then the caller gives the time.
    public var isRehearsal: Bool { rehearsal != nil }
    /// The seed of a journal that only rehearses.
    package let rehearsal: String?
    /// The key that signs, for everybody to verify with.
    package let verifierKey: String

    let clock: Clock
    let numbering: InstanceNumbering
    let log: (any LogSink)?
    let journal: SharedJournal
    let store: Store
    /// The journal's folder.
    let path: String
    let state: Guarded<State>
    let asking = Asking()

    /// What is known, and changed only under the lock.
    struct State: ~Copyable {
        var world = World()
        var numbers = GivenNumbers()
        var sources = CompiledSources()
        var lastRecordedAt = Instant.min
        /// The events of the administrator, as entries hold them.
        var administration: [[UInt8]] = []
        /// Erasures whose contents may still lie in the store.
        var erasing: [RecordedErasure] = []
        /// How many events were read when the journal was opened.
        var replayedCount = 0
        /// What was handed to the journal last.
        var last: SharedJournal.Ticket?
    }

    /// What keys of callers are hidden with.
    let secret: Hash

    init(
        _ state: consuming sending State, _ writer: consuming JournalWriter, _ keys: [SigningKey],
        _ path: String, _ setting: Setting
    ) throws(JournalFailure) {
        do throws(DiskFailure) {
            store = try Store(
                Engine.storeFolder(of: path), rehearsal: writer.journal.rehearsal)
        } catch {
            throw .disk(error)
        }
        self.path = path
        journalID = writer.journal.journal
        rehearsal = writer.journal.rehearsal
        verifierKey = writer.key.description
        secret = SHA256.hash(Array((keys.first?.secretText ?? "").utf8))
        journal = SharedJournal(writer)
        self.state = Guarded(state)
        clock = setting.clock
        numbering = setting.numbering
        log = setting.log
    }

    /// When the last event was recorded; nil where there is none.
    public var lastRecordedAt: Instant? {
        state.withLock { $0.lastRecordedAt == .min ? nil : $0.lastRecordedAt }
    }

    /// Signs a checkpoint over all that was done. An engine that is given up without it leaves a
    /// journal that is whole, and whose last entries no signature covers yet.
    ///
    /// - Throws: where the checkpoint cannot be written. What was acknowledged stands all the same.
    public func close() throws(EngineFailure) {
        do throws(JournalFailure) {
            try journal.withWriter { writer throws(JournalFailure) in _ = try writer.checkpoint() }
        } catch {
            throw EngineFailure(error)
        }
        let replayedCount = state.withLock { $0.replayedCount }
        if replayedCount >= Engine.snapshotEventsMin { try keepSnapshot() }
    }

    /// Lends the world as it is now. Nothing is decided while it is lent: keep it short.
    ///
    /// - Parameter body: what looks at it; it must not keep the world.
    /// - Returns: what `body` returns.
    public func withWorld<Result, Failure: Error>(
        _ body: (borrowing World) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        try state.withLock { state throws(Failure) in try body(state.world) }
    }
}
