package import Canonical
package import Journal
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
    /// As of when instances are judged.
    package enum AsOf: Sendable {
        case instant(Instant)
        /// By the clock of the agencies, which must be one: so many milliseconds after the
        /// midnight with which the day begins.
        case local(CivilDate, milliseconds: Int64)
    }

    /// What an audit is given.
    package struct Setting: Sendable {
        /// The keys of which the journal's first must be one; any where there are none.
        package var trusted: [VerifierKey] = []
        /// Notes with checkpoints that were kept elsewhere.
        package var given: [[UInt8]] = []
        /// The keys of witnesses, each of which must have cosigned those checkpoints.
        package var witnesses: [VerifierKey] = []
        /// The folder of the store beside the journal; nil where it was not handed over.
        package var storePath: String?
        package var scope = AuditScope()
        /// As of when open instances are judged; nil for ``now``.
        package var asOf: AsOf?
        /// What the auditor's clock shows; nil for when the last event was recorded, which is what
        /// counts in a rehearsal too.
        package var now: Instant?
        /// After so many working days without an event an instance counts as idle.
        package var idleWorkingDaysMax = 30
        /// What occurred longer than this before it was recorded is told: a day.
        package var recordedLateMillisecondsMax: Int64 = 86_400_000
        /// A timer that was recorded longer than this after it ran out is told: a day.
        package var firedLateMillisecondsMax: Int64 = 86_400_000
        /// What is recorded later than this after somebody saw it is told: ten minutes.
        package var recordedAheadMillisecondsMax: Int64 = 600_000
        /// How many threads verify; while one of them judges, the others verify what comes.
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
        let verification = Verification(
            trusted: setting.trusted, given: setting.given, witnesses: setting.witnesses,
            threadCount: max(1, setting.threadCount))
        let run = AuditRun(Auditor(setting))
        let verified = try verification.run(path, on: disk) { entry, spot, line in
            run.auditor.take(entry, spot, line)
        }
        var report = run.auditor.finish(verified, on: disk)
        RulePlaces(run.auditor.sources).fill(&report.findings)
        return report
    }
}

/// The auditor while the threads of a verification hand it entries, one thread at a time.
private final class AuditRun: @unchecked Sendable {
    var auditor: Auditor

    init(_ auditor: Auditor) { self.auditor = auditor }
}
