import Canonical
import Compiler
import DeployedFiles
import Diagnostics
public import Execution
import Journal
import ProcessGraph
import Records
import WorkCalendar

/// A file to be deployed.
public struct Source: Sendable {
    /// Which kind of file it is.
    public enum Kind: Hashable, Sendable {
        case calendar, agency
        /// A procedure of the agency of that id.
        case procedure(agency: String)
    }

    public var kind: Kind
    /// What messages call it.
    public var name: String
    public var bytes: [UInt8]

    /// A file.
    ///
    /// - Parameters:
    ///   - kind: which kind it is.
    ///   - name: what messages call it.
    ///   - bytes: its content.
    public init(_ kind: Kind, name: String, bytes: [UInt8]) {
        self.kind = kind
        self.name = name
        self.bytes = bytes
    }
}

/// What became of a file that was to be deployed.
public struct Deployed: Hashable, Sendable {
    /// How it compares with what was deployed before.
    public enum Change: String, Hashable, Sendable {
        case new, changed, unchanged
    }

    public let name: String
    public let kind: Source.Kind
    /// The id of the calendar, agency or procedure.
    public let id: String
    public let change: Change
    /// The event; nil where nothing changed.
    public let event: Int?
}

extension Engine {
    /// Deploys files: calendars first, then agencies, then procedures. All of them or none.
    ///
    /// - Parameters:
    ///   - sources: the files. What the journal holds already is left out.
    ///   - actor: an administrator.
    ///   - isConfirmed: whether an agency file may undo what was appointed or revoked by command.
    /// - Returns: what became of each, in the order in which they were deployed.
    /// - Throws: why one of them is refused. Then none was deployed.
    public func deploy(
        _ sources: [Source], by actor: Actor, isConfirmed: Bool = false
    ) throws(EngineFailure) -> [Deployed] {
        var files: [ReadSource] = []
        for source in sources {
            let file = SourceFile(name: source.name, bytes: source.bytes)
            guard let compiled = Compiler.compile(file).compiled, source.kind.fits(compiled) else {
                throw .sourceUnfit(name: source.name)
            }
            files.append(ReadSource(source, compiled))
        }
        files.sort { $0.rank < $1.rank }
        let (deployed, ticket) = try state.withLock { state throws(EngineFailure) in
            let now = try now(&state)
            var acts: [Act?] = []
            var trial = state.world
            for file in files {
                let act = trial.needed(for: file, isConfirmed)
                acts.append(act)
                guard let act else { continue }
                try trial.take(act, of: file.source.name, by: actor, at: now)
            }
            let deployed = try self.deploy(files, acts, by: actor, at: now, &state)
            return (deployed, state.last)
        }
        try settle(ticket)
        return deployed
    }

    private func deploy(
        _ files: [ReadSource], _ acts: [Act?],
        by actor: Actor, at now: Instant, _ state: inout State
    ) throws(EngineFailure) -> [Deployed] {
        var deployed: [Deployed] = []
        for (file, act) in zip(files, acts) {
            let isKnown = state.world.hasDeployed(file.source.kind, file.compiled)
            var number: Int?
            if let act {
                if state.sources.texts[file.digest] == nil {
                    try appendSource(file.source.bytes, &state)
                    state.sources.keep(file.compiled, of: file.digest)
                }
                let command = Command(by: actor, occurredAt: now, recordedAt: now, act)
                guard case .accepted(let event) = state.world.decide(command) else {
                    preconditionFailure("it was accepted by the same world before")
                }
                try append(event, &state)
                number = event.number
            }
            deployed.append(
                Deployed(
                    name: file.source.name, kind: file.source.kind, id: file.compiled.id,
                    change: act == nil ? .unchanged : isKnown ? .changed : .new, event: number))
        }
        return deployed
    }

    private func appendSource(
        _ bytes: [UInt8], _ state: inout State
    ) throws(EngineFailure) {
        for part in SourcePart.parts(of: bytes) {
            do throws(JournalFailure) { state.last = try journal.begin(.source, part.bytes) } catch
            {
                throw EngineFailure(error)
            }
            do throws(EventProblem) { try state.sources.texts.take(part) } catch {
                preconditionFailure("the parts of a source make the source")
            }
        }
    }
}

/// A file with what it compiles to.
private struct ReadSource {
    let source: Source
    let digest: String
    let compiled: CompiledFile

    init(_ source: Source, _ compiled: CompiledFile) {
        self.source = source
        self.compiled = compiled
        digest = SHA256.hash(source.bytes).hex
    }

    /// What rests on others comes after them, a later revision after an earlier one.
    var rank: (Int, Int) {
        switch compiled {
        case .calendar: (0, 0)
        case .agency: (1, 0)
        case .procedure(let graph): (2, graph.revision)
        case .test: preconditionFailure("a test fits no kind of source")
        }
    }
}

extension Source.Kind {
    fileprivate func fits(_ file: CompiledFile) -> Bool {
        switch (self, file) {
        case (.calendar, .calendar), (.agency, .agency), (.procedure, .procedure): true
        default: false
        }
    }
}

extension CompiledFile {
    fileprivate var id: String {
        switch self {
        case .agency(let agency): agency.id
        case .calendar(let calendar): calendar.id
        case .procedure(let graph): graph.id
        case .test: preconditionFailure("a test fits no kind of source")
        }
    }
}

extension World {
    /// What has to be done to deploy a file; nil where the world has it.
    fileprivate func needed(
        for file: ReadSource, _ isConfirmed: Bool
    ) -> Act? {
        switch file.compiled {
        case .calendar(let calendar):
            guard source(ofCalendar: calendar.id) != file.digest else { return nil }
            return .deployCalendar(
                CalendarDeployment(calendar.id, calendar.calendar, hash: file.digest))
        case .agency(let agency):
            guard source(ofAgency: agency.id) != file.digest else { return nil }
            return .deployAgency(
                AgencyDeployment(agency, hash: file.digest, isConfirmed: isConfirmed))
        case .procedure(let graph):
            guard case .procedure(let agency) = file.source.kind else { return nil }
            let known = deployment(of: graph.id, graph.revision, in: agency)
            guard known?.source != file.digest else { return nil }
            let hash = CompiledSources.digest(of: graph)
            // Other comments or another layout make no other procedure.
            guard known?.hash != hash else { return nil }
            return .deployProcedure(
                ProcedureDeployment(
                    agency: agency, graph, hash: hash, source: file.digest,
                    semantics: Compiler.semantics))
        case .test: preconditionFailure("a test fits no kind of source")
        }
    }

    fileprivate func hasDeployed(_ kind: Source.Kind, _ file: CompiledFile) -> Bool {
        switch kind {
        case .calendar: source(ofCalendar: file.id) != nil
        case .agency: source(ofAgency: file.id) != nil
        case .procedure(let agency):
            deployments.contains { $0.agency == agency && $0.graph.id == file.id }
        }
    }

    /// Decides and applies on a copy.
    fileprivate mutating func take(
        _ act: Act, of name: String, by actor: Actor, at now: Instant
    ) throws(EngineFailure) {
        switch decide(Command(by: actor, occurredAt: now, recordedAt: now, act)) {
        case .accepted(let event): apply(event)
        case .rejected(let rejection): throw .sourceRefused(name: name, rejection)
        case .duplicate: preconditionFailure("a command without a key is no duplicate")
        }
    }
}
