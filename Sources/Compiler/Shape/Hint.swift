import Diagnostics

/// What may be written under a key, said where nothing or something of another kind is.
struct Hint {
    let helps: [String]
    let arguments: [String: Argument]

    /// The declared roles for `by`, the key's own example for others.
    init(_ key: Key?, in shaped: Shaped) {
        guard let key, !key.example.isEmpty else {
            (helps, arguments) = ([], [:])
            return
        }
        let roles = ReferencedNames(.roles, in: shaped)
        if Text.areEqual(key.name, "by"), roles.isListable {
            (helps, arguments) = (["roles"], ["roles": .listed(roles.names)])
        } else {
            helps = ["example"]
            arguments = ["example": .verbatim("\(key.name): \(key.example)")]
        }
    }
}
