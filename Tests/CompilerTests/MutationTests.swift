import Compiler
import Diagnostics
import Expected
import Foundation
import ProcessGraph
import Seeded
import Testing

/// The real procedures, the goldens and the examples with random damage: whatever comes of it,
/// nothing traps, every place lies in its file, every message can be said in both languages, and
/// what compiles is whole.
@Suite struct MutationTests {
    /// The office of each agency in `Procedures`, a case for each of its files.
    private static let real: [Case] = {
        let root = Golden.tests.deletingLastPathComponent().appendingPathComponent("Procedures")
        let manager = FileManager.default
        func yaml(_ folder: String) -> [(path: String, bytes: [UInt8])] {
            let url = root.appendingPathComponent(folder)
            return ((try? manager.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
                .filter { $0.hasSuffix(".yaml") }.compactMap { name in
                    (try? Data(contentsOf: url.appendingPathComponent(name))).map {
                        (name, Array($0))
                    }
                }
        }
        let calendars = yaml("calendars").map { ("calendars/" + $0.path, $0.bytes) }
        let agencies = ["kepulauan-meranti", "klaten", "palangka-raya", "bolaang-mongondow"]
        return agencies.flatMap { agency in
            let own = yaml(agency) + yaml(agency + "/tests").map { ("tests/" + $0.path, $0.bytes) }
            let office = Office(name: agency, files: own + calendars)
            return own.map { Case(name: "\(agency)/\($0.path)", office: office, path: $0.path) }
        }
    }()

    @Test func nothingTrapsAndWhatCompilesIsWhole() throws {
        let rounds = SeededGenerator.rounds(4_000)
        print("seed \(SeededGenerator.seed), \(rounds) rounds")
        let cases = Self.real + Case.files + Case.examples.map(\.test)
        try #require(Self.real.count { !$0.path.hasPrefix("tests/") } == 9)
        try #require(Self.real.contains { $0.path.hasPrefix("tests/") })
        let words = cases.flatMap { test in
            test.office.bytes(of: test.path).split { !Self.isWord($0) }.map { Array($0) }
        }
        var dice = SeededGenerator()
        var compiled = 0
        for round in 0..<rounds {
            let test = cases[Int.random(in: 0..<cases.count, using: &dice)]
            var bytes = test.office.bytes(of: test.path)
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                Self.damage(&bytes, words, &dice)
            }
            let office = test.office.replacing(test.path, with: bytes)
            for diagnostic in office.diagnostics(of: test.path) {
                for language in Language.allCases {
                    #expect(!diagnostic.plainText(in: language).isEmpty)
                }
                let places =
                    [diagnostic.place] + diagnostic.labels.map(\.place)
                    + diagnostic.fix.map(\.place)
                #expect(
                    places.allSatisfy { $0.span.end <= $0.file.bytes.count },
                    "round \(round) of \(test.name)")
            }
            if let graph = office.graph(test.path) {
                compiled += 1
                Self.expectWhole(graph, "round \(round) of \(test.name)")
            }
        }
        #expect(compiled > rounds / 100, "some damaged files still compile")
    }

    /// What a graph promises: every reference points into its array, every step can be reached and
    /// reaches an end.
    private static func expectWhole(_ graph: ProcessGraph, _ comment: Comment) {
        let flow = Flow(graph)
        #expect(!graph.steps.isEmpty && !graph.roles.isEmpty, comment)
        #expect(flow.isReachable.allSatisfy { $0 } && flow.reachesEnd.allSatisfy { $0 }, comment)
        #expect(graph.rows.map(\.steps.count).reduce(0, +) == graph.steps.count, comment)
        func hold<Element>(_ references: [Ref<Element>], _ elements: [Element]) {
            #expect(references.allSatisfy { elements.indices.contains(Int($0.position)) }, comment)
        }
        for step in graph.steps {
            hold(step.performers, graph.roles)
            hold(step.requires + step.produces, graph.documents)
            hold(step.collects, graph.dataItems)
            hold(step.sameActorAs + step.notActorOf, graph.steps)
            hold([step.row], graph.rows)
            #expect(!step.performers.isEmpty, comment)
            for edge in step.edges {
                switch edge.target {
                case .step(let next): hold([next], graph.steps)
                case .end(let end): hold([end], graph.ends)
                }
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte > 0x7F || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    /// One piece of damage such as hands and editors do, and some that only chance does.
    private static func damage(
        _ bytes: inout [UInt8], _ words: [[UInt8]], _ dice: inout SeededGenerator
    ) {
        guard !bytes.isEmpty else { return }
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let line = Int.random(in: 0..<lines.count, using: &dice)
        let other = Int.random(in: 0..<lines.count, using: &dice)
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: at)
        case 2:
            let marks = Array(":-#[]{},\"'|>&*!%@`?~ \t\n\r".utf8)
            bytes.insert(marks[Int.random(in: 0..<marks.count, using: &dice)], at: at)
        case 3, 4:
            // One word of the corpus in the place of another.
            var end = at
            while end < bytes.count, isWord(bytes[end]) { end += 1 }
            var start = at
            while start > 0, isWord(bytes[start - 1]) { start -= 1 }
            let word = words[Int.random(in: 0..<words.count, using: &dice)]
            bytes.replaceSubrange(start..<end, with: word)
        case 5:
            lines.remove(at: line)
            bytes = Array(lines.joined(separator: [0x0A]))
        case 6:
            lines.insert(lines[other], at: line)
            bytes = Array(lines.joined(separator: [0x0A]))
        case 7:
            lines.swapAt(line, other)
            bytes = Array(lines.joined(separator: [0x0A]))
        case 8:
            let spaces = [UInt8](repeating: 0x20, count: Int.random(in: 1...4, using: &dice))
            lines[line].insert(contentsOf: spaces, at: 0)
            bytes = Array(lines.joined(separator: [0x0A]))
        default:
            while lines[line].first == 0x20, Bool.random(using: &dice) { lines[line].removeFirst() }
            bytes = Array(lines.joined(separator: [0x0A]))
        }
    }
}
