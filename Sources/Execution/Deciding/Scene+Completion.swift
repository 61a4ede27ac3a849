import ProcessGraph
import WorkCalendar

extension Scene {
    func checkCompletion(_ completion: Completion) throws(Rejection) -> Ref<Role> {
        try checkActive(completion.step)
        let role = try performingStep()
        let outcome = try outcome(of: completion)
        try checkReason(completion.reason, isRequired: outcome?.needsReason ?? false)
        try checkRenewal(completion, outcome)
        try checkNamed(completion, as: role)
        try checkData(completion.data)
        try checkProduced(completion, outcome)
        try checkComplete(completion)
        try checkRoom(
            completion.data.count + completion.renewed.count + completion.named.count
                + step.produces.count + (outcome?.produces.count ?? 0) + graph.documents.count)
        return role
    }

    /// The outcome that a completion names; nil for a process.
    func outcome(of completion: Completion) throws(Rejection) -> Outcome? {
        guard case .decision(let outcomes) = step.action else {
            guard completion.outcome == nil else { throw .outcomeNotAsked }
            return nil
        }
        guard let id = completion.outcome else {
            throw .outcomeMissing(known: outcomes.map(\.id))
        }
        guard let outcome = outcomes.first(where: { $0.id == id }) else {
            throw .unknownOutcome(id, known: outcomes.map(\.id))
        }
        return outcome
    }

    private func checkRenewal(
        _ completion: Completion, _ outcome: Outcome?
    ) throws(Rejection) {
        guard case .chosen? = outcome?.renewal else {
            guard completion.renewed.isEmpty else { throw .renewalNotAsked }
            return
        }
        let known = graph.documents.indices.filter { deployment.isWanted[$0] }
        guard !completion.renewed.isEmpty else {
            throw .renewalMissing(known: known.map { graph.documents[$0].id })
        }
        for (position, id) in completion.renewed.enumerated() {
            let parts = graph.filed(try deployment.document(id))
            guard !parts.isEmpty,
                parts.allSatisfy({ deployment.isWanted[Int($0.position)] })
            else { throw .notRenewable(id) }
            guard !completion.renewed[..<position].contains(id) else { throw .namedTwice(id) }
        }
    }

    private func checkNamed(
        _ completion: Completion, as acting: Ref<Role>
    ) throws(Rejection) {
        for (position, naming) in completion.named.enumerated() {
            let role = try deployment.role(naming.role)
            guard step.binds.contains(role) else { throw .notNamed(role: naming.role) }
            guard !completion.named[..<position].contains(where: { $0.role == naming.role })
            else { throw .namedTwice(naming.role) }
            try checkNaming(role, naming.actor)
            // What the actor does now and who else is named now fill roles too.
            if command.actor == .person(naming.actor) { try checkApart(role, from: acting) }
            for earlier in completion.named[..<position] where earlier.actor == naming.actor {
                try checkApart(role, from: try deployment.role(earlier.role))
            }
        }
        for role in step.binds {
            let id = graph.roles[role].id
            guard completion.named.contains(where: { $0.role == id }) else {
                throw .bindingMissing(role: id)
            }
        }
    }

    /// - Throws: where a person cannot be named for a role.
    func checkNaming(_ role: Ref<Role>, _ person: String) throws(Rejection) {
        try Text.check(person, .actor)
        if graph.roles[role].holding == .appointment {
            guard office.isHolder(person, of: role, in: graph, on: date, world.actors) else {
                throw .notHolder(role: graph.roles[role].id, actor: person, on: date)
            }
        }
        if let number = world.actors.number(of: person) { try checkApart(role, number) }
    }

    /// - Throws: where one person may not fill both roles.
    private func checkApart(_ role: Ref<Role>, from other: Ref<Role>) throws(Rejection) {
        guard role != other,
            graph.apart.contains(where: { $0.contains(role) && $0.contains(other) })
        else { return }
        throw .apart(role: graph.roles[role].id, other: graph.roles[other].id)
    }

    private func checkProduced(
        _ completion: Completion, _ outcome: Outcome?
    ) throws(Rejection) {
        for (position, produced) in completion.produced.enumerated() {
            let document = try deployment.document(produced.document)
            guard step.produces.contains(document) || outcome?.produces.contains(document) ?? false
            else { throw .notProduced(produced.document) }
            guard
                !completion.produced[..<position].contains(where: {
                    $0.document == produced.document
                })
            else { throw .namedTwice(produced.document) }
            if case .file(let commitment) = produced.evidence {
                try Text.check(commitment, .commitment)
            }
        }
        for document in step.produces { try checkEvidence(document, completion) }
        for document in outcome?.produces ?? [] { try checkEvidence(document, completion) }
    }

    private func checkEvidence(
        _ document: Ref<Document>, _ completion: Completion
    ) throws(Rejection) {
        guard graph.documents[document].needsFile else { return }
        let id = graph.documents[document].id
        if case .file? = completion.produced.first(where: { $0.document == id })?.evidence {
            return
        }
        throw .fileNeeded(id)
    }

    /// - Throws: where what the step requires is not on file, or what it collects not recorded.
    private func checkComplete(_ completion: Completion) throws(Rejection) {
        var missing: [MissingDocument] = []
        var returned: Int32?
        for document in deployment.wanted[Int(instance.step.position)] {
            let found = graph.documents[document]
            if found.isFresh && returned == nil { returned = instance.returnEvent() }
            let floor = max(instance.latestRenewal(document), found.isFresh ? returned ?? 0 : 0)
            if let want = want(document, after: floor, completion) {
                missing.append(MissingDocument(found.id, want))
            }
        }
        guard missing.isEmpty else { throw .documentsMissing(missing) }
        var unknown: [String] = []
        for item in step.collects where instance.latestValue(item) == nil {
            let name = graph.dataItems[item].name
            if !completion.data.contains(where: { $0.item == name }) { unknown.append(name) }
        }
        guard unknown.isEmpty else { throw .dataMissing(unknown) }
    }

    /// What is wanted of a document; nil where it is on file as it must be.
    func want(
        _ document: Ref<Document>, after floor: Int32, _ completion: Completion
    ) -> MissingDocument.Want? {
        let found = graph.documents[document]
        if let item = found.holds {
            let name = graph.dataItems[item].name
            if completion.data.contains(where: { $0.item == name }) { return nil }
            guard let value = instance.latestValue(item) else { return .any }
            return value.event > floor ? nil : .newer
        }
        guard let version = instance.latestVersion(document) else { return .any }
        guard version.event > floor else { return .newer }
        return found.needsFile && version.kind != .file ? .file : nil
    }
}
