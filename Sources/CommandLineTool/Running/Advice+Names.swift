import Compiler
import Execution
import ProcessGraph

/// Names that are not there: what was probably meant, and where to look.
extension Advice {
    /// Nil where the refusal is of another kind.
    var names: [Wording]? {
        switch rejection {
        case .unknownInstance(let id):
            return meant(id, world.instances.map { ($0.id, "") })
                ?? [
                    Wording(
                        "`sop list` shows what is running", "`sop list` menampilkan yang berjalan")
                ]
        case .unknownAgency(let id):
            return meant(id, world.agencies.map { ($0, "") }) ?? [deployFirst]
        case .unknownProcedure(let id):
            return procedure(id)
        case .unknownStep(let id): return listed(id, graph?.steps.map { ($0.id, $0.title) })
        case .unknownRole(let id): return listed(id, roles)
        case .unknownDocument(let id):
            return listed(id, graph?.documents.map { ($0.id, $0.title) })
        case .unknownData(let name):
            return listed(name, graph?.dataItems.map { ($0.name, $0.title) })
        case .notBoundToInstance(let id): return listed(id, instance == nil ? roles : nil)
        case .unknownOutcome(let id, let known), .unknownEnd(let id, let known):
            return meant(id, known.map { ($0, "") }) ?? []
        default: return nil
        }
    }

    /// The agencies that have a procedure of that id, else what was probably meant.
    private func procedure(_ id: String) -> [Wording] {
        var owners: [String] = []
        for deployment in world.deployments where deployment.graph.id == id {
            let name = "\(deployment.agency)/\(id)"
            if !owners.contains(name) { owners.append(name) }
        }
        if !owners.isEmpty {
            let all = owners.joined(separator: ", ")
            return [Wording("say whose: \(all)", "sebut milik siapa: \(all)")]
        }
        let known = world.deployments.map { ($0.graph.id, $0.graph.title) }
        return meant(id, known) ?? [deployFirst]
    }

    /// The roles that a person can be named for.
    private var roles: [(name: String, title: String)]? {
        guard let graph else { return nil }
        let isStarting = instance == nil
        return graph.roles.filter { !isStarting || $0.holding == .instance }.map {
            ($0.id, $0.title)
        }
    }

    private var deployFirst: Wording {
        Wording("`sop deploy` puts files to use", "`sop deploy` memasang berkas agar dipakai")
    }

    /// What was probably meant, else all that there are.
    private func listed(
        _ name: String, _ known: [(name: String, title: String)]?
    ) -> [Wording] {
        guard let known, !known.isEmpty else { return [] }
        let all = known.map(\.name).joined(separator: ", ")
        return meant(name, known) ?? [Wording("there are: \(all)", "yang ada: \(all)")]
    }

    /// What was probably meant: a name that is near, that holds it, or whose title it is.
    private func meant(
        _ name: String, _ known: [(name: String, title: String)]
    ) -> [Wording]? {
        let names = known.map(\.name)
        let best =
            FuzzyMatch.best(for: name, among: names)
            ?? known.first { !$0.title.isEmpty && $0.title.lowercased() == name.lowercased() }?.name
            ?? FuzzyMatch.part(name, among: names)
        return Wording.suggestion(best).map { [$0] }
    }
}
