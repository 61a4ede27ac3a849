import ProcessGraph
import WorkCalendar

extension Scene {
    func checkCompletion(_ world: World, _ completion: Completion) throws(Rejection) -> Ref<Role> {
        try checkActive(completion.step)
        let role = try performingStep(world)
        let outcome = try outcomeIndex(of: completion)
        try checkReason(
            completion.reason, isRequired: outcome.map { plan.outcomes[$0].needsReason } ?? false)
        try checkRenewal(completion, outcome)
        // What most completions do not have is not asked for.
        if row.bindsRoles || !completion.isPlain {
            if row.bindsRoles || !completion.named.isEmpty {
                try checkNamed(world, completion, as: role)
            }
            try checkData(completion.data)
        }
        try checkProduced(completion, outcome.map { plan.outcomes[$0].produces })
        try checkComplete(world, completion)
        try checkRoom(world, room(for: completion))
        return role
    }

    /// The most rows that a completion puts on record: what it produces and renews are documents,
    /// each once.
    func room(for completion: Completion) -> Int {
        let given =
            completion.isPlain ? 0 : completion.data.count + completion.named.count
        return given + 2 * plan.documents.count
    }

    /// The row of the outcome that a completion names; nil for a process.
    func outcomeIndex(of completion: Completion) throws(Rejection) -> Int? {
        guard row.isDecision else {
            guard completion.outcome == nil else { throw .outcomeNotAsked }
            return nil
        }
        let known = Int(row.outcomes.lowerBound)..<Int(row.outcomes.upperBound)
        guard let id = completion.outcome else {
            throw .outcomeMissing(known: known.map { plan.outcomes[$0].id })
        }
        guard let index = known.first(where: { plan.outcomes[$0].id == id }) else {
            throw .unknownOutcome(id, known: known.map { plan.outcomes[$0].id })
        }
        return index
    }

    func checkRenewal(
        _ completion: Completion, _ outcome: Int?
    ) throws(Rejection) {
        guard let outcome, plan.outcomes[outcome].renews == nil else {
            guard completion.isPlain || completion.renewed.isEmpty else { throw .renewalNotAsked }
            return
        }
        let known = graph.documents.indices.filter { plan.documents[$0].isWanted }
        guard !completion.renewed.isEmpty else {
            throw .renewalMissing(known: known.map { graph.documents[$0].id })
        }
        for (position, id) in completion.renewed.enumerated() {
            let parts = graph.filed(try plan.document(id))
            guard !parts.isEmpty,
                parts.allSatisfy({ plan.documents[Int($0.position)].isWanted })
            else { throw .notRenewable(id) }
            guard !completion.renewed[..<position].contains(id) else { throw .namedTwice(id) }
        }
    }

    func checkNamed(
        _ world: World, _ completion: Completion, as acting: Ref<Role>
    ) throws(Rejection) {
        for (position, naming) in completion.named.enumerated() {
            let role = try plan.role(naming.role)
            guard step.binds.contains(role) else { throw .notNamed(role: naming.role) }
            guard !completion.named[..<position].contains(where: { $0.role == naming.role })
            else { throw .namedTwice(naming.role) }
            try checkNaming(world, role, naming.actor)
            // What the actor does now and who else is named now fill roles too.
            if performer >= 0, performer == world.person(naming.actor) {
                try checkApart(world, role, from: acting)
            }
            for earlier in completion.named[..<position] where earlier.actor == naming.actor {
                try checkApart(world, role, from: try plan.role(earlier.role))
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
    func checkNaming(_ world: World, _ role: Ref<Role>, _ person: String) throws(Rejection) {
        try Text.check(person, .actor)
        if graph.roles[role].holding == .appointment {
            guard authority.isAppointed(world, world.person(person), to: role, on: date)
            else {
                throw .notHolder(roles: [graph.roles[role].id], actor: person, on: date)
            }
        }
        try checkApart(world, role, world.person(person))
    }

    /// - Throws: where one person may not fill both roles.
    private func checkApart(_ world: World, _ role: Ref<Role>, from other: Ref<Role>)
        throws(Rejection)
    {
        guard role != other,
            graph.apart.contains(where: { $0.contains(role) && $0.contains(other) })
        else { return }
        throw .apart(role: graph.roles[role].id, other: graph.roles[other].id)
    }

    /// - Parameter more: what the outcome produces beyond what the step does.
    func checkProduced(
        _ completion: Completion, _ more: PlanList?
    ) throws(Rejection) {
        if !completion.isPlain { try checkDeclared(completion, more) }
        for index in row.produces.range { try checkEvidence(index, completion) }
        for index in more?.range ?? 0..<0 { try checkEvidence(index, completion) }
    }

    /// - Throws: where a completion puts on file what it cannot.
    private func checkDeclared(
        _ completion: Completion, _ more: PlanList?
    ) throws(Rejection) {
        for (position, produced) in completion.produced.enumerated() {
            let document = try plan.document(produced.document).position
            guard
                plan.contains(row.produces, document)
                    || more.map({ plan.contains($0, document) }) ?? false
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
    }

    private func checkEvidence(
        _ index: Int, _ completion: Completion
    ) throws(Rejection) {
        let document = Int(plan.positions[index])
        guard plan.documents[document].needsFile else { return }
        let id = graph.documents[document].id
        if case .file? = completion.produced.first(where: { $0.document == id })?.evidence {
            return
        }
        throw .fileNeeded(id)
    }

    /// - Throws: where what the step requires is not on file, or what it collects not recorded.
    func checkComplete(_ world: World, _ completion: Completion) throws(Rejection) {
        // Hardly ever is something missing: what it is, is asked for then.
        for index in row.wanted.range where want(world, index, completion) != nil {
            throw .documentsMissing(missing(world, completion))
        }
        for index in row.collects.range where isUnknown(world, index, completion) {
            throw .dataMissing(
                unrecorded(world, completion).map { graph.dataItems[Int($0.position)].name })
        }
    }

    /// What the active step wants and a completion would not find on file as it must be.
    func missing(_ world: World, _ completion: Completion) -> [MissingDocument] {
        row.wanted.range.compactMap { index in
            want(world, index, completion).map {
                MissingDocument(graph.documents[Int(plan.positions[index])].id, $0)
            }
        }
    }

    /// What the active step collects and has no value, nor gets one by a completion.
    func unrecorded(_ world: World, _ completion: Completion) -> [Ref<DataItem>] {
        row.collects.range.filter { isUnknown(world, $0, completion) }
            .map { Ref(Int(plan.positions[$0])) }
    }

    private func isUnknown(_ world: World, _ index: Int, _ completion: Completion) -> Bool {
        let item = Ref<DataItem>(Int(plan.positions[index]))
        return latestValue(world, item) == nil && !isGiven(item, completion)
    }

    /// What is wanted of the document at `index` of ``Plan/positions``; nil where it is on file as
    /// it must be.
    private func want(
        _ world: World, _ index: Int, _ completion: Completion
    ) -> MissingDocument.Want? {
        let document = Ref<Document>(Int(plan.positions[index]))
        let found = plan.documents[Int(document.position)]
        let floor = found.isFresh ? returnEvent(world) : 0
        return want(world, document, found, after: floor, completion)
    }

    private func isGiven(_ item: Ref<DataItem>, _ completion: Completion) -> Bool {
        if completion.isPlain { return false }
        let name = graph.dataItems[Int(item.position)].name
        return completion.data.contains { $0.item == name }
    }

    /// What is wanted of a document; nil where it is on file as it must be.
    private func want(
        _ world: World, _ document: Ref<Document>, _ found: DocumentRow, after floor: Int32,
        _ completion: Completion
    ) -> MissingDocument.Want? {
        if found.holds >= 0, isGiven(Ref(Int(found.holds)), completion) { return nil }
        // What counts and what asks for it anew are looked for together: the later one decides. An
        // event that does both asks for what comes after it.
        let subject = Int16(document.position)
        let latest = world.records.last(instance.records) { record in
            switch record.kind {
            case .file, .attestation: found.holds < 0 && record.subject == subject
            case .value: found.holds == record.subject
            case .renewal: record.subject == subject
            default: false
            }
        }?.row
        guard let latest else { return .any }
        if latest.kind == .renewal {
            let isOnFile =
                found.holds >= 0
                ? latestValue(world, Ref(Int(found.holds))) != nil
                : latestVersion(world, document) != nil
            return isOnFile ? .newer : .any
        }
        guard latest.event > floor else { return .newer }
        return found.needsFile && latest.kind == .attestation ? .file : nil
    }
}
