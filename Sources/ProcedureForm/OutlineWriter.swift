import Diagnostics
import ProcessGraph
import WorkCalendar

/// Writes an outline line by line.
struct OutlineWriter {
    let graph: ProcessGraph
    let language: Language
    private(set) var lines: [String] = []

    init(_ graph: ProcessGraph, _ language: Language) {
        self.graph = graph
        self.language = language
    }

    // MARK: Pieces

    func word(_ word: OutlineWord) -> String { word.text(in: language) }

    mutating func write(_ line: String = "") { lines.append(line) }

    /// A section's heading, set off from what stands before it.
    mutating func head(_ heading: OutlineWord) {
        write()
        write(word(heading))
    }

    /// Pairs with their second parts aligned.
    mutating func writePairs(_ pairs: [(String, String)]) {
        let width = pairs.map(\.0.count).max() ?? 0
        for (first, second) in pairs {
            write(Lines.trimmed("  \(Lines.pad(first, to: width))  \(second)"))
        }
    }

    func titles(_ roles: [Ref<Role>], joined separator: String = ", ") -> String {
        roles.map { Lines.single(graph.roles[$0].title) }.joined(separator: separator)
    }

    /// Roles any one of which will do.
    func alternatives(_ roles: [Ref<Role>]) -> String {
        titles(roles, joined: " \(word(.or)) ")
    }

    /// ` (implied)` after what is marked so.
    func marks(implied: Bool = false, assumed: String?) -> String {
        let marks = (implied ? [word(.implied)] : []) + (assumed == nil ? [] : [word(.assumed)])
        return marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    }

    // MARK: Sections

    mutating func writeHeader() {
        write(Lines.single(graph.title))
        var pairs = [(word(.procedure), "\(graph.id), \(word(.revision)) \(graph.revision)")]
        if let number = graph.form.number { pairs.append((word(.number), Lines.single(number))) }
        pairs.append((word(.inForce), inForce))
        if !graph.managers.isEmpty { pairs.append((word(.managedBy), titles(graph.managers))) }
        for group in graph.apart { pairs.append((word(.apart), titles(group))) }
        if graph.isWithdrawable { pairs.append((word(.withdrawable), word(.byWhomItIsAbout))) }
        writePairs(pairs)
    }

    private var inForce: String {
        let form = graph.form
        guard let day = form.inForceFrom else { return word(.notInForce) }
        let since = "\(word(.since)) \(day.words(in: language))"
        guard case .month(let month) = form.effective?.partialDate ?? form.ratified?.partialDate
        else { return since }
        return "\(since) (\(word(.printedAs)) \(month.words(in: language)))"
    }

    mutating func writeRoles() {
        head(.roles)
        writePairs(
            graph.roles.map { role in
                var parts = [word(role.holding.word)]
                if !role.recordedBy.isEmpty {
                    parts.append("\(word(.recordedBy)) \(alternatives(role.recordedBy))")
                }
                if !role.hasColumn { parts.append(word(.noColumn)) }
                let marks = marks(assumed: role.assumed)
                return (Lines.single(role.title), parts.joined(separator: ", ") + marks)
            })
    }

    /// The ways to end, where there is another than the ordinary one.
    mutating func writeEnds() {
        guard graph.ends.count > 1 else { return }
        head(.ends)
        writePairs(
            graph.ends.map { end in
                (
                    Lines.single(end.title),
                    word(end.status.word) + marks(assumed: end.assumed)
                )
            })
    }

    mutating func writeSummary(_ summary: ServiceSummary) {
        guard !summary.total.isEmpty else { return }
        let classes = summary.classes.filter { !$0.sum.isEmpty }
            .map { (word($0.owner.word), words($0.sum)) }
        head(.slaByClass)
        writePairs(classes + [(word(.total), words(summary.total))])
        head(.slaByRole)
        writePairs(
            summary.roles.map { (Lines.single(graph.roles[$0.role].title), words($0.sum)) })
    }

    private func words(_ sum: ServiceSum) -> String {
        sum.words(in: language).joined(separator: ", ")
    }

    mutating func writeAssumptions() {
        let found = Assumption.all(of: graph)
        guard !found.isEmpty else { return }
        head(.assumptions)
        for assumption in found {
            write("  \(assumption.place): \(Lines.single(assumption.reason))")
        }
    }
}

extension Role.Holding {
    var word: OutlineWord {
        switch self {
        case .appointment: .byAppointment
        case .instance: .boundToInstance
        case .external: .external
        }
    }
}

extension End.Status {
    var word: OutlineWord {
        switch self {
        case .completed: .statusCompleted
        case .rejected: .statusRejected
        case .cancelled: .statusCancelled
        }
    }
}

extension OwnerClass {
    var word: OutlineWord {
        switch self {
        case .agency: .agency
        case .applicant: .applicant
        case .external: .externalParty
        }
    }
}
