import Diagnostics
import Journal

/// Files of a journal that could not be used.
extension JournalText {
    init(_ failure: DiskFailure) {
        let reason = JournalText.reason(of: failure)
        let act = JournalText.act(failure.act)
        self.init(
            "io-\(JournalText.name(of: failure.meaning))",
            Wording(
                "\(failure.path) cannot be \(act.english): \(reason.english)",
                "\(failure.path) tidak dapat \(act.indonesian): \(reason.indonesian)"),
            help: JournalText.help(for: failure))
    }

    private static func act(_ act: DiskFailure.Act) -> Wording {
        switch act {
        case .open: Wording("opened", "dibuka")
        case .makeFolder: Wording("made", "dibuat")
        case .look: Wording("looked at", "diperiksa")
        case .read: Wording("read", "dibaca")
        case .write: Wording("written", "ditulis")
        case .truncate: Wording("cut", "dipotong")
        case .sync: Wording("brought to the disk", "dituntaskan ke disk")
        case .rename: Wording("renamed", "diganti namanya")
        case .remove: Wording("removed", "dihapus")
        case .list: Wording("listed", "didaftar isinya")
        case .lock: Wording("locked", "dikunci")
        case .random: Wording("given a random value", "diberi nilai acak")
        }
    }

    private static func reason(of failure: DiskFailure) -> Wording {
        switch failure.meaning {
        case .missing: Wording(.notThere)
        case .notAllowed: Wording(.notAllowed)
        case .readOnly: Wording(.readOnly)
        case .alreadyThere: Wording(.alreadyThere)
        case .link:
            Wording(
                "it is a link, and a journal follows none",
                "ini tautan, dan jurnal tidak mengikuti tautan")
        case .notAFile where failure.act == .open && failure.isOfSystem:
            Wording(
                "it is a file, or a link to a folder", "itu berkas, atau tautan ke folder")
        case .notAFile:
            Wording(
                "it is not what a journal keeps there",
                "isinya bukan yang disimpan jurnal di sana")
        case .replaced:
            Wording(
                "it was changed or replaced by somebody else",
                "telah diubah atau diganti pihak lain")
        case .nameTooLong: Wording(.nameTooLong)
        case .noSpace: Wording(.noSpace)
        case .systemBusy: Wording(.systemBusy)
        case .tooLarge:
            if case .tooLarge(let limit) = failure.reason {
                Wording("it is larger than \(limit) bytes", "melebihi \(limit) bita")
            } else {
                Wording(
                    "the system allows no larger file (`ulimit -f`)",
                    "sistem tidak mengizinkan berkas yang lebih besar (`ulimit -f`)")
            }
        case .ended: Wording("it ends too early", "isinya berakhir terlalu cepat")
        case .device: Wording(.deviceFailure)
        }
    }

    private static func help(for failure: DiskFailure) -> Wording? {
        switch failure.meaning {
        case .noSpace:
            Wording(
                "make room, then run `sop journal recover`",
                "kosongkan ruang, lalu jalankan `sop journal recover`")
        case .device where failure.act != .random:
            Wording(
                """
                copy the folder to another disk before anything else, then run `sop journal \
                recover` on the copy
                """,
                """
                salin dahulu folder itu ke disk lain, lalu jalankan `sop journal recover` \
                pada salinannya
                """)
        // A file in the folder may be one too: then there is nothing else to name.
        case .link where failure.act == .open && failure.isOfSystem,
            .notAFile where failure.act == .open && failure.isOfSystem:
            Wording("name the folder itself", "sebut folder aslinya")
        // Nothing was begun: there is nothing to recover.
        case .readOnly where failure.act == .open || failure.act == .makeFolder:
            Wording(
                "list, show, audit and the other commands that only read go on there",
                "list, show, audit, dan perintah lain yang hanya membaca tetap berjalan di sana")
        case .tooLarge, .replaced, .readOnly: .recover
        default: nil
        }
    }

    /// How programs are told the reason.
    private static func name(of meaning: DiskFailure.Meaning) -> String {
        switch meaning {
        case .missing: "missing"
        case .notAllowed: "not-allowed"
        case .readOnly: "read-only"
        case .alreadyThere: "already-there"
        case .link: "link"
        case .notAFile: "not-a-file"
        case .replaced: "replaced"
        case .nameTooLong: "name-too-long"
        case .noSpace: "no-space"
        case .systemBusy: "system-busy"
        case .tooLarge: "too-large"
        case .ended: "ended"
        case .device: "device"
        }
    }
}

extension DiskFailure {
    /// Whether the system refused, and not a check of ours.
    fileprivate var isOfSystem: Bool { if case .system = reason { true } else { false } }
}

extension Wording {
    /// A phrase that every catalogue has.
    init(_ phrase: Phrase) {
        self.init(phrase.text(in: .english), phrase.text(in: .indonesian))
    }
}
