import Diagnostics
import Testing

/// What a terminal is given of a line, and where the underline stands.
@Suite struct ShownLineTests {
    /// The snippet of a diagnostic at `place`, a line number and a gutter before each line.
    private func snippet(_ place: Place) -> String {
        RenderingFixture.snippet(RenderingFixture.unknownRole("a", at: place))
    }

    /// A file, the span, and the line, column and width of the underline as they are shown.
    static let shown: [(String, String, String, Int, Int)] = [
        // Tabs take four columns.
        ("\ta:\tnama\n", "nama", "    a:    nama", 10, 4),
        // Multi-byte characters of one column.
        ("“é” nama\n", "nama", "“é” nama", 4, 4),
        // Combining marks take none.
        ("e\u{301}e\u{301} nama\n", "nama", "e\u{301}e\u{301} nama", 3, 4),
        // East Asian characters and emoji take two.
        ("中文 nama\n", "nama", "中文 nama", 5, 4),
        ("🏛 🎉 nama\n", "nama", "🏛 🎉 nama", 5, 4),
        ("x 中文 y\n", "中文", "x 中文 y", 2, 4),
        // What a terminal would act on is replaced.
        ("a\u{1B}[31m nama\n", "nama", "a\u{FFFD}[31m nama", 7, 4),
        ("a\u{202E} nama\n", "nama", "a\u{FFFD} nama", 3, 4),
        ("a\u{0} nama\n", "nama", "a\u{FFFD} nama", 3, 4),
        // A span over lines underlines the first to its end.
        ("a: [b,\n  c]\n", "[b,\n  c]", "a: [b,", 3, 3),
        ("a: b\r\nc: d\r\n", "b\r\nc", "a: b", 3, 1),
    ]

    @Test(arguments: shown)
    func theUnderlineStandsUnderTheSpan(
        text: String, span: String, shown: String, column: Int, width: Int
    ) {
        let marks = String(repeating: " ", count: column) + String(repeating: "^", count: width)
        let found = snippet(RenderingFixture(text).place(span))
        #expect(found == "  |\n1 | \(shown)\n  | \(marks)")
    }

    @Test func anEmptySpanShowsOneCaret() {
        let file = RenderingFixture("a:\nb: c\n").file
        #expect(snippet(Place(file, Span(at: 2))) == "  |\n1 | a:\n  |   ^")
        #expect(snippet(Place(file, Span(at: 8))) == "  |\n3 |\n  | ^")
    }

    @Test func bytesThatAreNotUTF8AreReplaced() {
        let fixture = RenderingFixture(bytes: [0x61, 0xFF, 0xC3, 0x20, 0x62, 0x0A])
        let place = fixture.place("b")
        #expect(snippet(place) == "  |\n1 | a\u{FFFD}\u{FFFD} b\n  |     ^")
    }

    @Test func aByteOrderMarkIsNotShown() {
        let fixture = RenderingFixture(bytes: [0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8))
        #expect(snippet(fixture.place("b")) == "  |\n1 | a: b\n  |    ^")
        #expect(snippet(Place(fixture.file, Span(at: 0))) == "  |\n1 | a: b\n  | ^")
    }

    @Test(arguments: [40, 400, 4_000, 200_000])
    func aLongLineIsCutAroundTheSpan(length: Int) throws {
        let text =
            String(repeating: "kata ", count: length) + "NAMA"
            + String(repeating: " kata", count: length)
        let lines = snippet(RenderingFixture(text).place("NAMA")).split(separator: "\n")
        let line = try #require(lines.dropFirst().first).dropFirst(4)
        let marks = try #require(lines.last).dropFirst(4)
        #expect(line.count <= 120)
        #expect(line.first == "…" && line.last == "…")
        let column = marks.prefix { $0 == " " }.count
        #expect(marks.dropFirst(column) == "^^^^")
        #expect(line.dropFirst(column).hasPrefix("NAMA"))
    }

    @Test func aLongLineOfMultiByteCharactersIsCutBetweenThem() throws {
        let text = String(repeating: "中é", count: 5_000) + "NAMA"
        let lines = snippet(RenderingFixture(text).place("NAMA")).split(separator: "\n")
        let line = try #require(lines.dropFirst().first).dropFirst(4)
        #expect(!line.contains("\u{FFFD}"))
        #expect(line.hasSuffix("NAMA"))
    }

    @Test func aSpanThatFillsALongLineIsCutToo() throws {
        let text = "a: " + String(repeating: "x", count: 1_000)
        let fixture = RenderingFixture(text)
        let lines = snippet(Place(fixture.file, Span(start: 3, end: 1_003))).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 125 })
        #expect(try #require(lines.last).hasSuffix("^^^^"))
    }

    @Test func namesWithControlCharactersAreShownHarmless() {
        let fixture = RenderingFixture("a\n", name: "a\u{1B}[2J.yaml")
        let text = RenderingFixture.human(
            RenderingFixture.unknownRole("a", at: fixture.place("a")))
        #expect(!text.contains("\u{1B}"))
    }
}
