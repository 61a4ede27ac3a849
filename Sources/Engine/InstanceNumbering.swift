/// How instances are called: short, readable and free of chance.
///
/// The standard is the initials of the agency, the first word of the procedure, the year and a
/// number that counts from 1: `km-penerbitan-2026-17`.
public struct InstanceNumbering: Sendable {
    /// What comes before the number.
    public let prefix: @Sendable (_ agency: String, _ procedure: String, _ year: Int) -> String

    /// Another way of calling instances.
    ///
    /// - Parameter prefix: what comes before the number; the same agency, procedure and year give
    ///   the same.
    public init(
        prefix: @escaping @Sendable (_ agency: String, _ procedure: String, _ year: Int) -> String
    ) {
        self.prefix = prefix
    }

    /// The standard way.
    public static let standard = InstanceNumbering { agency, procedure, year in
        let words = agency.split(separator: "-")
        let initials =
            words.count > 1
            ? String(words.compactMap(\.first)) : String(agency.prefix(Self.lettersMax))
        let first = procedure.split(separator: "-").first ?? Substring(procedure)
        return "\(initials)-\(first.prefix(Self.wordLettersMax))-\(year)-"
    }

    /// The most letters of an agency of one word.
    private static let lettersMax = 3
    /// The most letters of the first word of a procedure.
    private static let wordLettersMax = 24
}

/// The last number given after each prefix.
struct GivenNumbers {
    private var last: [String: Int] = [:]

    /// Remembers an id that was given; one that is not of this form says nothing.
    mutating func remember(_ id: String) {
        guard let dash = id.utf8.lastIndex(of: UInt8(ascii: "-")),
            let number = Int(id[id.utf8.index(after: dash)...])
        else { return }
        remember(String(id[...dash]), number)
    }

    /// Remembers a number that was given after a prefix.
    mutating func remember(_ prefix: String, _ number: Int) {
        last[prefix] = max(last[prefix] ?? 0, number)
    }

    /// The last number given after each prefix, in the order of the prefixes.
    var sorted: [(prefix: String, number: Int)] {
        last.sorted { Array($0.key.utf16).lexicographicallyPrecedes(Array($1.key.utf16)) }
            .map { ($0.key, $0.value) }
    }

    /// The next id after a prefix. It is given only when it is remembered.
    func next(after prefix: String) -> String { "\(prefix)\((last[prefix] ?? 0) + 1)" }
}
