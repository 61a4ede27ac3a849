package import Execution
import ProcessGraph
import WorkCalendar

/// The visits of instances, gathered while a journal is read, 64 bytes each, and as many for each
/// value that was recorded and is not personal.
///
/// A log has the visits of an instance together, and a later correction can undo any of them: so
/// they are kept until the last entry was read, and then told one instance after the other.
package struct VisitGathering: Sendable {
    /// A visit that ended.
    struct Row: Sendable {
        var began: Instant
        var ended: Instant
        var recorded: Instant
        var visit: Int32
        var event: Int32
        var undoneBy: Int32 = 0
        var deployment: Int32
        /// Positions among the actors and the texts; -1 for none.
        var actor: Int32
        var recorder: Int32
        var reason: Int32
        /// The next of the instance; -1 at its end.
        var next: Int32 = -1
        var step: Int16
        var role: Int16
        var choice: Int16
        var kind: Kind
    }

    enum Kind: UInt8, Sendable {
        case completed, outcome, exit, expired, withdrawn
    }

    /// What is known of an instance.
    struct Member: Sendable {
        let id: String
        /// The revision under which it runs.
        var deployment: Int32
        let started: Instant
        let startEvent: Int32
        let starter: Int32
        var first: Int32 = -1
        var last: Int32 = -1
        /// The active visit.
        var step: Int16 = 0
        var visit: Int32 = 1
        var began: Instant
    }

    /// A time during which an instance was suspended.
    typealias Suspension = (from: Instant, until: Instant?)

    private let scope: ExportScope
    private(set) var rows: [Row] = []
    private(set) var members: [Member] = []
    /// By the position of the member.
    private(set) var suspensions: [Int: [Suspension]] = [:]
    /// By the position of the member.
    private(set) var migrations: [Int: MigrationMarks] = [:]
    private(set) var deployments: [Deployment] = []
    private var positions: [String: Int32] = [:]
    private(set) var texts = Pool<String>()
    private(set) var actors = Pool<Actor>()
    /// What was put on file; nil where nobody asks for it.
    private(set) var filings: FilingGathering?
    private(set) var data = DataGathering()

    /// - Parameters:
    ///   - scope: which instances are told.
    ///   - keepsFilings: whether it is told too what was put on file, 40 bytes each and the
    ///     commitment of each file.
    package init(_ scope: ExportScope = ExportScope(), keepsFilings: Bool = false) {
        self.scope = scope
        filings = keepsFilings ? FilingGathering() : nil
    }

    /// Takes in the next event of the journal.
    ///
    /// - Parameter world: as the event left it.
    package mutating func take(_ event: Event, _ world: borrowing World) {
        switch event.command.act {
        case .start(let start): take(start, event, world)
        case .on(let id, let act):
            guard let position = positions[id] else { return }
            take(act, event, Int(position), world)
        default: break
        }
    }

    private mutating func take(_ start: Start, _ event: Event, _ world: borrowing World) {
        guard let instance = world.instance(start.instance) else {
            preconditionFailure("an event is of an instance that was started")
        }
        let deployment = world.deployment(of: instance)
        guard let zone = world.zone(of: deployment.agency) else {
            preconditionFailure("an instance runs in an agency that was deployed")
        }
        let started = event.command.occurredAt
        let isAsked = scope.has(
            instance: start.instance, agency: deployment.agency, procedure: deployment.graph.id,
            startedOn: started.date(in: zone))
        guard isAsked else { return }
        positions[start.instance] = Int32(members.count)
        members.append(
            Member(
                id: start.instance, deployment: position(of: deployment), started: started,
                startEvent: Int32(event.number),
                starter: actors.position(of: event.command.actor), began: started))
        follow(event, members.count - 1)
    }

    private mutating func take(
        _ act: InstanceAct, _ event: Event, _ member: Int, _ world: borrowing World
    ) {
        let graph = deployments[Int(members[member].deployment)].graph
        let step = graph.steps[Int(members[member].step)]
        if filings != nil { file(act, event, member, step) }
        switch act {
        case .record(let entries): data.append(entries, event.number, of: member)
        case .complete(let completion):
            data.append(completion.data, event.number, of: member)
            var choice: Int?
            if case .decision(let outcomes) = step.action {
                choice = outcomes.firstIndex { $0.id == completion.outcome }
            }
            let kind: Kind = choice == nil ? .completed : .outcome
            end(member, event, kind, choice: choice ?? -1, completion.reason)
        case .exit(_, let end, let reason):
            let choice = step.exits.firstIndex { graph.ends[$0.end].id == end }
            self.end(member, event, .exit, choice: choice ?? -1, reason)
        case .fire(.expiry): end(member, event, .expired, choice: -1, nil)
        case .withdraw(let reason): end(member, event, .withdrawn, choice: -1, reason)
        case .correct(let corrected, _):
            undo(corrected, by: event.number, member)
            if migrations[member] != nil { mark(event, member, world) }
        case .recompute where migrations[member] != nil: mark(event, member, world)
        case .erase(.data(let item), _): data.erase(item, of: member)
        case .suspend: suspensions[member, default: []].append((event.command.occurredAt, nil))
        case .resume:
            let last = suspensions[member, default: []].count - 1
            if last >= 0 { suspensions[member]?[last].until = event.command.occurredAt }
        case .migrate:
            let instance = mark(event, member, world)
            members[member].deployment = position(of: world.deployment(of: instance))
            members[member].step = Int16(instance.step.position)
        default: break
        }
        follow(event, member)
    }

    /// Notes what an event says of migrations; the instance as it left it.
    @discardableResult
    private mutating func mark(
        _ event: Event, _ member: Int, _ world: borrowing World
    ) -> Instance {
        guard let instance = world.instance(members[member].id) else {
            preconditionFailure("an event is of an instance that was started")
        }
        let from = deployments[Int(members[member].deployment)]
        migrations[member, default: MigrationMarks()].take(event, instance, from: from)
        return instance
    }

    /// Notes where the instance is after an event.
    private mutating func follow(_ event: Event, _ member: Int) {
        for consequence in event.consequences {
            switch consequence {
            case .visitBegan(let beginning), .visitReopened(let beginning):
                members[member].step = Int16(beginning.step.position)
                members[member].visit = Int32(beginning.visit)
                members[member].began = beginning.at
            default: break
            }
        }
    }

    private mutating func end(
        _ member: Int, _ event: Event, _ kind: Kind, choice: Int, _ reason: String?
    ) {
        let found = members[member]
        rows.append(
            Row(
                began: found.began, ended: event.command.occurredAt,
                recorded: event.command.recordedAt, visit: found.visit, event: Int32(event.number),
                deployment: found.deployment,
                actor: kind == .expired ? -1 : actors.position(of: event.command.actor),
                recorder: recorder(of: event),
                reason: reason.map { texts.position(of: $0) } ?? -1, step: found.step,
                role: event.role.map { Int16($0.position) } ?? -1, choice: Int16(choice),
                kind: kind))
        let row = Int32(rows.count - 1)
        if found.last >= 0 { rows[Int(found.last)].next = row } else { members[member].first = row }
        members[member].last = row
    }

    private mutating func undo(_ event: Int, by correction: Int, _ member: Int) {
        var row = members[member].first
        while row >= 0 {
            if rows[Int(row)].event == Int32(event) {
                rows[Int(row)].undoneBy = Int32(correction)
            }
            row = rows[Int(row)].next
        }
        filings?.undo(event, of: member)
        data.undo(event, of: member)
    }

    private mutating func recorder(of event: Event) -> Int32 {
        event.command.recorder.map { actors.position(of: .person($0)) } ?? -1
    }

    /// Notes what an act puts on file, or takes back.
    private mutating func file(_ act: InstanceAct, _ event: Event, _ member: Int, _ step: Step) {
        let deployment = members[member].deployment
        let graph = deployments[Int(deployment)].graph
        var found: [(document: String, FilingGathering.Kind, Evidence?)] = []
        switch act {
        case .submit(let document, let evidence): found = [(document, .submitted, evidence)]
        case .withdrawDocument(let document, _): found = [(document, .withdrawn, nil)]
        case .complete(let completion):
            var produced = step.produces
            if case .decision(let outcomes) = step.action {
                produced += outcomes.first { $0.id == completion.outcome }?.produces ?? []
            }
            for document in produced {
                let id = graph.documents[document].id
                let evidence = completion.produced.first { $0.document == id }?.evidence
                found.append((id, .produced, evidence ?? .attestation))
            }
        default: return
        }
        for (id, kind, evidence) in found {
            guard let document = graph.documents.firstIndex(where: { $0.id == id }) else {
                continue
            }
            let row = FilingGathering.Row(
                at: event.command.occurredAt, event: Int32(event.number), deployment: deployment,
                document: Int16(document), kind: kind,
                actor: actors.position(of: event.command.actor), recorder: recorder(of: event))
            filings?.append(row, evidence, of: member)
        }
    }

    private mutating func position(of deployment: Deployment) -> Int32 {
        let known = deployments.firstIndex {
            $0.agency == deployment.agency && $0.graph.id == deployment.graph.id
                && $0.graph.revision == deployment.graph.revision
        }
        if let known { return Int32(known) }
        deployments.append(deployment)
        return Int32(deployments.count - 1)
    }
}
