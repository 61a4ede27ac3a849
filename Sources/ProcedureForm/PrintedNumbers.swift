import ProcessGraph

/// The numbers of printed rows, counted from the top.
///
/// An automatic number is one more than the last counted one, in the form of that one: after `1.`
/// comes `2.`, after `(3)` comes `(4)`. A number in any other form, such as `1b` or `A`, is printed
/// and not counted, so that the row after `1b` is `2`.
struct PrintedNumbers {
    private var prefix = ""
    private var value = 0
    private var digits = 1
    private var suffix = ""

    /// The number of the next row.
    mutating func next(_ number: RowText.Number) -> String {
        switch number {
        case .none:
            return ""
        case .printed(let text):
            count(text)
            return text
        case .automatic:
            value += 1
            let text = String(value)
            let zeros = String(repeating: "0", count: max(0, digits - text.count))
            return prefix + zeros + text + suffix
        }
    }

    private mutating func count(_ text: String) {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        guard let first = text.firstIndex(where: isDigit) else { return }
        let before = text[..<first]
        let number = text[first...].prefix(while: isDigit)
        let after = text[number.endIndex...]
        let isPlain = { (part: Substring) in !part.contains { $0.isLetter || $0.isNumber } }
        // Nine digits fit an Int of any platform, one more than them too.
        guard isPlain(before), isPlain(after), number.count <= 9, let value = Int(number) else {
            return
        }
        self.value = value
        digits = number.count
        prefix = String(before)
        suffix = String(after)
    }
}
