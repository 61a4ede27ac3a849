import Diagnostics
import Seeded
import Testing

/// Whatever bytes a file has and wherever a diagnostic points, no renderer traps, and what people
/// are shown of one diagnostic stays small.
@Suite struct AnyBytesTests {
    private static let pieces: [[UInt8]] = [
        [0x0A], [0x0D], [0x0D, 0x0A], [0x09], [0x00], [0x1B], [0xFF], [0xC3], [0x80],
        [0xEF, 0xBB, 0xBF], Array("é".utf8), Array("中".utf8), Array("🏛".utf8), Array("abc".utf8),
        Array(repeating: 0x61, count: 1_200), Array(repeating: 0x80, count: 900),
    ]

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func nothingTraps(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<25 {
            let count = Int.random(in: 1...12, using: &generator)
            let bytes = (0..<count).flatMap { _ in
                Self.pieces.randomElement(using: &generator) ?? []
            }
            let file = SourceFile(name: "a.yaml", bytes: bytes)
            func place() -> Place {
                let start = Int.random(in: 0...bytes.count, using: &generator)
                return Place(
                    file,
                    Span(start: start, end: Int.random(in: start...bytes.count, using: &generator)))
            }
            let diagnostic = Diagnostic(
                .duplicateID, at: place(), ["name": .name("a")],
                labels: [Label("first", at: place())],
                fix: [Edit(replace: place(), with: "b\nc"), Edit(replace: place(), with: "")])
            for language in Language.allCases {
                var human = HumanRenderer(language)
                let text = human.rendering(of: diagnostic)
                for line in text.split(separator: "\n") where line.count > 160 {
                    Issue.record("a line of \(line.count) characters: \(line)")
                }
                #expect(!text.utf8.contains(0x1B) && !text.utf8.contains(0))
                var json = JSONRenderer(language)
                _ = json.text(of: [diagnostic], files: 1)
                var sarif = SARIFRenderer(language, toolVersion: "1")
                _ = sarif.text(of: [diagnostic], files: 1)
                var gitHub = GitHubRenderer(language)
                #expect(gitHub.text(of: [diagnostic], files: 1).split(separator: "\n").count == 1)
            }
        }
    }
}
