import Diagnostics

/// The fixed words of an outline, in each language.
enum OutlineWord {
    case procedure, revision, number, inForce, notInForce, since, roles, managedBy, withdrawable,
        byWhomItIsAbout
    case apart, byAppointment, boundToInstance, external, recordedBy, noColumn, steps, ends
    case performedBy, or, requires, collects, produces, names, sla, together, after, started
    case completed, timeOf, expires, escalates, tells, decision, next, reasonRequired, renews
    case renewsChosen, mayEnd, sameActor, otherActor, implied, assumed, step, stepRange, end
    case slaByClass, slaByRole, agency, applicant, externalParty, total, assumptions
    case statusCompleted, statusRejected, statusCancelled, printedAs

    func text(in language: Language) -> String {
        let both = both
        return language == .english ? both.english : both.indonesian
    }

    private var both: (english: String, indonesian: String) {
        switch self {
        case .procedure: ("Procedure", "Prosedur")
        case .revision: ("revision", "revisi")
        case .number: ("Number", "Nomor")
        case .inForce: ("In force", "Berlaku")
        case .notInForce:
            (
                "no: the form has no date of effect or ratification",
                "tidak: tanpa tanggal efektif dan tanggal pengesahan"
            )
        case .since: ("since", "sejak")
        case .printedAs: ("printed as", "tercetak")
        case .roles: ("Roles", "Pelaksana")
        case .managedBy: ("Managed by", "Dikelola oleh")
        case .withdrawable:
            ("May be withdrawn", "Dapat ditarik")
        case .byWhomItIsAbout: ("by whoever it is about", "oleh yang bersangkutan")
        case .apart: ("Never one person", "Tidak boleh satu orang")
        case .byAppointment: ("by appointment", "berdasarkan pengangkatan")
        case .boundToInstance:
            ("whoever the instance is about", "ditetapkan saat permohonan dimulai")
        case .external: ("outside the agency", "pihak luar instansi")
        case .recordedBy: ("recorded by", "dicatat oleh")
        case .noColumn: ("no printed column", "tanpa kolom cetak")
        case .steps: ("Steps", "Kegiatan")
        case .ends: ("Ends", "Akhir")
        case .performedBy: ("By", "Oleh")
        case .or: ("or", "atau")
        case .requires: ("Requires", "Memerlukan")
        case .collects: ("Fills in", "Mengisi")
        case .produces: ("Puts on file", "Menghasilkan")
        case .names: ("Names the person for", "Menetapkan orang untuk")
        case .sla: ("SLA", "SLA")
        case .together: ("together", "bersama")
        case .after: ("after", "setelah")
        case .started: ("since the start of", "sejak mulainya")
        case .completed: ("since the completion of", "sejak selesainya")
        case .timeOf: ("time of", "waktu")
        case .expires: ("Expires", "Kedaluwarsa")
        case .escalates: ("Escalates", "Eskalasi")
        case .tells: ("tells", "memberi tahu")
        case .decision: ("Decides", "Memutuskan")
        case .next: ("Then", "Lalu")
        case .reasonRequired: ("reason required", "alasan wajib")
        case .renews: ("to be renewed:", "diperbarui:")
        case .renewsChosen:
            ("to be renewed: what the decider names", "diperbarui: yang disebut pemutus")
        case .mayEnd: ("May end", "Dapat berakhir")
        case .sameActor: ("Same person as", "Orang yang sama dengan")
        case .otherActor: ("Not the person of", "Bukan orang dari")
        case .implied: ("implied", "tersirat")
        case .assumed: ("assumed", "asumsi")
        case .step: ("step", "langkah")
        case .stepRange: ("steps", "langkah")
        case .end: ("end", "akhir")
        case .slaByClass: ("SLA by whose time it is", "SLA menurut pemilik waktu")
        case .slaByRole: ("SLA by role", "SLA menurut pelaksana")
        case .agency: ("Agency", "Instansi")
        case .applicant: ("Applicant", "Pemohon")
        case .externalParty: ("External", "Pihak luar")
        case .total: ("Total", "Jumlah")
        case .assumptions: ("Assumed", "Asumsi")
        case .statusCompleted: ("completed", "selesai")
        case .statusRejected: ("rejected", "ditolak")
        case .statusCancelled: ("cancelled", "dibatalkan")
        }
    }
}
