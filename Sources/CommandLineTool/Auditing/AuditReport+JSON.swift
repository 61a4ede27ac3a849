import Audit
import Canonical
import Diagnostics
import Execution
import JSON
import Journal
import WorkCalendar

/// The report of an audit for programs. Members are told in `docs/commands.md`; none is taken away
/// from a version, and new ones may be added.
extension AuditReport {
    func json(in language: Language) -> [JSON.Member] {
        [
            .init("journal", verification.journal.map { .string($0.journal) } ?? .null),
            .init("rehearsal", verification.journal?.rehearsal.map(JSON.string) ?? .null),
            .init("size", .number(verification.size)),
            .init("root", .string(verification.root.base64)),
            .init("signed", .number(verification.signedSize)),
            .init("anchored", .number(verification.anchoredSize)),
            .init("unanchored", .number(unanchoredCount)),
            .init("as_of", asOf.map { .string($0.description) } ?? .null),
            .init("scope", scope.json(sampled)),
            .init("judged", .number(judgedCount)),
            .init("clean", .bool(isClean && !isScopeEmpty)),
            .init(
                "verdicts",
                .object(
                    AuditProperty.allCases.map { property in
                        .init(property.rawValue, .string(verdict(on: property).rawValue))
                    })),
            .init(
                "counts",
                .object(
                    AuditCode.allCases.compactMap { code in
                        let count = count(of: code)
                        return count == 0 ? nil : .init(code.rawValue, .number(count))
                    })),
            .init("findings", .array(findings.map { $0.json(in: language) })),
            .init("statistics", statistics.json),
        ]
    }
}

extension AuditScope {
    fileprivate func json(_ sampled: [String]) -> JSON {
        .object([
            .init("instance", instance.map(JSON.string) ?? .null),
            .init("procedure", procedure.map(JSON.string) ?? .null),
            .init("from", from.map { .string($0.description) } ?? .null),
            .init("to", to.map { .string($0.description) } ?? .null),
            .init(
                "sample",
                sample.map {
                    .object([
                        .init("count", .number($0.count)), .init("seed", .string($0.seed)),
                        .init("instances", JSON(sampled)),
                    ])
                } ?? .null),
        ])
    }
}

extension AuditFinding {
    fileprivate func json(in language: Language) -> JSON {
        let told = AuditFindingText(finding: self, language: language)
        return .object([
            .init("code", .string(code.rawValue)),
            .init("property", .string(code.property.rawValue)),
            .init("severity", .string(code.severity.word(in: .english))),
            .init("message", .string(AuditFactText(self).wording.text(in: language))),
            .init("entry", entry.map(JSON.number) ?? .null),
            .init("file", place.map { .string($0.file) } ?? .null),
            .init("line", place?.line.map(JSON.number) ?? .null),
            .init("byte", place.map { .number($0.offset) } ?? .null),
            .init("instance", instance.map(JSON.string) ?? .null),
            .init("agency", procedure.map { .string($0.agency) } ?? .null),
            .init("procedure", procedure.map { .string($0.id) } ?? .null),
            .init("revision", procedure.map { .number($0.revision) } ?? .null),
            .init("actor", told.actor.map(JSON.string) ?? .null),
            .init("occurred_at", occurredAt.map { .string($0.description) } ?? .null),
            .init("rule", rule?.json ?? .null),
        ])
    }
}

extension AuditRule {
    fileprivate var json: JSON {
        .object([
            .init("source", .string(source)), .init("path", JSON(path)),
            .init("line", line.map(JSON.number) ?? .null),
            .init("column", column.map(JSON.number) ?? .null),
        ])
    }
}

extension AuditStatistics {
    fileprivate var json: JSON {
        .object([
            .init("events", .number(eventCount)), .init("instances", .number(instanceCount)),
            .init("persons", .number(actorCount)),
            .init("first", firstRecordedAt.map { .string($0.description) } ?? .null),
            .init("last", lastRecordedAt.map { .string($0.description) } ?? .null),
            .init("procedures", .array(procedures.map(\.json))),
        ])
    }
}

extension ProcedureStatistics {
    fileprivate var json: JSON {
        .object([
            .init("agency", .string(name.agency)), .init("procedure", .string(name.id)),
            .init("revision", .number(name.revision)), .init("title", .string(title)),
            .init("started", .number(startedCount)), .init("running", .number(runningCount)),
            .init("withdrawn", .number(withdrawnCount)),
            .init(
                "ends",
                .array(
                    ends.map {
                        .object([
                            .init("title", .string($0.title)), .init("count", .number($0.count)),
                        ])
                    })),
            .init(
                "steps",
                .array(
                    steps.map {
                        .object([
                            .init("id", .string($0.id)), .init("title", .string($0.title)),
                            .init("visits", .number($0.visitCount)),
                            .init("measured", .number($0.measuredCount)),
                            .init("breached", .number($0.breachedCount)),
                            .init("elapsed_ms", .number(Int($0.elapsedMilliseconds))),
                            .init("elapsed_ms_max", .number(Int($0.elapsedMillisecondsMax))),
                        ])
                    })),
        ])
    }
}
