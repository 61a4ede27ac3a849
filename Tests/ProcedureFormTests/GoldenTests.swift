import Diagnostics
import Expected
import JSON
import ProcedureForm
import ProcessGraph
import Testing

/// What the fixtures look like in every form, read by eye when it changes.
struct GoldenTests {
    @Test(arguments: Fixtures.all.map(\.name))
    func rows(name: String) throws {
        let table = RowTable(try graph(name))
        try Golden.expect(table.text(width: 160), is: "\(name).rows.txt")
        try Golden.expect(table.text(width: 80), is: "\(name).rows-80.txt")
        try Golden.expect(table.text(width: 30), is: "\(name).rows-30.txt")
        try Golden.expect(table.tabSeparated, is: "\(name).rows.tsv")
        try Golden.expect(table.json.text(indented: true) + "\n", is: "\(name).rows.json")
    }

    @Test(arguments: Fixtures.all.map(\.name))
    func outline(name: String) throws {
        let outline = Outline(try graph(name))
        for language in Language.allCases {
            try Golden.expect(
                outline.text(in: language), is: "\(name).outline.\(language.rawValue).txt")
        }
        try Golden.expect(outline.json.text(indented: true) + "\n", is: "\(name).outline.json")
    }

    @Test(arguments: Fixtures.all.map(\.name))
    func drawings(name: String) throws {
        let graph = try graph(name)
        try Golden.expect(GraphText.dot(graph), is: "\(name).dot")
        try Golden.expect(GraphText.mermaid(graph), is: "\(name).mmd")
        try Golden.expect(
            GraphText.json(graph).text(indented: true) + "\n", is: "\(name).graph.json")
    }

    private func graph(_ name: String) throws -> ProcessGraph {
        try #require(Fixtures.all.first { $0.name == name }).graph
    }
}
