import Compiler
import JSON
import Journal

/// Why something was not done, in words, and what to do about it.
struct Trouble: Error {
    /// A stable name for programs: that of the rejection where it is one.
    let code: String
    let message: Wording
    /// What to do, a line each.
    var helps: [Wording] = []
    /// What it speaks of, by ids.
    var subjects: [String] = []
    /// Where in the journal it is, for programs.
    var place: Journal.Place?
    let status: ExitStatus

    init(_ failure: JournalFailure) {
        let text = JournalText(failure)
        self.init(text.code, text.message, status: failure.status)
        if let help = text.help { helps.append(help) }
        place = failure.place
    }

    init(_ code: String, _ message: Wording, status: ExitStatus = .failure) {
        self.code = code
        self.message = message
        self.status = status
    }

    /// The same with something to do.
    func helping(_ help: Wording?) -> Trouble {
        guard let help else { return self }
        var trouble = self
        trouble.helps.append(help)
        return trouble
    }

    func json(in language: Language) -> JSON {
        .object([
            .init("code", .string(code)),
            .init("message", .string(message.text(in: language))),
            .init("help", .array(helps.map { .string($0.text(in: language)) })),
            .init("subjects", .array(subjects.map(JSON.string))),
            .init("file", place.map { .string($0.file) } ?? .null),
            .init("line", place?.line.map(JSON.number) ?? .null),
            .init("byte", place.map { .number($0.offset) } ?? .null),
        ])
    }
}

extension JournalDesk {
    /// Says why something was not done.
    func fail(_ trouble: Trouble) -> ExitStatus {
        session.complain(trouble.message)
        for help in trouble.helps { session.console.complain("     \(session.text(help))\n") }
        if isJSON { print([.init("error", trouble.json(in: session.language))]) }
        return trouble.status
    }
}

extension Wording {
    /// What may have been meant; nil where nothing is near.
    static func suggestion(_ name: String?) -> Wording? {
        name.map { Wording("did you mean \($0)?", "maksudnya \($0)?") }
    }

    static func suggestion(among known: [String], for name: String) -> Wording? {
        suggestion(FuzzyMatch.best(for: name, among: known))
    }
}
