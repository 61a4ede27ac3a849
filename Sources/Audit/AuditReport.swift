package import Diagnostics
package import Journal
package import WorkCalendar

/// How a property stands.
package enum AuditVerdict: String, Hashable, Sendable {
    /// Nothing that was read contradicts it.
    case holds
    /// Nothing contradicts it, and a part of it could not be proven.
    case unproven
    /// Something is for a person to look at.
    case attention
    /// It is contradicted.
    case fails
}

/// What an audit comes to.
package struct AuditReport: Sendable {
    /// What the verification of the files says: tree, keys, checkpoints.
    package var verification: VerificationReport
    /// What the audit was given.
    package let setting: Audit.Setting
    /// As of when open instances were judged; nil where the journal has no event.
    package var asOf: Instant?
    /// Whether a time was asked for by the clock of the agencies, and they have several.
    package var isAsOfUnclear = false
    /// How many instances were judged: all, or those in scope.
    package var judgedCount = 0
    /// The instances that a sample drew, in the order in which they were drawn.
    package var sampled: [String] = []
    /// In the order of the journal, those about all of it first; at most
    /// ``AuditLimit/findingsPerCodeMax`` of each code.
    package var findings: [AuditFinding] = []
    /// How many findings of each code there were, listed or not.
    package var counts: [AuditCode: Int] = [:]
    package var statistics = AuditStatistics()

    package init(_ verification: VerificationReport, _ setting: Audit.Setting) {
        self.verification = verification
        self.setting = setting
    }

    package var scope: AuditScope { setting.scope }

    /// How many findings of a code there were.
    package func count(of code: AuditCode) -> Int { counts[code, default: 0] }

    /// How many findings of a severity there were.
    package func count(of severity: Severity) -> Int {
        AuditCode.allCases.reduce(0) { $1.severity == severity ? $0 + count(of: $1) : $0 }
    }

    /// How a property stands. Integrity carries the others: what was altered proves nothing.
    package func verdict(on property: AuditProperty) -> AuditVerdict {
        let found = AuditCode.allCases.filter { $0.property == property && count(of: $0) > 0 }
        if found.contains(where: { $0.severity == .error }) { return .fails }
        if property != .integrity, verdict(on: .integrity) == .fails || isScopeEmpty {
            return .unproven
        }
        if found.contains(where: { $0.severity == .warning }) { return .attention }
        // What cannot be read or judged speaks against no property alone, and proves none.
        let isUnjudged = count(of: .unjudged) > 0 || count(of: .eventUnreadable) > 0
        if isUnjudged || found.contains(where: \.isReservation) { return .unproven }
        return .holds
    }

    /// The reservations under which a property stands.
    package func reservations(on property: AuditProperty) -> [AuditCode] {
        AuditCode.allCases.filter {
            $0.property == property && $0.isReservation && count(of: $0) > 0
        }
    }

    /// Whether nothing speaks against the journal or the work: no error and no warning. It does
    /// not say that everything is proven.
    package var isClean: Bool { count(of: .error) == 0 && count(of: .warning) == 0 }

    /// Whether a scope was given and nothing is in it: then nothing was judged.
    package var isScopeEmpty: Bool { !scope.isAll && judgedCount == 0 }

    /// Entries that no checkpoint covers which was kept elsewhere.
    package var unanchoredCount: Int { verification.unanchoredCount }
}

/// What happened, in numbers.
package struct AuditStatistics: Sendable {
    package var eventCount = 0
    package var instanceCount = 0
    package var actorCount = 0
    package var firstRecordedAt: Instant?
    package var lastRecordedAt: Instant?
    /// In the order of deployment.
    package var procedures: [ProcedureStatistics] = []

    package init() {}
}

/// What happened in the instances of one revision of a procedure.
package struct ProcedureStatistics: Sendable {
    package let name: ProcedureName
    package let title: String
    /// The zone of the agency.
    package let zone: ZoneOffset
    package var startedCount = 0
    package var runningCount = 0
    package var withdrawnCount = 0
    /// By the ends of the graph, in its order.
    package var ends: [(title: String, count: Int)]
    /// In the order of the steps.
    package var steps: [StepStatistics]

    package init(
        name: ProcedureName, title: String, zone: ZoneOffset, ends: [String],
        steps: [StepStatistics]
    ) {
        self.name = name
        self.title = title
        self.zone = zone
        self.ends = ends.map { ($0, 0) }
        self.steps = steps
    }
}

/// What happened in one step.
package struct StepStatistics: Sendable {
    package let id: String
    package let title: String
    /// Visits that ended by a completion, an exit or an expiry; corrected ones are counted too.
    package var visitCount = 0
    /// Of those the ones that were held against a service level, and that were late.
    package var measuredCount = 0
    package var breachedCount = 0
    /// The time between their beginnings and ends, of every hour of the day.
    package var elapsedMilliseconds: Int64 = 0
    package var elapsedMillisecondsMax: Int64 = 0

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// How much of everything there may be.
package enum AuditLimit {
    /// The findings of one code that are listed; the others are counted.
    package static let findingsPerCodeMax = 1_000
}
