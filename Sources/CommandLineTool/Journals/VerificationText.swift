import Canonical
import JSON
import Journal
import WorkCalendar

/// A report of a verification: what was proven, what is wrong, and what could not be proven.
struct VerificationText {
    private let report: VerificationReport
    private let account: StoreAccount
    /// Whether it was said which key the journal must begin with.
    private let hasKeys: Bool

    init(_ report: VerificationReport, _ account: StoreAccount, hasKeys: Bool) {
        self.report = report
        self.account = account
        self.hasKeys = hasKeys
    }

    func tell(_ desk: JournalDesk) {
        if desk.isJSON {
            desk.print(members(desk))
            return
        }
        desk.print(subject)
        for finding in report.findings { desk.print(text(of: finding)) }
        if report.findingsOmitted > 0 {
            desk.print(
                Wording(
                    "and \(report.findingsOmitted) further findings",
                    "dan \(report.findingsOmitted) temuan lain"))
        }
        let size = Wording.entries(report.size)
        desk.print(
            Wording(
                "signed by its own checkpoints: \(report.signedSize) of \(size.english)",
                "ditandatangani titik periksanya: \(report.signedSize) dari \(report.size) entri"))
        desk.print(
            Wording(
                "anchored by checkpoints given: \(report.anchoredSize) of \(size.english)",
                """
                tercakup titik periksa yang diberikan: \(report.anchoredSize) dari \
                \(report.size) entri
                """))
        for cosignature in report.cosignatures { desk.print(text(of: cosignature)) }
        for line in account.lines(namesCommand: true) { desk.print(line) }
        for line in verdict { desk.print(line) }
    }

    private func text(of cosignature: Cosignature) -> Wording {
        let (size, name) = (cosignature.size, cosignature.key.name)
        let time = cosignature.time
        return Wording(
            "cosigned by the witness \(name) on \(time): size \(size)",
            "ditandatangani saksi \(name) pada \(time): ukuran \(size)")
    }

    private var subject: Wording {
        let id = report.journal?.journal ?? "?"
        let count = Wording.entries(report.size)
        return Wording(
            "journal \(id): \(count.english), root \(report.root.base64)",
            "jurnal \(id): \(count.indonesian), akar \(report.root.base64)")
    }

    private func text(of finding: VerificationFinding) -> Wording {
        let text = JournalText(finding.problem)
        let place = finding.place.map { JournalText.text(of: $0) }
        let standing = place.map { Wording("\($0.english): ", "\($0.indonesian): ") }
        return Wording(
            "finding[\(text.code)]: \(standing?.english ?? "")\(text.message.english)",
            "temuan[\(text.code)]: \(standing?.indonesian ?? "")\(text.message.indonesian)")
    }

    // MARK: The verdict

    private var verdict: [Wording] {
        guard report.isSound else { return [unsound] }
        if account.hasFindings {
            let heading = Wording("not proven:", "yang tidak terbukti:")
            return [unsoundStore] + (unproven.isEmpty ? [] : [heading]) + unproven
        }
        if unproven.isEmpty {
            return [Wording("sound, and all of it proven", "utuh, semua terbukti")]
        }
        return [
            Wording(
                "sound as far as it can be proven; not proven:",
                "utuh sejauh dapat dibuktikan; yang tidak terbukti:")
        ] + unproven
    }

    /// What is to be done about findings: after a crash something else than after an alteration.
    private var unsound: Wording {
        let count = report.findings.count + report.findingsOmitted
        if report.isOnlyUnread {
            return Wording(
                "not verified to the end: a file cannot be read; mend that, then verify again",
                """
                belum terverifikasi sampai akhir: ada berkas yang tidak dapat dibaca; atasi itu, \
                lalu verifikasi lagi
                """)
        }
        let helps = report.findings.map { JournalText($0.problem).help }
        if let first = helps.first, let help = first, helps.allSatisfy({ $0 != nil }) {
            return Wording(
                "not in order, findings: \(count); \(help.english)",
                "belum beres, temuan: \(count); \(help.indonesian)")
        }
        return Wording(
            "NOT SOUND, findings: \(count); keep this folder as it is, restore from a backup",
            "TIDAK UTUH, temuan: \(count); simpan folder ini apa adanya, pulihkan dari cadangan")
    }

    /// The journal itself is as it was written, and what lies beside it is not.
    private var unsoundStore: Wording {
        let count = account.findings.count + account.findingsOmitted
        return Wording(
            """
            the journal is sound, THE STORE IS NOT, findings: \(count); keep its folder as it is, \
            restore it from a backup
            """,
            """
            jurnal utuh, TEMPAT PENYIMPANAN TIDAK, temuan: \(count); simpan foldernya apa adanya, \
            pulihkan dari cadangan
            """)
    }

    /// What could not be proven.
    private var unproven: [Wording] {
        var lines: [Wording] = []
        if report.unanchoredCount > 0 {
            let range = VerificationText.range(report.anchoredSize, report.size)
            lines.append(
                Wording(
                    """
                    - \(range.english) unanchored: no checkpoint was given that reaches so far, \
                    and whoever has the journal and its key could write all anew from there \
                    (--checkpoint FILE)
                    """,
                    """
                    - \(range.indonesian) tanpa bukti dari luar: tidak ada titik periksa yang \
                    mencapai sejauh itu, dan pemegang jurnal dan kuncinya dapat menulis \
                    ulang semua dari situ (--checkpoint FILE)
                    """))
        }
        if report.signedSize < report.size {
            let range = VerificationText.range(report.signedSize, report.size)
            lines.append(
                Wording(
                    "- \(range.english) unsigned: run `sop journal checkpoint`",
                    "- \(range.indonesian) belum ditandatangani: jalankan `sop journal checkpoint`")
            )
        }
        if !hasKeys {
            lines.append(
                Wording(
                    "- whose it is: the key was taken from the journal itself (--key VKEY)",
                    "- milik siapa: kuncinya diambil dari jurnal itu sendiri (--key VKEY)"))
        }
        if let contents = account.unproven { lines.append(contents) }
        if report.journal?.rehearsal != nil {
            lines.append(
                Wording("- " + Wording.rehearsal.english, "- " + Wording.rehearsal.indonesian))
        }
        return lines
    }

    /// The entries from one number to before another.
    private static func range(_ first: Int, _ end: Int) -> Wording {
        end - first == 1
            ? Wording("entry \(first) is", "entri \(first)")
            : Wording("entries \(first) to \(end - 1) are", "entri \(first) sampai \(end - 1)")
    }

    // MARK: For programs

    private func members(_ desk: JournalDesk) -> [JSON.Member] {
        let findings = report.findings.map { finding in
            JournalDesk.json(
                JournalText(finding.problem), at: finding.place, in: desk.session.language)
        }
        let isTrusted =
            hasKeys
            && !report.findings.contains {
                if case .keyUntrusted = $0.problem { true } else { false }
            }
        return [
            .init("journal", report.journal.map { .string($0.journal) } ?? .null),
            .init("rehearsal", report.journal?.rehearsal.map(JSON.string) ?? .null),
            .init("size", .number(report.size)),
            .init("root", .string(report.root.base64)),
            .init("signed", .number(report.signedSize)),
            .init("anchored", .number(report.anchoredSize)),
            .init("unanchored", .number(report.unanchoredCount)),
            .init("trusted", .bool(isTrusted)),
            .init("sound", .bool(report.isSound)),
            .init("cosignatures", .array(report.cosignatures.map(\.json))),
            .init("findings", .array(findings)),
            .init("omitted", .number(report.findingsOmitted)),
            .init("store", account.json),
        ]
    }
}

extension Cosignature {
    /// When, in UTC.
    var time: String { Instant.text(ofSeconds: atSeconds) }

    fileprivate var json: JSON {
        ["size": .number(size), "witness": .string(key.description), "at": .string(time)]
    }
}

extension Instant {
    /// Seconds since 1970 as others than we wrote them, in UTC; the number where no year has them.
    static func text(ofSeconds seconds: Int) -> String {
        let (milliseconds, isTooLarge) = Int64(seconds).multipliedReportingOverflow(by: 1_000)
        guard !isTooLarge, let instant = Instant(millisecondsSinceEpoch: milliseconds) else {
            return String(seconds)
        }
        return instant.description
    }
}
