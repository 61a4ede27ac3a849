package import Canonical

/// Why an object is no event.
package enum EventProblem: Error, Hashable, Sendable {
    /// The entry says a version that this program does not know.
    case unknownVersion(Int)
    /// It is not in canonical form, or a member is missing or of another kind.
    case malformed(CanonicalFailure)
    /// A member that the version does not have, at that byte.
    case unknownMember(String, offset: Int)
    /// A member that the version asks for is missing from the object that ends at that byte.
    case missingMember(String, offset: Int)
    /// A text that is none of those that its member takes.
    case unknownText(String, member: String, offset: Int)
    case unknownInstance(String)
    case unknownProcedure(String, revision: Int)
    case unknownStep(String)
    case unknownRole(String)
    case unknownEnd(String)
    /// There is no source of that digest.
    case sourceMissing(String)
    /// The source of that digest does not compile to what the event deploys.
    case sourceUnfit(String)
}
