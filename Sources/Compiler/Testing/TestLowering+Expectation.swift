import Diagnostics
import Execution
import ProcedureSyntax
import WorkCalendar

/// What is expected.
extension TestLowering {
    /// The expectation of an entry that happened at `time`.
    mutating func expectation(_ node: Node, _ time: TestTime) -> TestExpectation? {
        guard node.kind == .mapping else { return nil }
        let entry = TestEntry(node, in: shaped)
        var found = TestExpectation(at: node.firstLine)
        found.rejection = entry.value("rejected").flatMap { rejection($0) }
        if let subjects = entry.value("of") {
            found.subjects = shaped.texts(subjects)
            if entry.value("rejected") == nil {
                reportMissing(
                    "rejected", "of", at: entry.fields.first { $0.name == "of" }?.key ?? node)
            }
        }
        found.active = entry.value("active").map { name($0, .step) }
        found.visit = entry.text("visit").flatMap { Int($0) }
        found.due = expectedTime(entry.value("due"), time)
        found.expiry = expectedTime(entry.value("expires"), time)
        found.escalation = expectedTime(entry.value("escalates"), time)
        found.isProvisional = shaped.flag("provisional", in: node)
        found.missing = entry.value("missing").map { names($0, .document) }
        found.holder = entry.text("holder").map { $0 == "none" ? .nobody : .actor($0) }
        found.isSuspended = shaped.flag("suspended", in: node)
        found.late = entry.value("late").map { names($0, .step) }
        found.escalated = entry.value("escalated").map { names($0, .role) }
        found.end = entry.value("end").map { name($0, .end) }
        found.isWithdrawn = shaped.flag("withdrawn", in: node)
        return found
    }

    private mutating func expectedTime(_ node: Node?, _ time: TestTime) -> TestExpectation.Time? {
        guard let node else { return nil }
        if node.kind == .scalar, node.hasText("none") { return .never }
        return localTime(node, on: time.at.date).map { .at($0) }
    }

    private mutating func rejection(_ node: Node) -> RejectionName? {
        guard node.kind == .scalar, node.withText(Identifier.isID) else { return nil }
        if let name = RejectionName(rawValue: node.text) { return name }
        let known = RejectionName.allCases.map(\.rawValue)
        let suggestion =
            FuzzyMatch.best(for: node.text, among: known)
            ?? FuzzyMatch.part(node.text, among: known)
        sink.report(
            Diagnostic(
                .unknownRejection, at: node.place,
                ["name": .name(node.text), "suggestion": .name(suggestion ?? "")],
                helps: [suggestion == nil ? "list" : "suggestion"],
                fix: FuzzyMatch.fix(node.text, with: suggestion, at: node.place)))
        return nil
    }
}
