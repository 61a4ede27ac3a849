import Diagnostics

/// `sop check`: holds files against the language and against each other.
enum CheckCommand {
    static let command = Command(
        name: "check",
        summary: Wording(
            "Check procedures, agencies, calendars and tests",
            "Memeriksa prosedur, instansi, kalender, dan pengujian"),
        details: [
            Wording(
                """
                What is found goes to standard output in every format. The exit status is 0 where \
                there are no errors, 1 where there are, 2 for wrong usage and 66 where there is \
                nothing to check.
                """,
                """
                Temuan ditulis ke keluaran standar dalam semua format. Status keluar 0 bila tidak \
                ada kesalahan, 1 bila ada, 2 bila cara pakainya salah, dan 66 bila tidak ada yang \
                diperiksa.
                """)
        ],
        operands: [
            Operand(
                name: "PATH", count: .many,
                help: Wording(
                    """
                    a file, or a folder with all *.yaml and *.yml files in it; hidden folders are \
                    left out; - is standard input
                    """,
                    """
                    berkas, atau folder beserta semua berkas *.yaml dan *.yml di dalamnya; folder \
                    tersembunyi dilewati; - berarti masukan standar
                    """))
        ],
        options: [
            Option(
                name: "strict",
                help: Wording("warnings are errors", "peringatan dianggap kesalahan")),
            Option(
                name: "notes",
                help: Wording(
                    """
                    show notes too: every reading that is not the source's, every check that had \
                    nothing to look at; other formats always hold them
                    """,
                    """
                    tampilkan juga catatan: setiap bacaan yang bukan dari sumber, setiap \
                    pemeriksaan yang tidak dapat dilakukan; format lain selalu memuatnya
                    """)),
            Option(
                name: "format", value: .word(["human", "json", "sarif", "github"]),
                standard: "human",
                help: Wording("how findings are written", "bentuk penulisan temuan")),
            Option(
                name: "fix",
                help: Wording(
                    "mend what has one obvious mend, keeping comments and layout",
                    """
                    perbaiki yang perbaikannya jelas, tanpa mengubah komentar dan tata letak
                    """)),
            Option(
                name: "color", value: .word(["auto", "always", "never"]), standard: "auto",
                help: Wording(
                    "colour findings; auto: on a terminal, unless NO_COLOR is set",
                    "warnai temuan; auto: di terminal, kecuali NO_COLOR terisi")),
        ],
        examples: [
            Example(
                commandLine: "sop check Procedures",
                meaning: Wording(
                    "Checks every file under Procedures.",
                    "Memeriksa semua berkas di bawah Procedures.")),
            Example(
                commandLine: "sop check Procedures/klaten --lang id --fix",
                meaning: Wording(
                    "Mends misspelt names and says in Indonesian what is left.",
                    """
                    Memperbaiki nama yang salah eja dan menyebut sisanya dalam bahasa Indonesia.
                    """)),
            Example(
                commandLine: "sop check Procedures --strict --format github",
                meaning: Wording(
                    "Shows findings beside the lines of a change on GitHub.",
                    "Menampilkan temuan di samping baris perubahan di GitHub.")),
        ],
        run: { request, session throws(UsageError) in
            if request.has("fix"), request.operands.contains(FileLoader.inputOperand) {
                throw UsageError(.notTogether("--fix", FileLoader.inputOperand), of: "check")
            }
            var check = Check(session, renderer: renderer(request, session))
            check.isStrict = request.has("strict")
            check.isFixing = request.has("fix")
            check.isForPeople = request.values["format", default: "human"] == "human"
            return check.run(request.operands)
        })

    private static func renderer(
        _ request: Request, _ session: Session
    ) -> any DiagnosticRenderer {
        let language = session.language
        switch request.values["format"] {
        case "json": return JSONRenderer(language)
        case "sarif": return SARIFRenderer(language, toolVersion: CommandLineTool.version)
        case "github": return GitHubRenderer(language)
        default:
            let isColoured = session.isColoured(
                request.values["color"], isTerminal: session.console.outputIsTerminal)
            return HumanRenderer(
                language, isColoured: isColoured, showsNotes: request.has("notes"))
        }
    }
}
