import Engine
import Execution
import JSON
import Overview
import ProcessGraph

/// `sop tasks`: what is to be done, and by whom.
enum TasksCommand {
    static let command = Command(
        name: "tasks",
        summary: Wording(
            "List what is to be done, the most pressing first",
            "Mendaftar yang harus dikerjakan, yang paling mendesak dahulu"),
        details: [
            Wording(
                """
                A line for each active step: who may act, by when, how late it is, and what is \
                missing. Suspended instances are left out.
                """,
                """
                Satu baris untuk setiap langkah aktif: siapa yang dapat bertindak, kapan \
                tenggatnya, seberapa terlambat, dan apa yang belum ada. Yang ditangguhkan tidak \
                disebut.
                """), LookOptions.look, JournalOptions.readingStatus,
        ],
        options: [
            Option(
                name: "role", value: .text("ROLE"),
                help: Wording(
                    "only steps that this role performs", "hanya langkah yang dikerjakan peran ini")
            ),
            Option(
                name: "actor", value: .text("ACTOR"),
                help: Wording(
                    "only steps on which this person may act or record for others",
                    "hanya langkah yang dapat dikerjakan atau dicatatkan orang ini")),
            Option(
                name: "overdue",
                help: Wording("only what is late", "hanya yang terlambat")),
        ] + LookOptions.all,
        examples: [
            Example(
                commandLine: "sop tasks --actor klt-005",
                meaning: Wording(
                    "What klt-005 can do now.", "Yang dapat dikerjakan klt-005 sekarang.")
            ),
            Example(
                commandLine: "sop tasks --role verifikator --overdue",
                meaning: Wording(
                    "What verifiers are late with.", "Yang terlambat dikerjakan verifikator.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try ViewDesk(request, session, for: "tasks")
            return desk.look(about: .journal) { look throws(Trouble) in
                try checkRole(look)
                try look.checkActor()
                let tasks = TaskList(try look.standings().filter { isAsked($0, request) })
                if desk.desk.isJSON {
                    desk.desk.print([.init("tasks", tasks.json)])
                } else {
                    session.console.print(
                        tasks.text(in: session.language, width: session.console.tableColumns))
                }
                return .success
            }
        })

    private static func checkRole(_ look: ViewDesk.Look) throws(Trouble) {
        guard let role = look.reading.option("role") else { return }
        let known = look.view.world.deployments.flatMap { $0.graph.roles.map(\.id) }
        if !known.contains(role) { throw look.unknown(.unknownRole(role), role, among: known) }
    }

    private static func isAsked(_ standing: Standing, _ request: Request) -> Bool {
        if request.has("overdue"), !standing.isOverdue { return false }
        if let role = request.values["role"],
            !standing.performers.contains(where: { $0.role == role })
        {
            return false
        }
        guard let actor = request.values["actor"] else { return true }
        return standing.performers.contains {
            $0.persons.contains(actor) || $0.recorders.contains(actor)
        }
    }
}
