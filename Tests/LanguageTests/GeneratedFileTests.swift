import Compiler
import Foundation
import JSON
import Testing

/// Schemas and the key tables of the reference are written from the one table of keys and must be
/// what it says. `SOP_UPDATE=1` writes them anew.
struct GeneratedFileTests {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let isUpdating = ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1"

    private func expect(_ text: String, in path: String) throws {
        let url = Self.root.appending(path: path)
        if Self.isUpdating { try Data(text.utf8).write(to: url) }
        let found = try String(contentsOf: url, encoding: .utf8)
        #expect(
            found == text, "\(path) differs from the table of keys; SOP_UPDATE=1 writes it anew")
    }

    @Test(arguments: ProcedureLanguage.FileKind.allCases)
    func schemaIsWhatTheTableSays(_ kind: ProcedureLanguage.FileKind) throws {
        let schema = SchemaWriter.schema(of: kind).text(indented: true) + "\n"
        try expect(schema, in: "Schemas/\(kind.rawValue).schema.json")
    }

    @Test func referenceIsWhatTheTableSays() throws {
        let url = Self.root.appending(path: "docs/language.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let begin = "<!-- keys:begin -->\n"
        let end = "<!-- keys:end -->"
        let head = try #require(page.range(of: begin))
        let tail = try #require(page.range(of: end))
        let written =
            page[..<head.upperBound] + "\n" + ReferenceWriter.tables() + "\n"
            + page[tail.lowerBound...]
        try expect(String(written), in: "docs/language.md")
    }

    /// Every key has something to say, and reserved keys nothing but their name.
    @Test(arguments: ProcedureLanguage.FileKind.allCases)
    func everyKeyIsExplained(_ kind: ProcedureLanguage.FileKind) {
        for key in kind.shape.keys {
            #expect(!key.meaning.isEmpty)
            #expect(key.isReserved == key.example.isEmpty, "\(key.name)")
        }
    }
}
