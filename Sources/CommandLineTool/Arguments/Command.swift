/// One command of the tool. The table of commands drives parsing and help, and can drive
/// completions and a manual page.
struct Command: Sendable {
    let name: String
    /// One phrase, as the list of commands has it.
    let summary: Wording
    /// What else there is to know, a paragraph each.
    var details: [Wording] = []
    var operands: [Operand] = []
    var options: [Option] = []
    let examples: [Example]
    /// Does it. What is wrong with the request beyond its form is a usage error too.
    let run: @Sendable (Request, Session) throws(UsageError) -> ExitStatus

    /// All options, those that every command has included.
    var allOptions: [Option] { options + [.language, .help] }
}

/// What a command takes without a name.
struct Operand: Sendable {
    /// How many of them there are.
    enum Count: Sendable {
        case one, optional, many
        /// None or several.
        case any
    }

    /// In capitals, as usage lines have it.
    let name: String
    let count: Count
    /// Whether it is the id of a person, which journals keep for ever.
    var namesPerson = false
    let help: Wording

    /// The operand in a usage line.
    var usage: String {
        switch count {
        case .one: name
        case .optional: "[\(name)]"
        case .many: "\(name)..."
        case .any: "[\(name)]..."
        }
    }
}

/// What a command takes by name.
struct Option: Sendable {
    /// What stands behind the name.
    enum Value: Sendable {
        case none
        /// One of these words.
        case word([String])
        /// Any text; its name in capitals.
        case text(String)
    }

    /// Without its hyphens.
    let name: String
    var short: Character?
    var value = Value.none
    /// Whether it may be given several times; all its values count then.
    var isRepeatable = false
    /// Whether the command can do nothing without it.
    var isRequired = false
    /// Whether its value is the id of a person, which journals keep for ever.
    var namesPerson = false
    /// What holds where it is not given.
    var standard: String?
    let help: Wording

    /// The option as help lists it: `--format FORMAT`.
    var usage: String {
        switch value {
        case .none: "--\(name)"
        case .word(let words): "--\(name) \(words.joined(separator: "|"))"
        case .text(let valueName): "--\(name) \(valueName)\(isRepeatable ? "..." : "")"
        }
    }

    static let language = Option(
        name: "lang", value: .word(["en", "id"]),
        help: Wording(
            "the language of messages: English or Indonesian; else LC_ALL, LC_MESSAGES or LANG say",
            """
            bahasa pesan: Inggris atau Indonesia; jika tidak disebut, menurut LC_ALL, \
            LC_MESSAGES, atau LANG
            """))

    static let help = Option(
        name: "help", short: "h", help: Wording("show this help", "tampilkan bantuan ini"))

    static let version = Option(
        name: "version", help: Wording("show the version", "tampilkan versi"))
}

/// A command line that shows what a command is for.
struct Example: Sendable {
    let commandLine: String
    let meaning: Wording
}

/// What was asked of a command, in the form that its table entry promises.
struct Request: Sendable {
    var operands: [String] = []
    /// The values of the options that were given, by name; empty for those without a value.
    var values: [String: String] = [:]
    /// All values of options that take any text, in the order in which they were given.
    var lists: [String: [String]] = [:]

    /// Whether the option was given.
    func has(_ option: String) -> Bool { values[option] != nil }
}
