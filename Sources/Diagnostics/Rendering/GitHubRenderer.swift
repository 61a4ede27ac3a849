/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a
/// change: `::error file=a.yaml,line=3,col=1,endLine=3,endColumn=6,title=SOP0202::message`.
public struct GitHubRenderer: DiagnosticRenderer {
    private let language: Language

    public init(_ language: Language) { self.language = language }

    public mutating func opening() -> String { "" }

    public mutating func rendering(of diagnostic: Diagnostic) -> String {
        let command =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        let place = diagnostic.place
        var properties = ["file=" + GitHubRenderer.property(place.file.name)]
        if place.isInText {
            let start = place.start
            let end = place.end
            properties += [
                "line=\(start.line)", "col=\(start.column)", "endLine=\(end.line)",
                "endColumn=\(end.column)",
            ]
        }
        properties.append("title=" + diagnostic.code.rawValue)
        let lines = [diagnostic.message(in: language)] + diagnostic.helpTexts(in: language)
        return "::\(command) \(properties.joined(separator: ","))::"
            + GitHubRenderer.data(lines.joined(separator: "\n")) + "\n"
    }

    public mutating func closing(_ tally: Tally) -> String { "" }

    /// `text` as the message of a command.
    private static func data(_ text: String) -> String { escaped(text, isProperty: false) }

    /// `text` as the value of a property.
    private static func property(_ text: String) -> String { escaped(text, isProperty: true) }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
