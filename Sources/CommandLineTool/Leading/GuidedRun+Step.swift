import Compiler
import Engine
import Execution
import Overview
import ProcessGraph
import WorkCalendar

/// One step: who does it, what is missing for it, and how it ends.
extension GuidedRun {
    func step(_ standing: Standing) throws(Dialogue.Stopped) {
        let who = try person(standing)
        for missing in standing.missing where try !hand(in: missing, who) { return }
        let graph = graph
        let step = standing.activeStep
        let collected = step.collects.map { graph.dataItems[$0].name }
        let held = standing.unrecorded.filter { !collected.contains($0.name) }
        if !held.isEmpty {
            guard perform(.record(try values(held)), by: who) else { return }
        }
        if let exit = try exit(step, graph) {
            let reason = try reason(isRequired: exit.needsReason)
            _ = perform(
                .exit(step: step.id, end: graph.ends[exit.end].id, reason: reason), by: who)
            return
        }
        var completion = Completion(step.id)
        completion.data = try values(standing.unrecorded.filter { collected.contains($0.name) })
        var produced = step.produces
        if case .decision(let outcomes) = step.action {
            let outcome = outcomes[
                try dialogue.choose(
                    Wording("The answer", "Jawabannya"),
                    among: outcomes.map { ($0.id, shown($0.label)) })]
            completion.outcome = outcome.id
            completion.reason = try reason(isRequired: outcome.needsReason)
            if outcome.renewal == .chosen { completion.renewed = try renewed(graph) }
            produced += outcome.produces
        }
        for role in step.binds {
            let title = shown(graph.roles[role].title)
            completion.named.append(
                Naming(graph.roles[role].id, try personID(Wording(same: title))))
        }
        var attachments: [Attachment] = []
        for document in produced.map({ graph.documents[$0] }) where document.needsFile {
            let attachment = try file(document.id, shown(document.title))
            attachments.append(attachment)
            completion.produced.append(Produced(document.id, .file(commitment: document.id)))
        }
        _ = perform(.complete(completion), by: who, attachments)
    }

    private var graph: ProcessGraph {
        let world = world
        guard let instance = world.instance(id) else {
            preconditionFailure("the instance was started")
        }
        return world.deployment(of: instance).graph
    }

    // MARK: Who

    private func person(_ standing: Standing) throws(Dialogue.Stopped) -> Person {
        let persons = standing.performers.flatMap(\.persons)
        let external = standing.performers.filter(\.isExternal)
        var standard = standing.holder
        if standard == nil, persons.count + external.count == 1 {
            standard = persons.first ?? external.first?.role
        }
        let answer = try personID(
            Wording("Who does it", "Siapa yang mengerjakan"), standard: standard)
        let party = external.first { $0.role == answer }
        let recorders = standing.performers.filter {
            $0.role == party?.role || $0.persons.contains(answer)
        }.flatMap(\.recorders)
        var recorder: String?
        if let party {
            recorder = try personID(
                Wording(
                    "Who records it for \(shown(party.title))",
                    "Siapa yang mencatat untuk \(shown(party.title))"),
                standard: recorders.count == 1 ? recorders[0] : typist)
        } else if !recorders.isEmpty {
            recorder = try personID(
                Wording("Who types it", "Siapa yang mengetik"), standard: answer)
        }
        try askTime()
        return Person(
            actor: party.map { .external(role: $0.role) } ?? .person(answer),
            recorder: recorder == answer ? nil : recorder)
    }

    // MARK: What

    /// Puts a document on file.
    private func hand(
        in missing: Standing.Missing, _ who: Person
    ) throws(Dialogue.Stopped) -> Bool {
        let title = shown(missing.title)
        if missing.needsFile {
            return perform(
                .submit(document: missing.id, .file(commitment: missing.id)), by: who,
                [try file(missing.id, title)])
        }
        while true {
            let answer = try dialogue.require(
                Wording(
                    "\(title): a file, or - where you have seen the paper",
                    "\(title): nama berkas, atau - bila kertasnya sudah dilihat"))
            if answer == "-" {
                return perform(.submit(document: missing.id, .attestation), by: who)
            }
            guard let attachment = read(answer, as: missing.id) else { continue }
            return perform(
                .submit(document: missing.id, .file(commitment: missing.id)), by: who,
                [attachment])
        }
    }

    private func file(
        _ document: String, _ title: String
    ) throws(Dialogue.Stopped) -> Attachment {
        while true {
            let path = try dialogue.require(
                Wording("\(title): a file", "\(title): nama berkas"))
            if let attachment = read(path, as: document) { return attachment }
        }
    }

    /// The content of a file; nil where it cannot be read, which is told.
    private func read(_ path: String, as document: String) -> Attachment? {
        do throws(Trouble) { return try reading.attachment(document, path) } catch {
            dialogue.say(error)
            return nil
        }
    }

    private func values(_ items: [DataItem]) throws(Dialogue.Stopped) -> [DataValue] {
        var values: [DataValue] = []
        for item in items { values.append(DataValue(item.name, try value(of: item))) }
        return values
    }

    private func value(of item: DataItem) throws(Dialogue.Stopped) -> Value {
        let title = shown(item.title)
        switch item.kind {
        case .choice:
            let choice = item.choices[
                try dialogue.choose(
                    Wording(same: title), among: item.choices.map { ($0.id, shown($0.label)) })]
            guard choice.needsText else { return .choice(choice.id, text: nil) }
            return .choice(
                choice.id, text: try dialogue.require(Wording(same: shown(choice.label))))
        case .yesNo: return .yesNo(try dialogue.confirm(Wording(same: title)))
        case .date:
            while true {
                let answer = try dialogue.require(
                    Wording(
                        "\(title) (a day such as 2026-03-02)",
                        "\(title) (tanggal seperti 2026-03-02)"))
                let value = Value(answer, of: item)
                if case .date = value { return value }
                suggest(answer, of: item)
            }
        case .number:
            while true {
                let answer = try dialogue.require(
                    Wording(
                        "\(title) (a number such as 1250.5)", "\(title) (angka seperti 1250.5)"))
                if let trouble = Trouble.unclear(number: answer, of: item.name) {
                    dialogue.say(trouble)
                    continue
                }
                let value = Value.number(answer)
                if value.kindProblem(with: item) == nil { return value }
                suggest(answer, of: item)
            }
        case .text, .reference: return Value(try dialogue.require(Wording(same: title)), of: item)
        }
    }

    private func suggest(_ answer: String, of item: DataItem) {
        let meant = Value.suggestion(for: answer, of: item)
        dialogue.say(
            .suggestion(meant) ?? Wording("it is written otherwise", "penulisannya lain"))
    }

    // MARK: How it ends

    /// The way out that is taken; nil where the step is to be completed.
    private func exit(_ step: Step, _ graph: ProcessGraph) throws(Dialogue.Stopped) -> Exit? {
        if step.exits.isEmpty { return nil }
        let go = session.text(Wording("complete the step", "menyelesaikan langkah ini"))
        let ends = step.exits.map { exit in
            let end = graph.ends[exit.end]
            return (end.id, shown(end.title))
        }
        let choice = try dialogue.choose(
            Wording("What happens", "Yang terjadi"), among: [(go, go)] + ends)
        return choice == 0 ? nil : step.exits[choice - 1]
    }

    private func reason(isRequired: Bool) throws(Dialogue.Stopped) -> String? {
        guard isRequired else { return nil }
        return try dialogue.require(Wording("The reason", "Alasannya"))
    }

    /// The documents that are asked for anew.
    private func renewed(_ graph: ProcessGraph) throws(Dialogue.Stopped) -> [String] {
        let known = graph.documents.filter { $0.kind != .means }.map(\.id)
        let answer = try dialogue.require(
            Wording(
                "Asked for anew, with commas between (\(known.joined(separator: ", ")))",
                "Yang diminta ulang, pisahkan dengan koma (\(known.joined(separator: ", ")))"))
        return answer.split { $0 == "," || $0 == " " }.map(String.init)
    }
}
