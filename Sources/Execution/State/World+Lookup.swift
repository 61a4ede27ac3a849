package import ProcessGraph
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

    /// Where a revision stands among the deployments; nil where there is none.
    package func deploymentIndex(
        of procedure: String, _ revision: Int, in agency: String
    ) -> Int? {
        find(procedure, revision, in: agency)
    }

    /// Where the revision under which an instance runs stands among the deployments.
    package func deploymentIndex(of instance: Instance) -> Int { Int(instance.deployment) }

    /// Where the revision under which the instance at a position runs stands among the deployments.
    package func deploymentIndex(ofInstance position: Int) -> Int { started.deployment(position) }

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

/// What an auditor asks, who remembers instances by their positions.
extension World {
    /// An instance by its position, in the order of their starts.
    package func instance(at position: Int) -> Instance { started.instance(position) }

    /// The revision, step and due time of the visit that is, or was last, active in the instance
    /// at a position.
    package func activeVisit(
        ofInstance position: Int
    ) -> (deployment: Int, step: Ref<Step>, due: Due?) {
        started.activeVisit(position)
    }

    /// How many persons events named.
    package var actorCount: Int { actors.texts.count }

    /// Every appointment there was in an agency, in the order in which they were made, those that
    /// were revoked with them; none where it was not deployed.
    package func appointments(in agency: String) -> [Appointment] {
        offices.first { $0.id == agency }?.holdings.map(\.appointment) ?? []
    }

    /// When a time span that began at `start` runs out, by the calendar and the clock of the
    /// agency in which an instance runs.
    package func due(
        after span: TimeSpan, from start: Instant, in instance: Instance
    ) throws(DueFailure) -> Due {
        let office = offices[deployments[Int(instance.deployment)].plan.office]
        return try calendars[office.calendar].calendar.due(
            after: span, from: start, zone: office.zone)
    }
}

extension Instance {
    /// The position of its revision among the deployments of its world.
    package var deploymentPosition: Int { Int(deployment) }
}
