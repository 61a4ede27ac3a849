import Compiler
public import Diagnostics
import Execution
import JSON
import ProcessGraph
public import WorkCalendar

/// Outcomes as one JSON object. The form is stable: members are added under the same `version`,
/// and none is removed or changes its meaning.
///
///     {"version":1,"tests":[
///     {"file":…,"title":…,"procedure":…,"passed":false,"failure":{"line":14,"time":…,
///      "differences":[{"aspect":"active","expected":VALUE,"actual":VALUE}],
///      "standing":{"step":…,"visit":1,"end":null,"withdrawn":false,"suspended":false,
///       "performers":[{"role":…,"persons":[…]}],"holder":null,"missing":[…],"due":…}}}
///     ],"coverage":[
///     {"file":…,"procedure":…,"tested":true,"visited":17,"total":18,
///      "unvisited":[{"kind":"outcome","step":…,"name":…,"line":210}]}
///     ],"summary":{"passed":1,"failed":1,"unreadable":0,"unvisited":1}}
///
/// `failure` is null for a test that passed, `standing` where nothing was started. VALUE is a
/// text, a number, a boolean, a list, or null for none; of an act it is `{"accepted":true}` or
/// `{"rejected":NAME}`, with `message` beside it where it is what came, and of an instance in
/// another state than the one asked for `{"running":STEP}`, `{"ended":END}`,
/// `{"withdrawn":true}` or `{"started":false}`. Times are local.
public struct JSONTestRenderer: TestRenderer {
    /// The version of the form.
    public static let version = 1

    private let language: Language
    private var testCount = 0
    private var reportCount = 0

    /// - Parameter language: of the messages of rejections.
    public init(_ language: Language) { self.language = language }

    public mutating func opening() -> String {
        "{\"version\":\(JSONTestRenderer.version),\"tests\":["
    }

    public mutating func rendering(
        of outcome: TestOutcome, in file: SourceFile, _ zone: ZoneOffset
    ) -> String {
        testCount += 1
        let words = TestWording(language: language, zone: zone)
        let json: JSON = [
            "file": .string(file.name), "title": .string(outcome.test.title),
            "procedure": .string(outcome.test.procedure),
            "passed": .bool(outcome.failure == nil),
            "failure": outcome.failure.map { failure($0, words) } ?? .null,
        ]
        return (testCount == 1 ? "\n" : ",\n") + json.text()
    }

    public mutating func rendering(of report: CoverageReport) -> String {
        reportCount += 1
        let coverage = report.coverage
        let places = CoveragePlaces(report.file, coverage.graph)
        let json: JSON = [
            "file": .string(report.file.name), "procedure": .string(coverage.graph.id),
            "tested": .bool(report.isTested), "visited": .number(coverage.visitedCount),
            "total": .number(coverage.items.count),
            "unvisited": .array(
                coverage.unvisited.map { item in
                    let name = CoverageName(item, in: coverage.graph)
                    return [
                        "kind": .string(name.kind.rawValue), "step": optional(name.step),
                        "name": .string(name.name),
                        "line": .number(places.place(of: item).start.line),
                    ]
                }),
        ]
        return (reportCount == 1 ? "\n],\"coverage\":[\n" : ",\n") + json.text()
    }

    public mutating func closing(_ summary: TestSummary) -> String {
        let json: JSON = [
            "passed": .number(summary.passed), "failed": .number(summary.failed),
            "unreadable": .number(summary.unreadable), "unvisited": .number(summary.unvisited),
        ]
        let open = reportCount == 0 ? "\n],\"coverage\":[" : ""
        return open + "\n],\"summary\":\(json.text())}\n"
    }

    private func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    private func failure(_ failure: TestFailure, _ words: TestWording) -> JSON {
        [
            "line": .number(failure.place.start.line), "time": .string("\(failure.time)"),
            "differences": .array(
                failure.differences.map { difference in
                    [
                        "aspect": .string(difference.aspect.rawValue),
                        "expected": side(difference.expected, words),
                        "actual": side(difference.actual, words),
                    ]
                }),
            "standing": failure.standing.map(standing) ?? .null,
        ]
    }

    private func side(_ side: Difference.Side, _ words: TestWording) -> JSON {
        switch side {
        case .accepted: ["accepted": true]
        case .rejectedAs(let name): ["rejected": .string(name.rawValue)]
        case .rejected(let rejection):
            [
                "rejected": .string(rejection.name.rawValue),
                "message": .string(words.reason(rejection)),
            ]
        case .name(let name): .string(name)
        case .names(let names): JSON(names)
        case .number(let number): .number(number)
        case .flag(let flag): .bool(flag)
        case .time(let time): .string(time.description)
        case .nothing: nil
        case .runningIn(let step): ["running": .string(step)]
        case .endedAt(let end): ["ended": .string(end)]
        case .withdrawn: ["withdrawn": true]
        case .nothingStarted: ["started": false]
        }
    }

    private func standing(_ standing: Standing) -> JSON {
        [
            "step": .string(standing.step), "visit": .number(standing.visit),
            "end": optional(standing.end), "withdrawn": .bool(standing.isWithdrawn),
            "suspended": .bool(standing.isSuspended),
            "performers": .array(
                standing.performers.map { performer in
                    ["role": .string(performer.role), "persons": JSON(performer.persons)]
                }),
            "holder": optional(standing.holder), "missing": JSON(standing.missing),
            "due": optional(standing.due?.description),
        ]
    }
}
