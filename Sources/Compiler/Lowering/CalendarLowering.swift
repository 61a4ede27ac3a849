import Diagnostics
import ProcedureSyntax
import WorkCalendar

/// Turns a checked calendar file into a `WorkCalendar`, with its checks.
struct CalendarLowering {
    let shaped: Shaped
    let surroundings: Surroundings
    var sink: DiagnosticSink
    private(set) var calendar: CalendarFile?

    init(_ shaped: Shaped, in surroundings: Surroundings, _ sink: consuming DiagnosticSink) {
        self.shaped = shaped
        self.surroundings = surroundings
        self.sink = sink
    }

    mutating func lower() {
        let root = shaped.tree.root
        FileName.check(shaped, expected: surroundings.expectedID, &sink)
        let hours = week(shaped.value("hours", in: root))
        let periods = periods(shaped.value("periods", in: root))
        let years = years(in: root)
        if let hours, hours.minutes == 0, let place = shaped.entry("hours", in: root)?.key.place {
            sink.report(Diagnostic(.neverWorks, at: place, helps: ["hours"]))
        }
        guard !sink.hasErrors, let hours, let id = shaped.text("id", in: root),
            let title = shaped.text("title", in: root)
        else { return }
        let ordered = periods.sorted { $0.from < $1.from }
        let problems = WorkCalendar.problems(periods: ordered, years: years)
        guard problems.isEmpty else {
            sink.report(
                Diagnostic(
                    .calendarTooLong, at: (shaped.value("holidays", in: root) ?? root).place,
                    ["limit": .number(WorkCalendar.yearCountMax)]))
            return
        }
        calendar = CalendarFile(
            id: id, title: title,
            calendar: WorkCalendar(hours: hours, periods: ordered, years: years))
    }

    // MARK: Hours

    /// The hours of a week; nil where they were not readable, which was reported.
    private mutating func week(_ node: Node?) -> WeekHours? {
        guard let node, node.kind == .mapping else { return nil }
        var week = WeekHours.off
        var isReadable = true
        for weekday in Weekday.allCases {
            guard let entry = node.entries.first(where: { isDay($0.key, weekday) }) else {
                continue
            }
            let scalars =
                entry.value.kind == .scalar
                ? [entry.value] : entry.value.items.filter { $0.kind == .scalar }
            let read = scalars.compactMap { node in
                (try? WorkInterval.parse(node.text).get()).map { (node, $0) }
            }
            guard read.count == scalars.count else {
                isReadable = false
                continue
            }
            if let hours = day(read) { week[weekday] = hours } else { isReadable = false }
        }
        return isReadable ? week : nil
    }

    private func isDay(_ key: Node, _ weekday: Weekday) -> Bool {
        let name = shaped.renamed[key.span.start]?.description ?? key.text
        return name == weekday.name
    }

    private mutating func day(_ read: [(node: Node, interval: WorkInterval)]) -> DayHours? {
        let ordered = read.sorted { $0.interval.start < $1.interval.start }
        for (earlier, later) in zip(ordered, ordered.dropFirst())
        where later.interval.start < earlier.interval.end {
            sink.report(
                Diagnostic(
                    .overlappingHours, at: later.node.place,
                    [
                        "later": .verbatim(later.interval.description),
                        "earlier": .verbatim(earlier.interval.description),
                    ], labels: [Label("earlier", at: earlier.node.place)]))
            return nil
        }
        // More were reported with the shape.
        guard ordered.count <= DayHours.intervalCountMax else { return nil }
        return DayHours(ordered.map(\.interval))
    }

    // MARK: Periods

    private mutating func periods(_ list: Node?) -> [HoursPeriod] {
        var read: [(node: Node, period: HoursPeriod)] = []
        for node in list?.items.map({ $0 }) ?? [] where node.kind == .mapping {
            guard let hours = week(shaped.value("hours", in: node)),
                let fromNode = shaped.value("from", in: node),
                let from = shaped.text(fromNode).flatMap({ CivilDate(iso: $0) }),
                let untilNode = shaped.value("until", in: node),
                let until = shaped.text(untilNode).flatMap({ CivilDate(iso: $0) })
            else { continue }
            guard let period = HoursPeriod(from: from, until: until, hours: hours) else {
                sink.report(
                    Diagnostic(
                        .periodReversed, at: untilNode.place,
                        [
                            "from": .verbatim(from.description),
                            "until": .verbatim(until.description),
                        ], labels: [Label("from", at: fromNode.place)]))
                continue
            }
            read.append((fromNode, period))
        }
        let ordered = read.sorted { $0.period.from < $1.period.from }
        for (earlier, later) in zip(ordered, ordered.dropFirst())
        where later.period.from <= earlier.period.until {
            sink.report(
                Diagnostic(
                    .overlappingPeriods, at: later.node.place,
                    ["until": .verbatim(earlier.period.until.description)],
                    labels: [Label("earlier", at: earlier.node.place)]))
        }
        return ordered.map(\.period)
    }

    // MARK: Days off

    private mutating func years(in root: Node) -> [CalendarYear] {
        let holidays = dates(shaped.value("holidays", in: root))
        let leave = dates(shaped.value("collective_leave", in: root))
        if holidays.isEmpty {
            let place = shaped.entry("holidays", in: root)?.key ?? shaped.value("id", in: root)
            sink.report(Diagnostic(.noKnownYear, at: (place ?? root).place))
        }
        for (year, key, _) in leave where !holidays.contains(where: { $0.year == year }) {
            sink.report(
                Diagnostic(
                    .leaveOfUnknownYear, at: key.place, ["year": .verbatim(String(year))]))
        }
        return holidays.map { year, _, days in
            let off = leave.first { $0.year == year }?.days ?? []
            return CalendarYear(
                year: year, holidays: days, collectiveLeave: off.filter { !days.contains($0) })
        }
    }

    /// The days listed under each year, in order, each once.
    private mutating func dates(_ node: Node?) -> [(year: Int, key: Node, days: [CivilDate])] {
        var years: [(year: Int, key: Node, days: [CivilDate])] = []
        guard let node, node.kind == .mapping else { return years }
        for entry in Array(node.entries) {
            guard let year = Int(entry.key.text), (1900...2999).contains(year) else { continue }
            var listed: [CivilDate: Node] = [:]
            for item in entry.value.items {
                guard
                    let node = item.kind == .scalar ? item : shaped.value("date", in: item),
                    let day = CivilDate(iso: node.text)
                else { continue }
                guard day.year == year else {
                    sink.report(
                        Diagnostic(
                            .holidayOutsideYear, at: node.place,
                            [
                                "date": .verbatim(day.description),
                                "year": .verbatim(String(year)),
                            ], labels: [Label("year", at: entry.key.place)]))
                    continue
                }
                if let first = listed[day] {
                    sink.report(
                        Diagnostic(
                            .repeatedItem, at: node.place, ["name": .name(day.description)],
                            labels: [Label("first", at: first.place)]))
                    continue
                }
                listed[day] = node
            }
            years.append((year, entry.key, listed.keys.sorted()))
        }
        return years
    }
}
