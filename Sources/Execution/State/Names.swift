/// Texts with a number each, in the order in which they were met. Comparing and storing a number
/// costs a fraction of what a text does.
struct Names: Sendable {
    private(set) var texts: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The number of `text`; nil where it was not met yet.
    func number(of text: String) -> Int32? { numbers[text] }

    /// The number of `text`, which gets the next one where it was not met yet.
    mutating func intern(_ text: String) -> Int32 {
        if let number = numbers[text] { return number }
        let number = Int32(texts.count)
        texts.append(text)
        numbers[text] = number
        return number
    }

    subscript(number: Int32) -> String { texts[Int(number)] }
}

extension Names: Equatable {
    static func == (left: Names, right: Names) -> Bool { left.texts == right.texts }
}
