import ProcessGraph
import Seeded
import WorkCalendar

/// Writes procedures at random, as their authors would: every one must compile.
///
/// The steps run in order. A decision goes on, back, past the next step, or to an end; whatever a
/// later step rests on is done by a step that no way goes past.
struct RandomProcedure {
    private var random: SeededGenerator
    private var steps: [Step] = []
    private var papers: [String: String] = [:]
    private var lines: [String] = []

    private struct Step {
        let id: String
        let role: String
        /// Whether every way to later steps leads through it.
        var isCertain = true
        var requires: [String] = []
        var produces: [String] = []
    }

    private static let roles = ["applicant", "clerk", "inspector", "head", "partner"]
    private static let spans = [
        "30 minutes", "4 hours", "24 hours elapsed", "3 working days", "7 calendar days", "1 month",
    ]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Two hold each role that is held by appointment.
    static var agency: Agency {
        var agency = Agency(
            id: "office", name: "An Office", zone: .wib, calendar: "aparatur-sipil-negara")
        for role in ["clerk", "inspector", "head"] {
            for actor in ["1", "2"] {
                agency.appointments.append(
                    Appointment(actor: role + actor, role: role, from: .min))
            }
        }
        return agency
    }

    /// The text of one procedure.
    mutating func text() -> String {
        let count = 2 + random.below(9)
        for position in 0..<count {
            let role = position == 0 ? random.one(of: ["applicant", "clerk"]) : anyRole()
            steps.append(Step(id: "step-\(position)", role: role))
        }
        for position in steps.indices.dropFirst() { skipPast(position) }
        for position in steps.indices { write(position) }
        return head() + lines.map { $0 + "\n" }.joined()
    }

    private mutating func anyRole() -> String { random.one(of: Self.roles) }

    /// Sometimes the step before is a decision that goes past this one.
    private mutating func skipPast(_ position: Int) {
        guard position + 1 < steps.count, random.once(in: 6) else { return }
        steps[position].isCertain = false
    }

    private func head() -> String {
        let names = papers.keys.sorted()
        return """
            sop: 1
            id: random
            title: Random
            revision: 1
            form: {number: "1", effective: 2026-01-12}
            managed_by: [head]
            withdrawable: true
            apart: [[clerk, inspector]]
            roles:
              applicant: {title: Applicant, bound: instance, recorded_by: [clerk]}
              clerk: Clerk
              inspector: Inspector
              head: Head
              partner: {title: Partner, external: true, recorded_by: [clerk, head]}
            documents:
              internet: {title: Internet, kind: means}
              address: {title: Address, kind: data, holds: address}

            """ + names.map { "  \($0): \(papers[$0] ?? "")\n" }.joined() + """
                data:
                  address: {title: Address, type: text, personal: true}
                  floors: {title: Floors, type: number}
                  built: {title: Built, type: date}
                  leased: {title: Leased, type: yes-no}
                  use:
                    title: Use
                    type: choice
                    choices: {home: Home, other: {label: Other, text: required}}
                ends:
                  refused: {title: Refused, status: rejected}
                steps:

                """
    }

    private mutating func write(_ position: Int) {
        let step = steps[position]
        lines.append("  - id: \(step.id)")
        lines.append("    title: Step \(position)")
        let others = random.once(in: 5) ? ["clerk", "head"].filter { $0 != step.role } : []
        lines.append("    by: [\(([step.role] + others).joined(separator: ", "))]")
        writePapers(position)
        writePersons(position)
        writeTimes(position)
        if random.once(in: 4) { lines.append("    checklist: [One, Two, Three]") }
        writeWay(position)
    }

    private mutating func writePapers(_ position: Int) {
        for number in 0..<random.below(3) {
            let paper = "paper-\(position)-\(number)"
            papers[paper] = random.one(
                of: ["Paper", "{title: Paper, fresh: true}", "{title: Paper, evidence: file}"])
            steps[position].requires.append(paper)
        }
        let onFile = steps[..<position].filter(\.isCertain).flatMap(\.produces)
        if !onFile.isEmpty && random.once(in: 2) {
            steps[position].requires.append(random.one(of: onFile))
        }
        if random.once(in: 3) {
            let paper = "product-\(position)"
            papers[paper] = random.once(in: 3) ? "{title: Product, evidence: file}" : "Product"
            steps[position].produces.append(paper)
        }
        var collected: [String] = []
        for item in ["address", "floors", "built", "leased", "use"] where random.once(in: 6) {
            collected.append(item)
        }
        let requires = steps[position].requires + (random.once(in: 3) ? ["internet"] : [])
        let address = collected.contains("address") && random.once(in: 2) ? ["address"] : []
        writeList("requires", requires + address)
        writeList("produces", steps[position].produces)
        writeList("collects", collected)
    }

    private mutating func writeList(_ key: String, _ names: [String]) {
        if !names.isEmpty { lines.append("    \(key): [\(names.joined(separator: ", "))]") }
    }

    private mutating func writePersons(_ position: Int) {
        let step = steps[position]
        let certain = steps[..<position].filter { $0.isCertain && $0.role == step.role }
        if let other = certain.last, step.role != "partner", step.role != "applicant" {
            switch random.below(4) {
            case 0: lines.append("    same_actor_as: \(other.id)")
            case 1: lines.append("    not_actor_of: \(other.id)")
            default: break
            }
        }
        if step.role == "clerk" && random.once(in: 4) { lines.append("    binds: [inspector]") }
    }

    private mutating func writeTimes(_ position: Int) {
        let span = random.one(of: Self.spans)
        switch random.below(4) {
        case 0: lines.append("    sla: \(span)")
        case 1 where position > 0:
            let moment = random.one(of: ["started", "completed"])
            let other = random.one(of: steps[..<position].filter(\.isCertain)).id
            lines.append("    sla: {within: \(span), since: {step: \(other), at: \(moment)}}")
        default: break
        }
        if random.once(in: 5) {
            let span = random.one(of: Self.spans)
            lines.append("    escalate: {after: \(span), to: \(random.one(of: ["head", "clerk"]))}")
        }
        if random.once(in: 5) {
            let next = random.once(in: 5) ? "refused" : steps[random.below(position + 1)].id
            lines.append("    expires: {after: \(random.one(of: Self.spans)), next: \(next)}")
        }
    }

    private mutating func writeWay(_ position: Int) {
        let isLast = position + 1 == steps.count
        let next = isLast ? "end" : steps[position + 1].id
        let isSkip = !isLast && !steps[position + 1].isCertain
        guard isSkip || random.once(in: 3) else {
            if random.once(in: 5) {
                let reason = random.once(in: 2) ? "required" : "optional"
                lines.append("    may_end: {refused: {reason: \(reason)}}")
            }
            if isLast { lines.append("    next: end") }
            return
        }
        lines.append("    decide:")
        lines.append("      yes: {label: Agreed, next: \(next)}")
        if isSkip { lines.append("      past: {label: Past, next: \(steps[position + 2].id)}") }
        switch random.below(3) {
        case 0: lines.append("      no: {label: Refused, next: refused, reason: required}")
        case 1:
            let back = steps[random.below(position + 1)]
            let own = back.requires.filter { $0.hasPrefix("paper") }
            let renew = own.isEmpty ? "" : ", renew: [\(own[0])]"
            lines.append("      back: {label: Back, next: \(back.id)\(renew)}")
        default: lines.append("      stop: {label: Stopped, next: end}")
        }
    }
}
