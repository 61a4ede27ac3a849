import ProcedureSyntax

/// The names that a file declares, with their titles, for the messages about one that it does not.
/// Made only where there is such a message.
struct ReferencedNames {
    /// What a name may stand for.
    enum Kind {
        case roles, documents, data, ends, steps, targets

        /// What the value of `key` names; nil where it is not declared in the same file.
        init?(_ key: Key) {
            switch key.name.description {
            case "by", "recorded_by", "from", "binds", "to", "owner", "managed_by", "apart":
                self = .roles
            case "requires", "produces", "renew", "group": self = .documents
            case "collects", "holds": self = .data
            case "may_end": self = .ends
            case "same_actor_as", "not_actor_of", "step": self = .steps
            case "next": self = .targets
            default: return nil
            }
        }
    }

    /// A name that was most likely meant.
    struct Guess {
        enum Reason {
            /// What was written is its title.
            case title
            /// What was written differs from it in letters that no name has.
            case form
            /// It looks alike.
            case likeness
        }

        let name: String
        let reason: Reason
        /// Whether nothing else can have been meant.
        let isSure: Bool
    }

    /// The most names that a message lists.
    private static let listedMax = 12

    /// The words that authors write for the ordinary end.
    private static let wordsForEnd = ["selesai", "akhir", "tamat", "finish", "done"]

    /// Those that can be written, in the order of the file.
    private(set) var names: [String] = []
    private var seen: Set<String> = []
    private let kind: Kind
    private var titles: [(title: String, name: String)] = []
    /// The printed number of each step.
    private var numbers: [(number: String, name: String)] = []

    init(_ kind: Kind, in shaped: Shaped) {
        self.kind = kind
        switch kind {
        case .roles: addEntries("roles", in: shaped)
        case .documents: addEntries("documents", in: shaped)
        case .data: addEntries("data", in: shaped)
        case .ends: addEnds(in: shaped)
        case .steps: addSteps(in: shaped)
        case .targets:
            addSteps(in: shaped)
            addEnds(in: shaped)
        }
    }

    /// The names that another file declares, with their titles.
    init(_ kind: Kind, _ entries: [(name: String, title: String)]) {
        self.kind = kind
        for (name, title) in entries where seen.insert(name).inserted {
            names.append(name)
            titles.append((ReferencedNames.folded(title), name))
        }
    }

    private mutating func addEntries(_ key: StaticString, in shaped: Shaped) {
        guard let entries = shaped.entries(key, in: shaped.tree.root) else { return }
        for entry in entries {
            let titles = [shaped.text(entry.value), shaped.text("title", in: entry.value)]
            add(entry.key, titles.compactMap(\.self) + shaped.texts("aliases", in: entry.value))
        }
    }

    private mutating func addEnds(in shaped: Shaped) {
        addEntries("ends", in: shaped)
        if seen.insert("end").inserted { names.append("end") }
    }

    private mutating func addSteps(in shaped: Shaped) {
        guard let list = shaped.value("steps", in: shaped.tree.root) else { return }
        for (position, step) in list.items.enumerated() {
            guard let id = shaped.value("id", in: step) else { continue }
            let count = names.count
            add(id, shaped.text("title", in: step).map { [$0] } ?? [])
            guard names.count > count, let name = names.last else { continue }
            numbers.append((shaped.text("no", in: step) ?? String(position + 1), name))
        }
    }

    private mutating func add(_ node: Node, _ titles: [String]) {
        let isData = kind == .data
        let isName = node.withText { isData ? $0.isDataName : $0.isID }
        guard let name = isName ? node.text : Identifier.mend(of: node, isData: isData),
            seen.insert(name).inserted
        else { return }
        names.append(name)
        self.titles += titles.map { (ReferencedNames.folded($0), name) }
    }

    /// The name that `text` most likely stands for.
    func guess(for text: String) -> Guess? {
        let folded = ReferencedNames.folded(text)
        let titled = Set(titles.filter { $0.title == folded }.map(\.name))
        if titled.count == 1, let name = titled.first {
            return Guess(name: name, reason: .title, isSure: true)
        }
        let slug =
            kind == .data
            ? Identifier.dataNameSuggestion(for: text) : Identifier.suggestion(for: text)
        let written = slug ?? text
        if written != text, names.contains(written) {
            return Guess(name: written, reason: .form, isSure: true)
        }
        if kind == .targets, ReferencedNames.wordsForEnd.contains(folded) {
            return Guess(name: "end", reason: .likeness, isSure: false)
        }
        if let near = FuzzyMatch.best(for: written, among: names) {
            let isSlip = FuzzyMatch.isSlip(written, of: near)
            return Guess(name: near, reason: .likeness, isSure: isSlip)
        }
        return FuzzyMatch.part(written, among: names).map {
            Guess(name: $0, reason: .likeness, isSure: false)
        }
    }

    /// The name that `text` can only stand for.
    func sureGuess(for text: String) -> String? {
        guess(for: text).flatMap { $0.isSure ? $0.name : nil }
    }

    /// Whether a message can list the names; the ordinary end, always there, is alone no list.
    var isListable: Bool {
        names.contains { $0 != "end" } && names.count <= ReferencedNames.listedMax
    }

    var isOfTargets: Bool { kind == .targets }

    /// The step that is printed with the number `text`.
    func step(numbered text: String) -> String? {
        numbers.first { $0.number == text }?.name
    }

    /// The text in small letters, with one space between words.
    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
