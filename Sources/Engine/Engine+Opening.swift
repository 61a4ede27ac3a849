import Canonical
import Execution
import Journal
import Records
import WorkCalendar

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

    /// The folder of a journal's keys where nothing else is said: beside it, never in it.
    ///
    /// - Parameter journal: the journal's folder.
    public static func keyFolder(of journal: String) -> String { beside(journal, "-keys") }

    /// The folder of what was handed in to a journal: beside it.
    ///
    /// - Parameter journal: the journal's folder.
    public static func storeFolder(of journal: String) -> String { beside(journal, "-store") }

    private static func beside(_ path: String, _ suffix: String) -> String {
        var path = path
        while path.count > 1, path.last == "/" { path.removeLast() }
        return path + suffix
    }

    /// Opens a journal to go on with it. There is one engine at a time for a journal.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - keys: the folder of its keys; nil for the one beside it.
    ///   - setting: what the engine is given.
    /// - Returns: the engine, with the world as the journal tells it.
    /// - Throws: where there is no journal, somebody else writes to it, or it is damaged.
    public static func open(
        _ path: String, keys: String? = nil, _ setting: Setting
    ) throws(EngineFailure) -> Engine {
        let unfit: Unfit?
        do throws(JournalFailure) {
            let keys = try signingKeys(in: keys ?? keyFolder(of: path))
            var replay = Replay(ofRestOf: path)
            let writer = try JournalWriter.open(
                path, keys: keys, since: setting.clock().description, from: replay.snapshot,
                leavesEvents: true
            ) { entry, line in replay.take(entry, line) }
            unfit = replay.unfit
            if unfit == nil {
                let engine = try Engine(replay.finish(), writer, keys, path, setting)
                try engine.eraseContents(through: .max)
                return engine
            }
        } catch {
            throw EngineFailure(error)
        }
        guard let unfit else { preconditionFailure("an engine was returned") }
        throw .entryUnfit(unfit)
    }

    /// Makes a journal whose first event names its administrator. One whose making ended before
    /// that event is gone on with.
    ///
    /// - Parameters:
    ///   - path: the folder to be made.
    ///   - keys: the folder of keys, outside that of the journal; nil for the one beside it. A key
    ///     is made in it.
    ///   - id: the journal's id, which names its key and the origin of its checkpoints.
    ///   - administrator: who deploys and appoints.
    ///   - rehearsal: the seed of a journal that only rehearses; nil for one that counts.
    ///   - setting: what the engine is given.
    /// - Returns: the engine.
    public static func create(
        _ path: String, keys: String? = nil, id: String, administrator: String,
        rehearsal: String? = nil, _ setting: Setting
    ) throws(EngineFailure) -> Engine {
        do throws(EngineFailure) {
            return try make(path, keys: keys, id: id, rehearsal: rehearsal, setting)
                .naming(administrator)
        } catch .journal(let trouble) where trouble.isAlreadyThere {
            let engine = try open(path, keys: keys, setting)
            guard engine.withWorld({ $0.eventCount == 0 }), engine.journalID == id,
                engine.rehearsal == rehearsal
            else { throw .journal(trouble) }
            return try engine.naming(administrator)
        }
    }

    /// Makes an engine over a new journal without an event.
    private static func make(
        _ path: String, keys: String?, id: String, rehearsal: String?, _ setting: Setting
    ) throws(EngineFailure) -> Engine {
        do throws(JournalFailure) {
            // No key is made for a journal that cannot be.
            try JournalWriter.checkFree(path)
            let key = try KeyFile.makeNext(
                in: keys ?? keyFolder(of: path), for: id, number: 1, rehearsal: rehearsal)
            let writer = try JournalWriter.create(
                path, key: key, rehearsal: rehearsal, since: setting.clock().description)
            return try Engine(State(), writer, [key], path, setting)
        } catch {
            throw EngineFailure(error)
        }
    }

    private func naming(_ administrator: String) throws(EngineFailure) -> Engine {
        _ = try perform(
            Request(.initialize(administrator: administrator), by: .person(administrator)))
        return self
    }

    /// The keys of a folder. That there is no such folder counts as no key: then the journal tells
    /// which one is missing, if it is a journal.
    private static func signingKeys(in folder: String) throws(JournalFailure) -> [SigningKey] {
        do throws(JournalFailure) {
            return try KeyFile.all(in: folder)
        } catch .disk(let failure) where failure.meaning == .missing && failure.path == folder {
            return []
        }
    }
}
