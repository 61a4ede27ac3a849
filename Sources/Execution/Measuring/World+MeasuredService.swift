package import ProcessGraph
public import WorkCalendar

/// How one visit stands to its service level, by the revision that set its due time.
package struct MeasuredService: Sendable {
    package let service: VisitService
    /// That revision: the one under which the visit began, or under which its due time was set
    /// anew. The steps and roles of ``service`` are its own.
    package let deployment: Deployment

    /// The step that was visited.
    package var step: Step { deployment.graph.steps[service.step] }
}

/// A world keeps of an instance the revision under which it runs. What began before a migration was
/// promised by an earlier one, and is measured by that.
extension World {
    /// The service of every visit of an instance that has a service level, in the order of the
    /// visits; corrected ones left out. O(visits²) at worst for each migration.
    ///
    /// - Parameters:
    ///   - instance: as it stands in this world.
    ///   - migrations: those of the instance, all of them, in their order.
    ///   - instant: as of when an open visit is measured.
    package func measuredService(
        of instance: Instance, after migrations: MigrationMarks, at instant: Instant
    ) -> [MeasuredService] {
        // Which mark each visit belongs to; none for what began after the last.
        let all = visits.all(instance.visits)
        let marks = migrations.marks
        let owners = all.indices.map { position -> Int? in
            marks.firstIndex { $0.visit == Int32(position) }
                ?? marks.firstIndex { (1..<Int32($0.event)).contains(all[position].endEvent) }
        }
        var measured: [MeasuredService] = []
        for (index, mark) in marks.enumerated() {
            guard let last = owners.lastIndex(of: index) else { continue }
            let (world, earlier) = asItWas(instance, under: mark.from, through: last)
            measured += world.services(of: earlier, at: instant)
                .filter { owners[$0.position] == index }
                .map { MeasuredService(service: $0.service, deployment: mark.from) }
        }
        let deployment = deployment(of: instance)
        measured += services(of: instance, at: instant).filter { owners[$0.position] == nil }
            .map { MeasuredService(service: $0.service, deployment: deployment) }
        return measured
    }

    /// The visits of an instance by class of owner, in the order agency, applicant, external, all
    /// measured by the revision under which it runs.
    ///
    /// - Parameters:
    ///   - instance: as it stands in this world.
    ///   - instant: as of when an open visit is measured.
    public func serviceByClass(of instance: Instance, at instant: Instant) -> [ClassService] {
        ClassService.sums(
            of: measuredService(of: instance, after: MigrationMarks(), at: instant))
    }

    /// The instance with its visits through the one at a position, as they were under an earlier
    /// revision; in a world of its own, for no other rows are copied with them.
    private func asItWas(
        _ instance: Instance, under deployment: Deployment, through last: Int
    ) -> (World, Instance) {
        let graph = deployment.graph
        guard let position = find(graph.id, graph.revision, in: deployment.agency) else {
            preconditionFailure("what an instance ran under was deployed")
        }
        let now = self.deployment(of: instance).graph
        let steps = now.steps.map { step in graph.steps.firstIndex { $0.id == step.id } }
        var world = self
        world.visits = Rows(shift: 2, blank: Visit.blank)
        var earlier = instance
        earlier.deployment = Int32(position)
        earlier.visits = Rows<Visit>.Chain()
        for var visit in visits.all(instance.visits)[...last] {
            if let step = steps[visit.step] {
                visit.step = Ref(step)
            } else {
                // Only what was corrected can have been a visit to a step that is no more.
                visit.step = Visit.stepGone
                visit.end = .cancelled
            }
            world.visits.append(visit, to: &earlier.visits)
        }
        return (world, earlier)
    }
}

extension ClassService {
    /// Visits by class of owner, in the order agency, applicant, external. Unlike units are never
    /// added: visits are counted, not times.
    ///
    /// - Parameter services: of one instance, in the order of the visits.
    package static func sums(of services: [MeasuredService]) -> [ClassService] {
        [Role.Holding.appointment, .instance, .external].map { owner in
            var sum = ClassService(owner: owner)
            for (position, measured) in services.enumerated()
            where measured.deployment.graph.roles[measured.service.owner].holding == owner {
                let next = position + 1 < services.count ? services[position + 1] : nil
                if let next, measured.isOfOnePass(with: next) { continue }
                sum.measured += 1
                if measured.service.isBreached { sum.breached += 1 }
            }
            return sum
        }
    }
}

extension MeasuredService {
    /// Whether the next visit belongs to the same pass through a row: they share one due time, and
    /// the last tells.
    fileprivate func isOfOnePass(with next: MeasuredService) -> Bool {
        deployment.graph.rows[step.row].sla != nil
            && deployment.graph.rows[step.row].id == next.deployment.graph.rows[next.step.row].id
            && next.service.since == service.since
    }
}

extension [Int?] {
    fileprivate subscript(step: Ref<Step>) -> Int? {
        indices.contains(Int(step.position)) ? self[Int(step.position)] : nil
    }
}
