/// Texts with a number each, in the order in which they were met. Comparing and storing a number
/// costs a fraction of what a text does.
struct Names: Sendable {
    private(set) var texts: [String] = []
    private var table = PositionTable()

    /// The number of `text`; nil where it was not met yet.
    func number(of text: String) -> Int32? {
        table.position(table.hashing.hash(text)) { texts[$0] == text }.map { Int32($0) }
    }

    /// The number of `text`, which gets the next one where it was not met yet.
    @discardableResult
    mutating func intern(_ text: String) -> Int32 {
        let hash = table.hashing.hash(text)
        if let number = table.position(hash, where: { texts[$0] == text }) { return Int32(number) }
        texts.append(text)
        table.insert(texts.count - 1, hash) { [hashing = table.hashing, texts] in
            hashing.hash(texts[$0])
        }
        return Int32(texts.count - 1)
    }

    subscript(number: Int32) -> String { texts[Int(number)] }
}

extension Names: Equatable {
    static func == (left: Names, right: Names) -> Bool { left.texts == right.texts }
}

extension Names {
    /// The texts, each with its position as its number.
    ///
    /// - Precondition: no two are the same.
    init(_ texts: [String]) {
        for (position, text) in texts.enumerated() {
            precondition(intern(text) == Int32(position), "names are unique")
        }
    }
}
