/// The texts of one code in one language. Placeholders stand in braces: `{name}`.
public struct CodeText: Sendable {
    /// What is wrong: one phrase, stated as a rule, without a full stop.
    public let message: String
    /// What is said at secondary places, by label key.
    public let labels: [String: String]
    /// What to do, by help key.
    public let helps: [String: String]

    init(_ message: String, labels: [String: String] = [:], helps: [String: String] = [:]) {
        self.message = message
        self.labels = labels
        self.helps = helps
    }
}

/// The texts of every code in every language.
public enum Catalogue {
    /// The texts of `code`, their placeholders unfilled.
    public static func text(of code: Code, in language: Language) -> CodeText {
        switch language {
        case .english: English.text(of: code)
        case .indonesian: Indonesian.text(of: code)
        }
    }
}

extension Diagnostic {
    /// What is wrong, in words.
    public func message(in language: Language) -> String {
        fill(Catalogue.text(of: code, in: language).message, language)
    }

    /// What is said at `label`.
    public func text(of label: Label, in language: Language) -> String {
        guard let text = Catalogue.text(of: code, in: language).labels[label.key] else {
            preconditionFailure("\(code.rawValue) has a label text for \(label.key)")
        }
        return fill(text, language)
    }

    /// What to do, in words, in order.
    public func helpTexts(in language: Language) -> [String] {
        let texts = Catalogue.text(of: code, in: language).helps
        return helps.map { key in
            guard let text = texts[key] else {
                preconditionFailure("\(code.rawValue) has a help text for \(key)")
            }
            return fill(text, language)
        }
    }

    private func fill(_ template: String, _ language: Language) -> String {
        var filled = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            guard let argument = arguments[name] else {
                preconditionFailure("\(code.rawValue) has an argument {\(name)}")
            }
            filled += argument.text(in: language)
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

extension Argument {
    /// The longest name that a message repeats, in characters; longer ones are cut.
    static let nameCharactersMax = 80

    /// The value as it stands in a sentence.
    func text(in language: Language) -> String {
        switch self {
        case .name(let name): Argument.quoted(name)
        case .names(let names): Argument.alternatives(names, language == .english ? "or" : "atau")
        case .listed(let names): names.map(Argument.quoted).joined(separator: ", ")
        case .path(let steps): Argument.shortened(steps).joined(separator: " → ")
        case .number(let number): String(number)
        case .phrase(let phrase): phrase.text(in: language)
        case .verbatim(let text): text
        }
    }

    private static func quoted(_ name: String) -> String {
        var shown = ""
        for scalar in name.unicodeScalars.prefix(nameCharactersMax) {
            shown += scalar.value < 0x20 || scalar.value == 0x7F ? "�" : String(scalar)
        }
        if name.unicodeScalars.count > nameCharactersMax { shown += "…" }
        return "\"\(shown)\""
    }

    private static func alternatives(_ names: [String], _ joining: String) -> String {
        let quoted = names.map(quoted)
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(joining) " + last
    }

    /// A long way with its middle left out.
    private static func shortened(_ steps: [String]) -> [String] {
        steps.count <= 12 ? steps : Array(steps.prefix(6)) + ["…"] + Array(steps.suffix(5))
    }
}
