package import WorkCalendar

/// Which instances are told.
package struct ExportScope: Sendable {
    /// Their ids; empty for all.
    package var instances: [String] = []
    /// The procedure: its id, or agency/id; nil for every one.
    package var procedure: String?
    /// The first day on which they were started, by the clock of their agency.
    package var from: CivilDate?
    /// The last one.
    package var until: CivilDate?

    package init() {}

    func has(
        instance: String, agency: String, procedure: String, startedOn day: CivilDate
    ) -> Bool {
        if !instances.isEmpty, !instances.contains(instance) { return false }
        if let wanted = self.procedure, wanted != procedure, wanted != "\(agency)/\(procedure)" {
            return false
        }
        if let from, day < from { return false }
        if let until, until < day { return false }
        return true
    }
}
