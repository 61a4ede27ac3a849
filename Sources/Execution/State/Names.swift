/// Texts with a number each, in the order in which they were met. Comparing and storing a number
/// costs a fraction of what a text does.
struct Names: Sendable {
    private(set) var texts: [String] = []
    private var table = PositionTable()

    /// The number of `text`; nil where it was not met yet.
    func number(of text: String) -> Int32? {
        table.position(table.hashing.hash(text)) { texts[$0] == text }.map { Int32($0) }
    }

    /// - Parameter perhaps: the number that it may well have; -1 where nobody knows.
    @inline(__always)
    func number(of text: String, perhaps: Int32) -> Int32? {
        if texts.indices.contains(Int(perhaps)), texts[Int(perhaps)] == text { return perhaps }
        return number(of: text)
    }

    /// The number of the text whose UTF-8 these are; nil where it was not met yet.
    func number(of bytes: RawSpan) -> Int32? {
        table.position(table.hashing.hash(bytes)) { bytes.isText(texts[$0]) }.map { Int32($0) }
    }

    /// The number of `text`, which gets the next one where it was not met yet.
    @discardableResult
    mutating func intern(_ text: String) -> Int32 {
        let hash = table.hashing.hash(text)
        if let number = table.position(hash, where: { texts[$0] == text }) { return Int32(number) }
        texts.append(text)
        table.insert(texts.count - 1, hash)
        return Int32(texts.count - 1)
    }

    /// - Parameter perhaps: the number that it may well have; -1 where nobody knows.
    @inline(__always)
    mutating func intern(_ text: String, perhaps: Int32) -> Int32 {
        if texts.indices.contains(Int(perhaps)), texts[Int(perhaps)] == text { return perhaps }
        return intern(text)
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
