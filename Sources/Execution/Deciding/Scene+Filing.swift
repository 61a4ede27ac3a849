package import ProcessGraph
import WorkCalendar

/// What performers of the active step put on record.
extension Scene {
    func checkFiling(_ world: World, _ act: InstanceAct) throws(Rejection) -> Ref<Role>? {
        try checkRoom(world, 1)
        switch act {
        case .submit(let id, let evidence):
            let (document, role) = try handedIn(world, id)
            if case .file(let commitment) = evidence {
                try Text.check(commitment, .commitment)
            } else if plan.documents[Int(document.position)].needsFile {
                throw .fileNeeded(id)
            }
            return role
        case .withdrawDocument(let id, let reason):
            let (document, role) = try handedIn(world, id)
            try Text.check(reason, .reason)
            guard latestVersion(world, document) != nil else { throw .notOnFile(id) }
            return role
        case .record(let entries):
            let role = try authority.performing(world, row.performers)
            guard !entries.isEmpty else {
                throw .dataMissing(step.collects.map { graph.dataItems[$0].name })
            }
            try checkRoom(world, entries.count)
            try checkData(entries)
            return role
        case .tick(let id, let point):
            try checkActive(id)
            let role = try authority.performing(world, row.performers)
            guard step.checklist.indices.contains(point) else {
                throw .unknownPoint(point, count: step.checklist.count)
            }
            guard tick(world, point) == nil else {
                throw .alreadyTicked(point)
            }
            return role
        case .note(let text):
            try Text.check(text, .note)
            do throws(Rejection) {
                try checkManager(world)
                return nil
            } catch {
                guard instance.isRunning else { throw error }
                // A note is nobody's word but its writer's: who records for the performers writes
                // one in their own name.
                if let role = authority.recording(world, row.performers) { return role }
                return try authority.performing(world, row.performers)
            }
        default: preconditionFailure("an act of filing")
        }
    }

    /// A document that the actor may put on file now: as a performer of the active step in a role
    /// that hands it in.
    private func handedIn(_ world: World, _ id: String) throws(Rejection) -> (
        Ref<Document>, Ref<Role>
    ) {
        let document = try plan.document(id)
        let found = plan.documents[Int(document.position)]
        guard found.isHandedIn else { throw .notHandedIn(id) }
        let role = try authority.performing(world, row.performers) { role throws(Rejection) in
            guard plan.contains(found.submitters, role.position) else {
                throw .notSubmitter(document: id, roles: plan.ids(found.submitters))
            }
        }
        return (document, role)
    }

    /// The event that ticked a point in the active visit; nil where none did.
    func tick(_ world: World, _ point: Int) -> Int? {
        guard let event = latest(world, .tick, Int16(point)), event > visit(world).event else {
            return nil
        }
        return Int(event)
    }

    func checkData(_ entries: [DataValue]) throws(Rejection) {
        if entries.isEmpty { return }
        for (position, entry) in entries.enumerated() {
            let item = try plan.item(entry.item)
            guard plan.contains(row.collects, item.position) else {
                throw .notCollected(entry.item)
            }
            guard !entries[..<position].contains(where: { $0.item == entry.item }) else {
                throw .namedTwice(entry.item)
            }
            try entry.value.check(against: graph.dataItems[Int(item.position)])
        }
    }
}

extension Value {
    /// - Throws: where it is not a value of `item`.
    func check(against item: DataItem) throws(Rejection) {
        guard let problem = try problem(with: item) else { return }
        throw .valueMismatch(item: item.name, problem)
    }

    private func problem(with item: DataItem) throws(Rejection) -> ValueProblem? {
        if case .commitment(let text) = self {
            try Text.check(text, .commitment)
            return item.isPersonal ? nil : .notPersonal
        }
        if item.isPersonal { return .personal }
        if let text = freeText { try Text.check(text, .value) }
        return kindProblem(with: item)
    }

    /// What it holds in the words of whoever filled it in.
    private var freeText: String? {
        switch self {
        case .text(let text), .reference(let text), .number(let text): text
        case .choice(_, let text): text
        case .date, .yesNo, .commitment: nil
        }
    }

    /// Why it is no value of the item's kind; nil where it is one. It looks at the kind alone, so
    /// that whoever keeps personal values can ask before a commitment hides them.
    ///
    /// - Parameter item: what it is to be a value of.
    package func kindProblem(with item: DataItem) -> ValueProblem? {
        switch (self, item.kind) {
        case (.text, .text), (.reference, .reference), (.date, .date), (.yesNo, .yesNo):
            return nil
        case (.number(let text), .number): return Value.isDecimal(text) ? nil : .notANumber
        case (.choice(let id, let text), .choice):
            guard let choice = item.choices.first(where: { $0.id == id }) else {
                return .notAChoice(known: item.choices.map(\.id))
            }
            if choice.needsText { return text == nil ? .choiceTextMissing : nil }
            return text == nil ? nil : .choiceTextNotAsked
        default: return .kind(expected: item.kind.rawValue)
        }
    }

    /// Whether a text is digits with at most one point between digits, and a sign perhaps.
    static func isDecimal(_ text: String) -> Bool {
        var digits = 0
        var hasPoint = false
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0: break
            case UInt8(ascii: ".") where digits > 0 && !hasPoint:
                hasPoint = true
                digits = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            default: return false
            }
        }
        return digits > 0
    }
}
