package import ProcessGraph
package import WorkCalendar

/// What was deployed, compiled anew: an event names sources by their digests, and whoever reads
/// it compiles them.
package protocol DeployedSources {
    /// The agency that the source of that digest declares.
    ///
    /// - Parameter source: the digest, 64 lower-case hexadecimal digits.
    /// - Throws: where there is no such source, or it does not compile to an agency.
    func agency(source: String) throws(EventProblem) -> Agency

    /// The calendar that the source of that digest declares.
    ///
    /// - Parameters:
    ///   - id: that of the calendar, as the file has it.
    ///   - source: the digest, 64 lower-case hexadecimal digits.
    /// - Throws: where there is no such source, or it does not compile to that calendar.
    func calendar(_ id: String, source: String) throws(EventProblem) -> WorkCalendar

    /// The graph to which the source of that digest is lowered.
    ///
    /// - Parameters:
    ///   - source: the digest, 64 lower-case hexadecimal digits.
    ///   - semantics: the version of the semantics that lowers it.
    /// - Throws: where there is no such source, or it does not lower to a graph.
    func graph(source: String, semantics: Int) throws(EventProblem) -> ProcessGraph
}
