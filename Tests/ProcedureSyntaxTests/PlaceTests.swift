import Diagnostics
import ProcedureSyntax
import Testing

/// Where values lie, and what is read of the forms that a value may take.
@Suite struct PlaceTests {
    /// Each scalar with the line and column of its start and end.
    private static func places(_ text: String) -> [String] {
        let file = SourceFile(name: "test.yaml", bytes: [UInt8](text.utf8))
        guard let tree = YAMLReader.read(file).tree else { return [] }
        var places: [String] = []
        func visit(_ node: Node) {
            for item in node.items { visit(item) }
            for (key, value) in node.entries {
                visit(key)
                visit(value)
            }
            if node.kind == .scalar {
                let (start, end) = (node.place.start, node.place.end)
                places.append(
                    "\(node.text)@\(start.line):\(start.column)-\(end.line):\(end.column)")
            }
        }
        visit(tree.root)
        return places
    }

    @Test(arguments: [
        ("é: ü€ 😀\n", ["é@1:1-1:2", "ü€ 😀@1:4-1:8"]),
        ("\u{FEFF}a: b\n", ["a@1:1-1:2", "b@1:4-1:5"]),
        ("a:\tb\t# c\n", ["a@1:1-1:2", "b@1:4-1:5"]),
        (
            "a: b\r\nc: d\re: f\n",
            [
                "a@1:1-1:2", "b@1:4-1:5", "c@2:1-2:2", "d@2:4-2:5", "e@3:1-3:2", "f@3:4-3:5",
            ]
        ),
        ("- \"a\\\n  b\"\n- 'c\r\n  d'\n", ["ab@1:3-2:5", "c d@3:3-4:5"]),
        (
            "a:\nb: |\n  c\n  d\n\ne: \"\"\n",
            [
                "a@1:1-1:2", "@1:3-1:3", "b@2:1-2:2", "c\nd\n@2:4-4:4", "e@6:1-6:2", "@6:4-6:6",
            ]
        ),
        (
            "{a , b: , : c}\n",
            [
                "a@1:2-1:3", "@1:3-1:3", "b@1:6-1:7", "@1:8-1:8", "@1:11-1:11", "c@1:13-1:14",
            ]
        ),
    ])
    func tells(_ example: (text: String, places: [String])) {
        #expect(Self.places(example.text) == example.places)
    }

    @Test(arguments: [
        ("a: ~\nb: No\nc: 12:30\nd: 007\ne: null\n", "{a: ~, b: No, c: 12:30, d: 007, e: null}"),
        ("? a\n: b\n? c\n", "{a: b, c: }"),
        (": a\n", "{: a}"),
        ("a:\n- b\n- c\nd: e\n", "{a: [b, c], d: e}"),
        ("- - a\n  - b\n- c: d\n  e: f\n", "[[a, b], {c: d, e: f}]"),
        ("[a: b, ? c, : d, {e, f: }]\n", "[{a: b}, {c: }, {: d}, {e: , f: }]"),
        ("{\"a\":b, 'c' :d, e::f}\n", "{\"a\": b, \"c\": d, e::f: }"),
        ("a: b\n  c\n\n  d\n", "{a: b c\nd}"),
        ("a: \"b\\x41\\u00e9\\U0001F600\\/\"\n", "{a: \"bAé😀/\"}"),
        ("a: |-\n  b\r\n  c\r\n", "{a: \"b\\nc\"}"),
        ("a: >\n  b\n  c\n\n  d\n   e\n  f\n", "{a: \"b c\\nd\\n e\\nf\\n\"}"),
        ("a: |+\n  b\n\n", "{a: \"b\\n\\n\"}"),
        ("--- # c\n", ""),
        ("...\n# c\n---\na\n...\n# d\n...\n", "a"),
        ("%FOO bar\n%YAML 1.1 # c\n---\na\n", "a"),
        ("'it''s'\n", "\"it\\'s\""),
    ])
    func reads(_ example: (text: String, tree: String)) {
        #expect(diagnose(example.text) == [])
        #expect(tree(example.text) == example.tree)
    }
}
