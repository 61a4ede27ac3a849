/// A JSON value (RFC 8259) whose objects keep the order of their members.
///
/// Two values are equal where Swift takes their strings for equal, which may be of different code
/// points; compare what is written where bytes matter.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    /// A number with a fraction, or one that is too large for an integer; always finite.
    case real(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One member of an object.
    public struct Member: Hashable, Sendable {
        public let key: String
        public let value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
    public init(nilLiteral: ()) { self = .null }

    /// An array of strings.
    public init(_ strings: [String]) { self = .array(strings.map(JSON.string)) }
}
