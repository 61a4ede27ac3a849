/// A compiled procedure: flat arrays and integer indices, nothing looked up by name while running.
///
/// A graph that the compiler hands out is whole: every index points into its array, every step can
/// be reached from the first and can reach an end.
public struct ProcessGraph: Sendable, Hashable {
    /// The procedure's id, unique in its agency.
    public var id: String
    public var title: String
    /// From 1.
    public var revision: Int
    /// In the order of the printed columns.
    public var roles: [Role] = []
    public var documents: [Document] = []
    public var dataItems: [DataItem] = []
    /// The ordinary end is the first.
    public var ends: [End] = [End(id: "end", title: "Selesai", status: .completed)]
    /// In the order of the file; an instance begins at the first.
    public var steps: [Step] = []
    /// The printed rows, each a run of steps; every step belongs to one.
    public var rows: [Row] = []
    /// The roles that manage instances; empty where only the administrator does.
    public var managers: [Ref<Role>] = []
    /// Whether the person whom an instance is about may withdraw it.
    public var isWithdrawable = false
    /// Groups of roles that one person may not fill in one instance.
    public var apart: [[Ref<Role>]] = []
    /// The printed identity block.
    public var form = Form()
    /// Why the whole procedure is a reading of ours, where it is.
    public var assumed: String?

    public init(id: String, title: String, revision: Int) {
        self.id = id
        self.title = title
        self.revision = revision
    }

    /// The end that `end` names.
    public static let ordinaryEnd = Ref<End>(0)
}

/// Who performs steps.
public struct Role: Sendable, Hashable {
    /// How a role is filled.
    public enum Holding: Sendable, Hashable {
        /// By whoever is appointed to it.
        case appointment
        /// By a person named when the instance starts.
        case instance
        /// By a party outside the agency, for which others record.
        case external
    }

    public var id: String
    public var title: String
    public var holding = Holding.appointment
    /// The roles that record what this one did.
    public var recordedBy: [Ref<Role>] = []
    /// Whether the printed table has a column for it.
    public var hasColumn = true
    public var aliases: [String] = []
    public var assumed: String?

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// A paper, a fact or a means.
public struct Document: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case document, data, means
    }

    public var id: String
    public var title: String
    public var kind = Kind.document
    /// For a fact: the data item that carries it.
    public var holds: Ref<DataItem>?
    /// Who may put it on file: as the file says, else the performers of the steps that require it.
    public var submitters: [Ref<Role>] = []
    /// The documents that it stands for; empty unless it is a group.
    public var members: [Ref<Document>] = []
    /// Whether a repeated visit asks for a newer version.
    public var isFresh = false
    /// Whether only a stored file counts, and not a person's word.
    public var needsFile = false
    public var assumed: String?

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// A typed value that performers fill in.
public struct DataItem: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case text, number, date
        case yesNo = "yes-no"
        case choice, reference
    }

    /// A value of a choice.
    public struct Choice: Sendable, Hashable {
        public var id: String
        public var label: String
        /// Whether a text of one's own must be added.
        public var needsText: Bool

        public init(id: String, label: String, needsText: Bool) {
            self.id = id
            self.label = label
            self.needsText = needsText
        }
    }

    /// A FEEL name.
    public var name: String
    public var title: String
    public var kind = Kind.text
    public var choices: [Choice] = []
    /// Whether it is about a person and must be erasable.
    public var isPersonal = false
    public var assumed: String?

    public init(name: String, title: String) {
        self.name = name
        self.title = title
    }
}

/// A way for an instance to end.
public struct End: Sendable, Hashable {
    public enum Status: String, Sendable {
        case completed, rejected, cancelled
    }

    public var id: String
    public var title: String
    public var status: Status
    public var assumed: String?

    public init(id: String, title: String, status: Status) {
        self.id = id
        self.title = title
        self.status = status
    }
}
