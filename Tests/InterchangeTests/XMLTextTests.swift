import Interchange
import Testing

/// Text that every reader of XML reads as it was.
struct XMLTextTests {
    @Test(arguments: [
        ("a", "a"), ("a & b <c> \"d\" 'e'", "a &amp; b &lt;c&gt; &quot;d&quot; 'e'"),
        ("one\ntwo\r\tthree", "one&#10;two&#13;&#9;three"), ("a\u{0}\u{1B}[1mb", "a[1mb"),
        ("a\u{FFFE}b\u{FFFF}c\u{FFFD}", "abc\u{FFFD}"), ("日本 🙂", "日本 🙂"),
    ])
    func escapes(text: String, escaped: String) {
        #expect(XMLText.escaped(text) == escaped)
    }

    @Test func attributesWithoutAValueAreLeftOut() {
        let text = XMLText.attributes([("a", "1 < 2"), ("b", nil), ("c", "")])
        #expect(text == " a=\"1 &lt; 2\" c=\"\"")
    }
}
