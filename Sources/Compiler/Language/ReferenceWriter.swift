/// Turns the table of keys into the key tables of `docs/language.md`.
public enum ReferenceWriter {
    /// The tables of every shape in Markdown, the kinds of file in order and each shape where it
    /// is first used.
    public static func tables() -> String {
        var shapes: [Shape] = []
        for kind in ProcedureLanguage.FileKind.allCases {
            collect(.shape(kind.shape), into: &shapes)
        }
        return shapes.map(table).joined(separator: "\n")
    }

    private static func collect(_ form: ValueForm, into shapes: inout [Shape]) {
        switch form {
        case .scalar, .anything: break
        case .list(let element, _, _): collect(element, into: &shapes)
        case .entries(_, let value, _): collect(value, into: &shapes)
        case .either(let alternatives):
            for alternative in alternatives { collect(alternative, into: &shapes) }
        case .shape(let shape):
            guard !shapes.contains(where: { $0.name == shape.name }) else { return }
            shapes.append(shape)
            for key in shape.keys { collect(key.form, into: &shapes) }
        }
    }

    private static func table(_ shape: Shape) -> String {
        var text = "### \(shape.title)\n\n\(shape.meaning)\n\n"
        text += "| Key | Type | Default | Meaning | Example |\n|---|---|---|---|---|\n"
        for key in shape.keys where !key.isReserved {
            let standard = key.isRequired ? "**required**" : key.standard ?? ""
            let cells = [
                "`\(key.name)`", escaped(words(key.form)), standard, key.meaning,
                "`\(escaped(key.example))`",
            ]
            text += "| " + cells.joined(separator: " | ") + " |\n"
        }
        let reserved = shape.keys.filter(\.isReserved)
        if !reserved.isEmpty {
            text += "\nReserved for later versions and refused until then:\n\n"
            for key in reserved { text += "- `\(key.name)`: \(key.meaning)\n" }
        }
        return text
    }

    private static func escaped(_ cell: String) -> String { cell.replacing("|", with: "\\|") }

    private static func words(_ form: ValueForm) -> String {
        switch form {
        case .anything: "anything"
        case .scalar(let scalar): words(scalar)
        case .shape(let shape): "[\(shape.name)](#\(anchor(shape.title)))"
        case .list(let element, let atLeast, _):
            (atLeast > 1 ? "list of at least \(atLeast): " : "list of ") + words(element)
        case .entries(let key, let value, _): "\(words(key)) → \(words(value))"
        case .either(let alternatives): alternatives.map(words).joined(separator: ", or ")
        }
    }

    private static func words(_ form: ScalarForm) -> String {
        switch form {
        case .text: "text"
        case .id: "name"
        case .dataName: "data name"
        case .number(let bounds): "whole number, \(bounds.lowerBound) to \(bounds.upperBound)"
        case .flag: "`true` or `false`"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .day: "day"
        case .printedDate: "day, month or `\"-\"`"
        case .moment(let orNone): orNone ? "time or `none`" : "time"
        case .duration: "duration"
        case .hours: "hours"
        case .year: "year"
        case .zone: "`WIB`, `WITA`, `WIT`"
        case .version: "`1`"
        }
    }

    /// The anchor that Markdown gives a heading.
    private static func anchor(_ title: String) -> String {
        title.lowercased().replacing(" ", with: "-")
    }
}
