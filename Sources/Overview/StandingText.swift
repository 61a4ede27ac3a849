public import Diagnostics
import Execution
import ProcessGraph
import WorkCalendar

/// How an instance stands, in words.
struct StandingText {
    let words: OverviewWords
    let standing: Standing

    /// Whether it goes on, or what it came to.
    var state: String {
        switch standing.state {
        case .running: words.text("running", "berjalan")
        case .suspended: words.text("suspended", "ditangguhkan")
        case .ended:
            words.text("ended: ", "berakhir: ") + words.shown(standing.end?.title ?? "")
        case .withdrawn: words.text("withdrawn", "ditarik")
        }
    }

    /// The step that is active; nothing once it does not run.
    var step: String {
        guard standing.isOpen else { return "" }
        return words.shown(standing.stepTitle) + words.visit(standing.visit)
    }

    /// Who is to act: the one who has the step, else all who may take it.
    var whoActs: [String] {
        if let holder = standing.holder { return [words.shown(holder)] }
        return standing.performers.map { performer in
            var text = words.shown(performer.title)
            if !performer.persons.isEmpty {
                text += ": " + performer.persons.map(words.shown).joined(separator: ", ")
            }
            if performer.persons.isEmpty, !performer.recorders.isEmpty {
                text +=
                    words.text(", recorded by ", ", dicatat oleh ")
                    + performer.recorders.map(words.shown).joined(separator: ", ")
            }
            return text
        }
    }

    /// By when; nothing without a service level.
    var due: String {
        if standing.state == .suspended {
            return words.text("stands still", "berhenti sementara")
        }
        return standing.timers.due.map(words.time) ?? ""
    }

    /// How late it is; nothing where it is not.
    var lateness: String {
        guard let service = standing.service, service.isBreached else { return "" }
        return words.duration(-service.remainingMilliseconds, service.span.clock)
    }

    /// Documents and data that are wanted.
    var wanted: [String] {
        standing.missing.map { missing in
            words.shown(missing.title) + word(for: missing)
        } + standing.unrecorded.map { words.shown($0.title) }
    }

    private func word(for missing: Standing.Missing) -> String {
        switch (missing.want, missing.needsFile) {
        case (.newer, false): words.text(" (anew)", " (yang baru)")
        case (.newer, true): words.text(" (anew, as a file)", " (yang baru, sebagai berkas)")
        case (_, true): words.text(" (as a file)", " (sebagai berkas)")
        case (_, false): ""
        }
    }
}

extension Standing {
    /// Whether it has a step that somebody is to complete.
    var isOpen: Bool { state == .running || state == .suspended }
}

extension Standing {
    /// The standing for reading.
    ///
    /// - Parameters:
    ///   - language: of the words around what people wrote.
    ///   - withHints: whether the command lines are told with which it goes on.
    public func text(in language: Language, withHints: Bool = true) -> String {
        let words = OverviewWords(language: language, zone: zone)
        let heading = "\(instance): \(words.shown(title))"
        let summary = StandingSummary(self, [], in: words, withHints: withHints)
        return ([heading] + summary.lines).map { $0 + "\n" }.joined()
    }

    /// The standing as values of one line: id, state, step or end, due time.
    public var row: [String] {
        let words = OverviewWords(language: .english, zone: zone)
        return [
            instance, state.rawValue, isOpen ? step : end?.id ?? "",
            timers.due.map { words.time($0.instant) } ?? "",
        ]
    }
}
