import ProcessGraph
public import WorkCalendar

/// What is asked of a world from outside.
extension World {
    /// The deployment of a revision; nil where there is none.
    ///
    /// - Parameters:
    ///   - procedure: the id of the procedure.
    ///   - revision: which of its revisions.
    ///   - agency: the id of the agency.
    public func deployment(
        of procedure: String, _ revision: Int, in agency: String
    ) -> Deployment? {
        find(procedure, revision, in: agency).map { deployments[$0] }
    }

    /// The digest of the source from which a calendar was deployed last; nil where it was not.
    ///
    /// - Parameter id: the id of the calendar.
    public func source(ofCalendar id: String) -> String? {
        calendars.first { $0.id == id }?.hash
    }

    /// The digest of the source from which an agency was deployed last; nil where it was not.
    ///
    /// - Parameter id: the id of the agency.
    public func source(ofAgency id: String) -> String? { offices.first { $0.id == id }?.hash }

    /// The instance that an event started; nil where it started none. O(instances).
    ///
    /// - Parameter event: its number.
    public func instance(startedBy event: Int) -> Instance? {
        instances.first { Int(visits[$0.visits, 0].event) == event }
    }

    /// The ids of the agencies that were deployed, in the order of their first deployment.
    public var agencies: [String] { offices.map(\.id) }

    /// The zone of an agency; nil where it was not deployed.
    ///
    /// - Parameter agency: its id.
    public func zone(of agency: String) -> ZoneOffset? {
        offices.first { $0.id == agency }?.zone
    }
}
