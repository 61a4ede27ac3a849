import Compiler
import Execution

/// Who asks: the one who did it, and the one who types it where that is another.
struct Caller {
    let actor: Actor
    let recorder: String?

    /// - Throws: where nobody is named.
    init(_ request: Request, _ session: Session, for command: String) throws(UsageError) {
        let named = request.values["as"] ?? session.environment["SOP_ACTOR"].nonEmpty
        let recorder = request.values["recorded-by"]
        if let kind = named.flatMap({ PersonNumber($0) }) {
            throw UsageError(.personNumber("SOP_ACTOR", kind.rawValue), of: command)
        }
        if let role = request.values["external"] {
            // A party outside the agency never types.
            guard let recorder = recorder ?? named else { throw UsageError(.noActor, of: command) }
            actor = .external(role: role)
            self.recorder = recorder
            return
        }
        guard let named else { throw UsageError(.noActor, of: command) }
        actor = .person(named)
        self.recorder = recorder
    }
}
