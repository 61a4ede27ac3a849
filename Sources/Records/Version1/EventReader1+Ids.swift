import Canonical
import Execution
import ProcessGraph

/// What ids stand for, found by their bytes where they stand. An id of a graph is plain: one with
/// an escape is of none.
// They change nothing, and are called mutating all the same: whatever borrows the reader from
// inside it gets a copy.
extension CanonicalReader {
    /// The id of a person, as the world has it, with its number there; or else made anew.
    mutating func person(_ place: Text, in world: World) -> (id: String, number: Int32) {
        if place.isPlain, let number = world.number(ofPerson: part(place.range)) {
            return (world.id(ofPerson: number), number)
        }
        return (string(of: place), -1)
    }

    /// The instance of an id; the world's own id where it has one.
    mutating func subject(_ place: Text, in world: World) -> EventSubject1 {
        let known =
            place.isPlain
            ? world.position(ofInstance: part(place.range))
            : world.position(ofInstance: string(of: place))
        guard let known else { return EventSubject1(id: string(of: place), position: -1, ids: nil) }
        return EventSubject1(
            id: world.id(ofInstance: known), position: Int32(known),
            ids: world.ids(ofInstance: known))
    }

    mutating func step(_ place: Text, of ids: RevisionIDs?) throws(EventProblem) -> Ref<Step> {
        if place.isPlain, let found = ids?.step(part(place.range)) { return found }
        throw .unknownStep(string(of: place))
    }

    mutating func role(_ place: Text, of ids: RevisionIDs?) throws(EventProblem) -> Ref<Role> {
        if place.isPlain, let found = ids?.role(part(place.range)) { return found }
        throw .unknownRole(string(of: place))
    }

    mutating func end(_ place: Text, of ids: RevisionIDs?) throws(EventProblem) -> Ref<End> {
        if place.isPlain, let found = ids?.end(part(place.range)) { return found }
        throw .unknownEnd(string(of: place))
    }

    /// The member `step`, as the revision has it, or else made anew.
    mutating func stepID(_ ids: RevisionIDs?) throws(EventProblem) -> String {
        let place = try place("step")
        if place.isPlain, let known = ids?.stepID(part(place.range)) { return known }
        return string(of: place)
    }

    /// The member `document`, likewise.
    mutating func documentID(_ ids: RevisionIDs?) throws(EventProblem) -> String {
        let place = try place("document")
        if place.isPlain, let known = ids?.documentID(part(place.range)) { return known }
        return string(of: place)
    }
}

/// The instance that an event is about.
struct EventSubject1 {
    /// Empty where it is about none.
    let id: String
    /// Where it lies in the world; -1 where it does not.
    let position: Int32
    /// The ids of the revision under which it runs; nil where nobody knows.
    let ids: RevisionIDs?

    static let none = EventSubject1(id: "", position: -1, ids: nil)
}
