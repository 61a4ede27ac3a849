import Audit

/// What a code of an audit means, in words: for `sop explain`, lists and reports. One exhaustive
/// switch over the codes, so that one without a text does not compile.
struct AuditCodeText: Sendable {
    /// One phrase, as lists have it.
    let title: Wording
    /// What it means and what it does not mean.
    let meaning: Wording
    /// What an auditor does next.
    let advice: Wording

    init(_ title: Wording, _ meaning: Wording, _ advice: Wording) {
        self.title = title
        self.meaning = meaning
        self.advice = advice
    }

    init(_ code: AuditCode) {
        switch code.property {
        case .integrity: self = .integrity(code)
        case .order: self = .order(code)
        case .authority, .separation: self = .people(code)
        case .completeness, .timeliness: self = .work(code)
        }
    }
}

extension AuditProperty {
    /// What it is called.
    var title: Wording {
        switch self {
        case .integrity: Wording("integrity", "keutuhan")
        case .order: Wording("order", "urutan")
        case .authority: Wording("authority", "wewenang")
        case .separation: Wording("separation", "pemisahan tugas")
        case .completeness: Wording("completeness", "kelengkapan")
        case .timeliness: Wording("timeliness", "ketepatan waktu")
        }
    }

    /// The question that it answers.
    var question: Wording {
        switch self {
        case .integrity:
            Wording(
                "Is every entry there as it was written, and signed for?",
                "Apakah setiap entri ada seperti saat ditulis, dan ditandatangani?")
        case .order:
            Wording(
                "Could each event happen when it did, by the SOP and by what came before?",
                "Mungkinkah tiap peristiwa terjadi saat itu, menurut SOP dan yang mendahuluinya?")
        case .authority:
            Wording(
                "Was whoever acted allowed to on that day?",
                "Apakah yang bertindak berwenang pada hari itu?")
        case .separation:
            Wording(
                "Was what different persons must do done by different persons?",
                "Apakah yang harus dilakukan orang berbeda memang dilakukan orang berbeda?")
        case .completeness:
            Wording(
                "Was all on file, recorded and given as a reason that had to be?",
                "Apakah berkas, data, dan alasan yang wajib ada memang ada?")
        case .timeliness:
            Wording(
                "Was it done in time, under a revision in force?",
                "Apakah selesai tepat waktu, menurut revisi yang berlaku?")
        }
    }
}

extension AuditVerdict {
    /// What it is called.
    var title: Wording {
        switch self {
        case .holds: Wording("holds", "terpenuhi")
        case .unproven: Wording("not proven", "tidak terbukti")
        case .attention: Wording("look at it", "perlu dilihat")
        case .fails: Wording("FAILS", "GAGAL")
        }
    }
}
