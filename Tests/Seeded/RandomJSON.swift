package import JSON

/// Values drawn at random, of what an entry may hold: no reals, integers that doubles can tell
/// apart.
package struct RandomJSON {
    package var generator = SeededGenerator()

    package init() {}

    /// Characters that are escaped, that are of each length in UTF-8, and that order otherwise in
    /// UTF-16.
    private static let scalars: [Unicode.Scalar] = [
        "a", "b", "z", "0", "~", " ", "\"", "\\", "/", "\u{0}", "\u{1}", "\u{8}", "\t", "\n",
        "\u{C}", "\r", "\u{1F}", "\u{7F}", "\u{80}", "é", "\u{7FF}", "\u{800}", "\u{D7FF}",
        "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "😀", "\u{10FFFF}",
    ]

    package mutating func value(depth: Int = 4) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2, 3: return .number(integer())
        case 4: return .string(string())
        case 5: return .array(items(depth: depth))
        default: return .object(members(depth: depth))
        }
    }

    private mutating func items(depth: Int) -> [JSON] {
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in value(depth: depth - 1) }
    }

    private mutating func members(depth: Int) -> [JSON.Member] {
        var keys: [[UInt8]] = []
        var members: [JSON.Member] = []
        for _ in 0..<Int.random(in: 0..<6, using: &generator) {
            let key = string()
            // Bytes: Swift takes strings of different code points for the same.
            guard !keys.contains(Array(key.utf8)) else { continue }
            keys.append(Array(key.utf8))
            members.append(JSON.Member(key, value(depth: depth - 1)))
        }
        return members
    }

    private mutating func integer() -> Int {
        let max = 1 << 53 - 1
        let edges = [0, 1, -1, 9, 10, max, -max, max - 1]
        if Bool.random(using: &generator) { return edges.randomElement(using: &generator) ?? 0 }
        let bits = Int.random(in: 1...53, using: &generator)
        return Int.random(in: -(1 << bits - 1)...(1 << bits - 1), using: &generator)
    }

    private mutating func string() -> String {
        var string = String.UnicodeScalarView()
        let isPlain = Bool.random(using: &generator)
        for _ in 0..<Int.random(in: 0..<20, using: &generator) {
            let range = isPlain ? 0..<6 : 0..<Self.scalars.count
            string.append(Self.scalars[Int.random(in: range, using: &generator)])
        }
        return String(string)
    }
}
