import Diagnostics
import JSON
import ProcedureForm
import ProcessGraph
import Testing
import WorkCalendar

struct ServiceSummaryTests {
    /// The SLAs of Meranti's issuance, in minutes, by role: 83 in all.
    @Test func merantiAddsUp() {
        var graph = ProcessGraph(id: "p", title: "P", revision: 1)
        graph.roles = [
            Fixtures.role("pemohon", "Pemohon", .instance),
            Fixtures.role("kepala-dinas", "Kepala Dinas"), Fixtures.role("kabid", "Kabid"),
            Fixtures.role("verifikator", "Verifikator"),
            Fixtures.role("bsre", "BSrE", .external),
        ]
        let steps = [
            (0, 5), (1, 5), (2, 5), (3, 15), (3, 15), (4, 5), (0, 5), (3, 15), (4, 5), (0, 3),
            (4, 5),
        ]
        graph.steps = steps.enumerated().map { position, step in
            Fixtures.step("s\(position)", "S", by: step.0, row: position) {
                $0.sla = ServiceLevel(within: TimeSpan(step.1, .workingMinutes))
            }
        }
        graph.rows = Fixtures.rows(steps.indices.map { $0..<$0 + 1 })
        let summary = ServiceSummary(graph)
        #expect(summary.roles.map(\.sum.workingMinutes) == [13, 5, 5, 45, 15])
        #expect(summary.classes.map(\.owner) == [.agency, .applicant, .external])
        #expect(summary.classes.map(\.sum.workingMinutes) == [55, 13, 15])
        #expect(summary.total.words(in: .english) == ["83 minutes"])
    }

    @Test func unlikeUnitsStayApart() {
        var sum = ServiceSum()
        for unit in TimeUnit.allCases { sum.add(TimeSpan(2, unit)) }
        #expect(
            sum.words(in: .english) == [
                "122 minutes", "2 working days", "122 minutes elapsed", "2 calendar days",
                "2 months",
            ])
        sum = ServiceSum()
        sum.add(TimeSpan(24, .elapsedHours))
        #expect(sum.words(in: .indonesian) == ["24 jam berturut-turut"])
        #expect(sum.json.text() == #"{"elapsed_minutes":1440}"#)
        #expect(ServiceSum().isEmpty && ServiceSum().words(in: .english).isEmpty)
    }

    @Test func aRowCountsOnceForItsFirstPerformer() {
        var graph = Fixtures.registration
        graph.steps[1].sla = ServiceLevel(within: TimeSpan(9, .workingMinutes))
        let summary = ServiceSummary(graph)
        #expect(summary.total.workingMinutes == 35)
        #expect(summary.total.workingDays == 1)
        let applicant = summary.roles.first { $0.role == Ref(0) }
        #expect(applicant?.sum.workingMinutes == 10)
        #expect(!summary.roles.contains { $0.role == Ref(1) })
    }

    @Test func anOwnerTakesTheTimeOfThePerformer() {
        let summary = ServiceSummary(Fixtures.revocation)
        #expect(summary.classes.map(\.sum.workingDays) == [0, 0, 7])
        #expect(summary.classes.map(\.sum.workingMinutes) == [0, 10, 0])
    }
}
