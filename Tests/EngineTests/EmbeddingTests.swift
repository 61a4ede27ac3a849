import Engine
import Execution
import Foundation
import ProcessGraph
import Testing

/// The example of `docs/embedding.md` is this folder's file, compiled and run.
struct EmbeddingTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "EmbeddingExample.swift")
    private static let page = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/embedding.md")

    @Test func theExampleRuns() throws {
        let bureau = try Bureau()
        let sources = try Bureau.meranti.map(Bureau.source)
        let id = try apply(in: bureau.folder, with: sources, clock: bureau.setting.clock)
        let engine = try bureau.open()
        let step = engine.withWorld { world in
            world.instance(id).map { world.deployment(of: $0).graph.steps[$0.step].id }
        }
        #expect(step == "disposisi")
    }

    @Test func thePageShowsTheExample() throws {
        let code = try String(contentsOf: EmbeddingTests.file, encoding: .utf8)
        let page = try String(contentsOf: EmbeddingTests.page, encoding: .utf8)
        #expect(page.contains("```swift\n" + code + "```\n"))
    }
}
