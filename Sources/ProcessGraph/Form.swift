public import WorkCalendar

/// What a row or a step says of its own printing; nil and empty mean the default.
public struct RowText: Sendable, Hashable {
    /// A printed number.
    public enum Number: Sendable, Hashable {
        case automatic
        case none
        case printed(String)
    }

    public var number = Number.automatic
    /// The activity, line by line.
    public var activity: [String] = []
    public var requirements: [String] = []
    public var output: [String] = []
    public var time: String?
    public var note: [String] = []

    public init() {}
}

/// A printed row: a run of steps.
public struct Row: Sendable, Hashable {
    /// Empty for a row that one step has to itself.
    public var id: String
    public var steps: Range<Int>
    public var print = RowText()
    /// How long all its steps together may take.
    public var sla: TimeSpan?
    public var assumed: String?

    public init(id: String, steps: Range<Int>) {
        self.id = id
        self.steps = steps
    }
}

/// The printed identity block. Never executed, but its dates say from when a procedure is in force.
public struct Form: Sendable, Hashable {
    /// A date as it is printed.
    public enum Date: Sendable, Hashable {
        case date(PartialDate)
        /// A printed dash.
        case dash

        /// The date, where there is one.
        public var partialDate: PartialDate? {
            if case .date(let date) = self { date } else { nil }
        }
    }

    /// Who signed.
    public struct Approval: Sendable, Hashable {
        public var position: String?
        public var name: String?
        public var rank: String?
        public var nip: String?
        public var assumed: String?

        public init() {}
    }

    /// A regulation, with what became of it.
    public struct LegalBasis: Sendable, Hashable {
        public var title: String
        public var replacedBy: String?
        public var assumed: String?

        public init(title: String) { self.title = title }
    }

    /// Another SOP.
    public struct Related: Sendable, Hashable {
        public var title: String
        /// Its id, where it is a procedure of the same agency.
        public var procedure: String?
        public var isPrerequisite = false
        public var assumed: String?

        public init(title: String) { self.title = title }
    }

    /// A part of the block with its own heading, in the order of print.
    public enum Part: String, CaseIterable, Sendable {
        case number, created, revised, effective, ratified
        case reviewBy = "review_by"
        case approvedBy = "approved_by"
        case title
        case legalBasis = "legal_basis"
        case qualifications, related, equipment, warnings, records
    }

    public var heading: [String] = []
    public var unit: String?
    public var number: String?
    public var created: Date?
    public var revised: Date?
    public var effective: Date?
    public var ratified: Date?
    public var reviewBy: Date?
    public var approval: Approval?
    public var legalBasis: [LegalBasis] = []
    public var qualifications: [String] = []
    public var related: [Related] = []
    public var equipment: [String] = []
    public var warnings: [String] = []
    public var records: [String] = []
    /// Headings that differ from the standard ones, where the source prints others.
    public var labels: [Part: String] = [:]
    public var assumed: String?

    public init() {}

    /// The day from which the procedure is in force; nil where it is not: `effective`, else
    /// `ratified`, a month meaning its first day.
    public var inForceFrom: CivilDate? {
        (effective?.partialDate ?? ratified?.partialDate)?.firstDay
    }
}
