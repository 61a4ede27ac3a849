import Compiler
import Diagnostics
import Expected
import Foundation
import ProcedureTesting
import ProcessGraph
import Testing

/// What tests have visited, and what not.
struct CoverageTests {
    @Test func whatNoTestVisitedIsListedWithItsLine() throws {
        let url = Samples.office.appending(path: "permit.yaml")
        let graph = try Samples.graph(url)
        var coverage = Coverage(of: graph)
        // Seven ways in three steps' decisions and exits, three timers, six steps, two ends.
        #expect(coverage.items.count == 6 + 3 + 1 + 2 + 1 + 2)
        #expect(coverage.visitedCount == 0)
        let sample = try Samples.fixture("passing", "every-act")
        coverage.add(sample.bench.run(sample.test).visited)
        let file = try Samples.source(url)
        let report = CoverageReport(file, coverage, isTested: true)
        for language in Language.allCases {
            var renderer = HumanTestRenderer(language)
            try Golden.expect(
                renderer.rendering(of: report), is: "coverage.\(language.rawValue).txt")
        }
        var renderer = JSONTestRenderer(.english)
        try Golden.expect(renderer.rendering(of: report), is: "coverage.json")
    }

    /// The line of every item says its name.
    @Test func everyPlaceIsThatOfItsItem() throws {
        for name in ["permit.yaml", "permit-2.yaml"] {
            let url = Samples.office.appending(path: name)
            let file = try Samples.source(url)
            let graph = try Samples.graph(url)
            let places = CoveragePlaces(file, graph)
            for item in Coverage(of: graph).items {
                let text = file.text(places.place(of: item).span)
                let wanted =
                    switch item {
                    case .step(let step): graph.steps[step].id
                    case .outcome(let step, let position):
                        if case .decision(let outcomes) = graph.steps[step].action {
                            outcomes[position].id
                        } else {
                            ""
                        }
                    case .exit(let step, let position):
                        graph.ends[graph.steps[step].exits[position].end].id
                    case .expiry: "expires"
                    case .escalation: "escalate"
                    case .end(let end): graph.ends[end].id
                    }
                #expect(text == wanted)
            }
        }
    }

    /// Together the tests of each procedure of the repository visit all of it.
    @Test func theFiveProceduresAreVisitedWhole() throws {
        var coverages: [String: Coverage] = [:]
        for sample in try Samples.real() {
            let outcome = sample.bench.run(sample.test)
            #expect(outcome.failure == nil, "\(sample.file.name)")
            let folder = sample.file.name.split(separator: "/")[0]
            let id = "\(folder)/\(sample.test.procedure)"
            let url = Samples.procedures.appending(path: id + ".yaml")
            var coverage = try coverages[id] ?? Coverage(of: Samples.graph(url))
            coverage.add(outcome.visited)
            coverages[id] = coverage
        }
        #expect(coverages.count == 5)
        for (id, coverage) in coverages { #expect(coverage.unvisited == [], "\(id)") }
    }
}
