import Execution
import ProcessGraph
import WorkCalendar

/// What somebody did to an instance, in words: a line, and lines of what came with it.
struct ActText {
    let words: OverviewWords
    let graph: ProcessGraph

    func lines(_ act: Act) -> [String] {
        switch act {
        case .start(let start):
            [words.text("started it", "memulainya")]
                + start.bindings.map { "\(role($0.role)): \(words.shown($0.actor))" }
        case .on(_, let act): lines(act)
        // Nothing else is about an instance.
        default: []
        }
    }

    private func lines(_ act: InstanceAct) -> [String] {
        switch act {
        case .complete(let completion): lines(completion)
        case .record(let values): [words.text("filled in:", "mengisi:")] + values.map(value)
        case .exit(let step, let end, let why):
            [
                words.text("ended it at ", "mengakhirinya pada ") + self.step(step) + ": "
                    + title(end)
            ]
                + reason(why)
        case .claim(let step): [words.text("took ", "mengambil ") + self.step(step)]
        case .release(let step): [words.text("gave back ", "melepas ") + self.step(step)]
        case .assign(let step, let person, let why):
            [
                words.text("gave ", "memberikan ") + self.step(step)
                    + words.text(" to ", " kepada ") + words.shown(person)
            ] + reason(why)
        case .rebind(let rebinding): lines(rebinding)
        case .submit, .withdrawDocument, .tick, .note, .erase: filing(act)
        case .fire(.expiry): [words.text("the time ran out", "waktunya habis")]
        case .fire(.escalation): [words.text("it is taking long", "sudah berlangsung lama")]
        case .correct, .withdraw, .suspend, .resume, .extend, .recompute, .migrate: managing(act)
        }
    }

    private func filing(_ act: InstanceAct) -> [String] {
        switch act {
        case .submit(let document, let evidence):
            [
                words.text("handed in ", "menyerahkan ") + self.document(document) + " "
                    + self.evidence(evidence)
            ]
        case .withdrawDocument(let document, let why):
            [words.text("took back ", "menarik kembali ") + self.document(document)] + reason(why)
        case .tick(let id, let point):
            [words.text("ticked ", "mencentang ") + self.point(point, of: id)]
        case .note(let text): [words.text("noted: ", "mencatat: ") + words.shown(text)]
        case .erase(let erasure, let why):
            [words.text("erased ", "menghapus ") + erased(erasure)] + reason(why)
        default: preconditionFailure("an act of filing")
        }
    }

    private func managing(_ act: InstanceAct) -> [String] {
        switch act {
        case .correct(let event, let why):
            [words.text("undid event \(event)", "membatalkan peristiwa \(event)")] + reason(why)
        case .withdraw(let why): [words.text("withdrew it", "menariknya")] + reason(why)
        case .suspend(let why): [words.text("suspended it", "menangguhkannya")] + reason(why)
        case .resume(let why): [words.text("resumed it", "melanjutkannya")] + reason(why)
        case .extend(let change):
            [
                (change.subject == .sla
                    ? words.text("put off the due time to ", "mengundurkan tenggat ke ")
                    : words.text("put off the expiry to ", "mengundurkan kedaluwarsa ke "))
                    + words.time(change.until)
            ] + reason(change.reason)
        case .recompute(let why):
            [words.text("computed the due times anew", "menghitung ulang tenggat")] + reason(why)
        case .migrate(let revision, let why):
            [
                words.text(
                    "went on under revision \(revision)", "melanjutkan dengan revisi \(revision)")
            ] + reason(why)
        default: preconditionFailure("an act of managing")
        }
    }

    private func lines(_ completion: Completion) -> [String] {
        var lines: [String] = []
        if let outcome = completion.outcome {
            lines = [
                words.text("decided ", "memutuskan ") + step(completion.step) + ": "
                    + label(outcome, of: completion.step)
            ]
        } else {
            lines = [words.text("completed ", "menyelesaikan ") + step(completion.step)]
        }
        lines += reason(completion.reason)
        lines += completion.data.map(value)
        lines += completion.produced.map { produced in
            words.text("put on file: ", "menerbitkan: ") + document(produced.document) + " "
                + evidence(produced.evidence)
        }
        lines += completion.renewed.map {
            words.text("asked anew for ", "meminta ulang ") + document($0)
        }
        return lines + completion.named.map { "\(role($0.role)): \(words.shown($0.actor))" }
    }

    private func lines(_ rebinding: Rebinding) -> [String] {
        let person = words.shown(rebinding.actor)
        let line =
            switch rebinding.subject {
            case .role(let id):
                words.text("named \(person) as ", "menunjuk \(person) sebagai ") + role(id)
            case .step(let id):
                words.text(
                    "put \(person) in the place of who completed ",
                    "menempatkan \(person) sebagai pengganti yang menyelesaikan ") + step(id)
            }
        return [line] + reason(rebinding.reason)
    }
}

/// What things are called. Ids that the graph does not know stay as they are.
extension ActText {
    func step(_ id: String) -> String {
        words.quoted(graph.steps.first { $0.id == id }?.title ?? id)
    }

    func document(_ id: String) -> String {
        words.quoted(graph.documents.first { $0.id == id }?.title ?? id)
    }

    func role(_ id: String) -> String {
        words.shown(graph.roles.first { $0.id == id }?.title ?? id)
    }

    private func title(_ end: String) -> String {
        words.shown(graph.ends.first { $0.id == end }?.title ?? end)
    }

    private func label(_ outcome: String, of step: String) -> String {
        guard case .decision(let outcomes)? = graph.steps.first(where: { $0.id == step })?.action,
            let found = outcomes.first(where: { $0.id == outcome })
        else { return words.shown(outcome) }
        return words.shown(found.label)
    }

    private func point(_ point: Int, of step: String) -> String {
        let checklist = graph.steps.first { $0.id == step }?.checklist ?? []
        return checklist.indices.contains(point)
            ? words.quoted(checklist[point]) : String(point + 1)
    }

    private func erased(_ erasure: Erasure) -> String {
        switch erasure {
        case .document(let id): document(id)
        case .data(let name):
            words.quoted(graph.dataItems.first { $0.name == name }?.title ?? name)
        }
    }

    private func evidence(_ evidence: Evidence) -> String {
        switch evidence {
        case .file: words.text("(file)", "(berkas)")
        case .attestation: words.text("(paper seen)", "(kertasnya dilihat)")
        }
    }

    private func reason(_ why: String?) -> [String] {
        guard let why else { return [] }
        return [words.text("reason: ", "alasan: ") + words.shown(why)]
    }

    private func value(_ value: DataValue) -> String {
        let item = graph.dataItems.first { $0.name == value.item }
        return words.shown(item?.title ?? value.item) + ": " + text(value.value, item)
    }

    private func text(_ value: Value, _ item: DataItem?) -> String {
        switch value {
        case .text(let text), .number(let text), .reference(let text): words.shown(text)
        case .date(let date): date.description
        case .yesNo(let flag): flag ? words.text("yes", "ya") : words.text("no", "tidak")
        case .choice(let id, let text):
            words.shown(item?.choices.first { $0.id == id }?.label ?? id)
                + (text.map { " (\(words.shown($0)))" } ?? "")
        case .commitment: words.text("(kept apart)", "(disimpan terpisah)")
        }
    }
}
