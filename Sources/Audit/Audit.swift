package import Canonical
package import Journal
import Synchronization
package import WorkCalendar

/// Audits a journal against its own sources, trusting neither the engine that wrote it nor whoever
/// keeps it: the files, the tree and the signatures are verified; every source is compiled anew;
/// every command is decided anew and what follows from it compared with what the entry says.
///
/// Memory grows with the instances, not with the entries.
///
/// ```swift
/// let report = try Audit(Audit.Setting(trusted: [key], given: [checkpoint])).run("journal")
/// ```
package struct Audit: Sendable {
    /// What an audit is given.
    package struct Setting: Sendable {
        /// The keys of which the journal's first must be one; any where there are none.
        package var trusted: [VerifierKey] = []
        /// Notes with checkpoints that were kept elsewhere.
        package var given: [[UInt8]] = []
        package var scope = AuditScope()
        /// As of when open instances are judged; nil for ``now``.
        package var asOf: Instant?
        /// What the auditor's clock shows; nil for when the last event was recorded, which is what
        /// counts in a rehearsal too.
        package var now: Instant?
        /// After so many working days without an event an instance counts as idle.
        package var idleWorkingDaysMax = 30
        /// What occurred longer than this before it was recorded is told: a day.
        package var recordedLateMillisecondsMax: Int64 = 86_400_000
        /// A timer that was recorded longer than this after it ran out is told: a day.
        package var firedLateMillisecondsMax: Int64 = 86_400_000
        /// How many threads verify and judge, two at most.
        package var threadCount = 2

        package init() {}
    }

    package var setting: Setting

    package init(_ setting: Setting) { self.setting = setting }

    /// Audits the journal in a folder.
    ///
    /// - Parameters:
    ///   - path: the journal's folder, which is only read.
    /// - Throws: where there is no journal, or a file cannot be read. Whatever is wrong with the
    ///   journal is a finding.
    package func run(
        _ path: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> AuditReport {
        let extent = try JournalExtent(path, on: disk)
        let run = AuditRun(setting, path, extent, disk)
        // The files are verified on one thread while the other lives through what they say.
        Threads.run(min(2, max(1, setting.threadCount))) { run.work() }
        return try run.report()
    }
}

/// One audit while it runs: its two parts, each taken by one thread.
private final class AuditRun: @unchecked Sendable {
    private let setting: Audit.Setting
    private let path: String
    private let extent: JournalExtent
    private let disk: any Disk
    private let takenCount = Atomic(0)
    private var auditor: Auditor
    private var judged = Result<Void, JournalFailure>.success(())
    private var verified: Result<VerificationReport, JournalFailure>

    init(
        _ setting: Audit.Setting, _ path: String, _ extent: JournalExtent, _ disk: any Disk
    ) {
        self.setting = setting
        self.path = path
        self.extent = extent
        self.disk = disk
        auditor = Auditor(setting)
        verified = .failure(.notAJournal(path: path))
    }

    func work() {
        while true {
            switch takenCount.add(1, ordering: .relaxed).oldValue {
            case 0: judge()
            case 1: verify()
            default: return
            }
        }
    }

    private func judge() {
        judged = Result { () throws(JournalFailure) in
            try EntryStream.run(path, within: extent, on: disk) { entry, spot, line in
                auditor.take(entry, spot, line)
            }
        }
    }

    private func verify() {
        verified = Result { () throws(JournalFailure) in
            try Verification(trusted: setting.trusted, given: setting.given, threadCount: 1)
                .run(path, within: extent, on: disk)
        }
    }

    func report() throws(JournalFailure) -> AuditReport {
        let verification = try verified.get()
        try judged.get()
        var report = auditor.finish(verification)
        RulePlaces(auditor.sources).fill(&report.findings)
        return report
    }
}
