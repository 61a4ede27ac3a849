import Canonical
import DeployedFiles
import Execution
import Journal
import Records

/// Takes in the entries of a journal one by one. Each command is decided again: an entry that does
/// not follow from those before it is told, and never trusted.
struct Replay: ~Copyable {
    /// What was known before the first entry that comes; nil where nothing was.
    let snapshot: Snapshot?
    private var state: Engine.State
    /// The first entry that could not be taken in.
    private(set) var unfit: Unfit?
    /// Whether an event was not wanted: then nothing is taken in any more.
    private(set) var isHeld = false

    /// A replay of a journal from its beginning.
    init() {
        snapshot = nil
        state = Engine.State()
    }

    /// A replay of a journal from its latest snapshot, where there is one to go on from.
    init(ofRestOf path: String, on disk: any Disk = RealDisk()) {
        if let found = Snapshot.usable(path, on: disk),
            let known = Engine.State(thawing: found)
        {
            snapshot = found
            state = known
        } else {
            snapshot = nil
            state = Engine.State()
        }
    }

    /// Takes in the next entry.
    ///
    /// - Parameter isWanted: whether an event is to be taken in, by itself and the world before it;
    ///   nil where all are.
    /// - Returns: the event that it carries; nil where it carries none or could not be taken in.
    @discardableResult
    mutating func take(
        _ entry: EntryLine, _ line: RawSpan,
        isWanted: ((_ event: Event, _ world: borrowing World) -> Bool)? = nil
    ) -> Event? {
        guard unfit == nil, !isHeld else { return nil }
        let value = line.extracting(entry.value)
        do throws(EventProblem) {
            switch entry.kind {
            case .source: try state.sources.texts.take(try SourcePart(value))
            case .event:
                let event = try EventForm.read(
                    value, version: EventForm.version, in: state.world, from: state.sources)
                if let isWanted, !isWanted(event, state.world) {
                    isHeld = true
                    return nil
                }
                take(event, value, entry.sequence)
                return unfit == nil ? event : nil
            case .journal, .key, .recovered: break
            }
        } catch {
            unfit = Unfit(entry: entry.sequence, .form(error))
        }
        return nil
    }

    /// Lends the world as it is after the entries taken in so far.
    func withWorld(_ body: (borrowing World) -> Void) { body(state.world) }

    private mutating func take(_ event: Event, _ value: RawSpan, _ entry: Int) {
        switch state.world.decide(anew: event) {
        case .accepted(let decided) where decided == event:
            // The same event, which also knows where what it is about was found.
            state.take(decided, unsafe value.withUnsafeBytes { unsafe [UInt8]($0) })
            state.replayedCount += 1
        case .rejected(let rejection): unfit = Unfit(entry: entry, .refused(rejection))
        case .accepted, .duplicate: unfit = Unfit(entry: entry, .differs)
        }
    }

    /// The world after the last entry.
    consuming func finish() -> sending Engine.State { state }
}
