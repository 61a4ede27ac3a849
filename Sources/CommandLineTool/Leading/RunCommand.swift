import Engine
import Execution
import WorkCalendar

/// `sop run`: leads through an instance, or runs a scenario.
enum RunCommand {
    static let command = Command(
        name: "run",
        summary: Wording(
            "Lead through an instance, or run a scenario",
            "Memandu sebuah permohonan, atau menjalankan skenario"),
        details: [
            Wording(
                """
                It starts an instance and asks for what each step needs: who does it, documents, \
                values, answers. An instance that runs already is gone on with. The end of input \
                (Ctrl-D) stops it; what was recorded stays, and the same command with the id of \
                the instance goes on.
                """,
                """
                Memulai sebuah permohonan dan menanyakan yang diperlukan tiap langkah: siapa yang \
                mengerjakan, dokumen, data, jawaban. Permohonan yang sudah berjalan dilanjutkan. \
                Akhir masukan (Ctrl-D) menghentikannya; yang sudah tercatat tetap ada, dan \
                perintah yang sama dengan id permohonannya melanjutkan.
                """),
            Wording(
                """
                A scenario is a test as `sop test` reads it. It is run into a journal that \
                rehearses, at the times that it tells, with the files that lie around it; a \
                journal that is not there yet is made. A test that does not go as it says is \
                shown, and nothing of it is recorded.
                """,
                """
                Skenario adalah pengujian seperti yang dibaca `sop test`. Skenario dijalankan ke \
                jurnal gladi, pada waktu yang disebutnya, dengan berkas di sekitarnya; jurnal yang \
                belum ada dibuat. Pengujian yang tidak berjalan seperti tertulis ditampilkan, dan \
                tidak ada yang dicatat.
                """), ActOptions.status,
        ],
        operands: [
            Operand(
                name: "PROCEDURE|INSTANCE", count: .one,
                help: Wording(
                    """
                    AGENCY/ID of a deployed procedure, or its id where one agency alone has it; or \
                    the id of an instance to go on with
                    """,
                    """
                    INSTANSI/ID prosedur yang sudah dipasang, atau idnya saja bila hanya satu \
                    instansi memilikinya; atau id permohonan yang dilanjutkan
                    """))
        ],
        options: [
            Option(
                name: "scenario", value: .text("FILE"),
                help: Wording(
                    "the test that is run into the journal", "pengujian yang dijalankan ke jurnal")
            ),
            Option(
                name: "seed", value: .text("SEED"),
                help: Wording(
                    "for a journal that --scenario makes; else the name of the file",
                    "untuk jurnal yang dibuat --scenario; jika tidak disebut, nama berkasnya")),
            ActOptions.actor, JournalOptions.journal, JournalOptions.keys, ActOptions.time,
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop run klaten/penerbitan-sertifikat-elektronik --as andi",
                meaning: Wording(
                    "Leads Andi through an application.", "Memandu Andi mengajukan permohonan.")),
            Example(
                commandLine:
                    """
                    sop run klaten/penerbitan-sertifikat-elektronik --journal gladi \
                    --scenario Procedures/klaten/tests/lancar.yaml
                    """,
                meaning: Wording(
                    "Runs a test into a journal, to be looked at.",
                    "Menjalankan pengujian ke jurnal, untuk dilihat.")),
        ],
        run: { request, session throws(UsageError) in
            if let path = request.values["scenario"] {
                if request.has("at") {
                    throw UsageError(.notTogether("--scenario", "--at"), of: "run")
                }
                return ScenarioRun(
                    desk: try JournalDesk(request, session, for: "run"), path: path,
                    procedure: request.operands[0], seed: request.values["seed"]
                ).run()
            }
            if request.has("seed") { throw UsageError(.needs("--seed", "--scenario"), of: "run") }
            return try lead(request, session)
        })

    private static func lead(
        _ request: Request, _ session: Session
    ) throws(UsageError) -> ExitStatus {
        let desk = try ViewDesk(request, session, for: "run")
        return desk.look(about: .procedureOrInstance) { look throws(Trouble) in
            try look.reading.checkSubject()
            let typist = request.values["as"] ?? session.environment["SOP_ACTOR"].nonEmpty
            let dialogue = Dialogue(session)
            let journal = GuidedJournal(desk.desk, look.view, at: look.instant)
            var run = GuidedRun(
                dialogue: dialogue, journal: journal, reading: look.reading, typist: typist)
            do throws(Dialogue.Stopped) { try run.run() } catch {
                if !run.id.isEmpty {
                    dialogue.say(
                        Wording(
                            "stopped; `sop run \(run.id)` goes on",
                            "berhenti; `sop run \(run.id)` melanjutkan"))
                }
            }
            guard !run.id.isEmpty else { return .failure }
            desk.desk.tell(run.id, in: journal.world, at: journal.now)
            return .success
        }
    }
}
