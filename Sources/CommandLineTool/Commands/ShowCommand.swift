/// `sop show`: a procedure for reading.
enum ShowCommand {
    static let command = Command(
        name: "show",
        summary: Wording(
            "Show a procedure as an outline or as its printed table",
            "Menampilkan prosedur sebagai ringkasan atau tabel cetaknya"),
        operands: [ProcedureOperand.operand],
        options: [
            Option(
                name: "rows",
                help: Wording(
                    "the table as the source prints it, every cell",
                    "tabel seperti tercetak pada sumbernya, setiap sel")),
            Option(
                name: "format", value: .word(["text", "tsv", "json"]), standard: "text",
                help: Wording(
                    "how it is written; tsv only with --rows",
                    "bentuk penulisannya; tsv hanya dengan --rows")),
        ],
        examples: [
            Example(
                commandLine: "sop show klaten/penerbitan-sertifikat-elektronik",
                meaning: Wording(
                    "Steps, roles, times, and where decisions lead.",
                    "Langkah, pelaksana, waktu, dan arah setiap keputusan.")),
            Example(
                commandLine: "sop show klaten/penerbitan-sertifikat-elektronik --rows --format tsv",
                meaning: Wording(
                    "The printed table for a spreadsheet.",
                    "Tabel cetaknya untuk lembar kerja.")),
        ],
        run: { request, session throws(UsageError) in
            let format = request.values["format", default: "text"]
            let hasRows = request.has("rows")
            if format == "tsv" && !hasRows {
                throw UsageError(.needs("--format tsv", "--rows"), of: "show")
            }
            let operand = ProcedureOperand(request.operands[0], session)
            return operand.withGraph { graph in
                let text =
                    hasRows
                    ? Forms.rows(of: graph, as: format, columns: session.console.outputColumns)
                    : Forms.outline(of: graph, as: format, in: session.language)
                session.console.print(text)
            }
        })
}

/// `sop graph`: a procedure as a picture's description.
enum GraphCommand {
    static let command = Command(
        name: "graph",
        summary: Wording(
            "Write a procedure's flow for a drawing program",
            "Menulis alur prosedur untuk program gambar"),
        operands: [ProcedureOperand.operand],
        options: [
            Option(
                name: "format", value: .word(["dot", "mermaid", "json"]), standard: "dot",
                help: Wording(
                    "Graphviz, Mermaid or plain data", "Graphviz, Mermaid, atau data"))
        ],
        examples: [
            Example(
                commandLine:
                    "sop graph klaten/penerbitan-sertifikat-elektronik | dot -Tsvg > alur.svg",
                meaning: Wording("A picture of the flow.", "Gambar alurnya.")),
            Example(
                commandLine:
                    "sop graph klaten/penerbitan-sertifikat-elektronik --format mermaid",
                meaning: Wording(
                    "The flow for a Markdown page.", "Alurnya untuk halaman Markdown.")),
        ],
        run: { request, session in
            let format = request.values["format", default: "dot"]
            let operand = ProcedureOperand(request.operands[0], session)
            return operand.withGraph { graph in
                session.console.print(Forms.graph(of: graph, as: format))
            }
        })
}
