import Execution
import ProcessGraph
import WorkCalendar

/// The visits of instances as rows of a table: one row a visit, those that were undone and the open
/// ones too.
package struct VisitTable {
    /// The names of the columns, as `docs/exports.md` tells them.
    package let columns: [String]
    /// Those of data items at their end.
    private let dataColumns: [String]

    /// - Parameter gathering: of whose procedures the data items have columns.
    package init(_ gathering: VisitGathering) {
        var names: [String] = []
        for item in gathering.deployments.flatMap(\.graph.dataItems) {
            for name in ExportedValue.names(of: item).map(\.name) where !names.contains(name) {
                names.append(name)
            }
        }
        dataColumns = names
        columns = VisitTable.ownColumns + names
    }

    private static let ownColumns = [
        "instance", "agency", "procedure", "revision", "state", "step", "title", "visit", "result",
        "choice", "role", "actor", "recorded_by", "began_at", "ended_at", "recorded_at", "zone",
        "clock", "taken_seconds", "sla", "due_at", "on_time", "late_seconds", "sla_owner",
        "reason", "event", "undone_by",
    ]

    /// The rows of an instance.
    package func rows(of instance: ExportedInstance) -> [[String]] {
        let time = ExportTime(instance.zone)
        return instance.visits.map { Self.row($0, of: instance, time) + data($0) }
    }

    private func data(_ visit: ExportedInstance.Visit) -> [String] {
        let values = visit.values
        return dataColumns.map { name in
            guard let value = values.first(where: { $0.name == name }) else { return "" }
            return value.kind == .yesNo ? (value.text == "true" ? "yes" : "no") : value.text
        }
    }

    private static func row(
        _ visit: ExportedInstance.Visit, of instance: ExportedInstance, _ time: ExportTime
    ) -> [String] {
        let about = [
            instance.id, instance.agency, visit.graph.id, String(visit.graph.revision),
            instance.state.rawValue, visit.step.id, visit.step.title, String(visit.number),
            visit.result?.word ?? "open",
            visit.result?.choice(of: visit.step, in: visit.graph) ?? "",
        ]
        let who = [
            visit.role?.id ?? "", visit.actor?.exportedID ?? "", visit.recorder?.exportedID ?? "",
        ]
        let when = [
            time.cell(visit.began), visit.ended.map(time.cell) ?? "",
            visit.recorded.map(time.cell) ?? "",
            instance.zone.name ?? "UTC\(instance.zone.offsetText)",
        ]
        let taken = visit.takenMilliseconds
        let length = [
            taken == nil ? "" : word(visit.service?.span.clock ?? .working),
            taken.map { String($0 / 1_000) } ?? "",
        ]
        return about + who + when + length + service(visit, time) + [
            visit.reason ?? "", visit.event == 0 ? "" : String(visit.event),
            visit.undoneBy.map(String.init) ?? "",
        ]
    }

    private static func service(
        _ visit: ExportedInstance.Visit, _ time: ExportTime
    ) -> [String] {
        guard let service = visit.service else { return ["", "", "", "", ""] }
        return [
            service.span.description, time.cell(service.due.instant),
            service.isBreached ? "no" : "yes",
            String(max(0, -service.remainingMilliseconds / 1_000)),
            visit.graph.roles[service.owner].id,
        ]
    }

    private static func word(_ clock: TimeUnit.Clock) -> String {
        switch clock {
        case .working: "working"
        case .elapsed: "elapsed"
        case .calendar: "calendar"
        }
    }
}
