import Canonical
import Diagnostics
import Engine
import Execution
import Journal
import Phrasing
import Records
import WorkCalendar

/// What the engine says, in words: the only place that has them, beside `RejectionText` for what
/// the core says and `JournalText` for what the journal says.
extension Trouble {
    /// - Parameters:
    ///   - rejection: what the core said.
    ///   - zone: that of the agency, in which times are told.
    init(_ rejection: Rejection, in zone: ZoneOffset) {
        let text = RejectionText(rejection, in: zone)
        self.init(
            rejection.name.rawValue,
            Wording(text.text(in: .english), text.text(in: .indonesian)))
        subjects = rejection.subjects
    }

    /// What went wrong.
    ///
    /// - Parameters:
    ///   - failure: what the engine said.
    ///   - zone: that of the agency, in which times are told.
    init(_ failure: EngineFailure, in zone: ZoneOffset) {
        switch failure {
        case .rejected(let rejection): self.init(rejection, in: zone)
        case .sourceRefused(let name, let rejection):
            self = Trouble(rejection, in: zone).about(name)
        case .tooManyTimersDue(let count):
            self.init(
                "too-many-timers-due",
                Wording(
                    "\(count) time limits had run out and were recorded first, and there are more",
                    "\(count) batas waktu sudah lewat dan dicatat dahulu, dan masih ada lagi"),
                status: .busy)
            helps = [
                Wording(
                    "run the same command again: it goes on from there",
                    "jalankan lagi perintah yang sama: lanjutannya dari sana")
            ]
        case .attachmentMissing(let name):
            self.init(
                "attachment-missing",
                Wording("the file of \(name) is not attached", "berkas \(name) tidak disertakan"),
                status: .badData)
        case .attachmentEmpty(let name):
            self.init(
                "attachment-empty",
                Wording(
                    "the file for \(name) is empty", "berkas untuk \(name) kosong"),
                status: .badData)
            helps = [
                Wording(
                    "see whether it was saved or scanned; --paper says that the paper was seen",
                    "periksa apakah sudah tersimpan atau terpindai; --paper bila kertasnya dilihat")
            ]
        case .sourceUnfit(let name):
            self.init(
                "source-unfit",
                Wording("\(name) does not check", "\(name) tidak lolos pemeriksaan"),
                status: .badData)
            helps = [Wording("`sop check` says why", "`sop check` menyebut sebabnya")]
        case .entryTooLong(let bytes):
            self.init(
                "entry-too-long",
                JournalText(JournalFailure.entryTooLong(bytes: bytes)).message, status: .badData)
        case .clockBehind(let milliseconds):
            self.init("clock-behind", Trouble.clockBehind(milliseconds), status: .failure)
        case .entryUnfit(let unfit):
            self.init("entry-unfit", Trouble.message(of: unfit, in: zone), status: .badData)
            helps = [
                Wording(
                    """
                    nothing was changed; `sop journal verify` tells whether the journal was \
                    altered, and a newer program may know what this one does not
                    """,
                    """
                    tidak ada yang diubah; `sop journal verify` menyebut apakah jurnal diubah, dan \
                    program yang lebih baru mungkin mengenal yang belum dikenal program ini
                    """)
            ]
        case .erasureUnfinished(let event, let trouble):
            let text = JournalText(trouble.failure)
            self.init(
                "erasure-unfinished",
                Wording(
                    "event \(event) is recorded, and not all could be erased: "
                        + text.message.english,
                    "peristiwa \(event) sudah tercatat, tetapi belum semua terhapus: "
                        + text.message.indonesian),
                status: .ioFailure)
            helps = [
                Wording(
                    "mend the cause; the next command goes on erasing",
                    "atasi penyebabnya; perintah berikutnya melanjutkan penghapusan")
            ]
        case .journal(let trouble): self.init(trouble.failure)
        }
    }

    /// The same, with what it is about before it.
    func about(_ name: String) -> Trouble {
        var trouble = Trouble(
            code,
            Wording("\(name): \(message.english)", "\(name): \(message.indonesian)"),
            status: status)
        trouble.helps = helps
        trouble.subjects = subjects
        return trouble
    }

    private static func clockBehind(_ milliseconds: Int64) -> Wording {
        let seconds = (milliseconds + 999) / 1_000
        let (english, indonesian) =
            switch seconds {
            case ..<120: ("\(seconds) seconds", "\(seconds) detik")
            case ..<7_200: ("\(seconds / 60) minutes", "\(seconds / 60) menit")
            case ..<172_800: ("\(seconds / 3_600) hours", "\(seconds / 3_600) jam")
            default: ("\(seconds / 86_400) days", "\(seconds / 86_400) hari")
            }
        return Wording(
            "the clock stands \(english) before the last event: time runs forward only",
            "jam menunjukkan \(indonesian) sebelum peristiwa terakhir: waktu hanya berjalan maju")
    }

    // MARK: Entries

    private static func message(of unfit: Unfit, in zone: ZoneOffset) -> Wording {
        let reason: Wording =
            switch unfit.reason {
            case .form(let problem): message(of: problem)
            case .refused(let rejection): Trouble(rejection, in: zone).message
            case .differs:
                Wording(
                    "what it says follows is not what follows from the entries before it",
                    "akibat yang disebutnya bukan akibat dari entri-entri sebelumnya")
            }
        return Wording(
            "entry \(unfit.entry) cannot be taken in: \(reason.english)",
            "entri \(unfit.entry) tidak dapat diterima: \(reason.indonesian)")
    }

    static func message(of problem: EventProblem) -> Wording {
        switch problem {
        case .unknownVersion(let version):
            Wording(
                "it is of version \(version), which this program does not know",
                "versinya \(version), yang belum dikenal program ini")
        case .malformed, .unknownMember, .missingMember, .unknownText:
            Wording(
                "it is not in the form of an event (\(offset(of: problem)))",
                "bentuknya bukan bentuk peristiwa (\(offset(of: problem)))")
        case .unknownInstance(let name), .unknownStep(let name), .unknownRole(let name),
            .unknownEnd(let name):
            Wording("it names \(name), which is not there", "ia menyebut \(name), yang tidak ada")
        case .unknownProcedure(let name, let revision):
            Wording(
                "it names revision \(revision) of \(name), which was not deployed",
                "ia menyebut revisi \(revision) dari \(name), yang tidak dipasang")
        case .sourceMissing(let digest):
            Wording(
                "the source \(digest) is not in the journal",
                "sumber \(digest) tidak ada di jurnal")
        case .sourceUnfit(let digest):
            Wording(
                "the source \(digest) does not give what was deployed",
                "sumber \(digest) tidak menghasilkan yang dipasang")
        }
    }

    private static func offset(of problem: EventProblem) -> String {
        switch problem {
        case .malformed(let failure): "byte \(failure.offset)"
        case .unknownMember(let name, let offset), .missingMember(let name, let offset),
            .unknownText(_, let name, let offset):
            "\(name), byte \(offset)"
        default: ""
        }
    }
}
