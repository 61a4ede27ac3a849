import Diagnostics
import ProcedureSyntax
import Seeded
import Testing

/// Files made to take time, memory or the stack. The time limit is far above what they need; what
/// it catches is work that grows with the square of the file.
@Suite(.timeLimit(.minutes(1))) struct HostileTests {
    static func filled(with unit: String, after start: String = "", size: Int) -> String {
        start + String(repeating: unit, count: (size - start.utf8.count) / unit.utf8.count)
    }

    @Test func refusesDepth() {
        let limit = SyntaxLimit.depthMax
        #expect(diagnose(String(repeating: "[", count: 200_000)) == ["tooDeep@1:65-66"])
        #expect(
            diagnose(String(repeating: "{a: ", count: 50_000)).first?.hasPrefix("tooDeep") == true)
        #expect(diagnose(Self.filled(with: "- ", size: 200_000)) == ["tooDeep@1:129-130"])
        #expect(diagnose(Self.filled(with: "? ", size: 200_000)) == ["tooDeep@1:129-130"])
        let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(diagnose(deep) == [])
        var staircase = ""
        for level in 0..<limit { staircase += String(repeating: " ", count: level) + "a:\n" }
        #expect(diagnose(staircase) == [])
        staircase += String(repeating: " ", count: limit) + "a:\n"
        #expect(diagnose(staircase) == ["tooDeep@65:65-66"])
    }

    @Test func refusesNumbers() {
        #expect(
            diagnose(Self.filled(with: "a,", after: "[", size: 220_000)).first?.hasPrefix(
                "tooManyValues") == true)
        #expect(
            diagnose(Self.filled(with: "-\n", size: 220_000)).first?.hasPrefix("tooManyValues")
                == true)
        let large = String(repeating: "a", count: SyntaxLimit.fileBytesMax + 1)
        #expect(diagnose(large) == ["fileTooLarge@1:1-\(SyntaxLimit.fileBytesMax + 2)"])
    }

    @Test func acceptsManyKeys() {
        let keys = (0..<20_000).map { "k\($0): v" }
        #expect(diagnose(keys.joined(separator: "\n")) == [])
        let again = diagnose((keys + ["k7: w"]).joined(separator: "\n"))
        #expect(again == ["duplicateKey@20001:1-3"])
    }

    /// One unit over and over, with every start that leaves something open before it.
    @Test(arguments: [
        "\"", "'", "\"a\n", "'a\n  'b\n", "a: \"\n", "[", "]", "{", "}", "[\n", "[a\n", ",", ":",
        ": ",
        ":\n", "?", "? ", "?\n", "-", "- ", "-\n", "&a ", "&a\n", "!a ", "*a ", "*a: ", "|\n", "|",
        ">\n  ",
        "#", " #", "\t", " ", "\n", "\r", "\r\n", "\\", "\"\\", "%", "%a\n", "---\n", "...\n", "a",
        "a\n",
        "a: ", "a:\n", "a: b\n", " a\n", "\ta\n", "a: b\n c: d\n", "<<: a\n", "[a]: ", "{a, ",
        "[? ",
        "{? ", "\u{FEFF}", "\u{FEC0}", "\u{85}", "\0", "\u{7}", "é", "a\u{1F600}", "[a: b: ", "'' ",
        "'': ", "- a\n b\n", "\"\\\n", "a: |\n b\n\tc\n", "a:b\n", "@\n", "a: [\nb: c\n", "a: 'b\n",
    ])
    func endsSoon(_ unit: String) {
        for start in [
            "", "a: ", "- ", "[", "{", "{a: ", "\"", "'", "a: |\n ", "a:\n  b: c\n", "---\n",
        ] {
            let text = Self.filled(with: unit, after: start, size: 20_000)
            let reading = YAMLReader.read(
                SourceFile(name: "hostile.yaml", bytes: [UInt8](text.utf8)))
            #expect(reading.diagnostics.count <= diagnosticsPerFileMax + 1)
        }
    }

    @Test func survivesAnyBytes() {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<400 {
            let bytes = (0..<(round % 64)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = diagnose(bytes)
        }
    }
}
