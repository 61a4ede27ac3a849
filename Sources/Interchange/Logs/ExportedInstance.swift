package import Execution
package import ProcessGraph
package import WorkCalendar

/// An instance with its visits, as exports tell it.
package struct ExportedInstance: Sendable {
    /// A visit.
    package struct Visit: Sendable {
        /// The revision of the procedure under which it ended.
        package let graph: ProcessGraph
        package let step: Step
        /// 1 for the first time that the instance is in the step.
        package let number: Int
        /// Nil while it is open.
        package let result: VisitResult?
        package let began: Instant
        /// Nil while it is open.
        package let ended: Instant?
        package let recorded: Instant?
        /// The number of the event that ended it; 0 while it is open.
        package let event: Int
        /// The event that undid its end; nil where it stands.
        package let undoneBy: Int?
        /// In which role it was ended; nil for managers and the clock.
        package let role: Role?
        /// Nil for the clock.
        package let actor: Actor?
        package let recorder: Actor?
        package let reason: String?
        /// How it stands to its service level; nil without one.
        package let service: VisitService?
        /// By the clock of the service level, by working time without one; nil while it is open or
        /// where its end was undone.
        package let takenMilliseconds: Int64?
        /// What was recorded in it and is not personal: the last value of each item, in the order
        /// of the procedure.
        package let data: [DataValue]

        /// What logs call its end; nil while it is open.
        package var label: String? { result?.label(of: step, in: graph) }
    }

    /// A document that was put on file or taken back.
    package struct Filing: Sendable {
        let kind: FilingGathering.Kind
        package let document: Document
        /// Of the stored file; nil where somebody's word stands for it.
        package let commitment: String?
        package let at: Instant
        /// The number of the event.
        package let event: Int
        package let actor: Actor?
        package let recorder: Actor?
    }

    /// How it stands at the end of the journal.
    package enum State: String, Sendable {
        case running, suspended, ended, withdrawn
    }

    package let id: String
    package let agency: String
    /// The revision under which it runs.
    package let graph: ProcessGraph
    package let zone: ZoneOffset
    package let state: State
    /// The end that it came to.
    package let end: End?
    package let started: Instant
    package let startEvent: Int
    package let starter: Actor?
    /// In the order of their ends; the open one last.
    package let visits: [Visit]
    /// In the order of their events; nothing where none are kept.
    package let filings: [Filing]

    /// The visits that ended and whose ends stand.
    package var path: [Visit] { visits.filter { $0.result != nil && $0.undoneBy == nil } }
}

extension VisitGathering {
    /// The number of instances.
    package var instanceCount: Int { members.count }

    /// Hands every instance on, in the order of their starts.
    ///
    /// - Parameters:
    ///   - world: as the last event left it.
    ///   - instant: as of when open visits are measured; nil where no visit is to be measured.
    package func forEachInstance(
        in world: World, at instant: Instant?, _ body: (ExportedInstance) -> Void
    ) {
        for position in members.indices { body(instance(position, world, instant)) }
    }

    private func instance(
        _ position: Int, _ world: World, _ instant: Instant?
    ) -> ExportedInstance {
        let member = members[position]
        let deployment = deployments[Int(member.deployment)]
        guard let instance = world.instance(member.id), let zone = world.zone(of: deployment.agency)
        else { preconditionFailure("what was gathered is in the world") }
        var (state, end): (ExportedInstance.State, End?)
        switch instance.status {
        case .running: (state, end) = (instance.suspendedAt == nil ? .running : .suspended, nil)
        case .ended(let reached): (state, end) = (.ended, deployment.graph.ends[reached])
        case .withdrawn: (state, end) = (.withdrawn, nil)
        }
        let reading = VisitReading(
            world: world, instance: instance,
            services: instant.map {
                world.measuredService(
                    of: instance, after: migrations[position] ?? MigrationMarks(), at: $0)
            } ?? [],
            suspensions: suspensions[position] ?? [])
        var visits: [ExportedInstance.Visit] = []
        var row = member.first
        var since: Int32 = 0
        while row >= 0 {
            let found = rows[Int(row)]
            let values = values(position, after: since, through: found.event)
            visits.append(visit(found, reading, values))
            if found.undoneBy == 0 { since = found.event }
            row = found.next
        }
        if instance.isRunning {
            let values = values(position, after: since, through: .max)
            visits.append(open(member, deployment.graph, reading, values))
        }
        return ExportedInstance(
            id: member.id, agency: deployment.agency, graph: deployment.graph, zone: zone,
            state: state, end: end, started: member.started,
            startEvent: Int(member.startEvent), starter: actors[member.starter], visits: visits,
            filings: filings?.rows(of: position).map(filing) ?? [])
    }

    /// What was recorded in a visit and may be told: nothing that is personal by now.
    private func values(_ position: Int, after since: Int32, through last: Int32) -> [DataValue] {
        let items = deployments[Int(members[position].deployment)].graph.dataItems
        let found = data.values(of: position, after: since, through: last).map { entry in
            (place: items.firstIndex { $0.name == entry.item } ?? items.count, entry: entry)
        }
        return found.filter { $0.place == items.count || !items[$0.place].isPersonal }
            .sorted { $0.place < $1.place }.map(\.entry)
    }

    private func filing(_ row: FilingGathering.Row) -> ExportedInstance.Filing {
        let graph = deployments[Int(row.deployment)].graph
        return ExportedInstance.Filing(
            kind: row.kind, document: graph.documents[Int(row.document)],
            commitment: row.commitment < 0 ? nil : filings?.commitments[Int(row.commitment)],
            at: row.at, event: Int(row.event), actor: actors[row.actor],
            recorder: actors[row.recorder])
    }

    private func visit(
        _ row: Row, _ reading: VisitReading, _ data: [DataValue]
    ) -> ExportedInstance.Visit {
        let graph = deployments[Int(row.deployment)].graph
        let step = graph.steps[Int(row.step)]
        let stands = row.undoneBy == 0
        let service = stands ? reading.service(step.id, Int(row.visit), isOpen: false) : nil
        return ExportedInstance.Visit(
            graph: graph, step: step, number: Int(row.visit), result: row.result, began: row.began,
            ended: row.ended, recorded: row.recorded, event: Int(row.event),
            undoneBy: stands ? nil : Int(row.undoneBy),
            role: row.role < 0 ? nil : graph.roles[Int(row.role)], actor: actors[row.actor],
            recorder: actors[row.recorder], reason: texts[row.reason], service: service,
            takenMilliseconds: stands ? reading.taken(row.began, row.ended, service) : nil,
            data: data)
    }

    private func open(
        _ member: Member, _ graph: ProcessGraph, _ reading: VisitReading, _ data: [DataValue]
    ) -> ExportedInstance.Visit {
        let step = graph.steps[Int(member.step)]
        return ExportedInstance.Visit(
            graph: graph, step: step, number: Int(member.visit), result: nil, began: member.began,
            ended: nil, recorded: nil, event: 0, undoneBy: nil, role: nil, actor: nil,
            recorder: nil, reason: nil,
            service: reading.service(step.id, Int(member.visit), isOpen: true),
            takenMilliseconds: nil, data: data)
    }
}

extension VisitGathering.Row {
    fileprivate var result: VisitResult {
        switch kind {
        case .completed: .completed
        case .outcome: .outcome(Int(choice))
        case .exit: .exit(Int(choice))
        case .expired: .expired
        case .withdrawn: .withdrawn
        }
    }
}

extension Actor {
    /// A person's id, or that of the role of a party outside the agency.
    var exportedID: String {
        switch self {
        case .person(let id): id
        case .external(let role): role
        }
    }
}

/// What measures the visits of one instance.
private struct VisitReading {
    let world: World
    let instance: Instance
    let services: [MeasuredService]
    let suspensions: [(from: Instant, until: Instant?)]

    func service(_ step: String, _ visit: Int, isOpen: Bool) -> VisitService? {
        services.first {
            $0.step.id == step && $0.service.visit == visit
                && ($0.service.ended == nil) == isOpen
        }?.service
    }

    func taken(_ began: Instant, _ ended: Instant, _ service: VisitService?) -> Int64 {
        world.milliseconds(
            of: service?.span.clock ?? .working, from: service?.since ?? began, to: ended,
            in: instance, without: suspensions)
    }
}
