import ProcedureSyntax

/// A mapping with named keys, as the language defines it.
///
/// The shapes are the one table of the language: `ShapeCheck` holds files against them,
/// `SchemaWriter` turns them into JSON Schema and `ReferenceWriter` into the key tables of
/// `docs/language.md`.
public final class Shape: Sendable {
    /// What the mapping is, in kebab case: the name of its definition in a schema.
    public let name: String
    /// The heading of its table in the reference.
    public let title: String
    /// One or two sentences on what it is for.
    public let meaning: String
    public let keys: [Key]
    /// The position of the first key with each mark, and of the next one with the mark of each
    /// key; -1 for none.
    private let firstMarked: [Int8]
    private let nextMarked: [Int8]
    /// The positions of the keys that must be there.
    let required: [Int]

    init(_ name: String, _ title: String, meaning: String, keys: [Key]) {
        self.name = name
        self.title = title
        self.meaning = meaning
        self.keys = keys
        required = keys.indices.filter { keys[$0].isRequired }
        var firstMarked = [Int8](repeating: -1, count: 64)
        var nextMarked: [Int8] = []
        for (position, key) in keys.enumerated() {
            let mark = KeyMark(key.name).number
            nextMarked.append(firstMarked[mark])
            firstMarked[mark] = Int8(position)
        }
        self.firstMarked = firstMarked
        self.nextMarked = nextMarked
    }

    /// The position of the key that `node` writes; nil where it is none of them.
    func position(of node: Node) -> Int? {
        guard let mark = node.keyMark else { return nil }
        var position = Int(firstMarked[mark.number])
        while position >= 0 {
            if node.hasText(keys[position].name) { return position }
            position = Int(nextMarked[position])
        }
        return nil
    }
}

/// A key of a shape.
public final class Key: Sendable {
    public let name: StaticString
    public let form: ValueForm
    public let isRequired: Bool
    /// What holds where the key is absent, in words; nil where nothing does.
    public let standard: String?
    public let meaning: String
    /// A value as it is written in YAML, on one line.
    public let example: String
    /// Whether the key belongs to a later version of the language and is refused until then.
    public let isReserved: Bool

    init(
        _ name: StaticString, _ form: ValueForm, required: Bool = false, standard: String? = nil,
        _ meaning: String, example: String, reserved: Bool = false
    ) {
        self.name = name
        self.form = form
        self.isRequired = required
        self.standard = standard
        self.meaning = meaning
        self.example = example
        self.isReserved = reserved
    }

    /// A key that is kept for a later version of the language.
    static func reserved(_ name: StaticString, _ meaning: String) -> Key {
        Key(name, .anything, meaning, example: "", reserved: true)
    }
}

/// What a value may be. Where there are alternatives, each is of another kind of node (a scalar,
/// a list, a mapping), so that a file never fits two of them and a mistake is told of one.
public indirect enum ValueForm: Sendable {
    case scalar(ScalarForm)
    /// A list of values.
    case list(of: ValueForm, atLeast: Int = 1, atMost: Int = Limit.itemsMax)
    /// A mapping with the keys of a shape.
    case shape(Shape)
    /// A mapping whose keys the author chooses, each a name of the form `key`.
    case entries(key: ScalarForm, value: ValueForm, atLeast: Int = 1)
    case either([ValueForm])
    /// Only under reserved keys.
    case anything

    /// One value, or a list of such values.
    static func oneOrMore(_ form: ScalarForm) -> ValueForm {
        .either([.scalar(form), .list(of: .scalar(form))])
    }
}

/// What the text of a scalar must be.
public enum ScalarForm: Sendable {
    /// Any text that is not empty, at most `Limit.textBytesMax` bytes.
    case text
    /// Lower-case letters and digits in groups joined by hyphens, beginning with a letter.
    case id
    /// A FEEL name: letters, digits and underscores, not beginning with a digit.
    case dataName
    /// A whole number within bounds, without sign or leading zeros.
    case number(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// One of the named words.
    case choice([String])
    /// A day, `2022-10-11`.
    case day
    /// A day or a month, `2024-06`; also `-` where the printed form shows a dash.
    case printedDate
    /// A time with its day or without, `2026-03-02 08:05`, `08:05`; also `none` where that is an
    /// answer.
    case moment(orNone: Bool)
    /// A duration with its clock, `15 minutes`.
    case duration
    /// A span of working time, `07:30-12:00`.
    case hours
    /// A calendar year, `2026`.
    case year
    /// `WIB`, `WITA` or `WIT`.
    case zone
    /// The number of the version of the language: 1.
    case version
}

/// The named limits of the language. A diagnostic says so when one is hit.
public enum Limit {
    /// The longest text, in bytes.
    public static let textBytesMax = 8_192
    /// The longest identifier, in bytes.
    public static let idBytesMax = 64
    /// The most steps of a procedure.
    public static let stepsMax = 2_000
    /// The most entries of any other list or mapping.
    public static let itemsMax = 1_000
    /// The most points of a checklist: each has a letter.
    public static let checklistMax = 26
}
