import Audit
import Compiler
import Diagnostics
import Execution
import Journal
import Phrasing
import ProcedureForm
import ProcessGraph
import WorkCalendar

/// What one finding says, in words: one exhaustive switch, so that a fact without a text does not
/// compile.
struct AuditFactText {
    private let finding: AuditFinding

    init(_ finding: AuditFinding) { self.finding = finding }

    var wording: Wording {
        switch finding.fact {
        case .journal(let problem): JournalText(problem).message
        case .journalOmitted(let count):
            Wording(
                "and \(count) further things are wrong with the files",
                "dan masih ada \(count) hal lain yang salah pada berkas")
        case .unanchored(let first, let count):
            Wording(
                "\(range(first, count).english) covered by no checkpoint that was kept elsewhere",
                """
                \(range(first, count).indonesian) tidak tercakup titik periksa yang disimpan di \
                tempat lain
                """)
        case .unsigned(let first, let count):
            Wording(
                "\(range(first, count).english) covered by no checkpoint of the journal",
                "\(range(first, count).indonesian) tidak tercakup titik periksa jurnal")
        case .keyNotGiven:
            Wording(
                "the key was taken from the journal itself",
                "kuncinya diambil dari jurnal itu sendiri")
        case .rehearsal: Wording.rehearsal
        case .recovered:
            Wording(
                "bytes that were no entry yet were cut off after a crash",
                "bita yang belum menjadi entri dipotong setelah gangguan")
        case .unreadable(let problem): Trouble.message(of: problem)
        case .misnumbered(let found, let expected):
            Wording(
                "event \(found) comes where event \(expected) belongs",
                "peristiwa \(found) berada di tempat peristiwa \(expected)")
        case .differs(let recorded, let derived): differs(recorded, derived)
        case .unjudged(let count):
            Wording(
                """
                \(count) later events rest on one that does not hold or is missing, this one being \
                the last
                """,
                """
                \(count) peristiwa kemudian bertumpu pada yang tidak sah atau hilang; ini yang \
                terakhir
                """)
        case .clockBack(let milliseconds):
            Wording(
                "it was recorded \(length(milliseconds).english) before the one before it",
                "dicatat \(length(milliseconds).indonesian) sebelum yang mendahuluinya")
        case .recordedLate(let milliseconds):
            Wording(
                "it was recorded \(length(milliseconds).english) after it happened",
                "dicatat \(length(milliseconds).indonesian) setelah terjadi")
        case .recordedAfterDue(let due):
            Wording(
                "it is in time by its own word: it was recorded after it was due, \(told(due))",
                "tepat waktu menurut pernyataan saja: dicatat sesudah tenggatnya, \(told(due))")
        case .recordedAhead(let recorded, let seen, let isByWitness):
            Wording(
                """
                it says to be recorded \(told(recorded)), and \(isByWitness ? "a witness" : "you") \
                saw it \(told(seen))
                """,
                """
                disebut dicatat \(told(recorded)), padahal \(isByWitness ? "saksi" : "Anda") \
                melihatnya \(told(seen))
                """)
        case .firedLate(let milliseconds):
            Wording(
                "the time limit was recorded \(length(milliseconds).english) after it ran out",
                "batas waktu dicatat \(length(milliseconds).indonesian) setelah lewat")
        case .graphDiffers(let procedure, let revision):
            Wording(
                "revision \(revision) of \(procedure) compiles to another graph than is named",
                "revisi \(revision) dari \(procedure) menghasilkan graf lain dari yang disebut")
        default: work
        }
    }

    private var work: Wording {
        switch finding.fact {
        case .refused(let rejection):
            let text = RejectionText(rejection, in: finding.zone)
            return Wording(text.text(in: .english), text.text(in: .indonesian))
        case .actingEnded(let role, let until, let decree):
            let by = decree.map { " (\($0))" } ?? ""
            return Wording(
                "the appointment as acting \"\(role)\"\(by) ended on \(until)",
                "pengangkatan sebagai Plt./Plh. \"\(role)\"\(by) berakhir pada \(until)")
        case .wrongPerson(let roles):
            let names = roles.map { "\"\($0)\"" }
            return Wording(
                "\(names.joined(separator: " or ")) is a certain person here, and it was another",
                "\(names.joined(separator: " atau ")) di sini orang tertentu, dan ini orang lain")
        case .asserted(let count):
            return Wording(
                "who did it was asserted in all \(count) events, and signed in none",
                "pelaku hanya pengakuan pada semua \(count) peristiwa, tanpa tanda tangan")
        case .contentsUnchecked(let count):
            return Wording(
                "\(count) contents that entries name were not looked at",
                "\(count) isi yang disebut entri tidak dilihat")
        case .actingWithoutDecree(let appointment):
            let (who, role) = (appointment.actor, appointment.role)
            return Wording(
                "\(who) acts as \"\(role)\" from \(appointment.from)",
                "\(who) bertindak sebagai \"\(role)\" sejak \(appointment.from)")
        case .revokedSince(let act):
            return Wording(
                """
                event \(act.event) ended "\(act.step)" as "\(act.role)", which was revoked later, \
                from \(act.from)
                """,
                """
                peristiwa \(act.event) mengakhiri "\(act.step)" sebagai "\(act.role)", yang \
                kemudian dicabut sejak \(act.from)
                """)
        case .namesAlike(let first, let second):
            let both = [first, second].map { "\($0) (\(AuditFactText.letters($0)))" }
            return Wording(
                both.joined(separator: " and "), both.joined(separator: " dan "))
        case .contentAltered(let subject, let hash), .contentMissing(let subject, let hash),
            .contentUnfit(let subject, let hash),
            .contentErased(let subject, let hash), .erasureUnrecorded(let subject, let hash),
            .contentNotErased(let subject, let hash):
            return AuditFactText.content(subject, hash, of: finding.instance)
        case .impliedStep(let step, let count):
            return Wording(
                "\"\(step)\" is implied; visits: \(count)",
                "\"\(step)\" tersirat; kunjungan: \(count)")
        case .assumedStep(let step, let count, let why):
            return Wording(
                "\"\(step)\" is read so: \(why); visits: \(count)",
                "\"\(step)\" dibaca begini: \(why); kunjungan: \(count)")
        default: return time
        }
    }

    /// The letters of an id that are not of the Latin alphabet, as numbers, so that they can be
    /// told apart.
    private static func letters(_ id: String) -> String {
        id.unicodeScalars.map { scalar in
            scalar.isASCII
                ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
        }.joined(separator: " ")
    }

    private var time: Wording {
        switch finding.fact {
        case .breached(let service, let owner, let holding):
            let late = AuditFactText.length(
                -service.remainingMilliseconds, ofWorkingTime: service.span.clock == .working)
            let clock =
                service.span.clock == .working
                ? Wording(" of working time", " waktu kerja") : Wording(same: "")
            let still =
                service.ended == nil
                ? Wording(" and still open", " dan belum selesai") : Wording(same: "")
            let whose = AuditFactText.owner(holding)
            return Wording(
                """
                \(service.span) allowed, due \(told(service.due.instant)), late by \
                \(late.english)\(clock.english)\(still.english); the time of \(owner) \
                (\(whose.english))
                """,
                """
                SLA \(service.span.words(in: .indonesian)), tenggat \
                \(told(service.due.instant)), terlambat \
                \(late.indonesian)\(clock.indonesian)\(still.indonesian); waktu \(owner) \
                (\(whose.indonesian))
                """)
        case .breachedBefore(let name, let step, let due, let ended):
            return Wording(
                """
                "\(step)" was due \(told(due)) by revision \(name.revision), under which it \
                began, and ended \(told(ended)); the instance was migrated since
                """,
                """
                "\(step)" bertenggat \(told(due)) menurut revisi \(name.revision), yang berlaku \
                saat dimulai, dan selesai \(told(ended)); permohonan ini sudah dipindah revisi
                """)
        case .forgiven(let step, let due, let ended):
            return Wording(
                """
                "\(step)" was due \(told(due)) and ended \(told(ended)); by the calendar that was \
                deployed since it would not be late
                """,
                """
                "\(step)" bertenggat \(told(due)) dan selesai \(told(ended)); menurut kalender \
                yang dipasang kemudian tidak terlambat
                """)
        case .cutShort(let step, let due, let at, let measure):
            let what = AuditFactText.measure(measure)
            return Wording(
                """
                "\(step)" was due \(told(due)) and still open \(told(at)), when \(what.english)
                """,
                """
                "\(step)" bertenggat \(told(due)) dan belum selesai \(told(at)), saat \
                \(what.indonesian)
                """)
        case .overdue(.expiry, let due):
            return Wording(
                "the step expired at \(told(due))", "langkah ini kedaluwarsa pada \(told(due))")
        case .held(let due):
            return Wording(
                "the step expired at \(told(due)), and a correction holds that back",
                "langkah ini kedaluwarsa pada \(told(due)), tetapi koreksi menahannya")
        case .overdue(.escalation, let due):
            return Wording(
                "it was to be escalated at \(told(due))",
                "seharusnya dieskalasi pada \(told(due))")
        case .idle(let since, let days):
            return Wording(
                "no event since \(told(since)), for more than \(days) working days",
                "tidak ada peristiwa sejak \(told(since)), lebih dari \(days) hari kerja")
        case .startedNotInForce:
            return Wording(
                "the SOP gives no date from which it is in force, and that was acknowledged",
                "SOP tidak menyebut tanggal berlaku, dan itu dinyatakan diketahui")
        case .provisional(let step, let due):
            return Wording(
                "\"\(step)\" is due \(told(due)), which may move",
                "\"\(step)\" bertenggat \(told(due)), yang dapat bergeser")
        default: preconditionFailure("every other fact is told elsewhere")
        }
    }

    /// What lies in the store and whose it is, and then the number that the journal has of it.
    private static func content(
        _ subject: Erasure, _ commitment: String, of instance: String?
    ) -> Wording {
        let owner = instance.map { Wording(" of \($0)", " pada \($0)") } ?? Wording(same: "")
        let (name, what) =
            switch subject {
            case .document(let id): (id, Wording("document", "dokumen"))
            case .data(let name): (name, Wording("data item", "data"))
            }
        return Wording(
            "\(what.english) \"\(name)\"\(owner.english), commitment \(commitment)",
            "\(what.indonesian) \"\(name)\"\(owner.indonesian), komitmen \(commitment)")
    }

    private static func measure(_ measure: LateMeasure) -> Wording {
        switch measure {
        case .extended: Wording("its due time was extended", "tenggatnya diperpanjang")
        case .recomputed: Wording("its due time was worked out anew", "tenggatnya dihitung ulang")
        case .corrected:
            Wording("an earlier step was corrected", "langkah sebelumnya dikoreksi")
        case .withdrawn:
            Wording("the instance was withdrawn", "permohonannya ditarik")
        }
    }

    /// Whose time a class of owner is.
    static func owner(_ holding: Role.Holding) -> Wording {
        switch holding {
        case .appointment: Wording("the agency's", "instansi")
        case .instance: Wording("the applicant's", "pemohon")
        case .external: Wording("an outside party's", "pihak luar")
        }
    }

    // MARK: Parts

    private func told(_ instant: Instant) -> String {
        LocalTime(instant, in: finding.zone).description
    }

    private func range(_ first: Int, _ count: Int) -> Wording {
        count == 1
            ? Wording("entry \(first) is", "entri \(first)")
            : Wording(
                "entries \(first) to \(first + count - 1) are",
                "entri \(first) sampai \(first + count - 1)")
    }

    private func length(_ milliseconds: Int64) -> Wording { AuditFactText.length(milliseconds) }

    /// `3 d 2 h`: a length of time in its two largest units. Working time is told in hours and
    /// less: a day of it would be read as a working day, which is shorter.
    static func length(_ milliseconds: Int64, ofWorkingTime: Bool = false) -> Wording {
        let hours: Int64 = ofWorkingTime ? .max : 24
        return Wording(
            AuditFactText.length(milliseconds, hours, ("d", "h", "min", "s")),
            AuditFactText.length(milliseconds, hours, ("hari", "jam", "menit", "detik")))
    }

    private static func length(
        _ milliseconds: Int64, _ hoursOfDay: Int64,
        _ units: (day: String, hour: String, minute: String, second: String)
    ) -> String {
        let seconds = max(0, milliseconds) / 1_000
        let hours = seconds / 3_600
        let amounts = [
            (hours / hoursOfDay, units.day), (hours % hoursOfDay, units.hour),
            (seconds / 60 % 60, units.minute), (seconds % 60, units.second),
        ]
        let parts = amounts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "\(milliseconds) ms" }
        return parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }

    private func differs(_ recorded: [Consequence], _ derived: [Consequence]) -> Wording {
        if recorded == derived {
            return Wording(
                "it was done in another role than the entry says",
                "dilakukan dalam peran lain dari yang disebut entri")
        }
        let (said, follows) = (names(recorded), names(derived))
        return said == follows
            ? Wording(
                "\(said) is said to follow, with other times or another step than does follow",
                "disebut akibatnya \(said), dengan waktu atau langkah lain dari semestinya")
            : Wording(
                "\(said) is said to follow, and \(follows) does",
                "disebut akibatnya \(said), padahal semestinya \(follows)")
    }

    private func names(_ consequences: [Consequence]) -> String {
        consequences.isEmpty
            ? "-" : consequences.map(AuditFactText.name).joined(separator: ", ")
    }

    /// As docs/event-format.md calls it.
    private static func name(_ consequence: Consequence) -> String {
        switch consequence {
        case .visitBegan: "visit-began"
        case .visitReopened: "visit-reopened"
        case .visitCancelled: "visit-cancelled"
        case .timersMoved: "timers-moved"
        case .escalated: "escalated"
        case .ended: "ended"
        case .withdrawn: "withdrawn"
        case .appointed: "appointed"
        case .revoked: "revoked"
        }
    }
}
