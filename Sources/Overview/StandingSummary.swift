import Diagnostics
import Execution
import ProcessGraph
import WorkCalendar

/// How an instance stands, for reading: where it is, who must act next and by when, what is missing
/// and what to type.
struct StandingSummary {
    private let standing: Standing
    private let classes: [ClassService]
    private let words: OverviewWords
    private let hasHints: Bool
    /// Who did the event of that number and when, for reading; nil where nobody knows.
    private let mark: (Int) -> String?

    init(
        _ standing: Standing, _ classes: [ClassService], in words: OverviewWords,
        withHints: Bool = true, mark: @escaping (Int) -> String? = { _ in nil }
    ) {
        self.mark = mark
        hasHints = withHints
        self.standing = standing
        self.classes = classes
        self.words = words
    }

    var lines: [String] {
        let text = StandingText(words: words, standing: standing)
        var lines = [label("State", "Keadaan") + text.state]
        if let from = standing.suspendedAt {
            lines[0] += words.text(" since ", " sejak ") + words.time(from)
        }
        if standing.isOpen {
            lines.append(label("Step", "Langkah") + text.step + " [\(standing.step)]")
            lines += who
            lines += times
            lines += missing(text)
            lines += checklist
            if hasHints { lines += commands }
        }
        return lines + service
    }

    private func label(_ english: String, _ indonesian: String) -> String {
        let label = words.text(english, indonesian) + ":"
        let width = words.language == .english ? 10 : 16
        return label + String(repeating: " ", count: max(1, width - label.count))
    }

    private var who: [String] {
        var lines: [String] = []
        if let holder = standing.holder {
            lines.append(label("Holder", "Pemegang") + words.shown(holder))
        }
        for performer in standing.performers {
            var text = words.shown(performer.title)
            let persons = performer.persons.map(words.shown).joined(separator: ", ")
            let recorders = performer.recorders.map(words.shown).joined(separator: ", ")
            if !persons.isEmpty { text += ": " + persons }
            if !recorders.isEmpty {
                text += words.text("; may record: ", "; dapat mencatat: ") + recorders
            }
            if persons.isEmpty, recorders.isEmpty {
                text += words.text(": nobody at present", ": belum ada orangnya")
            }
            lines.append(label("To act", "Yang bertindak") + text)
        }
        return lines
    }

    private var times: [String] {
        var lines: [String] = []
        if let due = standing.timers.due, standing.suspendedAt == nil {
            var text = words.time(due)
            if let service = standing.service {
                text +=
                    ", "
                    + (service.isBreached
                        ? words.late(by: -service.remainingMilliseconds, service.span.clock)
                        : words.text("left: ", "tersisa: ")
                            + words.duration(service.remainingMilliseconds, service.span.clock))
            }
            lines.append(label("Due", "Tenggat") + text)
        }
        if let expiry = standing.timers.expiry {
            lines.append(label("Expires", "Kedaluwarsa") + pending(expiry))
        }
        if let escalation = standing.timers.escalation {
            lines.append(label("Escalates", "Eskalasi") + pending(escalation))
        }
        return lines
    }

    private func pending(_ timer: Due) -> String {
        guard timer.instant < standing.instant else { return words.time(timer) }
        return words.time(timer)
            + words.text(
                ", run out: it takes effect with the next command, or `sop fire`",
                ", sudah lewat: berlaku pada perintah berikutnya, atau `sop fire`")
    }

    private func missing(_ text: StandingText) -> [String] {
        text.wanted.map { label("Missing", "Belum ada") + $0 }
    }

    private var checklist: [String] {
        standing.checklist.map { point in
            let box = point.ticked == nil ? "[ ]" : "[x]"
            let mark = point.ticked.flatMap(mark).map { "   (\($0))" } ?? ""
            return label("Checklist", "Daftar periksa")
                + "\(box) \(point.letter). \(words.shown(point.text))\(mark)"
        }
    }

    private var commands: [String] {
        CommandHint(standing).lines.map { label("Type", "Ketik") + $0 }
    }

    private var service: [String] {
        classes.map { item in
            let owner =
                switch item.owner {
                case .appointment: words.text("agency", "instansi")
                case .instance: words.text("applicant", "pemohon")
                case .external: words.text("outside parties", "pihak luar")
                }
            let onTime = item.measured - item.breached
            return label("SLA", "SLA")
                + words.text(
                    "\(owner): \(onTime) of \(item.measured) on time",
                    "\(owner): \(onTime) dari \(item.measured) tepat waktu")
        }
    }
}
