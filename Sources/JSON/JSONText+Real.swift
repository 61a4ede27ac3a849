extension JSONText {
    /// Appends a finite number as ECMAScript writes it (ECMA-262, Number::toString; RFC 8785,
    /// section 3.2.2.3): the fewest digits that are read back as the same number.
    package static func append(_ number: Double, to text: inout [UInt8]) {
        precondition(number.isFinite, "JSON has no infinity")
        // Minus zero is written as zero.
        guard number != 0 else { return text.append(UInt8(ascii: "0")) }
        if number < 0 { text.append(UInt8(ascii: "-")) }
        let (digits, point) = shortest(number.magnitude)
        let zero = UInt8(ascii: "0")
        switch point {
        case digits.count...21:
            text += digits
            text += [UInt8](repeating: zero, count: point - digits.count)
        case 1...21:
            text += digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
        case -5...0:
            text += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -point) + digits
        default:
            text.append(digits[0])
            if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
            text.append(UInt8(ascii: "e"))
            if point > 0 { text.append(UInt8(ascii: "+")) }
            append(point - 1, to: &text)
        }
    }

    /// The digits of a positive number, the first and the last not zero, and how many of them stand
    /// before the decimal point (less than none: zeroes between).
    ///
    /// Swift's description has the right digits in a layout of its own.
    private static func shortest(_ number: Double) -> (digits: [UInt8], point: Int) {
        let parts = number.description.utf8.split(separator: UInt8(ascii: "e"))
        let mantissa = parts[0].split(separator: UInt8(ascii: "."))
        var digits = Array(mantissa.joined())
        var point = mantissa[0].count
        if parts.count > 1 { point += Int(Substring(parts[1])) ?? 0 }
        let zero = UInt8(ascii: "0")
        let leading = digits.prefix { $0 == zero }.count
        digits.removeFirst(leading)
        point -= leading
        while digits.last == zero { digits.removeLast() }
        return (digits, point)
    }
}
