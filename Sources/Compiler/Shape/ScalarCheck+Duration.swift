import Diagnostics
import ProcedureSyntax
import WorkCalendar

extension ScalarCheck {
    func checkDuration(_ sink: inout DiagnosticSink) {
        guard node.withText({ TimeSpan(canonical: $0) }) == nil else { return }
        let text = node.text
        guard case .failure(let failure) = TimeSpan.parse(text) else { return }
        let spans = candidates(failure)
        var arguments: [String: Argument] = ["text": .name(text)]
        for span in spans {
            let name =
                switch span.clock {
                case .working: "working"
                case .calendar: "calendar"
                case .elapsed: "elapsed"
                }
            arguments[name] = .name(span.description)
        }
        if case .dayWithoutClock = failure.reason {
            sink.report(Diagnostic(.dayWithoutClock, at: node.place, arguments, helps: ["days"]))
            return
        }
        let suggestion = spans.count == 1 ? spans.first?.description : nil
        arguments["suggestion"] = .name(suggestion ?? "")
        let unclear = spans.contains { $0.clock == .elapsed } ? "hours" : "days"
        sink.report(
            Diagnostic(
                .badDuration, at: node.place, arguments,
                helps: suggestion != nil
                    ? ["form", "suggestion"] : [spans.isEmpty ? "form" : unclear],
                fix: suggestion.map(edit) ?? []))
    }

    /// What was most likely meant. A visit mostly lapses after hours that run day and night, so
    /// that there hours in other words than ours say too little.
    private func candidates(_ failure: TimeSpanFailure) -> [TimeSpan] {
        let spans = failure.candidates
        guard key === ProcedureLanguage.expiryAfter, spans.count == 1, let span = spans.first else {
            return spans
        }
        switch span.unit {
        case .workingMinutes: return [TimeSpan(span.amount, .elapsedMinutes), span]
        case .workingHours: return [TimeSpan(span.amount, .elapsedHours), span]
        default: return spans
        }
    }
}
