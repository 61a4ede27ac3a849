/// Help, from the table of commands.
enum HelpText {
    /// The widest line of help, in characters.
    static let columnsMax = 80
    /// The column at which explanations of names begin.
    private static let explanationColumn = 26

    /// What the tool is and which commands it has.
    static func tool(_ commands: [Command], in language: Language) -> String {
        var blocks = [
            Wording(
                """
                sop runs standard operating procedures written as YAML files: it checks them, runs \
                them, keeps the journal and audits it.
                """,
                """
                sop menjalankan standar operasional prosedur yang ditulis sebagai berkas YAML: \
                memeriksanya, menjalankannya, menyimpan jurnalnya, dan mengaudit jurnal itu.
                """
            ).text(in: language).wrapped(to: columnsMax, indentation: 0),
            title(.init("Usage", "Cara pakai"), language) + " sop "
                + Wording("COMMAND [OPTION]...", "PERINTAH [OPSI]...").text(in: language),
        ]
        blocks.append(
            section(
                .init("Commands", "Perintah"), language,
                commands.map { ($0.name, $0.summary.text(in: language)) }))
        blocks.append(options([.language, .help, .version], language))
        blocks.append(
            Wording(
                "`sop help COMMAND` says more about a command.",
                "`sop help PERINTAH` menjelaskan sebuah perintah."
            ).text(in: language))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The commands whose names begin with the same word.
    static func group(_ commands: [Command], in language: Language) -> String {
        let entries = commands.map { ($0.name, $0.summary.text(in: language)) }
        return section(.init("Commands", "Perintah"), language, entries) + "\n"
    }

    /// How one command is used.
    static func command(_ command: Command, in language: Language) -> String {
        let required = command.options.filter(\.isRequired).map(\.usage)
        let usage = (["sop", command.name] + command.operands.map(\.usage) + required)
            .joined(separator: " ")
        var blocks = [
            command.summary.text(in: language).wrapped(to: columnsMax, indentation: 0),
            title(.init("Usage", "Cara pakai"), language) + " " + usage + " "
                + Wording("[OPTION]...", "[OPSI]...").text(in: language),
        ]
        for detail in command.details {
            blocks.append(detail.text(in: language).wrapped(to: columnsMax, indentation: 0))
        }
        if !command.operands.isEmpty {
            blocks.append(
                section(
                    .init("Arguments", "Argumen"), language,
                    command.operands.map { ($0.name, $0.help.text(in: language)) }))
        }
        blocks.append(options(command.allOptions, language))
        if !command.examples.isEmpty {
            var lines = [title(.init("Examples", "Contoh"), language)]
            for example in command.examples {
                lines += broken(example.commandLine)
                lines.append(
                    example.meaning.text(in: language).wrapped(to: columnsMax, indentation: 6))
            }
            blocks.append(lines.joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// A command line, broken before options where it is too long, as a shell reads it.
    private static func broken(_ commandLine: String) -> [String] {
        var lines = [""]
        for (position, part) in commandLine.split(separator: " --").enumerated() {
            let piece = position == 0 ? "  " + part : " --" + part
            if position > 0, lines[lines.count - 1].count + piece.count + 2 > columnsMax {
                lines[lines.count - 1] += " \\"
                lines.append("     " + piece)
            } else {
                lines[lines.count - 1] += piece
            }
        }
        return lines
    }

    private static func title(_ wording: Wording, _ language: Language) -> String {
        wording.text(in: language) + ":"
    }

    private static func options(_ options: [Option], _ language: Language) -> String {
        let entries = options.map { option -> (String, String) in
            let short = option.short.map { "-\($0), " } ?? ""
            var help = option.help.text(in: language)
            if let standard = option.standard {
                help += Wording(" (default: \(standard))", " (bawaan: \(standard))")
                    .text(in: language)
            }
            return (short + option.usage, help)
        }
        return section(.init("Options", "Opsi"), language, entries)
    }

    private static func section(
        _ heading: Wording, _ language: Language, _ entries: [(name: String, help: String)]
    ) -> String {
        var lines = [title(heading, language)]
        for entry in entries {
            let help = entry.help.wrapped(to: columnsMax, indentation: explanationColumn)
            let name = "  " + entry.name
            if name.count + 2 <= explanationColumn {
                let padding = String(repeating: " ", count: explanationColumn - name.count)
                lines.append(name + padding + help.dropFirst(explanationColumn))
            } else {
                lines += [name, help]
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The text broken between words into lines of at most `columns` characters, each indented; a
    /// word that is longer stands alone, and a line that is indented itself stays as it is.
    func wrapped(to columns: Int, indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation)
        var lines: [String] = []
        for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
            if paragraph.hasPrefix("    ") {
                lines.append(margin + paragraph)
                continue
            }
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, indentation + line.count + 1 + word.count > columns {
                    lines.append(margin + line)
                    line = ""
                }
                line += (line.isEmpty ? "" : " ") + word
            }
            lines.append(line.isEmpty ? "" : margin + line)
        }
        return lines.joined(separator: "\n")
    }
}
