import WorkCalendar

/// A calendar in use: an object, as a ``Plan`` is.
final class DeployedCalendar: Sendable, Equatable {
    let id: String
    let calendar: WorkCalendar
    let hash: String

    init(_ deployment: CalendarDeployment) {
        id = deployment.id
        calendar = deployment.calendar
        hash = deployment.hash
    }

    static func == (left: DeployedCalendar, right: DeployedCalendar) -> Bool {
        left === right
            || left.id == right.id && left.hash == right.hash && left.calendar == right.calendar
    }
}
