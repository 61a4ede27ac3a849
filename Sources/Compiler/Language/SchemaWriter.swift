public import JSON

/// Turns the table of keys into JSON Schema (draft 2020-12), for editors and for judges.
///
/// A schema knows shapes and forms. What it cannot know is that a name is declared, that a way
/// leads to an end, or that hours run forward.
public enum SchemaWriter {
    /// The schema of a kind of file.
    public static func schema(of kind: ProcedureLanguage.FileKind) -> JSON {
        var definitions: [JSON.Member] = []
        collect(.shape(kind.shape), into: &definitions)
        let sorted = definitions.sorted { $0.key < $1.key }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": .string(kind.shape.title),
            "$ref": .string("#/$defs/" + kind.shape.name),
            "$defs": .object(sorted),
        ]
    }

    private static func collect(_ form: ValueForm, into definitions: inout [JSON.Member]) {
        switch form {
        case .scalar, .anything: break
        case .list(let element, _, _): collect(element, into: &definitions)
        case .entries(_, let value, _): collect(value, into: &definitions)
        case .either(let alternatives):
            for alternative in alternatives { collect(alternative, into: &definitions) }
        case .shape(let shape):
            guard !definitions.contains(where: { $0.key == shape.name }) else { return }
            definitions.append(.init(shape.name, definition(of: shape)))
            for key in shape.keys where !key.isReserved { collect(key.form, into: &definitions) }
        }
    }

    private static func definition(of shape: Shape) -> JSON {
        let keys = shape.keys.filter { !$0.isReserved }
        var members: [JSON.Member] = [
            .init("type", "object"),
            .init("title", .string(shape.title)),
            .init("description", .string(shape.meaning)),
            .init("additionalProperties", false),
            .init(
                "properties",
                .object(keys.map { .init($0.name.description, property($0)) })),
        ]
        let required = keys.filter(\.isRequired).map(\.name.description)
        if !required.isEmpty { members.append(.init("required", JSON(required))) }
        return .object(members)
    }

    private static func property(_ key: Key) -> JSON {
        var description = key.meaning
        if let standard = key.standard { description += " Default: \(standard)." }
        description += " Example: \(key.example)"
        var members: [JSON.Member] = [.init("description", .string(description))]
        if case .object(let form) = schema(of: key.form) { members += form }
        return .object(members)
    }

    private static func schema(of form: ValueForm) -> JSON {
        switch form {
        case .anything: true
        case .scalar(let scalar): schema(of: scalar)
        case .shape(let shape): ["$ref": .string("#/$defs/" + shape.name)]
        case .either(let alternatives):
            alternatives.count == 1
                ? schema(of: alternatives[0]) : ["anyOf": .array(alternatives.map(schema))]
        case .list(let element, let atLeast, let atMost):
            [
                "type": "array", "items": schema(of: element), "minItems": .number(atLeast),
                "maxItems": .number(atMost),
            ]
        case .entries(let key, let value, let atLeast):
            [
                "type": "object", "propertyNames": schema(of: key),
                "additionalProperties": schema(of: value), "minProperties": .number(atLeast),
                "maxProperties": .number(Limit.itemsMax),
            ]
        }
    }

    private static func schema(of form: ScalarForm) -> JSON {
        switch form {
        case .text:
            [
                "type": ["string", "number", "boolean"], "minLength": 1,
                "maxLength": .number(Limit.textBytesMax),
            ]
        case .id:
            pattern("^(?!(true|false|null)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$", Limit.idBytesMax)
        case .dataName:
            pattern("^(?!(true|false|null)$)[A-Za-z_][A-Za-z0-9_]*$", Limit.idBytesMax)
        case .number(let bounds):
            [
                "type": ["integer", "string"], "minimum": .number(bounds.lowerBound),
                "maximum": .number(bounds.upperBound), "pattern": "^(0|[1-9][0-9]*)$",
            ]
        case .flag: ["enum": [true, false, "true", "false"]]
        case .choice(let words): ["enum": JSON(words)]
        case .day: ["type": "string", "format": "date"]
        case .printedDate:
            [
                "anyOf": [
                    ["type": "string", "format": "date"],
                    pattern("^[0-9]{4}-(0[1-9]|1[0-2])$", 7),
                    ["const": "-"],
                ]
            ]
        case .moment(let orNone):
            pattern(orNone ? "^(\(momentPattern)|none)$" : "^\(momentPattern)$", 19)
        case .duration: pattern(durationPattern, 32)
        case .hours: pattern("^\(timePattern)-(\(timePattern)|24:00)$", 11)
        case .year: pattern("^(19|2[0-9])[0-9]{2}$", 4)
        case .zone: ["enum": ["WIB", "WITA", "WIT"]]
        case .version: ["enum": [1, "1"]]
        }
    }

    private static let timePattern = "([01][0-9]|2[0-3]):[0-5][0-9]"
    private static let momentPattern =
        "([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) )?" + timePattern + "(:[0-5][0-9])?"
    private static let durationPattern =
        "^(100000|[1-9][0-9]{0,4}) "
        + "((minutes?|hours?)( elapsed)?|(working|calendar) days?|months?)$"

    private static func pattern(_ pattern: String, _ lengthMax: Int) -> JSON {
        ["type": "string", "pattern": .string(pattern), "maxLength": .number(lengthMax)]
    }
}
