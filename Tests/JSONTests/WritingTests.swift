import JSON
import Testing

@Suite struct WritingTests {
    private let value: JSON = [
        "b": [1, .real(0.5), true, nil, [:], []], "a": "x\"\\\u{8}\t\n\u{C}\r\u{1}\u{7F}/é😀",
    ]

    @Test func writesOnOneLine() {
        let escaped = #"x\"\\\b\t\n\f\r\u0001"# + "\u{7F}/é😀"
        #expect(value.text() == "{\"b\":[1,0.5,true,null,{},[]],\"a\":\"\(escaped)\"}")
    }

    @Test func writesAValueALine() {
        let small: JSON = ["b": [1, [:]], "a": []]
        #expect(
            small.text(indented: true) == """
                {
                  "b": [
                    1,
                    {}
                  ],
                  "a": []
                }
                """)
    }

    /// Eight bytes are looked at together: each byte that is escaped, at each place.
    @Test func escapesAtEveryPlace() {
        for place in 0..<20 {
            for escaped: UInt8 in Array(0..<0x20) + [0x22, 0x5C] {
                var bytes = [UInt8](repeating: 0x61, count: 20)
                bytes[place] = escaped
                let string = String(decoding: bytes, as: UTF8.self)
                let text = JSON.string(string).text()
                #expect((try? JSON(parsing: [UInt8](text.utf8))) == .string(string))
                #expect(text.utf8.allSatisfy { $0 >= 0x20 })
            }
        }
    }

    @Test func escapesNothingElse() {
        for scalar in (0x20..<0x300).compactMap(Unicode.Scalar.init(_:)) {
            guard scalar != "\"", scalar != "\\" else { continue }
            let string = "1234567" + String(scalar) + "1234567"
            #expect(JSON.string(string).text() == "\"\(string)\"")
        }
    }
}
