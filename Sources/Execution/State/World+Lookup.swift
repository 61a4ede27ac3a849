import ProcessGraph

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
        deployments.first {
            $0.graph.revision == revision && $0.graph.id == procedure && $0.agency == agency
        }
    }
}
