import Canonical
import Journal
import WorkCalendar

/// What a witness says that did not cosign.
extension JournalText {
    /// - Parameter path: where what it cosigned last of the journal lies.
    init(_ failure: WitnessFailure, keptAt path: String?) {
        switch failure {
        case .refused(let refusal): self = .refusal(refusal, keptAt: path)
        case .notAWitness(let path):
            self.init(
                "not-a-witness",
                Wording("there is no witness in \(path)", "tidak ada saksi di \(path)"),
                help: Wording(
                    "`sop journal witness --create NAME` makes one",
                    "`sop journal witness --create NAMA` membuatnya"))
        case .alreadyThere(let path):
            self.init(
                "already-there",
                Wording(
                    "\(path) is not empty: a witness is made in a folder of its own",
                    "\(path) tidak kosong: saksi dibuat di foldernya sendiri"),
                help: Wording("name another folder", "sebut folder lain"))
        case .nameUnusable(let name):
            self.init(
                "name-unusable",
                Wording(
                    "`\(name)` cannot name a witness: no spaces, plus signs or control characters",
                    """
                    `\(name)` tidak dapat menjadi nama saksi: tanpa spasi, tanda tambah, atau \
                    karakter kendali
                    """))
        case .busy(_, let holder):
            self = .busy(
                Wording("the witness is at work already", "saksi sedang bekerja"), holder,
                help: Wording(
                    "wait until it is done, then try again",
                    "tunggu sampai selesai, lalu coba lagi"))
        case .keptUnusable(let path):
            self.init(
                "witness-damaged",
                Wording(
                    "\(path) is not what the witness wrote: it does not know what it cosigned",
                    "\(path) bukan yang ditulis saksi: ia tidak tahu lagi apa yang ditandatangani"),
                help: Wording(
                    """
                    restore it from a backup; a witness that forgot what it cosigned last proves \
                    nothing of what came before
                    """,
                    """
                    pulihkan dari cadangan; saksi yang lupa tanda tangan terakhirnya tidak \
                    membuktikan apa pun tentang yang sebelumnya
                    """))
        case .keyMissing(let key):
            self.init(
                "key-missing",
                Wording(
                    "none of the keys is \(key), which is the key of this witness",
                    "tidak ada kunci \(key), yaitu kunci saksi ini"),
                help: Wording(
                    "name the folder of its keys with --keys",
                    "sebut folder kuncinya dengan --keys"))
        case .journal(let failure): self.init(failure)
        }
    }

    private static func refusal(_ refusal: WitnessRefusal, keptAt path: String?) -> JournalText {
        switch refusal {
        case .unknownLog(let origin):
            JournalText(
                "witness-origin",
                Wording(
                    "the checkpoint is of \(origin), and no key was given of that journal",
                    "titik periksa ini milik \(origin), dan kunci jurnal itu tidak diberikan"),
                help: Wording(
                    "--key VKEY is the verifier key that `sop init` printed for that journal",
                    "--key VKEY adalah kunci verifikasi yang dicetak `sop init` untuk jurnal itu"))
        case .unbelievable(let failure): unbelievable(failure)
        case .emptyTree:
            JournalText(
                "witness-fork",
                Wording(
                    "the checkpoint is of no entry, and its root is not that of no entry",
                    "titik periksa ini tanpa entri, tetapi akarnya bukan akar tanpa entri"))
        case .rollback(let kept, let size):
            JournalText(
                "witness-rollback",
                Wording(
                    """
                    ROLLBACK: the checkpoint has \(Wording.entries(size).english), and one of \
                    \(kept) was cosigned before
                    """,
                    """
                    MUNDUR: titik periksa ini berisi \(size) entri, padahal yang \(kept) entri \
                    sudah ditandatangani
                    """),
                help: Wording(
                    """
                    nothing was cosigned: give the newest checkpoint; if this is the newest, \
                    entries that were there are gone: keep both checkpoints and report them
                    """,
                    """
                    tidak ada yang ditandatangani: beri titik periksa terbaru; bila ini yang \
                    terbaru, ada entri yang hilang: simpan kedua titik periksa, lalu laporkan
                    """))
        case .fork(let size):
            JournalText(
                "witness-fork",
                Wording(
                    """
                    FORK: another root was cosigned for the same \(size) entries: the journal has \
                    two histories
                    """,
                    """
                    BERCABANG: akar lain sudah ditandatangani untuk \(size) entri yang sama: \
                    jurnal ini punya dua riwayat
                    """),
                help: .contradiction(with: path))
        case .otherSize(let kept, let old): otherSize(kept, old)
        case .wrongProof(let kept, let size):
            JournalText(
                "witness-fork",
                Wording(
                    """
                    FORK: the \(size) entries do not begin with the \(kept) that were cosigned \
                    before, as far as the proof shows
                    """,
                    """
                    BERCABANG: \(size) entri ini tidak diawali \(kept) entri yang sudah \
                    ditandatangani, sejauh ditunjukkan buktinya
                    """),
                help: .contradiction(with: path))
        case .clockBehind(let last):
            JournalText(
                "clock-behind",
                Wording(
                    "the clock stands before the last cosignature: "
                        + Instant.text(ofSeconds: last),
                    "jam menunjukkan sebelum tanda tangan terakhir: "
                        + Instant.text(ofSeconds: last)),
                help: Wording("set the clock right", "betulkan jamnya"))
        }
    }

    private static func unbelievable(_ failure: NoteFailure) -> JournalText {
        switch failure {
        case .tooManySignatures, .tooLong:
            JournalText(
                "witness-full",
                Wording(
                    "the checkpoint has no place for another signature: a note is not longer",
                    "titik periksa ini tidak dapat memuat tanda tangan lagi: sudah penuh"))
        default:
            JournalText(
                "witness-signature",
                Wording(
                    "no key that was given signed the checkpoint, or its signature is wrong",
                    "titik periksa tidak ditandatangani kunci yang diberikan, atau keliru"),
                help: Wording(
                    """
                    if the journal's key was rotated, give the journal's folder, or the new key \
                    too once `sop journal verify` was sound
                    """,
                    """
                    bila kunci jurnal sudah diganti, sebut folder jurnalnya, atau beri juga kunci \
                    baru setelah `sop journal verify` menyatakan utuh
                    """))
        }
    }

    private static func otherSize(_ kept: Int, _ old: Int) -> JournalText {
        let message =
            old == 0
            ? Wording(
                "size \(kept) was cosigned last, and no proof leads on from there",
                "terakhir ditandatangani ukuran \(kept), dan tidak ada bukti yang melanjutkannya")
            : Wording(
                "the proof leads on from size \(old), and size \(kept) was cosigned last",
                "buktinya melanjutkan ukuran \(old), padahal terakhir ditandatangani \(kept)")
        guard kept > 0 else {
            return JournalText(
                "witness-size", message,
                help: Wording(
                    "nothing was cosigned of this journal yet: give its checkpoint alone",
                    "jurnal ini belum pernah ditandatangani: beri titik periksanya saja"))
        }
        return JournalText(
            "witness-size", message,
            help: Wording(
                """
                give the journal's folder, or the proof that `sop journal consistency` prints for \
                the checkpoint that was cosigned last
                """,
                """
                sebut folder jurnalnya, atau bukti yang dicetak `sop journal consistency` untuk \
                titik periksa yang terakhir ditandatangani
                """))
    }
}

extension JournalText {
    static func keysInsideWitness(_ path: String) -> JournalText {
        JournalText(
            "key-inside-witness",
            Wording(
                "\(path) lies inside the witness's folder, which others may read",
                "\(path) terletak di dalam folder saksi, yang boleh dibaca orang lain"),
            help: Wording(
                "keep the key in a folder outside it", "simpan kuncinya di folder di luarnya"))
    }

    /// Says that a file holds no proof.
    static func notAProof(_ path: String) -> JournalText {
        JournalText(
            "not-a-proof",
            Wording(
                "\(path) is no proof as `sop journal consistency` prints it",
                "\(path) bukan bukti seperti yang dicetak `sop journal consistency`"))
    }
}

extension Wording {
    /// What to do where a journal contradicts what it signed before.
    fileprivate static func contradiction(with path: String?) -> Wording {
        let place = path.map { " (\($0))" } ?? ""
        return Wording(
            """
            nothing was cosigned: keep both checkpoints, this one and the one that was cosigned \
            last\(place), and report them: the journal signed both
            """,
            """
            tidak ada yang ditandatangani: simpan kedua titik periksa, yang ini dan yang terakhir \
            ditandatangani\(place), lalu laporkan: keduanya ditandatangani jurnal itu
            """)
    }
}

extension WitnessFailure {
    /// What a command ends with that failed so.
    var status: ExitStatus {
        switch self {
        case .refused, .alreadyThere: .failure
        case .notAWitness: .noInput
        case .nameUnusable: .usage
        case .busy: .busy
        case .keptUnusable, .keyMissing: .badData
        case .journal(let failure): failure.status
        }
    }
}
