import Diagnostics
import JSON
import ProcedureSyntax

/// `sop parse`: what the reader makes of a file, so that it can be judged by itself.
enum ParseCommand {
    static let command = Command(
        name: "parse",
        summary: Wording(
            "Print what a YAML file says, as JSON", "Mencetak isi berkas YAML sebagai JSON"),
        details: [
            Wording(
                """
                Every scalar is its string; keys keep their order. The exit status is 0 for a \
                file that is accepted and 1 for one that is refused; why it is refused goes to \
                standard error.
                """,
                """
                Setiap nilai tunggal ditulis sebagai teksnya; urutan kunci dipertahankan. Status \
                keluar 0 bila berkas diterima dan 1 bila ditolak; alasannya ditulis ke keluaran \
                galat.
                """)
        ],
        operands: [
            Operand(
                name: "FILE", count: .one,
                help: Wording("a file; - is standard input", "berkas; - berarti masukan standar"))
        ],
        options: [
            Option(
                name: "json", help: Wording("as JSON, as always", "sebagai JSON, seperti biasa")),
            Option(
                name: "positions",
                help: Wording(
                    "with the place of every value; mappings become lists of key and value",
                    "dengan letak setiap nilai; pasangan kunci menjadi daftar kunci dan nilai")),
        ],
        examples: [
            Example(
                commandLine: "sop parse Procedures/klaten/agency.yaml --json",
                meaning: Wording("The content alone.", "Isinya saja.")),
            Example(
                commandLine: "sop parse Procedures/klaten/agency.yaml --json --positions",
                meaning: Wording(
                    "With bytes, lines and columns.", "Dengan bita, baris, dan kolom.")),
        ],
        run: { request, session in
            switch session.loader.load(request.operands[0]) {
            case .refused(let diagnostic):
                session.complain(of: [diagnostic])
                return .noInput
            case .file(let file):
                let reading = YAMLReader.read(file)
                let isRefused = reading.diagnostics.contains { $0.severity == .error }
                guard let tree = reading.tree, !isRefused else {
                    session.complain(of: reading.diagnostics)
                    return .failure
                }
                let json = request.has("positions") ? placed(tree.root) : plain(tree.root)
                session.console.print(json.text(indented: true) + "\n")
                return .success
            }
        })

    /// The value alone.
    private static func plain(_ node: Node) -> JSON {
        switch node.kind {
        case .scalar: .string(node.text)
        case .sequence: .array(node.items.map(plain))
        case .mapping:
            .object(node.entries.map { entry in JSON.Member(entry.key.text, plain(entry.value)) })
        }
    }

    /// The value with its place.
    private static func placed(_ node: Node) -> JSON {
        let value: JSON =
            switch node.kind {
            case .scalar: .string(node.text)
            case .sequence: .array(node.items.map(placed))
            case .mapping:
                .array(
                    node.entries.map { entry in
                        ["key": placed(entry.key), "value": placed(entry.value)]
                    })
            }
        let place = node.place
        return ["value": value, "start": json(place.start), "end": json(place.end)]
    }

    private static func json(_ location: Location) -> JSON {
        [
            "byte": .number(location.byte), "line": .number(location.line),
            "column": .number(location.column),
        ]
    }
}
