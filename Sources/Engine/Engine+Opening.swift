import Canonical
public import Execution
import Journal
import Records
public import WorkCalendar

extension Engine {
    /// What an engine is given.
    public struct Setting: Sendable {
        /// Reads the time.
        public var clock: Clock
        /// How instances are called.
        public var numbering: InstanceNumbering
        /// Takes what the engine tells; nil for nobody.
        public var log: (any LogSink)?

        /// A setting.
        ///
        /// - Parameters:
        ///   - clock: reads the time.
        ///   - numbering: how instances are called.
        ///   - log: takes what the engine tells.
        public init(
            clock: @escaping Clock, numbering: InstanceNumbering = .standard,
            log: (any LogSink)? = nil
        ) {
            self.clock = clock
            self.numbering = numbering
            self.log = log
        }
    }

    /// Opens a journal to go on with it. There is one engine at a time for a journal.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - keys: the folder of its keys.
    ///   - setting: what the engine is given.
    /// - Returns: the engine, with the world as the journal tells it.
    /// - Throws: where there is no journal, somebody else writes to it, or it is damaged.
    public static func open(
        _ path: String, keys: String, _ setting: Setting
    ) throws(EngineFailure) -> Engine {
        do throws(JournalFailure) {
            return try open(path, keys: try KeyFolder(keys).keys(), setting)
        } catch {
            throw EngineFailure(error)
        }
    }

    /// Makes a journal whose first event names its administrator.
    ///
    /// - Parameters:
    ///   - path: the folder to be made.
    ///   - keys: the folder of keys, outside that of the journal; a key is made in it.
    ///   - administrator: who deploys and appoints.
    ///   - rehearsal: the seed of a journal that only rehearses; nil for one that counts.
    ///   - setting: what the engine is given.
    public static func create(
        _ path: String, keys: String, administrator: String, rehearsal: String? = nil,
        _ setting: Setting
    ) throws(EngineFailure) -> Engine {
        preconditionFailure("\(path)\(keys)\(administrator)\(rehearsal ?? "")\(setting.clock())")
    }
}

/// Takes in the entries of a journal one by one.
struct Replay: ~Copyable {
    var state = Engine.State()
    /// What is wrong with the first entry that could not be taken in, and its number.
    private(set) var problem: (entry: Int, problem: EventProblem)?

    mutating func take(_ entry: EntryLine, _ line: RawSpan) {
        guard problem == nil else { return }
        let value = line.extracting(entry.value)
        do throws(EventProblem) {
            switch entry.kind {
            case .source: try state.sources.texts.take(try SourcePart(value))
            case .event:
                let event = try EventForm.read(
                    value, version: 1, in: state.world, from: state.sources)
                state.take(event)
            case .journal, .key, .recovered: break
            }
        } catch {
            problem = (entry.sequence, error)
        }
    }
}
