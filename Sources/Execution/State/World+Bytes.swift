package import ProcessGraph

/// What the UTF-8 of an id stands for. Whoever reads events asks this way: no text is made of what
/// the world has as one.
extension World {
    /// Where the instance of that id lies; nil where there is none.
    package func position(ofInstance id: RawSpan) -> Int? { started.position(of: id) }

    /// Where the instance of that id lies; nil where there is none.
    package func position(ofInstance id: String) -> Int? { started.position(of: id) }

    /// The id of the instance at a position.
    package func id(ofInstance position: Int) -> String { started.id(position) }

    /// The ids of the revision under which the instance at a position runs.
    package func ids(ofInstance position: Int) -> RevisionIDs {
        RevisionIDs(plan: deployments[started.deployment(position)].plan)
    }

    /// The ids of a revision; nil where there is none.
    package func ids(of procedure: String, _ revision: Int, in agency: String) -> RevisionIDs? {
        find(procedure, revision, in: agency).map { RevisionIDs(plan: deployments[$0].plan) }
    }

    /// The number of a person; nil where no event named that person.
    package func number(ofPerson id: RawSpan) -> Int32? { actors.number(of: id) }

    /// The id of the person of that number.
    package func id(ofPerson number: Int32) -> String { actors[number] }
}

/// The ids of a deployed revision, found by their UTF-8; nil where it has none such.
package struct RevisionIDs: Sendable {
    fileprivate let plan: Plan

    package func step(_ id: RawSpan) -> Ref<Step>? {
        plan.stepNames.number(of: id).map { Ref(Int($0)) }
    }

    package func role(_ id: RawSpan) -> Ref<Role>? {
        plan.roleNames.number(of: id).map { Ref(Int($0)) }
    }

    package func end(_ id: RawSpan) -> Ref<End>? {
        plan.endNames.number(of: id).map { Ref(Int($0)) }
    }

    /// The id of a step as the revision has it.
    package func stepID(_ id: RawSpan) -> String? {
        plan.stepNames.number(of: id).map { plan.stepNames[$0] }
    }

    /// The id of a document as the revision has it.
    package func documentID(_ id: RawSpan) -> String? {
        plan.documentNames.number(of: id).map { plan.documentNames[$0] }
    }
}
