public import Diagnostics
public import JSON
public import ProcessGraph
public import WorkCalendar

/// How long a procedure may take by whose time it is.
///
/// Every SLA counts once, however often its step may be visited. An SLA belongs to its `owner`,
/// else to the first of the step's performers: where a `by` list names several, any of them may do
/// it, and the first is the one the source has in mind. A row's SLA covers all its steps, so it
/// counts once, for the first performer of the row's first step, and theirs do not count besides.
public struct ServiceSummary: Sendable, Hashable {
    /// The sum for one class.
    public struct OfClass: Sendable, Hashable {
        public let owner: OwnerClass
        public let sum: ServiceSum
    }

    /// The sum for one role.
    public struct OfRole: Sendable, Hashable {
        public let role: Ref<Role>
        public let sum: ServiceSum
    }

    /// Every class in the order of ``OwnerClass``, those without an SLA too.
    public let classes: [OfClass]
    /// The roles that own an SLA, in the order of the graph.
    public let roles: [OfRole]
    public let total: ServiceSum

    public init(_ graph: ProcessGraph) {
        var sums = [ServiceSum](repeating: ServiceSum(), count: graph.roles.count)
        // Steps whose performers cannot be told belong to nobody; a whole graph has none.
        for row in graph.rows {
            if let sla = row.sla {
                if let owner = graph.steps[row.steps].first?.performers.first {
                    sums[Int(owner.position)].add(sla)
                }
                continue
            }
            for step in graph.steps[row.steps] {
                guard let sla = step.sla, let owner = sla.owner ?? step.performers.first else {
                    continue
                }
                sums[Int(owner.position)].add(sla.within)
            }
        }
        classes = OwnerClass.allCases.map { owner in
            var sum = ServiceSum()
            for (role, part) in zip(graph.roles, sums) where OwnerClass(role) == owner {
                sum.add(part)
            }
            return OfClass(owner: owner, sum: sum)
        }
        roles = sums.indices.filter { !sums[$0].isEmpty }
            .map { OfRole(role: Ref($0), sum: sums[$0]) }
        var total = ServiceSum()
        for sum in sums { total.add(sum) }
        self.total = total
    }
}

/// Whose time an SLA is.
public enum OwnerClass: String, CaseIterable, Sendable {
    case agency
    /// Whoever the instance is about.
    case applicant
    /// A party outside the agency.
    case external

    public init(_ role: Role) {
        switch role.holding {
        case .appointment: self = .agency
        case .instance: self = .applicant
        case .external: self = .external
        }
    }
}

/// A sum of time spans in which unlike units stay apart: three working days and ten minutes are
/// not a length of time that anyone could measure.
public struct ServiceSum: Sendable, Hashable {
    /// Minutes and hours of working time, in minutes.
    public private(set) var workingMinutes = 0
    public private(set) var workingDays = 0
    /// Minutes and hours that run on, in minutes.
    public private(set) var elapsedMinutes = 0
    public private(set) var calendarDays = 0
    public private(set) var months = 0

    public init() {}

    public var isEmpty: Bool { self == ServiceSum() }

    public mutating func add(_ span: TimeSpan) {
        switch span.unit {
        case .workingMinutes: workingMinutes += span.amount
        case .workingHours: workingMinutes += 60 * span.amount
        case .workingDays: workingDays += span.amount
        case .elapsedMinutes: elapsedMinutes += span.amount
        case .elapsedHours: elapsedMinutes += 60 * span.amount
        case .calendarDays: calendarDays += span.amount
        case .months: months += span.amount
        }
    }

    public mutating func add(_ other: ServiceSum) {
        workingMinutes += other.workingMinutes
        workingDays += other.workingDays
        elapsedMinutes += other.elapsedMinutes
        calendarDays += other.calendarDays
        months += other.months
    }

    /// Each kind of unit that is not zero, with its words: `83 minutes`, `24 hours elapsed`.
    /// Working time is in minutes throughout; elapsed time in hours where they are whole.
    public func words(in language: Language) -> [String] {
        let isHours = elapsedMinutes % 60 == 0
        let parts: [(Int, TimeUnit)] = [
            (workingMinutes, .workingMinutes),
            (workingDays, .workingDays),
            (
                isHours ? elapsedMinutes / 60 : elapsedMinutes,
                isHours ? .elapsedHours : .elapsedMinutes
            ),
            (calendarDays, .calendarDays),
            (months, .months),
        ]
        return parts.filter { $0.0 > 0 }.map { amount, unit in
            unit.words(amount, in: language)
        }
    }

    /// An object of the kinds of unit that are not zero. No SLA is not an SLA of no time.
    public var json: JSON {
        let parts = [
            ("working_minutes", workingMinutes), ("working_days", workingDays),
            ("elapsed_minutes", elapsedMinutes), ("calendar_days", calendarDays),
            ("months", months),
        ]
        return .object(parts.filter { $0.1 > 0 }.map { JSON.Member($0.0, .number($0.1)) })
    }
}
