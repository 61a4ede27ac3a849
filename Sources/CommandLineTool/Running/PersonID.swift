import Compiler
import Execution

/// The ids of persons on a command line. They have the form that an agency's file asks for; those
/// that a journal has taken in before it was asked for stay usable there.
enum PersonID {
    /// - Parameters:
    ///   - id: as it was typed.
    ///   - name: what messages call the place: an option, an operand in capitals.
    ///   - world: that of the journal.
    /// - Throws: where it is no id for a person.
    static func check(_ id: String, _ name: String, in world: World) throws(Trouble) {
        guard let problem = problem(with: id, name, in: world) else { return }
        throw problem
    }

    static func problem(with id: String, _ name: String, in world: World) -> Trouble? {
        if let kind = PersonNumber(id) {
            return Trouble(
                "person-number", UsageError.personNumber(name, kind.rawValue), status: .usage)
        }
        // What is too long is told as that.
        guard id.utf8.count <= WorldLimit.idBytesMax, !Identifier.isID(id),
            !world.knows(person: id)
        else { return nil }
        return Trouble(
            "person-form",
            Wording(
                """
                \(name) is the id of a person, in lower-case letters, digits and single hyphens, \
                beginning with a letter, not `\(id)`
                """,
                """
                \(name) berisi id seseorang, dari huruf kecil, angka, dan tanda hubung tunggal, \
                diawali huruf, bukan `\(id)`
                """), status: .usage
        ).helping(.suggestion(suggestion(for: id)))
    }

    /// What a name most likely stands for, without the titles behind it.
    private static func suggestion(for name: String) -> String? {
        let bare = name.prefix { $0 != "," }
        return Identifier.suggestion(for: String(bare))
    }
}

extension ActReading {
    /// - Throws: where a person whom the command line names has no id of that form.
    func checkPersons(
        _ caller: Caller, _ operands: [Operand] = [], _ options: [Option] = []
    ) throws(Trouble) {
        if case .person(let id) = caller.actor {
            try PersonID.check(id, request.has("as") ? "--as" : "SOP_ACTOR", in: world)
        }
        if let recorder = caller.recorder {
            let name = request.has("recorded-by") ? "--recorded-by" : "--as"
            try PersonID.check(recorder, name, in: world)
        }
        for (operand, text) in zip(operands, request.operands) where operand.namesPerson {
            try PersonID.check(text, operand.name, in: world)
        }
        for named in options where named.namesPerson {
            guard let text = option(named.name) else { continue }
            try PersonID.check(text, "--\(named.name)", in: world)
        }
    }
}
