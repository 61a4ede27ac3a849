package import Execution
package import ProcessGraph

/// What one performer does in one step to take it straight through: hands in what is theirs to hand
/// in, and completes it with the first outcome.
package struct Performance: Sendable {
    package let actor: Actor
    package let recorder: String?
    package private(set) var acts: [InstanceAct] = []

    /// - Parameters:
    ///   - agency: who holds its roles.
    ///   - evidence: how documents are on file.
    ///   - commitment: what stands for every value.
    package init(
        of step: Step, _ graph: ProcessGraph, _ agency: Agency, evidence: Evidence,
        commitment: String
    ) {
        func holder(_ role: Ref<Role>) -> String {
            agency.appointments.first { $0.role == graph.roles[role].id }?.actor ?? "nobody"
        }
        let role = step.performers[0]
        let found = graph.roles[role]
        switch found.holding {
        case .appointment: (actor, recorder) = (.person(holder(role)), nil)
        case .instance: (actor, recorder) = (.person(Performance.applicant), nil)
        case .external:
            (actor, recorder) = (.external(role: found.id), holder(found.recordedBy[0]))
        }
        for required in step.requires {
            for part in graph.filed(required)
            where graph.documents[part].submitters.contains(role) {
                acts.append(.submit(document: graph.documents[part].id, evidence))
            }
        }
        var outcome: String?
        if case .decision(let outcomes) = step.action { outcome = outcomes[0].id }
        var completion = Completion(step.id, outcome: outcome)
        completion.data = step.collects.map {
            DataValue(graph.dataItems[$0].name, .commitment(commitment))
        }
        acts.append(.complete(completion))
    }

    /// Who fills the roles that are bound to an instance.
    package static let applicant = "applicant"

    /// Those roles, filled.
    package static func bindings(of graph: ProcessGraph) -> [Naming] {
        graph.roles.filter { $0.holding == .instance }.map { Naming($0.id, applicant) }
    }
}
