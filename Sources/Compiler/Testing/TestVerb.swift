/// What an entry of a test can do: the key that says so, and the keys that belong to it.
enum TestVerb: String, CaseIterable {
    case claim, release, assign
    case rebindRole = "rebind_role"
    case rebindStep = "rebind_step"
    case submit
    case withdrawDocument = "withdraw_document"
    case record, tick, complete, exit, note, correct, withdraw, suspend, resume, recompute, extend
    case migrate
    case eraseDocument = "erase_document"
    case eraseData = "erase_data"
    case appoint, revoke

    /// The keys without which it says too little.
    var required: [String] {
        switch self {
        case .assign, .rebindRole, .rebindStep: ["to", "reason"]
        case .withdrawDocument, .correct, .migrate, .eraseDocument, .eraseData: ["reason"]
        case .tick: ["points"]
        case .exit: ["end"]
        case .extend: ["until", "reason"]
        case .claim, .release, .submit, .record, .complete, .note, .withdraw, .suspend, .resume,
            .recompute, .appoint, .revoke:
            []
        }
    }

    /// The keys that it may have besides.
    var optional: [String] {
        switch self {
        case .submit: ["evidence"]
        case .complete: ["outcome", "reason", "data", "files", "renew", "bind"]
        case .exit: ["reason"]
        default: []
        }
    }

    /// Whether the administrator does it where nobody is named.
    var isAdministrative: Bool {
        switch self {
        case .appoint, .revoke, .eraseDocument, .eraseData: true
        default: false
        }
    }

    /// The keys of an entry that belong to some verbs only, in the order of the table.
    static let details = [
        "to", "reason", "evidence", "points", "outcome", "data", "files", "renew", "bind", "end",
        "until",
    ]
}
