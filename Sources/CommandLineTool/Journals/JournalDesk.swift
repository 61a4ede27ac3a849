import Canonical
import Diagnostics
import JSON
import Journal
import WorkCalendar

/// Where a command of journals works: the folders, the disk, and how what happens is told.
struct JournalDesk {
    /// The version of what `--json` prints.
    static let jsonVersion = 1

    let session: Session
    /// The folder of the journal, as it was written.
    let journal: String
    /// The folder of its keys, as it was written.
    let keys: String
    let isJSON: Bool
    private let command: String

    /// - Throws: where no journal is named.
    init(_ request: Request, _ session: Session, for command: String) throws(UsageError) {
        let environment = session.environment
        let named = request.values["journal"] ?? environment["SOP_JOURNAL"].nonEmpty
        guard let named else { throw UsageError(.noJournal, of: command) }
        self.session = session
        self.command = command
        journal = named.withoutTrailingSlashes
        let keys = request.values["keys"] ?? environment["SOP_KEYS"].nonEmpty
        self.keys = (keys ?? journal + "-keys").withoutTrailingSlashes
        isJSON = request.has("json")
    }

    /// A desk of a command for which the journal, or what else it reads, was found otherwise.
    init(_ request: Request, _ session: Session, for command: String, journal: String, keys: String)
    {
        self.session = session
        self.command = command
        self.journal = journal
        self.keys = keys
        isJSON = request.has("json")
    }

    var journalPath: String { session.files.resolved(journal) }
    var keysPath: String { session.files.resolved(keys) }

    /// Whether the keys would lie in the folder that is handed to auditors. Either folder may be
    /// missing yet; what is there is compared without links.
    var keysAreInsideJournal: Bool {
        let journal = session.files.realBeginning(journalPath)
        let keys = session.files.realBeginning(keysPath)
        return keys == journal || keys.hasPrefix(journal + "/")
    }

    // MARK: Working

    /// Does something with the journal, showing how far reading has come, and tells a failure.
    func work(
        _ body: (_ disk: ProgressDisk) throws(JournalFailure) -> ExitStatus
    ) -> ExitStatus {
        work(telling: told, body)
    }

    private func told(_ failure: JournalFailure) -> ExitStatus { fail(failure) }

    /// Does something, showing how far reading has come.
    ///
    /// - Parameter fail: tells a failure.
    func work<Failure>(
        telling fail: (Failure) -> ExitStatus,
        _ body: (_ disk: ProgressDisk) throws(Failure) -> ExitStatus
    ) -> ExitStatus {
        let console = session.console
        let bytes = console.errorsAreTerminal ? session.files.bytes(in: journal) : 0
        let disk = ProgressDisk(bytesMax: bytes, in: session.language, on: console)
        do throws(Failure) {
            let status = try body(disk)
            disk.finish()
            return status
        } catch {
            disk.finish()
            return fail(error)
        }
    }

    /// Opens the journal to write to it.
    func open(
        on disk: any Disk,
        visit: (_ entry: EntryLine, _ line: RawSpan) -> Void = { _, _ in }
    ) throws(JournalFailure) -> JournalWriter {
        let keys = try signingKeys(on: disk)
        return try JournalWriter.open(
            journalPath, keys: keys, since: WallClock.now().description, on: disk, visit: visit)
    }

    /// The keys of the folder. That there is no such folder counts as no key: then the journal
    /// tells which one is missing, if it is a journal.
    private func signingKeys(on disk: any Disk) throws(JournalFailure) -> [SigningKey] {
        guard session.files.kind(of: keys) != nil else { return [] }
        return try KeyFile.all(in: keysPath, on: disk)
    }

    // MARK: Telling

    /// Prints data for programs.
    func print(_ members: [JSON.Member]) {
        let all = [
            JSON.Member("version", .number(JournalDesk.jsonVersion)),
            .init("command", .string(command)),
        ]
        session.console.print(JSON.object(all + members).text(indented: true) + "\n")
    }

    func print(_ wording: Wording) { session.console.print(session.text(wording) + "\n") }

    /// Says why something was not done.
    func fail(_ failure: JournalFailure) -> ExitStatus {
        fail(JournalText(failure), at: failure.place, status: failure.status)
    }

    /// Says why something was not done.
    func fail(
        _ text: JournalText, at place: Journal.Place? = nil, status: ExitStatus
    ) -> ExitStatus {
        session.complain(text.message)
        if let help = text.help {
            session.console.complain("     \(session.text(help))\n")
        }
        if isJSON {
            print([.init("error", JournalDesk.json(text, at: place, in: session.language))])
        }
        return status
    }

    /// A failure or a finding for programs.
    static func json(
        _ text: JournalText, at place: Journal.Place?, in language: Language
    ) -> JSON {
        .object([
            .init("code", .string(text.code)),
            .init("message", .string(text.message.text(in: language))),
            .init("file", place.map { .string($0.file) } ?? .null),
            .init("line", place?.line.map(JSON.number) ?? .null),
            .init("byte", place.map { .number($0.offset) } ?? .null),
        ])
    }
}

extension JournalFailure {
    /// What a command ends with that failed so.
    var status: ExitStatus {
        switch self {
        case .disk(let failure): failure.status
        case .locked: .busy
        case .notAJournal: .noInput
        case .alreadyThere: .failure
        case .idUnusable, .keyInsideJournal: .usage
        case .damaged, .entryTooLong, .keyMissing, .keyUnusable, .keyOpenToOthers: .badData
        case .stopped: .ioFailure
        }
    }

    var place: Journal.Place? {
        if case .damaged(let damage) = self { damage.place } else { nil }
    }
}

extension DiskFailure {
    /// What a command ends with that failed so.
    var status: ExitStatus {
        switch meaning {
        case .missing: .noInput
        case .link, .notAFile, .replaced, .ended: .badData
        default: .ioFailure
        }
    }
}

extension String? {
    /// The text where there is one that is not empty.
    var nonEmpty: String? { self?.isEmpty == true ? nil : self }
}
