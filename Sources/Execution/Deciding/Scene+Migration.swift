import ProcessGraph
import WorkCalendar

/// Going on under another revision.
extension Scene {
    /// Where the parts of the old graph are in the new one.
    struct Migration {
        var deployment: Int
        /// For each step, document, data item and role of the old graph its position in the new;
        /// nil where there is none.
        var steps: [Int?]
        var documents: [Int?]
        var data: [Int?]
        var roles: [Int?]
    }

    /// - Throws: what stands in the way, all of it.
    func migration(_ world: World, to revision: Int) throws(Rejection) -> Migration {
        let position = try world.position(of: graph.id, revision, in: plan.agency)
        guard position != Int(instance.deployment) else {
            throw .alreadyMigrated(to: revision)
        }
        let new = world.deployments[position].plan.graph
        let migration = Migration(graph, new, deployment: position)
        var problems = stepProblems(world, new, migration)
        for item in graph.dataItems.indices
        where latestValue(world, Ref(item)) != nil {
            let old = graph.dataItems[item]
            guard let found = migration.data[item] else {
                problems.append(.dataMissing(old.name))
                continue
            }
            let other = new.dataItems[found]
            let choices = Set(other.choices.map(\.id))
            if other.kind != old.kind || other.isPersonal != old.isPersonal
                || !old.choices.allSatisfy({ choices.contains($0.id) })
            {
                problems.append(.dataDiffers(old.name))
            }
        }
        for document in graph.documents.indices
        where latestVersion(world, Ref(document)) != nil && migration.documents[document] == nil {
            problems.append(.documentMissing(graph.documents[document].id))
        }
        problems += roleProblems(world, new, migration)
        guard problems.isEmpty else { throw .cannotMigrate(problems) }
        return migration
    }

    /// Every step that was visited must be there, and the active one do the same kind of thing with
    /// the timers that run.
    private func stepProblems(_ world: World, _ new: ProcessGraph, _ migration: Migration)
        -> [MigrationProblem]
    {
        var problems: [MigrationProblem] = []
        let visits = visits(world)
        for step in graph.steps.indices where migration.steps[step] == nil {
            let isVisited = visits.contains { $0.step == Ref(step) && $0.end != .cancelled }
            if isVisited { problems.append(.stepMissing(graph.steps[step].id)) }
        }
        guard let active = migration.steps[Int(instance.step.position)] else { return problems }
        let other = new.steps[active]
        let isSame =
            switch (step.action, other.action) {
            case (.process, .process), (.decision, .decision): true
            default: false
            }
        if !isSame || (step.expiry == nil) != (other.expiry == nil)
            || (step.escalation == nil) != (other.escalation == nil)
            || step.expiry?.after.clock != other.expiry?.after.clock
        {
            problems.append(.stepDiffers(step.id))
        }
        return problems
    }

    private func roleProblems(_ world: World, _ new: ProcessGraph, _ migration: Migration)
        -> [MigrationProblem]
    {
        var problems: [MigrationProblem] = []
        let visits = visits(world)
        for role in graph.roles.indices {
            let isUsed =
                binding(world, Ref(role)) != nil
                || visits.contains { $0.role == Int16(role) }
            guard isUsed else { continue }
            let holding = migration.roles[role].map { new.roles[$0].holding }
            if holding != graph.roles[role].holding {
                problems.append(.roleMissing(graph.roles[role].id))
            }
        }
        for role in new.roles where role.holding == .instance {
            let old = graph.roles.firstIndex { $0.id == role.id }
            if old.flatMap({ binding(world, Ref($0)) }) == nil {
                problems.append(.roleUnbound(role.id))
            }
        }
        return problems
    }
}

extension Scene.Migration {
    init(_ old: ProcessGraph, _ new: ProcessGraph, deployment: Int) {
        self.deployment = deployment
        steps = old.steps.map { step in new.steps.firstIndex { $0.id == step.id } }
        documents = old.documents.map { item in new.documents.firstIndex { $0.id == item.id } }
        data = old.dataItems.map { item in new.dataItems.firstIndex { $0.name == item.name } }
        roles = old.roles.map { role in new.roles.firstIndex { $0.id == role.id } }
    }
}
