import Execution
import ProcessGraph

/// What can be done now in the place of what was asked for.
extension Advice {
    /// The command line that completes the active step.
    func completing(_ step: String) -> String {
        var line = "sop complete \(id) \(step)"
        if case .decision(let outcomes)? = graph?.steps.first(where: { $0.id == step })?.action {
            line += " --outcome " + outcomes.map(\.id).joined(separator: "|")
        }
        return line
    }

    /// At which steps the document is handed in that was to be handed in or taken back.
    var handingInElsewhere: [Wording] {
        guard let graph, let instance, case .on(_, let asked)? = act else { return [] }
        let id: String
        switch asked {
        case .submit(let document, _), .withdrawDocument(let document, _): id = document
        default: return []
        }
        guard let document = graph.documents.first(where: { $0.id == id }) else { return [] }
        let places = document.submitters.compactMap { role -> (title: String, steps: String)? in
            let steps = graph.steps.filter { $0.performers.contains(role) }.map(\.id)
            guard !steps.isEmpty else { return nil }
            return (graph.roles[role].title, steps.joined(separator: ", "))
        }
        guard !places.isEmpty else { return [] }
        let active = graph.steps[instance.step].id
        let english = places.map { "by \($0.title) at \($0.steps)" }.joined(separator: "; ")
        let indonesian = places.map { "oleh \($0.title) pada \($0.steps)" }
            .joined(separator: "; ")
        return [
            Wording(
                "\(id) is handed in \(english); the active step is \(active)",
                "\(id) diserahkan \(indonesian); langkah yang aktif \(active)")
        ]
    }

    /// Which steps put a document on file that nobody hands in.
    func producing(_ id: String) -> [Wording] {
        guard let graph, let document = graph.documents.firstIndex(where: { $0.id == id }) else {
            return []
        }
        let steps = graph.steps.filter { step in
            var produced = step.produces
            if case .decision(let outcomes) = step.action {
                produced += outcomes.flatMap(\.produces)
            }
            return produced.contains(Ref(document))
        }.map(\.id)
        guard !steps.isEmpty else { return [] }
        let list = steps.joined(separator: ", ")
        return [
            Wording(
                "it is put on file by completing \(list)",
                "dokumen ini masuk berkas saat \(list) diselesaikan")
        ]
    }

    /// The agency that it is about, as a command line names it.
    private var agency: String {
        instance.map { world.deployment(of: $0).agency } ?? reading.agency ?? "AGENCY"
    }

    /// How a person comes to hold a role here; nil for one that no person of the agency holds.
    func holding(_ role: String, _ actor: String) -> String? {
        switch graph?.roles.first(where: { $0.id == role })?.holding {
        case .appointment?:
            "sop appoint \(agency) \(actor) \(role) --from YYYY-MM-DD"
        case .instance?: "sop rebind \(id) --role \(role) --to \(actor) --reason TEXT"
        case .external?, nil: nil
        }
    }

    /// What a correction can undo.
    var correctable: [Wording] {
        let look = Wording(same: "sop show \(id)")
        guard let instance, let (event, step) = world.correctable(instance) else { return [look] }
        let line = "sop correct \(id) \(event) --reason TEXT"
        return [
            Wording(
                "what can be corrected is event \(event), which ended \(step): \(line)",
                "yang dapat dikoreksi peristiwa \(event), yang mengakhiri \(step): \(line)"),
            look,
        ]
    }

    /// Who manages the instance.
    var managers: [Wording] {
        guard let graph, let instance else { return [] }
        var persons: [String] = []
        for role in graph.managers {
            for person in world.holders(of: role, in: instance, at: now)
            where !persons.contains(person) {
                persons.append(person)
            }
        }
        for person in world.administratorIDs where !persons.contains(person) {
            persons.append(person)
        }
        let all = persons.joined(separator: ", ")
        return [Wording("to act: \(all) (--as)", "giliran: \(all) (--as)")]
    }

    /// The appointments that a revocation may have meant: those of the person, else who holds the
    /// role.
    var appointments: [Wording] {
        guard case .revoke(let revocation)? = act else { return [] }
        let all = world.appointments(in: revocation.agency)
        let own = all.filter { $0.actor == revocation.actor }
        if own.isEmpty {
            var actors: [String] = []
            for appointment in all where appointment.role == revocation.role {
                if !actors.contains(appointment.actor) { actors.append(appointment.actor) }
            }
            guard !actors.isEmpty else { return [] }
            let list = actors.joined(separator: ", ")
            return [
                Wording(
                    "appointed to \(revocation.role): \(list)",
                    "yang diangkat sebagai \(revocation.role): \(list)")
            ]
        }
        return own.map { appointment in
            let line =
                "sop revoke \(revocation.agency) \(appointment.actor) \(appointment.role)"
                + (appointment.procedure.map { " --procedure \($0)" } ?? "")
                + " --from \(revocation.from)"
            return Wording(same: line)
        }
    }

    /// The revisions that there are.
    var revisions: [Wording] {
        guard let graph, let agency = reading.agency else { return [] }
        let known = world.deployments.filter { $0.agency == agency && $0.graph.id == graph.id }
            .map { String($0.graph.revision) }.joined(separator: ", ")
        return [Wording("there are: \(known)", "yang ada: \(known)")]
    }
}
