import ProcedureTesting

/// `sop test`: runs the tests that lie beside procedures.
enum TestCommand {
    static let command = Command(
        name: "test",
        summary: Wording(
            "Run the tests of procedures", "Menjalankan pengujian prosedur"),
        details: [
            Wording(
                """
                A test is a file in the folder tests beside its procedure: who does what and when, \
                and what is expected. A failing one is shown with the act, what was expected and \
                what came. Of a folder it is told as well which steps, outcomes, exits, expiries, \
                escalations and ends no test has visited.
                """,
                """
                Pengujian adalah berkas di folder tests di sebelah prosedurnya: siapa berbuat apa \
                dan kapan, serta apa yang diharapkan. Yang gagal ditampilkan beserta tindakannya, \
                yang diharapkan, dan yang terjadi. Untuk sebuah folder disebutkan pula langkah, \
                hasil, pengakhiran, kedaluwarsa, eskalasi, dan akhir yang belum dikunjungi.
                """),
            Wording(
                """
                The exit status is 0 where all tests pass, 1 where one fails, 2 for wrong usage, \
                65 where a file that is needed has errors (sop check shows them) and 66 where \
                there is no test.
                """,
                """
                Status keluar 0 bila semua pengujian lulus, 1 bila ada yang gagal, 2 bila cara \
                pakainya salah, 65 bila berkas yang diperlukan masih salah (sop check \
                menampilkannya), dan 66 bila tidak ada pengujian.
                """),
        ],
        operands: [
            Operand(
                name: "PATH", count: .optional,
                help: Wording(
                    "a test, or a folder with all tests in it; else ./Procedures or this folder",
                    """
                    sebuah pengujian, atau folder beserta semua pengujian di dalamnya; jika tidak \
                    disebut, ./Procedures atau folder ini
                    """))
        ],
        options: [
            Option(
                name: "require-coverage",
                help: Wording(
                    "what no test has visited is a failure",
                    "yang belum dikunjungi pengujian mana pun dianggap gagal")),
            Option(
                name: "format", value: .word(["human", "json"]), standard: "human",
                help: Wording("how outcomes are written", "bentuk penulisan hasil")),
        ],
        examples: [
            Example(
                commandLine: "sop test Procedures",
                meaning: Wording(
                    "Runs every test under Procedures.",
                    "Menjalankan semua pengujian di bawah Procedures.")),
            Example(
                commandLine: "sop test Procedures/klaten --require-coverage",
                meaning: Wording(
                    "Fails too where a way through a procedure was not tried.",
                    "Gagal pula bila ada jalan dalam prosedur yang belum dicoba.")),
        ],
        run: { request, session in
            let language = session.language
            let renderer: any TestRenderer =
                request.values["format"] == "json"
                ? JSONTestRenderer(language) : HumanTestRenderer(language)
            var run = TestSession(session, renderer: renderer)
            run.requiresCoverage = request.has("require-coverage")
            let standard = session.files.kind(of: "Procedures") == .folder ? "Procedures" : "."
            return run.run(request.operands.first ?? standard)
        })
}
