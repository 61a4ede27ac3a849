import Compiler

/// `sop help` and `sop version`: the words for `--help` and `--version`.
enum HelpCommand {
    static let command = Command(
        name: "help",
        summary: Wording("Show how the tool or a command is used", "Menampilkan cara pakai"),
        operands: [
            Operand(
                name: "COMMAND", count: .any,
                help: Wording("the command to explain", "perintah yang dijelaskan"))
        ],
        examples: [
            Example(
                commandLine: "sop help check",
                meaning: Wording("How files are checked.", "Cara memeriksa berkas."))
        ],
        run: { request, session throws(UsageError) in
            guard !request.operands.isEmpty else {
                session.console.print(HelpText.tool(CommandTable.all, in: session.language))
                return .success
            }
            let name = request.operands.joined(separator: " ")
            let group = CommandTable.all.filter { $0.name.hasPrefix(name + " ") }
            if !group.isEmpty {
                session.console.print(HelpText.group(group, in: session.language))
                return .success
            }
            guard let command = CommandTable.all.first(where: { $0.name == name }) else {
                let suggestion = FuzzyMatch.best(for: name, among: CommandTable.all.map(\.name))
                throw UsageError(.unknownCommand(name, suggestion: suggestion))
            }
            session.console.print(HelpText.command(command, in: session.language))
            return .success
        })

    static let version = Command(
        name: "version",
        summary: Wording("Show the version", "Menampilkan versi"),
        examples: [
            Example(
                commandLine: "sop version",
                meaning: Wording("The version of the tool.", "Versi alat ini."))
        ],
        run: { _, session in
            session.console.print("sop \(CommandLineTool.version)\n")
            return .success
        })
}
