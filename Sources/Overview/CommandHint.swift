import Execution
import ProcessGraph

/// The command lines with which an instance goes on, for who is to act to type.
public struct CommandHint {
    private let standing: Standing

    /// - Parameter standing: how the instance stands.
    public init(_ standing: Standing) { self.standing = standing }

    /// A line for each document, for the data, the points that are not ticked, and for completing
    /// the step; none unless it runs.
    public var lines: [String] {
        guard standing.state == .running else {
            return standing.state == .suspended
                ? ["sop resume \(standing.instance) --as ACTOR"] : []
        }
        return standing.missing.map(submission) + recording + ticking + [completion] + exits
    }

    /// Points that are not ticked yet.
    private var ticking: [String] {
        let open = standing.checklist.filter { $0.ticked == nil }.map(\.letter)
        if open.isEmpty { return [] }
        let letters = open.joined(separator: "|")
        return ["sop tick \(standing.instance) \(standing.step) \(letters)\(actor)"]
    }

    private func submission(_ missing: Standing.Missing) -> String {
        let how = missing.needsFile ? "FILE" : "FILE|--paper"
        return "sop submit \(standing.instance) \(missing.id) \(how)\(actor)"
    }

    /// Data that the step does not collect itself: what it collects comes with completing it.
    private var recording: [String] {
        let names = collected
        let rest = standing.unrecorded.filter { !names.contains($0.name) }
        if rest.isEmpty { return [] }
        let values = rest.map { " \($0.name)=VALUE" }.joined()
        return ["sop record \(standing.instance)\(values)\(actor)"]
    }

    private var collected: [String] {
        standing.activeStep.collects.map { standing.items[Int($0.position)].name }
    }

    private var completion: String {
        let step = standing.activeStep
        var line = "sop complete \(standing.instance) \(step.id)"
        if case .decision(let outcomes) = step.action {
            line += " --outcome " + outcomes.map(\.id).joined(separator: "|")
            if outcomes.contains(where: \.needsReason) {
                line += outcomes.allSatisfy(\.needsReason) ? " --reason TEXT" : " [--reason TEXT]"
            }
            if outcomes.contains(where: { $0.renewal == .chosen }) { line += " [--renew DOCUMENT]" }
        }
        let names = collected
        for item in standing.unrecorded where names.contains(item.name) {
            line += " --set \(item.name)=VALUE"
        }
        for role in step.binds { line += " --name \(standing.roles[Int(role.position)].id)=ACTOR" }
        return line + actor
    }

    private var exits: [String] {
        let step = standing.activeStep
        return step.exits.map { exit in
            let reason = exit.needsReason ? " --reason TEXT" : ""
            let end = standing.ends[Int(exit.end.position)].id
            return "sop exit \(standing.instance) \(step.id) \(end)\(reason)\(actor)"
        }
    }

    /// The one who is to act, where that is one; else a place for them.
    private var actor: String {
        if let holder = standing.holder { return " --as \(holder)" }
        guard standing.performers.count == 1, let performer = standing.performers.first else {
            return " --as ACTOR"
        }
        if performer.isExternal {
            let recorder = performer.recorders.count == 1 ? performer.recorders[0] : "ACTOR"
            return " --external \(performer.role) --as \(recorder)"
        }
        return " --as " + (performer.persons.count == 1 ? performer.persons[0] : "ACTOR")
    }
}
