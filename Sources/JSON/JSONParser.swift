/// Reads a JSON text by recursive descent over the grammar of RFC 8259.
struct JSONParser {
    private let bytes: [UInt8]
    private let repeatedKeys: JSON.RepeatedKeys
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8], repeatedKeys: JSON.RepeatedKeys) {
        self.bytes = bytes
        self.repeatedKeys = repeatedKeys
    }

    /// One value with white space around it, and nothing else.
    mutating func document() throws(JSONFailure) -> JSON {
        skipSpace()
        let value = try self.value()
        skipSpace()
        guard position == bytes.count else { throw unexpected() }
        return value
    }

    // MARK: Values

    private mutating func value() throws(JSONFailure) -> JSON {
        switch peek() {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try items())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw unexpected()
        }
    }

    private mutating func members() throws(JSONFailure) -> [JSON.Member] {
        try open()
        var members: [JSON.Member] = []
        // Bytes and not strings: Swift takes strings of different code points for the same.
        var keys: Set<[UInt8]> = []
        if try closes(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            let start = position
            guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
            let key = try string()
            if repeatedKeys == .refused, !keys.insert(Array(key.utf8)).inserted {
                throw JSONFailure(.repeatedKey, at: start)
            }
            skipSpace()
            try pass(UInt8(ascii: ":"))
            skipSpace()
            members.append(JSON.Member(key, try value()))
        } while try goesOn(UInt8(ascii: "}"))
        return members
    }

    private mutating func items() throws(JSONFailure) -> [JSON] {
        try open()
        var items: [JSON] = []
        if try closes(UInt8(ascii: "]")) { return items }
        repeat {
            skipSpace()
            items.append(try value())
        } while try goesOn(UInt8(ascii: "]"))
        return items
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONFailure) -> JSON {
        for byte in word.utf8 { try pass(byte) }
        return value
    }

    // MARK: Numbers

    private mutating func number() throws(JSONFailure) -> JSON {
        let start = position
        var isWhole = true
        if peek() == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if peek() == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            try digits()
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .number(whole) }
        guard let real = Double(text), real.isFinite else {
            throw JSONFailure(.number, at: start)
        }
        return Int(exactly: real).map(JSON.number) ?? .real(real)
    }

    private mutating func digits() throws(JSONFailure) {
        let start = position
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek()) { position += 1 }
        guard position > start else { throw JSONFailure(.number, at: position) }
    }

    // MARK: Strings

    private mutating func string() throws(JSONFailure) -> String {
        let start = position
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw JSONFailure(.encoding, at: start)
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &content)
            case 0..<0x20: throw JSONFailure(.control, at: position)
            default:
                content.append(byte)
                position += 1
            }
        }
        throw unexpected()
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONFailure) {
        let start = position
        position += 2
        switch position <= bytes.count ? bytes[position - 1] : 0 {
        case UInt8(ascii: "\""): content.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): content.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): content.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): content.append(8)
        case UInt8(ascii: "f"): content.append(12)
        case UInt8(ascii: "n"): content.append(10)
        case UInt8(ascii: "r"): content.append(13)
        case UInt8(ascii: "t"): content.append(9)
        case UInt8(ascii: "u"):
            var code = try codeUnit(escapedAt: start)
            if (0xD800..<0xDC00).contains(code) {
                guard peek() == UInt8(ascii: "\\"), position + 1 < bytes.count,
                    bytes[position + 1] == UInt8(ascii: "u")
                else { throw JSONFailure(.surrogate, at: start) }
                position += 2
                let low = try codeUnit(escapedAt: start)
                guard (0xDC00..<0xE000).contains(low) else {
                    throw JSONFailure(.surrogate, at: start)
                }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else {
                throw JSONFailure(.surrogate, at: start)
            }
            content.append(contentsOf: UTF8.encode(scalar) ?? .init())
        default: throw JSONFailure(.escape, at: start)
        }
    }

    /// Four hexadecimal digits, in lower case or upper case.
    private mutating func codeUnit(escapedAt start: Int) throws(JSONFailure) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            let digit = peek()
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                code = code << 4 | UInt32(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                code = code << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                code = code << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
            default: throw JSONFailure(.escape, at: start)
            }
            position += 1
        }
        return code
    }

    // MARK: Bytes

    /// The next byte, or a zero byte at the end: no token begins with one.
    private func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    private func unexpected() -> JSONFailure { JSONFailure(.unexpected, at: position) }

    private mutating func pass(_ byte: UInt8) throws(JSONFailure) {
        guard peek() == byte else { throw unexpected() }
        position += 1
    }

    private mutating func skipSpace() {
        while true {
            switch peek() {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Passes an opening bracket.
    private mutating func open() throws(JSONFailure) {
        guard depth < JSON.depthMax else { throw JSONFailure(.tooDeep, at: position) }
        depth += 1
        position += 1
    }

    /// Passes `bracket` where nothing stands before it.
    private mutating func closes(_ bracket: UInt8) throws(JSONFailure) -> Bool {
        skipSpace()
        guard peek() == bracket else { return false }
        position += 1
        depth -= 1
        return true
    }

    /// Passes a comma, or `bracket` where there is none.
    private mutating func goesOn(_ bracket: UInt8) throws(JSONFailure) -> Bool {
        skipSpace()
        if peek() == UInt8(ascii: ",") {
            position += 1
            return true
        }
        try pass(bracket)
        depth -= 1
        return false
    }
}
