import Canonical
import Journal

/// `sop journal verify`: proves a journal from its files alone.
enum JournalVerifyCommand {
    private static let name = "journal verify"

    static let command = Command(
        name: name,
        summary: Wording(
            "Prove that a journal is as it was written",
            "Membuktikan jurnal masih seperti saat ditulis"),
        details: [
            Wording(
                """
                Every line, the order, the tree, all checkpoints and signatures are proven from \
                the files alone. What cannot be proven is said: entries that no checkpoint covers \
                which was kept elsewhere are unanchored, for whoever has the journal and its key \
                could have written them anew. While somebody is writing, the end may look torn.
                """,
                """
                Setiap baris, urutannya, pohonnya, semua titik periksa, dan tanda tangannya \
                dibuktikan dari berkasnya saja. Yang tidak dapat dibuktikan disebutkan: entri yang \
                tidak tercakup titik periksa yang disimpan di tempat lain disebut tanpa bukti dari \
                luar, sebab pemegang jurnal dan kuncinya dapat saja menulisnya ulang. Selagi \
                ada yang menulis, bagian akhirnya dapat tampak terpotong.
                """),
            Wording(
                """
                Files and personal values lie in the store beside the journal. Each that an entry \
                names is looked up there: it is there and right, was erased as an entry says, was \
                erased without a record, is missing, or was altered. Without the store it is said \
                how many were not looked at.
                """,
                """
                Berkas dan data pribadi ada di tempat penyimpanan di sebelah jurnal. Setiap yang \
                disebut entri dicari di sana: ada dan benar, dihapus sesuai entri, dihapus tanpa \
                catatan, hilang, atau diubah. Tanpa tempat penyimpanan disebutkan berapa yang \
                tidak diperiksa.
                """),
            JournalOptions.readingStatus,
        ],
        options: [JournalOptions.journal, JournalOptions.store] + JournalEvidence.options
            + [JournalOptions.json],
        examples: [
            Example(
                commandLine: "sop journal verify --journal jurnal --checkpoint 2026-01.checkpoint",
                meaning: Wording(
                    "Proves that all that was there in January still is.",
                    "Membuktikan semua yang ada pada Januari masih ada.")),
            Example(
                commandLine: "sop journal verify --journal jurnal --key \"$VKEY\" --json",
                meaning: Wording(
                    "The same for programs, with the key that must be the journal's.",
                    "Sama, untuk program, dengan kunci yang harus milik jurnal.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            let evidence = try JournalEvidence(request, for: name)
            let (notes, status) = evidence.given(desk)
            guard let notes else { return status }
            return desk.work { disk throws(JournalFailure) in
                let verification = Verification(
                    trusted: evidence.keys, given: notes, witnesses: evidence.witnesses,
                    threadCount: Threads.usefulCount)
                let report = try verification.run(desk.journalPath, on: disk)
                guard !report.isOfNoJournal else { throw .notAJournal(path: desk.journal) }
                let account = try desk.account(request, on: disk)
                disk.finish()
                VerificationText(report, account, hasKeys: !evidence.keys.isEmpty).tell(desk)
                let isFailed = evidence.isFailed(by: report, session)
                let isSound = report.isSound && !account.hasFindings
                if let failure = report.failure, report.isOnlyUnread { return failure.status }
                return isSound && !isFailed ? .success : .failure
            }
        })
}

extension VerificationReport {
    /// Whether nothing else was found than that not all could be read.
    var isOnlyUnread: Bool {
        failure != nil && findingsOmitted == 0
            && findings.allSatisfy { if case .disk = $0.problem { true } else { false } }
    }

    /// Whether there is nothing of a journal in the folder.
    var isOfNoJournal: Bool {
        journal == nil && size == 0 && findings.allSatisfy { $0.problem == .headUnusable }
    }
}
