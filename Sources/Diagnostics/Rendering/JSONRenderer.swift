import JSON

/// Diagnostics as one JSON object, a diagnostic a line. The form is stable: members are added under
/// the same `version`, and none is removed or changes its meaning.
///
///     {"version":1,"diagnostics":[
///     {"code":"SOP0302","severity":"error","message":…,"file":…,"range":RANGE,
///      "labels":[{"message":…,"file":…,"range":RANGE}],"help":[…],
///      "fix":[{"file":…,"range":RANGE,"replacement":…}]}
///     ],"summary":{"errors":1,"warnings":0,"notes":0,"files":1}}
///
/// RANGE is `{"start":{"byte":0,"line":1,"column":1},"end":{…}}`: bytes from 0, lines and columns
/// from 1, columns in Unicode scalars, the end exclusive; null for a file that could not be read.
/// Severities are `error`, `warning` and `note` in every language; messages and helps follow it.
public struct JSONRenderer: DiagnosticRenderer {
    /// The version of the form.
    public static let version = 1

    private let language: Language
    private var isFirst = true

    public init(_ language: Language) { self.language = language }

    public mutating func opening() -> String {
        "{\"version\":\(JSONRenderer.version),\"diagnostics\":["
    }

    public mutating func rendering(of diagnostic: Diagnostic) -> String {
        let separator = isFirst ? "\n" : ",\n"
        isFirst = false
        return separator + json(diagnostic).text()
    }

    public mutating func closing(_ tally: Tally) -> String {
        let summary: JSON = [
            "errors": .number(tally.errors), "warnings": .number(tally.warnings),
            "notes": .number(tally.notes), "files": .number(tally.files),
        ]
        return "\n],\"summary\":\(summary.text())}\n"
    }

    private func json(_ diagnostic: Diagnostic) -> JSON {
        [
            "code": .string(diagnostic.code.rawValue),
            "severity": .string(diagnostic.severity.keyword),
            "message": .string(diagnostic.message(in: language)),
            "file": .string(diagnostic.place.file.name),
            "range": json(diagnostic.place),
            "labels": .array(
                diagnostic.labels.map { label in
                    [
                        "message": .string(diagnostic.text(of: label, in: language)),
                        "file": .string(label.place.file.name),
                        "range": json(label.place),
                    ]
                }),
            "help": JSON(diagnostic.helpTexts(in: language)),
            "fix": .array(
                diagnostic.fix.map { edit in
                    [
                        "file": .string(edit.place.file.name),
                        "range": json(edit.place),
                        "replacement": .string(edit.replacement),
                    ]
                }),
        ]
    }

    private func json(_ place: Place) -> JSON {
        guard place.isInText else { return nil }
        return ["start": json(place.start), "end": json(place.end)]
    }

    private func json(_ location: Location) -> JSON {
        [
            "byte": .number(location.byte), "line": .number(location.line),
            "column": .number(location.column),
        ]
    }
}
