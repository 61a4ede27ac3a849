import Execution
import ProcessGraph

/// What followed from an act, in words.
struct ConsequenceText {
    let words: OverviewWords
    let graph: ProcessGraph

    func line(_ consequence: Consequence) -> String {
        switch consequence {
        case .visitBegan(let beginning):
            "→ " + words.quoted(graph.steps[beginning.step].title) + words.visit(beginning.visit)
                + due(beginning.timers)
        case .visitReopened(let beginning):
            words.text("→ back to ", "→ kembali ke ")
                + words.quoted(graph.steps[beginning.step].title) + words.visit(beginning.visit)
                + due(beginning.timers)
        case .visitCancelled(let step, let visit):
            "→ " + words.quoted(graph.steps[step].title) + words.visit(visit)
                + words.text(" no longer counts", " tidak lagi dihitung")
        case .timersMoved(let timers): "→" + due(timers).dropFirst()
        case .escalated(let roles):
            words.text("→ told: ", "→ diberi tahu: ")
                + roles.map { words.shown(graph.roles[$0].title) }.joined(separator: ", ")
        case .ended(let end):
            words.text("→ ended: ", "→ berakhir: ") + words.shown(graph.ends[end].title)
        case .withdrawn: words.text("→ withdrawn", "→ ditarik")
        // Of agencies, not of instances.
        case .appointed(let appointment), .revoked(let appointment, _):
            words.shown(appointment.actor)
        }
    }

    private func due(_ timers: VisitTimers) -> String {
        var parts: [String] = []
        if let due = timers.due {
            parts.append(words.text("due ", "tenggat ") + words.time(due))
        }
        if let expiry = timers.expiry {
            parts.append(words.text("expires ", "kedaluwarsa ") + words.time(expiry))
        }
        if let escalation = timers.escalation {
            parts.append(words.text("escalates ", "eskalasi ") + words.time(escalation))
        }
        if parts.isEmpty { return words.text(", no due time", ", tanpa tenggat") }
        return ", " + parts.joined(separator: ", ")
    }
}
