import Canonical
import Diagnostics
import Journal

/// What `Journal` says, a failure or a finding, in words: the only place that has them. A message
/// is one phrase; what to do stands beside it.
struct JournalText: Sendable {
    /// A stable name for programs.
    let code: String
    let message: Wording
    /// What to do.
    var help: Wording?

    init(_ code: String, _ message: Wording, help: Wording? = nil) {
        self.code = code
        self.message = message
        self.help = help
    }
}

// MARK: Failures

extension JournalText {
    init(_ failure: JournalFailure) {
        switch failure {
        case .disk(let failure): self.init(failure)
        case .locked(_, let holder):
            self = .busy(
                Wording(
                    "somebody else is writing to the journal", "jurnal sedang ditulis pihak lain"),
                holder,
                help: Wording(
                    "wait until it is done, then try again; reading needs no waiting",
                    "tunggu sampai selesai, lalu coba lagi; membaca tidak perlu menunggu"))
        case .notAJournal(let path):
            self.init(
                "not-a-journal",
                Wording("there is no journal in \(path)", "tidak ada jurnal di \(path)"),
                help: Wording(
                    "name its folder with --journal or SOP_JOURNAL; `sop init` makes one",
                    "sebut foldernya dengan --journal atau SOP_JOURNAL; `sop init` membuat jurnal"))
        case .alreadyThere(let path):
            self.init(
                "already-there",
                Wording(
                    "\(path) is not empty: a journal is made in a folder of its own",
                    "\(path) tidak kosong: jurnal dibuat di foldernya sendiri"),
                help: Wording(
                    """
                    name another folder with --journal: a journal that is there stays what it is, \
                    and never becomes a rehearsal
                    """,
                    """
                    sebut folder lain dengan --journal: jurnal yang sudah ada tetap apa adanya, \
                    dan tidak pernah menjadi gladi
                    """))
        case .damaged(let damage): self = .damaged(damage)
        case .stopped:
            self.init(
                "stopped",
                Wording(
                    "the journal stopped after an earlier failure",
                    "jurnal berhenti setelah kegagalan sebelumnya"),
                help: .recover)
        case .entryTooLong(let bytes):
            self.init(
                "entry-too-long",
                Wording(
                    "the entry would have \(bytes) bytes, more than \(JournalLimit.lineBytesMax)",
                    "entri akan berisi \(bytes) bita, melebihi \(JournalLimit.lineBytesMax)"))
        case .keyMissing, .idUnusable, .keyInsideJournal, .keyUnusable, .keyOpenToOthers:
            self = .key(failure)
        }
    }

    /// - Parameter message: what cannot be done at the same time.
    static func busy(_ message: Wording, _ holder: LockHolder?, help: Wording) -> JournalText {
        guard let holder else { return JournalText("busy", message, help: help) }
        return JournalText(
            "busy",
            Wording(
                "\(message.english): process \(holder.process), since \(holder.since)",
                "\(message.indonesian): proses \(holder.process), sejak \(holder.since)"),
            help: help)
    }

    private static func damaged(_ damage: Damage) -> JournalText {
        let fault = JournalText(damage.fault)
        let place = text(of: damage.place)
        let lost = damage.committed > damage.intact
        let (are, were) = (
            damage.intact == 1 ? "is" : "are", damage.committed == 1 ? "was" : "were"
        )
        let count = Wording(
            """
            \(Wording.entries(damage.intact).english) \(are) right\
            \(lost ? ", \(damage.committed) \(were) committed" : "")
            """,
            """
            \(damage.intact) entri benar\
            \(lost ? ", \(damage.committed) sudah tercatat" : "")
            """)
        return JournalText(
            "damaged",
            Wording(
                "the journal is damaged at \(place.english): "
                    + "\(fault.message.english); \(count.english)",
                "jurnal rusak di \(place.indonesian): "
                    + "\(fault.message.indonesian); \(count.indonesian)"),
            help: Wording(
                """
                nothing was changed; keep this folder as it is, `sop journal verify` lists all \
                that is wrong, and restore the journal from a backup
                """,
                """
                tidak ada yang diubah; simpan folder ini apa adanya, `sop journal verify` \
                mendaftar semua yang salah, dan pulihkan jurnal dari cadangan
                """))
    }

    /// So much of an id is shown that cannot be one.
    private static let idShownMax = 80

    private static func key(_ failure: JournalFailure) -> JournalText {
        switch failure {
        case .keyMissing(let key):
            JournalText(
                "key-missing",
                Wording(
                    "none of the keys is \(key), which signs this journal",
                    "tidak ada kunci \(key), yang menandatangani jurnal ini"),
                help: Wording(
                    "name the folder of its keys with --keys or SOP_KEYS",
                    "sebut folder kuncinya dengan --keys atau SOP_KEYS"))
        case .keyUnusable(let path):
            JournalText(
                "key-unusable",
                Wording("\(path) holds no key", "\(path) tidak berisi kunci"),
                help: Wording(
                    """
                    a key is one line as it was made, with its line feed and nothing else: \
                    restore the file, or take it out of the folder of keys
                    """,
                    """
                    kunci ialah satu baris seperti saat dibuat, dengan akhir barisnya saja: \
                    pulihkan berkasnya, atau keluarkan dari folder kunci
                    """))
        case .keyOpenToOthers(let path):
            JournalText(
                "key-unusable",
                Wording(
                    "others than the owner of \(path) may use it",
                    "\(path) dapat dipakai selain oleh pemiliknya"),
                help: Wording(
                    """
                    `chmod 600` it, and think of rotating: somebody may have copied the key
                    """,
                    """
                    jalankan `chmod 600` dan pertimbangkan untuk mengganti kuncinya: mungkin \
                    sudah disalin orang
                    """))
        case .keyInsideJournal(let path):
            JournalText(
                "key-inside-journal",
                Wording(
                    "\(path) lies inside the journal, which is handed to auditors",
                    "\(path) terletak di dalam jurnal, yang diserahkan kepada auditor"),
                help: Wording(
                    "keep the keys in a folder outside the journal",
                    "simpan kunci di folder di luar jurnal"))
        case .idUnusable(let id):
            JournalText(
                "id-unusable",
                Wording(
                    """
                    `\(id.prefix(idShownMax))` cannot name a journal: no spaces, plus signs or \
                    control characters, and at most \(JournalLimit.idBytesMax) bytes
                    """,
                    """
                    `\(id.prefix(idShownMax))` tidak dapat menjadi nama jurnal: tanpa spasi, tanda \
                    tambah, atau karakter kendali, dan paling banyak \
                    \(JournalLimit.idBytesMax) bita
                    """))
        default: preconditionFailure("a failure of keys")
        }
    }
}

extension JournalText {
    /// There is no store where one was named.
    static func noStore(_ folder: String) -> JournalText {
        JournalText(
            "no-store",
            Wording(
                "there is no store in \(folder)",
                "tidak ada tempat penyimpanan di \(folder)"))
    }
}

extension Wording {
    /// So many entries.
    static func entries(_ count: Int) -> Wording {
        Wording(count == 1 ? "1 entry" : "\(count) entries", "\(count) entri")
    }

    /// So many bytes.
    static func bytes(_ count: Int) -> Wording {
        Wording(count == 1 ? "1 byte" : "\(count) bytes", "\(count) bita")
    }

    static let recover = Wording(
        "mend the cause, then run `sop journal recover`",
        "atasi penyebabnya, lalu jalankan `sop journal recover`")
}
