import Canonical
import Journal

/// What a verification finds.
extension JournalText {
    init(_ problem: VerificationFinding.Problem) {
        switch problem {
        case .entry(let fault): self.init(fault)
        case .disk(let failure): self.init(failure)
        case .checkpoint(let fault, let size):
            self = .checkpoint(
                fault, Wording("the checkpoint of size \(size)", "titik periksa berukuran \(size)"),
                prefix: "checkpoint")
        case .given(let fault, let size):
            self = .checkpoint(
                fault,
                Wording(
                    "the given checkpoint of size \(size)",
                    "titik periksa berukuran \(size) yang diberikan"),
                prefix: "given")
        case .tornTail, .headUnusable, .headAhead: self = .end(problem)
        case .checkpointUnreadable:
            self.init(
                "checkpoint-unreadable",
                Wording(
                    "the line is no checkpoint, or was altered",
                    "baris ini bukan titik periksa, atau telah diubah"))
        case .givenUnreadable:
            self.init(
                "given-unreadable",
                Wording(
                    "a file that was given is no checkpoint",
                    "ada berkas yang diberikan tetapi bukan titik periksa"))
        case .keyUntrusted(let key):
            self.init(
                "key-untrusted",
                Wording(
                    "the journal begins with the key \(key), which is none of those given",
                    "jurnal diawali kunci \(key), yang bukan salah satu kunci yang diberikan"))
        case .copy(let name):
            self.init(
                "copy",
                Wording(
                    "\(name), the copy of what a recovery cut off, is missing or was altered",
                    "\(name), salinan dari yang dipotong saat pemulihan, hilang atau diubah"))
        }
    }

    private static func end(_ problem: VerificationFinding.Problem) -> JournalText {
        switch problem {
        case .tornTail(let bytes):
            JournalText(
                "torn-tail",
                Wording(
                    """
                    the file ends with \(Wording.bytes(bytes).english) of a write that was not \
                    finished
                    """,
                    "berkas berakhir dengan \(bytes) bita dari penulisan yang belum selesai"),
                help: Wording(
                    """
                    somebody is writing just now, or a write was cut off: `sop journal recover` \
                    puts that in order
                    """,
                    """
                    ada yang sedang menulis, atau penulisan terputus: `sop journal recover` \
                    membereskannya
                    """))
        case .headAhead(let size):
            JournalText(
                "head-ahead",
                Wording(
                    """
                    \(Wording.entries(size).english) \(size == 1 ? "was" : "were") committed, and \
                    not all of them are there
                    """,
                    "\(size) entri sudah tercatat, tetapi tidak semuanya ada"))
        default:
            JournalText(
                "head-unusable",
                Wording(
                    "the file head, which says how much was committed, is missing or unreadable",
                    "berkas head, yang menyebut jumlah yang tercatat, hilang atau tidak terbaca"),
                help: Wording(
                    "after a crash `sop journal recover` puts that in order",
                    "setelah gangguan, `sop journal recover` membereskannya"))
        }
    }

    /// - Parameter subject: which checkpoint.
    static func checkpoint(
        _ fault: CheckpointFault, _ subject: Wording, prefix: String
    ) -> JournalText {
        let (name, rest) = told(fault)
        return JournalText(
            "\(prefix)-\(name)",
            Wording(
                "\(subject.english) \(rest.english)", "\(subject.indonesian) \(rest.indonesian)"),
            help: help(for: fault, isGiven: prefix == "given"))
    }

    private static func help(for fault: CheckpointFault, isGiven: Bool) -> Wording? {
        switch fault {
        case .cosignature:
            Wording(
                """
                ask the witness for the checkpoint that it cosigned: without it nothing is anchored
                """,
                "minta titik periksa bertanda tangan saksi: tanpa itu tidak ada bukti dari luar")
        case .aheadUnproven:
            Wording(
                """
                it proves nothing: anybody may have made it, or a key that came into force with \
                entries that are gone; give that key with --key
                """,
                """
                ini tidak membuktikan apa pun: siapa saja dapat membuatnya, atau kunci yang baru \
                berlaku dengan entri yang hilang; berikan kunci itu dengan --key
                """)
        case .origin where isGiven:
            Wording(
                "take a checkpoint of this journal, or the journal of this checkpoint",
                "ambil titik periksa jurnal ini, atau jurnal milik titik periksa ini")
        default: nil
        }
    }

    private static func told(_ fault: CheckpointFault) -> (name: String, Wording) {
        switch fault {
        case .root:
            (
                "root",
                Wording(
                    "does not match: entries before it were altered, removed or added",
                    "tidak cocok: entri sebelumnya diubah, dihapus, atau ditambah")
            )
        case .ahead:
            ("ahead", Wording("covers more entries than there are", "mencakup lebih dari yang ada"))
        case .aheadUnproven:
            (
                "ahead-unsigned",
                Wording(
                    "covers more entries than there are, and none of the known keys signed it",
                    "mencakup lebih dari yang ada, tanpa tanda tangan kunci yang dikenal")
            )
        case .order:
            (
                "order",
                Wording(
                    "does not come after the one before it", "tidak menyusul titik sebelumnya")
            )
        case .origin: ("origin", Wording("is of another journal", "milik jurnal lain"))
        case .signature:
            (
                "signature",
                Wording(
                    "is not signed by the key in force",
                    "tidak ditandatangani kunci yang berlaku")
            )
        case .formerSignature:
            (
                "former-signature",
                Wording(
                    "lacks the signature of the key that was rotated out",
                    "tanpa tanda tangan kunci yang digantikan")
            )
        case .foreignKey:
            (
                "foreign-key",
                Wording(
                    "is also signed by a key that was not in force",
                    "juga ditandatangani kunci yang tidak berlaku")
            )
        case .missing:
            (
                "missing",
                Wording(
                    "is missing, although a file of entries ended there",
                    "tidak ada, padahal berkas entri berakhir di sana")
            )
        case .cosignature(let key):
            (
                "cosignature",
                Wording(
                    "is not cosigned by the witness \(key.name)",
                    "tidak ditandatangani saksi \(key.name)")
            )
        }
    }
}
