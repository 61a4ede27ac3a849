import JSON
import Overview

/// `sop list`: the instances of a journal.
enum ListCommand {
    static let command = Command(
        name: "list",
        summary: Wording("List instances", "Mendaftar permohonan"),
        details: [LookOptions.look, JournalOptions.readingStatus],
        options: [
            Option(
                name: "state",
                value: .word(Standing.State.allCases.map(\.rawValue) + ["overdue"]),
                help: Wording(
                    "only those that stand so; overdue: whose active step is late",
                    "hanya yang keadaannya begitu; overdue: yang langkah aktifnya terlambat"))
        ] + LookOptions.all,
        examples: [
            Example(
                commandLine: "sop list --state running",
                meaning: Wording(
                    "What is running, in the journal that SOP_JOURNAL names.",
                    "Yang sedang berjalan, di jurnal yang disebut SOP_JOURNAL.")),
            Example(
                commandLine: "sop list --journal jurnal --agency klaten --json",
                meaning: Wording(
                    "All of Klaten, for programs.", "Semua milik Klaten, untuk program.")
            ),
        ],
        run: { request, session throws(UsageError) in
            let desk = try ViewDesk(request, session, for: "list")
            return desk.look(about: .journal) { look throws(Trouble) in
                let state = request.values["state"]
                let standings = try look.standings().filter { standing in
                    state == nil || state == standing.state.rawValue
                        || state == "overdue" && standing.isOverdue
                }
                let list = InstanceList(standings)
                if desk.desk.isJSON {
                    desk.desk.print([.init("instances", list.json)])
                } else {
                    session.console.print(
                        list.text(in: session.language, width: session.console.tableColumns))
                }
                return .success
            }
        })
}
