import Compiler

/// Reads a command line against the table of commands, the GNU way: `--option value` and
/// `--option=value`, options and operands in any order, `--` before operands that look like
/// options, `-` alone an operand.
enum CommandParser {
    /// What a command line asks for.
    enum Outcome {
        case run(Command, Request)
        case toolHelp
        case help(Command)
        /// Help for the commands that begin with the same word.
        case groupHelp([Command])
        case version
    }

    static func parse(
        _ arguments: [String], _ commands: [Command]
    ) throws(UsageError) -> Outcome {
        var rest = arguments[...]
        while let first = rest.first, first.hasPrefix("-"), first != "-" {
            switch first {
            case "-h", "--help": return .toolHelp
            case "--version": return .version
            default:
                var ignored = Request()
                let global = [Option.language, .help, .version]
                try option(&rest, among: global, of: nil, into: &ignored)
            }
        }
        guard var name = rest.popFirst() else { throw UsageError(.noCommand) }
        let group = commands.filter { $0.name.hasPrefix(name + " ") }
        if !group.isEmpty {
            // A name of two words: the first alone names several commands.
            if let first = rest.first, ["-h", "--help"].contains(first) {
                return .groupHelp(group)
            }
            guard let second = rest.popFirst() else {
                throw UsageError(.incompleteCommand(name, group.map(\.name)))
            }
            name += " " + second
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            let candidates = group.isEmpty ? commands : group
            let suggestion = FuzzyMatch.best(for: name, among: candidates.map(\.name))
            throw UsageError(.unknownCommand(name, suggestion: suggestion))
        }
        return try parse(rest, for: command)
    }

    private static func parse(
        _ arguments: ArraySlice<String>, for command: Command
    ) throws(UsageError) -> Outcome {
        var request = Request()
        var rest = arguments
        while let argument = rest.first {
            if argument == "--" {
                request.operands += rest.dropFirst()
                break
            }
            if argument.hasPrefix("-"), argument != "-" {
                try option(&rest, among: command.allOptions, of: command, into: &request)
            } else {
                request.operands.append(argument)
                rest.removeFirst()
            }
        }
        if request.has("help") { return .help(command) }
        try checkOperands(request.operands, of: command)
        for option in command.options where option.isRequired && !request.has(option.name) {
            throw UsageError(.missingOption(option.usage), of: command)
        }
        return .run(command, request)
    }

    /// Reads the option that `rest` begins with and its value.
    private static func option(
        _ rest: inout ArraySlice<String>, among options: [Option], of command: Command?,
        into request: inout Request
    ) throws(UsageError) {
        let argument = rest.removeFirst()
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts[0])
        let given = parts.count > 1 ? String(parts[1]) : nil
        let found = options.first { option in
            "--\(option.name)" == written || option.short.map { "-\($0)" == written } ?? false
        }
        guard let option = found else {
            let candidates = options.map { "--\($0.name)" }
            let suggestion = FuzzyMatch.best(for: written, among: candidates)
            throw UsageError(.unknownOption(written, suggestion: suggestion), of: command)
        }
        let name = "--\(option.name)"
        if request.has(option.name), !option.isRepeatable {
            throw UsageError(.repeatedOption(name), of: command)
        }
        switch option.value {
        case .none:
            if given != nil { throw UsageError(.unexpectedValue(name), of: command) }
            request.values[option.name] = ""
        case .word(let words):
            guard let value = given ?? rest.popFirst() else {
                throw UsageError(.missingValue(name, words.joined(separator: "|")), of: command)
            }
            guard words.contains(value) else {
                let suggestion = FuzzyMatch.best(for: value, among: words)
                throw UsageError(
                    .badValue(name, value, words: words, suggestion: suggestion), of: command)
            }
            request.values[option.name] = value
        case .text(let valueName):
            guard let value = given ?? rest.popFirst(), !value.isEmpty else {
                throw UsageError(.missingValue(name, valueName), of: command)
            }
            if option.namesPerson, let kind = PersonNumber(value) {
                throw UsageError(.personNumber(name, kind.rawValue), of: command)
            }
            request.values[option.name] = value
            request.lists[option.name, default: []].append(value)
        }
    }

    private static func checkOperands(
        _ given: [String], of command: Command
    ) throws(UsageError) {
        let wanted = command.operands
        let least = wanted.count { $0.count == .one || $0.count == .many }
        if given.count < least {
            throw UsageError(.missingOperand(wanted[given.count].name), of: command)
        }
        let isOpen = wanted.contains { $0.count == .many || $0.count == .any }
        if !isOpen, given.count > wanted.count {
            throw UsageError(.unexpectedOperand(given[wanted.count]), of: command)
        }
        if let empty = given.firstIndex(of: "") {
            let operand = wanted[min(empty, wanted.count - 1)]
            throw UsageError(.missingOperand(operand.name), of: command)
        }
        for (operand, text) in zip(wanted, given) where operand.namesPerson {
            if let kind = PersonNumber(text) {
                throw UsageError(.personNumber(operand.name, kind.rawValue), of: command)
            }
        }
    }
}
