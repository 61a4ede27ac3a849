import Diagnostics
import ProcedureSyntax
import Testing

/// A text, what is said of it, and what is read of it all the same (nil: nothing).
struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let diagnostics: [String]
    let tree: String?

    init(_ text: String, _ diagnostics: [String], _ tree: String?) {
        self.text = text
        self.diagnostics = diagnostics
        self.tree = tree
    }

    var testDescription: String { text.debugDescription }
}

/// Every YAML code with its place, and how reading goes on.
@Suite struct ErrorTests {
    static let mistakes: [Mistake] = [
        // What clerks do most often.
        Mistake("title: Foo: bar\n", ["colonInText@1:11-12"], "{title: Foo: bar}"),
        Mistake("a: b: c: d # e\nf: g\n", ["colonInText@1:5-6"], "{a: b: c: d, f: g}"),
        Mistake("a: b:\nc: d\n", ["colonInText@1:5-6"], "{a: b:, c: d}"),
        Mistake("a: \"b\": c\nd: e\n", ["colonInText@1:7-8"], "{a: \"b\", d: e}"),
        Mistake("a:\n\tb: c\n\td: e\nf: g\n", ["tabIndentation@2:1-2"], "{a: {b: c, d: e}, f: g}"),
        Mistake("-\t- a\n", ["tabIndentation@1:2-3"], "[[a]]"),
        Mistake("a:\n  b: c\n   d: e\nf: g\n", ["badIndentation@3:4-8"], "{a: {b: c, d: e}, f: g}"),
        Mistake(
            "a:\n    b: c\n  d: e\n  f: g\n", ["badIndentation@3:3-7"], "{a: {b: c, d: e, f: g}}"),
        Mistake("a: b\n  c: d\n", ["badIndentation@2:3-7"], "{a: b, c: d}"),
        Mistake("- a: 1\n   b: 2\n- c\n", ["badIndentation@2:4-8"], "[{a: 1, b: 2}, c]"),
        Mistake("a:\n    - b\n  - c\n", ["badIndentation@3:3-6"], "{a: [b, c]}"),
        Mistake("a: \"b\nc: d\n", ["unclosedQuote@1:4-5"], "{a: \"b\", c: d}"),
        Mistake("- 'b\n- c\n", ["unclosedQuote@1:3-4"], "[\"b\", c]"),
        Mistake("a: \"b\n", ["unclosedQuote@1:4-5"], nil),
        Mistake(
            "a: @b\nc: `d`\ne: %f\n",
            [
                "reservedCharacter@1:4-5", "reservedCharacter@2:4-5", "reservedCharacter@3:4-5",
            ], "{a: @b, c: `d`, e: %f}"),
        Mistake("a: b\n>c: d\n", ["reservedCharacter@2:1-2"], "{a: b, >c: d}"),
        Mistake("a: &b c\nd: *b\n", ["anchorOrAlias@1:4-6", "anchorOrAlias@2:4-6"], "{a: c, d: }"),
        Mistake("a: !penting b\n", ["tag@1:4-12"], "{a: b}"),
        Mistake("a: b\nc:d\ne: f\n", ["missingColon@2:2-3"], "{a: b, c:d: , e: f}"),
        Mistake("a: b\nc\ne: f\n", ["missingColon@2:1-2"], "{a: b, c: , e: f}"),
        Mistake("a\nb: c\n", ["missingColon@1:1-2"], "{a: , b: c}"),
        Mistake("- a\n  b: c\n", ["missingColon@1:3-4"], "[{a: , b: c}]"),
        Mistake("a: [[b] c]\n", ["missingComma@1:9-10"], "{a: [[b], c]}"),
        Mistake("a: [\"b\" c]\n", ["missingComma@1:9-10"], "{a: [\"b\", c]}"),
        Mistake("a: [b, c\nd: e\n", ["unclosedBracket@1:4-5"], "{a: [b, c], d: e}"),
        Mistake("a: {b: c\n", ["unclosedBracket@1:4-5"], "{a: {b: c}}"),
        Mistake("a: {b: [c\n  d: [e]\n", ["unclosedBracket@1:4-5"], nil),
        Mistake(
            "- a: {b: c\n  d: [e]\n  f: {g: h}\n- i\n", ["unclosedBracket@1:6-7"],
            "[{a: {b: c}, d: [e], f: {g: h}}, i]"),
        Mistake("a: {b: [c}\nd: e\n", ["unclosedBracket@1:8-9"], "{a: {b: [c]}, d: e}"),
        Mistake("[a\n", ["unclosedBracket@1:1-2"], "[a]"),
        Mistake("a: [b}\nc: d\n", ["unclosedBracket@1:4-5"], "{a: [b], c: d}"),
        Mistake("a: [b,,c]\n", ["strayComma@1:7-8"], "{a: [b, c]}"),
        Mistake("a: [\n  b\n]\nc: d\n", ["badIndentation@3:1-2"], "{a: [b], c: d}"),
        Mistake("a: \"b\nc\"\n", ["badIndentation@2:1-3"], "{a: \"b c\"}"),
        // Indentation, dashes, characters that nobody sees.
        Mistake(
            "- a: 1\n\tb: 2\n- a: 3\n", ["tabIndentation@2:1-2"], "[{a: 1, b: 2}, {a: 3}]"),
        Mistake(
            "a:\n\t- b: 1\n\t\tc: 2\n\t- b: 3\nd: e\n", ["tabIndentation@2:1-2"],
            "{a: [{b: 1, c: 2}, {b: 3}], d: e}"),
        Mistake(
            "a:\n  - b: 1\n    c: 2\n - b: 3\n    c: 4\n", ["badIndentation@4:2-8"],
            "{a: [{b: 1, c: 2}, {b: 3, c: 4}]}"),
        Mistake(
            "a:\n  - b: 1\n    c: 2\n    - b: 3\n    c: 4\n", ["badIndentation@4:5-11"],
            "{a: [{b: 1, c: 2}, {b: 3, c: 4}]}"),
        Mistake(
            "a:\n  - b: 1\n    - b: 3\n      c: 4\n", ["badIndentation@3:5-11"],
            "{a: [{b: 1}, {b: 3, c: 4}]}"),
        Mistake(
            "- a: 1\n  b: 2\n  a: 3\n  b: 4\n- a: 5\n", ["duplicateKey@3:3-4"],
            "[{a: 1, b: 2}, {a: 3, b: 4}, {a: 5}]"),
        Mistake("a:\n-b\n- c\n", ["strayText@2:1-3"], "{a: [b, c]}"),
        Mistake("a: -\nb: c\n", ["needsOwnLine@1:4-5"], "{a: -, b: c}"),
        Mistake("a: *b c\nd: e\n", ["anchorOrAlias@1:4-6"], "{a: *b c, d: e}"),
        Mistake("{ab:c, d:e}\n", ["missingColon@1:4-5", "missingColon@1:9-10"], "{ab: c, d: e}"),
        Mistake("a: b\u{200B}\n", ["controlCharacter@1:5-6"], "{a: b\u{200B}}"),
        Mistake("a: b\u{A0}c\n", [], "{a: b\u{A0}c}"),
        Mistake("a: b\u{A0}\n", ["controlCharacter@1:5-6"], "{a: b\u{A0}}"),
        Mistake("a:\n\u{A0}\u{A0}b: c\n", ["controlCharacter@2:1-3"], nil),
        Mistake("a:\u{A0}b\n", ["controlCharacter@1:3-4"], nil),
        // The rest.
        Mistake("a: b\na: c\n", ["duplicateKey@2:1-2"], "{a: b}"),
        Mistake(
            "{a: {x: 1, x: 2}, b: c, a: d}\n",
            [
                "duplicateKey@1:12-13", "duplicateKey@1:25-26",
            ], "{a: {x: 1}, b: c}"),
        Mistake("a:\n  <<: b\n  c: d\n", ["mergeKey@2:3-5"], "{a: {c: d}}"),
        Mistake("a: b\n---\nc: d\n", ["secondDocument@2:1-4"], "{a: b}"),
        Mistake("a: b\n...\nc: d\n", ["secondDocument@3:1-5"], "{a: b}"),
        Mistake("? - a\n: b\nc: d\n", ["keyNotText@1:1-6"], "{: b, c: d}"),
        Mistake("[a]: b\n", ["keyNotText@1:1-4"], "{: b}"),
        Mistake("a: \"b\\qc\"\n", ["badEscape@1:6-8"], "{a: \"b\\\\qc\"}"),
        Mistake(
            "a: \"\\uD800\\U00110000\\x1\"\n",
            [
                "badEscape@1:5-11", "badEscape@1:11-21", "badEscape@1:21-24",
            ], "{a: \"\"}"),
        Mistake("a: \"b\"#c\n", ["commentWithoutSpace@1:7-8"], "{a: \"b\"}"),
        Mistake("a: [b,#c\n d]\n", ["commentWithoutSpace@1:7-8"], "{a: [b, d]}"),
        Mistake("%YAML 2.0\n---\na\n", ["badDirective@1:1-10"], "a"),
        Mistake("%YAML 1.2\na: b\n", ["badDirective@1:1-10"], "{a: b}"),
        Mistake("%TAG ! x\n---\na\n", ["tag@1:1-9"], "a"),
        Mistake("a: > 5 hari\nb: c\n", ["badBlockHeader@1:4-12"], "{a: \"\", b: c}"),
        Mistake("a: |0\n  b\n", ["badBlockHeader@1:4-6"], "{a: \"b\\n\"}"),
        Mistake("a: \"b\" c\n", ["strayText@1:8-9"], "{a: \"b\"}"),
        Mistake("a: b\n- c\nd: e\n", ["strayText@2:1-2"], "{a: b, d: e}"),
        Mistake("- a\nb: c\n- d\n", ["strayText@2:1-5"], "[a, d]"),
        Mistake("a: - b\nc: d\n", ["needsOwnLine@1:4-5"], "{a: [b], c: d}"),
        Mistake("--- a: b\n", ["needsOwnLine@1:6-7"], "{a: b}"),
        Mistake("\"a\n b\": c\n", ["keyOverLines@1:1-2:4"], "{\"a b\": c}"),
        Mistake("[a\n b: c]\n", ["keyOverLines@1:2-2:3"], "[{a b: c}]"),
        Mistake("a: b\u{7}\n", ["controlCharacter@1:5-6"], "{a: b\u{7}}"),
        Mistake("a: b\u{FEFF}\n", ["controlCharacter@1:5-6"], "{a: b\u{FEFF}}"),
        Mistake("# a\n\u{FEFF}b: c\n", ["controlCharacter@2:1-2"], "{\u{FEFF}b: c}"),
        Mistake("{? :a, b: c}\n", ["readersDisagree@1:4-6"], "{:a: , b: c}"),
        Mistake("a: \"\u{FEFF}\"\n", [], "{a: \"\u{FEFF}\"}"),
        Mistake("a: b\0\n", ["controlCharacter@1:5-6"], nil),
        Mistake("", ["emptyFile@1:1-1"], nil),
        Mistake("# nothing\n\n", ["emptyFile@1:1-1"], nil),
        Mistake("a: \"b\u{85}c\"\n", ["readersDisagree@1:4-9"], "{a: \"b\u{85}c\"}"),
        Mistake("a: [?b]\n", ["readersMayDiffer@1:5-7"], "{a: [?b]}"),
        Mistake("a: |\n  b", ["readersMayDiffer@1:4-2:4"], "{a: \"b\\n\"}"),
        Mistake(String(repeating: "k", count: 1025) + ": a\n", ["keyTooLong@1:1-1026"], nil),
    ]

    @Test(arguments: mistakes)
    func says(_ mistake: Mistake) {
        #expect(diagnose(mistake.text) == mistake.diagnostics)
        if !mistake.diagnostics.contains(where: { $0.hasPrefix("keyTooLong") }) {
            #expect(tree(mistake.text) == mistake.tree)
        }
    }

    @Test func refusesWhatIsNotUTF8() {
        #expect(diagnose([0x61, 0x3A, 0x20, 0xFF]) == ["notUTF8@1:4-5"])
        #expect(diagnose([0xFF, 0xFE, 0x61, 0x00]) == ["notUTF8@1:1-3"])
        #expect(diagnose([0xFE, 0xFF, 0x00, 0x61]) == ["notUTF8@1:1-3"])
        #expect(diagnose([0x61, 0x00, 0x3A, 0x00]) == ["notUTF8@1:1-3"])
        #expect(diagnose([0x61, 0xC0, 0x80]) == ["notUTF8@1:2-3"])
        #expect(diagnose([0x61, 0xED, 0xA0, 0x80]) == ["notUTF8@1:2-3"])
    }

    /// The edit that a mistake offers, and that the mended text is sound.
    @Test(arguments: [
        ("title: Foo: bar\n", "title: \"Foo: bar\"\n"),
        ("a: b: \"c\" \\ # d\n", "a: \"b: \\\"c\\\" \\\\\" # d\n"),
        ("a: b: c\n  d\n", "a: \"b: c\n  d\"\n"),
        ("a: b\nc:d\n", "a: b\nc: d\n"),
        ("\"a\":b\n", "\"a\": b\n"),
        ("a: [\"b\" c {d: e}]\n", "a: [\"b\", c, {d: e}]\n"),
        ("a: [\n  b\n]\n", "a: [\n  b\n ]\n"),
        ("a: \"b\"#c\n", "a: \"b\" #c\n"),
        ("a: {b: [c # d\n\ne: [f]\n", "a: {b: [c]} # d\n\ne: [f]\n"),
        ("a: [\n  b,\n  c\nd: [e]\n", "a: [\n  b,\n  c]\nd: [e]\n"),
        ("a: {b: [c}\nd: [e}\n", "a: {b: [c]}\nd: [e]\n"),
        ("a: [?b]\n", "a: ['?b']\n"),
        ("- a: 1\n\tb: 2\n\tc: 3\n", "- a: 1\n  b: 2\n  c: 3\n"),
        ("- a: 1\n- a: 2\n - a: 3\n", "- a: 1\n- a: 2\n- a: 3\n"),
        ("a:\n-b\n-c\n", "a:\n- b\n- c\n"),
        ("a: - # b\n", "a: \"-\" # b\n"),
        ("a: *b c # d\n", "a: \"*b c\" # d\n"),
        ("{ab:c, d: e}\n", "{ab: c, d: e}\n"),
        ("a: \"b\" c # d\n", "a: '\"b\" c' # d\n"),
        ("a:\u{A0}b\n\u{200D}c: d\n", "a: b\nc: d\n"),
        ("a: |\n  b", "a: |\n  b\n"),
    ])
    func offersAMend(_ mistake: (text: String, mended: String)) {
        #expect(mended(mistake.text) == mistake.mended)
        #expect(diagnose(mistake.mended) == [])
    }

    /// While a bracket or a quote is open, nothing else is mended.
    @Test func mendsBracketsFirst() {
        #expect(mended("a: [b\nc: d\ne:f\n") == "a: [b]\nc: d\ne:f\n")
        #expect(mended("a: 'b\nc: d\ne:f\n") == "a: 'b\nc: d\ne:f\n")
    }

    /// Codes of the YAML group that no mistake here shows would be codes that nobody emits.
    @Test func everyCodeIsShown() {
        let shown = Set(
            Self.mistakes.flatMap(\.diagnostics).map { String($0.prefix { $0 != "@" }) })
        let elsewhere: Set<Code> = [.notUTF8, .tooDeep, .tooManyValues]
        for code in Code.allCases where code.rawValue >= "SOP0104" && code.rawValue < "SOP0140" {
            if code == .tooMany || elsewhere.contains(code) { continue }
            #expect(shown.contains("\(code)"), "\(code) is never shown")
        }
    }
}
