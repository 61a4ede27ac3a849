import JSON
import ProcedureForm
import ProcessGraph
import Testing
import WorkCalendar

struct RowTableTests {
    /// A graph of single-step rows.
    private func graph(
        _ count: Int, _ describe: (inout ProcessGraph) -> Void = { _ in }
    ) -> ProcessGraph {
        var graph = ProcessGraph(id: "p", title: "P", revision: 1)
        graph.roles = [Fixtures.role("a", "A"), Fixtures.role("b", "B")]
        graph.steps = (0..<count).map { position in
            Fixtures.step("s\(position)", "S\(position)", by: 0, row: position) {
                if position + 1 < count { $0.action = .process(next: .step(Ref(position + 1))) }
            }
        }
        graph.rows = Fixtures.rows((0..<count).map { $0..<$0 + 1 })
        describe(&graph)
        return graph
    }

    @Test(arguments: [
        (["1"], ["1", "2"]),
        (["1."], ["1.", "2."]),
        (["(3)"], ["(3)", "(4)"]),
        (["09."], ["09.", "10."]),
        (["1", "1b"], ["1", "1b", "2"]),
        (["A"], ["A", "1"]),
        (["I.1"], ["I.1", "1"]),
        (["7", "-"], ["7", "-", "8"]),
        (["99999999999999999999"], ["99999999999999999999", "1"]),
        (["١"], ["١", "1"]),
        ([""], ["", "1"]),
    ])
    func numbersGoOn(printed: [String], expected: [String]) {
        let table = RowTable(
            graph(expected.count) {
                for (position, text) in printed.enumerated() {
                    $0.steps[position].print.number = .printed(text)
                }
            })
        #expect(table.rows.map(\.number) == expected)
    }

    @Test func rowsWithoutANumberDoNotCount() {
        let table = RowTable(
            graph(4) {
                $0.steps[1].print.number = .none
                $0.rows[2].print.number = .none
                $0.steps[2].print.number = .printed("9")
            })
        #expect(table.rows.map(\.number) == ["1", "", "", "2"])
    }

    @Test func aRowOfImpliedStepsAloneKeepsItsPlace() {
        let table = RowTable(
            graph(3) {
                $0.steps[1].isImplied = true
                $0.steps[1].sla = ServiceLevel(within: TimeSpan(1, .months))
                $0.documents = [Document(id: "d", title: "D")]
                $0.steps[1].requires = [Ref(0)]
            })
        #expect(table.rows.map(\.number) == ["1", "", "2"])
        #expect(table.rows[1].activity == ["(S1)"])
        #expect(table.rows[1].marks == ["(□)", ""])
        #expect(table.rows[1].time.isEmpty)
        #expect(table.rows[1].requirements.isEmpty)
    }

    @Test func checklistsAreLetteredOverTheRow() {
        let table = RowTable(
            graph(2) {
                for position in 0..<2 {
                    $0.steps[position].checklist = (1...26).map { "\($0)" }
                    $0.steps[position].row = Ref(0)
                }
                $0.rows = Fixtures.rows([0..<2])
            })
        let lines = table.rows[0].activity
        #expect(lines.count == 52)
        #expect(
            [lines[0], lines[25], lines[26], lines[51]] == ["a. 1", "z. 26", "aa. 1", "az. 26"])
    }

    @Test func cellsOfOneRowAreMergedWithoutRepeats() {
        let table = RowTable(
            graph(3) {
                $0.documents = ["X", "Y", "Z"].map { Document(id: $0, title: $0) }
                $0.steps[0].requires = [Ref(0), Ref(1)]
                $0.steps[1].requires = [Ref(1), Ref(2)]
                $0.steps[2].print.requirements = ["X", "lain"]
                var outcome = Outcome(id: "ya", label: "Ya", next: .end(Ref(0)))
                outcome.produces = [Ref(2), Ref(0)]
                $0.steps[2].produces = [Ref(2)]
                $0.steps[2].action = .decision([outcome])
                $0.rows = Fixtures.rows([0..<3])
            })
        #expect(table.rows[0].requirements == ["X, Y, Z", "lain"])
        #expect(table.rows[0].output == ["Z, X"])
        #expect(table.rows[0].marks == ["⬭ □ ◇", ""])
    }

    @Test(arguments: [
        (TimeSpan(5, .workingMinutes), "5 Menit"), (TimeSpan(6, .workingHours), "6 Jam"),
        (TimeSpan(90, .elapsedMinutes), "90 Menit"), (TimeSpan(24, .elapsedHours), "24 Jam"),
        (TimeSpan(3, .workingDays), "3 Hari Kerja"), (TimeSpan(7, .calendarDays), "7 Hari"),
        (TimeSpan(2, .months), "2 Bulan"),
    ])
    func spansArePrinted(span: TimeSpan, expected: String) {
        let own = RowTable(graph(1) { $0.steps[0].sla = ServiceLevel(within: span) })
        #expect(own.rows[0].time == expected)
        let row = RowTable(
            graph(1) {
                $0.steps[0].print.time = "-"
                $0.rows[0].sla = span
            })
        #expect(row.rows[0].time == expected)
        let text = RowTable(
            graph(1) {
                $0.rows[0].print.time = "-"
                $0.rows[0].sla = span
            })
        #expect(text.rows[0].time == "-")
    }

    @Test func aTableWithoutRoleColumnsStands() {
        let table = RowTable(graph(1) { for role in 0..<2 { $0.roles[role].hasColumn = false } })
        #expect(table.columns.isEmpty)
        #expect(
            table.tabSeparated == """
                No\tKegiatan\tKelengkapan\tWaktu\tOutput\tKeterangan
                1\tS0\t\t\t\t

                """)
        #expect(table.text(width: 100).contains("No │ Kegiatan │ Kelengkapan"))
    }

    @Test func aTableWithoutRowsStands() {
        let table = RowTable(graph(0))
        #expect(table.text(width: 100).split(separator: "\n").count == 1)
        #expect(table.json.text() == "[]")
    }

    @Test(arguments: -1...200)
    func noLineIsWiderThanTheTerminal(width: Int) {
        for (_, graph) in Fixtures.all {
            let text = RowTable(graph).text(width: width)
            let widest = text.split(separator: "\n").map(\.count).max() ?? 0
            #expect(widest <= max(width, 8))
        }
    }

    @Test func everyRowOfTheTabSeparatedFormHasAsManyCells() {
        for (name, graph) in Fixtures.all {
            let table = RowTable(graph)
            let lines = table.tabSeparated.split(separator: "\n")
            #expect(lines.count == table.rows.count + 1, "\(name)")
            for line in lines {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                #expect(cells.count == table.columns.count + 6, "\(name): \(line)")
            }
        }
    }
}
