import Canonical

/// A line that begins with its own checksum: `{"crc":"9a8b7c6d",` and other members in JCS form.
/// The checksum is CRC-32C over the line as it were without that member, which is what is left when
/// bytes 1 to 17 are taken out. Entries, the head and the history of checkpoints are such lines.
enum ChecksummedLine {
    /// The digits and what closes the member.
    private static let digits = 8..<16
    /// Where the second member begins.
    static let restOffset = 18

    private static let placeholder = [UInt8](#"{"crc":"00000000","#.utf8)

    /// A whole line with its line feed.
    ///
    /// - Parameter members: writes the members after the checksum.
    static func line(_ members: (inout CanonicalWriter) -> Void) -> [UInt8] {
        var line = CanonicalWriter.object { object in
            object.member("crc", "00000000")
            members(&object)
        }
        line.removeLast()
        end(&line, from: 0)
        return line
    }

    /// Begins a line at the end of `bytes`; members follow.
    static func begin(_ bytes: inout [UInt8]) { bytes += placeholder }

    /// Ends the line that began at `start`: closes the object and puts in the checksum.
    static func end(_ bytes: inout [UInt8], from start: Int) {
        bytes.append(UInt8(ascii: "}"))
        let sum = unsafe checksum(of: bytes.span.bytes.extracting(start...))
        for (place, index) in digits.enumerated() {
            let digit = UInt8(truncatingIfNeeded: sum >> UInt32(28 - 4 * place)) & 0xF
            bytes[start + index] = digit < 10 ? 0x30 + digit : 0x57 + digit
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Whether a line, without its line feed, begins with its right checksum.
    static func isIntact(_ line: RawSpan) -> Bool {
        guard line.byteCount > restOffset, line.isText(#"{"crc":""#, at: 0),
            line.isText(#"","#, at: digits.upperBound)
        else { return false }
        var told: UInt32 = 0
        for index in digits {
            let byte = unsafe line.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x57
            default: return false
            }
            told = told << 4 | UInt32(digit)
        }
        return checksum(of: line) == told
    }

    private static func checksum(of line: RawSpan) -> UInt32 {
        var sum = CRC32C()
        sum.update(line.extracting(..<1))
        sum.update(line.extracting(restOffset...))
        return sum.value
    }
}
