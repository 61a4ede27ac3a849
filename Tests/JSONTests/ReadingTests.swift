import JSON
import Testing

@Suite struct ReadingTests {
    private func read(_ text: String) throws -> JSON { try JSON(parsing: [UInt8](text.utf8)) }

    private func reason(_ bytes: [UInt8], _ keys: JSON.RepeatedKeys = .kept) -> JSONFailure? {
        do throws(JSONFailure) {
            _ = try JSON(parsing: bytes, repeatedKeys: keys)
            return nil
        } catch {
            return error
        }
    }

    private func expect(
        _ text: String, _ reason: JSONFailure.Reason, at offset: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let failure = self.reason([UInt8](text.utf8))
        #expect(failure?.reason == reason, sourceLocation: sourceLocation)
        #expect(failure?.offset == offset, sourceLocation: sourceLocation)
    }

    @Test func readsEveryKindOfValue() throws {
        let value = try read(" {\"a\" : [1, -2, 0.5, 1e3, true, false, null], \"b\": {}}\r\n\t")
        let wanted: JSON = [
            "a": [1, -2, .real(0.5), 1000, true, false, nil], "b": [:],
        ]
        #expect(value == wanted)
    }

    @Test func readsEscapes() throws {
        let text = #""\" \\ \/ \b \f \n \r \t \u0041 \u00e9 \uD83D\uDE00""#
        #expect(try read(text) == "\" \\ / \u{8} \u{C} \n \r \t A é 😀")
    }

    @Test(arguments: [
        "", " ", "nul", "truee", "[1,]", "[,1]", "{\"a\":1,}", "{\"a\"}", "{1:2}", "[1 2]", "[",
        "{\"a\":1", "01", "+1", ".5", "1.", "1e", "1e+", "-", "--1", "0x1", "NaN", "Infinity",
        "'a'", "/**/1", "1 2", "\u{FEFF}1", "\u{A0}1", "\u{0B}1", "[1]]",
    ])
    func refusesWhatIsNoJSON(_ text: String) {
        #expect(reason([UInt8](text.utf8)) != nil)
    }

    @Test func tellsWhatIsWrongAndWhere() {
        expect("[1,]", .unexpected, at: 3)
        expect("[1.]", .number, at: 3)
        expect("[1e999]", .number, at: 1)
        expect("[\"a\u{1}\"]", .control, at: 3)
        expect(#"["\x"]"#, .escape, at: 2)
        expect(#"["\u12G4"]"#, .escape, at: 2)
        expect(#"["\"#, .escape, at: 2)
        expect(#"["\uD800"]"#, .surrogate, at: 2)
        expect(#"["\uD800\n"]"#, .surrogate, at: 2)
        expect(#"["\uD800\u0041"]"#, .surrogate, at: 2)
        expect(#"["\uDC00"]"#, .surrogate, at: 2)
        expect("[\"a", .unexpected, at: 3)
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xFF],
    ])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        #expect(reason([0x22] + bytes + [0x22])?.reason == .encoding)
    }

    @Test func numbersBeyondIntegersAreReal() throws {
        #expect(try read("9223372036854775807") == .number(.max))
        #expect(try read("-9223372036854775808") == .number(.min))
        #expect(try read("9223372036854775808") == .real(9_223_372_036_854_775_808))
        #expect(try read("-9223372036854775809") == .number(.min), "the nearest double")
        for zero in ["-0", "0e1", "-0.0", "1e-999"] { #expect(try read(zero) == 0) }
        #expect(try read("12.50e1") == 125)
    }

    @Test func repeatedKeysAreKeptOrRefused() throws {
        let text = [UInt8](#"{"a":1,"b":{"a":3},"a":2}"#.utf8)
        #expect(
            try JSON(parsing: text)
                == .object([.init("a", 1), .init("b", ["a": 3]), .init("a", 2)]))
        #expect(reason(text, .refused)?.reason == .repeatedKey)
        #expect(reason(text, .refused)?.offset == 19)
        #expect(reason([UInt8](#"{"a":1,"b":{"a":3}}"#.utf8), .refused) == nil)
    }

    /// Swift takes both spellings for the same string; JSON does not.
    @Test func keysOfDifferentCodePointsAreDifferent() {
        let text = [UInt8]("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)
        #expect(reason(text, .refused) == nil)
    }

    @Test func depthIsBounded() {
        func nested(_ depth: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        }
        #expect(reason(nested(JSON.depthMax)) == nil)
        #expect(reason(nested(JSON.depthMax + 1))?.reason == .tooDeep)
        // Levels that were closed do not count.
        #expect(reason([UInt8](("[" + String(repeating: "[],", count: 500) + "1]").utf8)) == nil)
    }

    @Test func lengthIsBounded() {
        let long = [UInt8](repeating: 0x20, count: JSON.bytesMax) + [0x31]
        #expect(reason(long)?.reason == .tooLong)
        #expect(reason(Array(long.dropFirst())) == nil)
    }
}
