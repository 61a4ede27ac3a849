import Canonical
import Testing

@Suite struct CanonicalReaderTests {
    private func expect(
        _ text: String, _ reason: CanonicalFailure.Reason?, at offset: Int = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expect([UInt8](text.utf8), reason, at: offset, sourceLocation: sourceLocation)
    }

    private func expect(
        _ line: [UInt8], _ reason: CanonicalFailure.Reason?, at offset: Int = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let failure = LineTests.failure(line)
        #expect(failure?.reason == reason, sourceLocation: sourceLocation)
        if reason != nil { #expect(failure?.offset == offset, sourceLocation: sourceLocation) }
    }

    @Test func thereIsNoWhiteSpace() {
        expect(" 1", .otherKind)
        expect("1 ", .trailing, at: 1)
        expect("[1, 2]", .otherKind, at: 3)
        expect("{ \"a\":1}", .misplaced, at: 1)
        expect("{\"a\" :1}", .misplaced, at: 4)
        expect("{\"a\": 1}", .otherKind, at: 5)
        expect("[]\n", .trailing, at: 2)
    }

    @Test func theGrammarIsThatOfJSON() {
        expect("", .unfinished)
        expect("[", .unfinished, at: 1)
        expect("[1,", .unfinished, at: 3)
        expect("[1,]", .otherKind, at: 3)
        expect("[,1]", .otherKind, at: 1)
        expect("[1}", .misplaced, at: 2)
        expect("{\"a\":1,}", .misplaced, at: 7)
        expect("{\"a\",1}", .misplaced, at: 4)
        expect("{a:1}", .misplaced, at: 1)
        expect("[1]]", .trailing, at: 3)
        expect("tru", .otherKind)
        expect("nulL", .otherKind)
        expect("truefalse", .trailing, at: 4)
    }

    @Test func keysAscend() {
        expect(#"{"a":1,"b":2}"#, nil)
        expect(#"{"":1,"a":2}"#, nil)
        expect(#"{"a":1,"a":2}"#, .keyOrder, at: 7)
        expect(#"{"":1,"":2}"#, .keyOrder, at: 6)
        expect(#"{"b":1,"a":2}"#, .keyOrder, at: 7)
        expect(#"{"ab":1,"a":2}"#, .keyOrder, at: 8)
        expect(#"{"b":{"z":1},"a":2}"#, .keyOrder, at: 13)
        expect(#"{"a":{"z":1},"b":[{"c":1}],"c":2}"#, nil)
        expect(#"{"12345678a":1,"12345678b":2}"#, nil)
        expect(#"{"12345678b":1,"12345678a":2}"#, .keyOrder, at: 15)
        // An escape counts as what it stands for.
        expect(#"{"\n":1,"\"":2,"a":3,"\\":4}"#, .keyOrder, at: 21)
        expect(#"{"\n":1,"\"":2,"\\":3,"a":4}"#, nil)
    }

    @Test func keysAscendInUTF16() {
        expect("{\"😀\":1,\"\u{E000}\":2}", nil)
        expect("{\"\u{E000}\":1,\"😀\":2}", .keyOrder, at: 9)
        expect("{\"\u{D7FF}\":1,\"😀\":2}", nil)
        expect("{\"x\u{1F600}\":1,\"x\u{1F601}\":2}", nil)
        expect("{\"\u{FFFF}\":1,\"\u{10000}\":2}", .keyOrder, at: 9)
        // The same to Swift's strings, and two keys.
        expect("{\"e\u{301}\":1,\"\u{E9}\":2}", nil)
    }

    @Test func escapesAreTheShortest() {
        expect(#""\b\t\n\f\r\"\\\u0000\u001f\u000b""#, nil)
        for text in [
            #""\/""#, #""\u0041""#, #""\u000a""#, #""\u0008""#, #""\u001F""#, #""\u007f""#,
            #""\u00e9""#, #""\ud83d\ude00""#, #""\a""#, #""\u12""#, #""\U0001""#,
        ] {
            expect(text, .escape, at: 1)
        }
        expect("\"\u{7F}/\"", nil)
        for control in UInt8(0)..<0x20 { expect([0x22, 0x61, control, 0x22], .control, at: 2) }
    }

    @Test func textIsUTF8() {
        let wrong: [[UInt8]] = [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x20], [0xE0, 0x9F, 0xBF],
            [0xE2, 0x82, 0x20], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xC0], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98, 0x20], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ]
        for bytes in wrong {
            expect([0x22] + bytes + [0x22], .encoding, at: 1)
            expect([0x22] + [UInt8]("12345678".utf8) + bytes + [0x22], .encoding, at: 9)
        }
        for scalar in ["\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}"] {
            expect("\"\(scalar)\"", nil)
        }
    }

    /// Every scalar there is, and every two bytes after each first byte that is none.
    @Test func textIsUTF8WhateverItIs() {
        for first in UInt8(0x80)...0xFF {
            for second in UInt8.min...UInt8.max {
                let bytes = [first, second, 0x80, 0x80]
                for count in 1...4 {
                    let content = Array(bytes[..<count])
                    let isText =
                        String(validating: content, as: UTF8.self) != nil
                        && !content.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
                    let isRead = LineTests.failure([0x22] + content + [0x22]) == nil
                    if second != 0x22 && second != 0x5C { #expect(isRead == isText) }
                }
            }
        }
    }

    @Test func numbersAreIntegersOfADouble() {
        for text in ["0", "-1", "10", "9007199254740991", "-9007199254740991"] { expect(text, nil) }
        for text in ["-0", "00", "01", "-01", "1.0", "1e2", "0.5", "1E5", "-0.0"] {
            expect(text, .notInteger)
        }
        for text in [
            "9007199254740992", "-9007199254740992", "99999999999999999", "100000000000000000",
            "123456789012345678901234567890",
        ] {
            expect(text, .integerRange)
        }
        expect("-", .notInteger)
        expect("-a", .notInteger)
        expect("+1", .otherKind)
        expect("0x1", .trailing, at: 1)
    }

    @Test func depthIsBounded() {
        func nested(_ depth: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        }
        expect(nested(CanonicalReader.depthMax), nil)
        expect(nested(CanonicalReader.depthMax + 1), .tooDeep, at: CanonicalReader.depthMax)
    }

    @Test func whatIsAskedForIsHandedOut() throws(CanonicalFailure) {
        let line = [UInt8](#"{"a":"x\ny","b":[1,{"c":null}],"size":7}"#.utf8)
        var reader = CanonicalReader(line.span)
        try reader.beginObject()
        var seen: [String] = []
        while let key = try reader.nextKey() {
            if reader.matches(key, "a") {
                let text = try reader.text()
                #expect(!text.isPlain && reader.string(of: text) == "x\ny")
                #expect(reader.content(of: text) == [UInt8]("x\ny".utf8))
                #expect(Array(line[text.range]) == [UInt8](#"x\ny"#.utf8))
            } else if reader.matches(key, "size") {
                #expect(try reader.integer() == 7)
            } else {
                let range = try reader.skipValue()
                #expect(Array(line[range]) == [UInt8](#"[1,{"c":null}]"#.utf8))
            }
            #expect(!reader.matches(key, "siz") && !reader.matches(key, "sizes"))
            seen.append(reader.string(of: key))
        }
        try reader.end()
        #expect(seen == ["a", "b", "size"])
    }

    @Test func anotherKindThanAskedForIsAFailure() {
        func reason(
            _ text: String, _ ask: (inout CanonicalReader) throws(CanonicalFailure) -> Void
        ) -> CanonicalFailure.Reason? {
            let line = [UInt8](text.utf8)
            var reader = CanonicalReader(line.span)
            do throws(CanonicalFailure) {
                try ask(&reader)
                return nil
            } catch {
                return error.reason
            }
        }
        for text in ["\"a\"", "{}", "[]", "true", "null"] {
            #expect(
                reason(text) { reader throws(CanonicalFailure) in
                    _ = try reader.integer()
                } == .otherKind)
        }
        for text in ["1", "{}", "[]", "true", "null"] {
            #expect(
                reason(text) { reader throws(CanonicalFailure) in
                    _ = try reader.string()
                } == .otherKind)
            #expect(
                reason("[\(text)]") { reader throws(CanonicalFailure) in
                    try reader.beginObject()
                } == .otherKind)
        }
        #expect(
            reason("null") { reader throws(CanonicalFailure) in
                _ = try reader.bool()
            } == .otherKind)
    }

    @Test func askingOutOfTurnIsAMistake() async {
        await #expect(processExitsWith: .failure) {
            let line = [UInt8]("[1,2]".utf8)
            var reader = CanonicalReader(line.span)
            try reader.beginArray()
            _ = try reader.integer()
        }
        await #expect(processExitsWith: .failure) {
            let line = [UInt8]("[1,2]".utf8)
            var reader = CanonicalReader(line.span)
            try reader.beginArray()
            try reader.end()
        }
    }
}
