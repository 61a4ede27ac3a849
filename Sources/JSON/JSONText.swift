/// How strings and numbers are written: one way, for every writer of JSON.
package enum JSONText {
    /// The largest integer that every reader of JSON tells from its neighbours: 2 to the power of
    /// 53, less one.
    @inlinable
    package static var integerMax: Int { 1 << 53 - 1 }

    private static let digits = [UInt8]("0123456789abcdef".utf8)

    /// Appends a string in quotation marks, escaped as little as can be.
    package static func append(_ string: String, to text: inout [UInt8]) {
        var string = string
        string.withUTF8 { unsafe append($0, to: &text) }
    }

    /// Appends a string in quotation marks, escaped as little as can be.
    ///
    /// - Parameters:
    ///   - string: UTF-8.
    ///   - text: what is appended to.
    package static func append(_ string: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        var start = 0
        while case let next = unsafe firstEscaped(in: string, from: start), next < string.count {
            unsafe text.append(contentsOf: string.extracting(start..<next))
            append(escaped: unsafe string[next], to: &text)
            start = next + 1
        }
        unsafe text.append(contentsOf: string.extracting(start..<string.count))
        text.append(UInt8(ascii: "\""))
    }

    /// Where the next byte stands that is not written as it is; the end where there is none.
    private static func firstEscaped(
        in string: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        let bytes = UnsafeRawBufferPointer(string)
        var next = start
        while next + 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self)
            let marks = EightBytes.marks(of: UInt64(littleEndian: word), orNotASCII: false)
            if marks != 0 { return next + marks.trailingZeroBitCount >> 3 }
            next += 8
        }
        while next < bytes.count {
            let byte = unsafe bytes[next]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            next += 1
        }
        return next
    }

    private static func append(escaped byte: UInt8, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\\"))
        switch byte {
        case 8: text.append(UInt8(ascii: "b"))
        case 9: text.append(UInt8(ascii: "t"))
        case 10: text.append(UInt8(ascii: "n"))
        case 12: text.append(UInt8(ascii: "f"))
        case 13: text.append(UInt8(ascii: "r"))
        case 0..<0x20:
            text.append(contentsOf: "u00".utf8)
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        default: text.append(byte)
        }
    }

    /// Appends a whole number.
    package static func append(_ number: Int, to text: inout [UInt8]) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        var reversed = InlineArray<20, UInt8>(repeating: 0)
        var count = 0
        var rest = number.magnitude
        repeat {
            reversed[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            count += 1
            rest /= 10
        } while rest > 0
        while count > 0 {
            count -= 1
            text.append(reversed[count])
        }
    }
}
