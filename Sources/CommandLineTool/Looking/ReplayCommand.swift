import Execution

/// `sop replay`: a journal as it was at any point.
enum ReplayCommand {
    static let name = "replay"

    static let command = Command(
        name: name,
        summary: Wording(
            "Show a journal as it was after an entry or at a time",
            "Menampilkan jurnal seperti keadaannya setelah sebuah entri atau pada suatu waktu"),
        details: [
            Wording(
                """
                The journal is gone through from its first entry on, each entry decided again. \
                Shown is how instances stood then, or what happened to one (--instance), step by \
                step with --steps; with --from-entry or --since what became of them in between.
                """,
                """
                Jurnal dijalani dari entri pertama, setiap entri diputuskan kembali. Yang \
                ditampilkan adalah keadaan permohonan saat itu, atau perjalanan salah satunya \
                (--instance), langkah demi langkah dengan --steps; dengan --from-entry atau \
                --since, perubahannya di antaranya.
                """),
            Wording(
                """
                Entries and events are numbered apart: entries, lines of the journal, from 0; \
                events, which are what `sop show` numbers, from 1. Both are told. Instances stand \
                as of when the last event was recorded, or at the time of --until, never as of \
                now. Where an entry does not follow from those before it, all up to there is \
                shown, and the exit status is 1.
                """,
                """
                Entri dan peristiwa bernomor sendiri-sendiri: entri, yaitu baris jurnal, mulai 0; \
                peristiwa, yang dinomori `sop show`, mulai 1. Keduanya disebut. Keadaannya adalah \
                saat peristiwa terakhir dicatat, atau pada waktu --until, bukan saat ini. Bila \
                sebuah entri bukan akibat dari entri sebelumnya, semua sampai di situ ditampilkan, \
                dan status keluarnya 1.
                """), JournalOptions.readingStatus,
        ],
        options: [
            JournalOptions.journal,
            Option(
                name: "instance", value: .text("ID"),
                help: Wording("only this instance", "hanya permohonan ini")),
            Option(
                name: "to-entry", value: .text("N"),
                help: Wording(
                    "as it was after entry N", "keadaan setelah entri N")),
            Option(
                name: "until", value: .text("TIME"),
                help: Wording(
                    """
                    as it was at this time: "2026-03-02 08:05" by the agency's clock, or \
                    2026-03-02T08:05:00+07:00
                    """,
                    """
                    keadaan pada waktu ini: "2026-03-02 08:05" menurut jam instansi, atau \
                    2026-03-02T08:05:00+07:00
                    """)),
            Option(
                name: "from-entry", value: .text("N"),
                help: Wording(
                    "what became of it after entry N", "perubahannya setelah entri N")),
            Option(
                name: "since", value: .text("TIME"),
                help: Wording(
                    "what became of it after this time", "perubahannya setelah waktu ini")),
            Option(
                name: "steps",
                help: Wording(
                    "each entry of the instance, and how it stood then",
                    "setiap entri permohonan itu, dan keadaannya saat itu")),
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop replay --journal jurnal --until \"2026-03-02 16:00\"",
                meaning: Wording(
                    "How all instances stood at that time.",
                    "Keadaan semua permohonan pada waktu itu.")),
            Example(
                commandLine: "sop replay --journal jurnal --instance kla-penerbitan-2026-1 --steps",
                meaning: Wording(
                    "An instance, step by step.", "Sebuah permohonan, langkah demi langkah.")),
            Example(
                commandLine: "sop replay --journal jurnal --from-entry 120 --to-entry 180 --json",
                meaning: Wording(
                    "The difference between two points, for programs.",
                    "Perbedaan antara dua titik, untuk program.")),
        ],
        run: { request, session throws(UsageError) in
            for (one, other) in [("to-entry", "until"), ("from-entry", "since")]
            where request.has(one) && request.has(other) {
                throw UsageError(.notTogether("--\(one)", "--\(other)"), of: name)
            }
            if request.has("steps"), !request.has("instance") {
                throw UsageError(.needs("--steps", "--instance"), of: name)
            }
            return try ReplayDesk(request, session).run()
        })
}
