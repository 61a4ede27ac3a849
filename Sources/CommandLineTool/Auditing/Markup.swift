import Diagnostics

/// A piece of an HTML page that is well-formed XML too.
///
/// What comes from outside gets in as text alone, and text is escaped: the names of elements and
/// attributes are literals of the program, and there is no other way to make a piece.
struct Markup: Sendable {
    private(set) var html: String

    private init(html: String) { self.html = html }

    /// Text, on one line.
    static func text(_ text: String) -> Markup { Markup(html: escaped(text)) }

    /// Lines that stay lines, for `pre`.
    static func lines(_ text: String) -> Markup {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return Markup(html: lines.map { escaped(String($0)) }.joined(separator: "\n"))
    }

    /// Styles of the program's own.
    static func styles(_ styles: StaticString) -> Markup {
        Markup(html: "<style>\n\(styles)\n</style>\n")
    }

    /// The whole of a page.
    static func document(language: String, _ head: [Markup], _ body: [Markup]) -> Markup {
        let inner = [block("head", [:], head), block("body", [:], body)]
        let page = block("html", ["lang": language, "xml:lang": language], inner)
        return Markup(html: "<!DOCTYPE html>\n" + page.html)
    }

    /// An element within a line.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
        _ content: [Markup]
    ) -> Markup {
        var html = opening(name, attributes)
        for part in content { html += part.html }
        return Markup(html: html + "</\(name)>")
    }

    static func element(_ name: StaticString, _ content: [Markup]) -> Markup {
        element(name, [:], content)
    }

    /// An element on a line of its own.
    static func line(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
        _ content: [Markup]
    ) -> Markup {
        Markup(html: element(name, attributes, content).html + "\n")
    }

    static func line(_ name: StaticString, _ content: [Markup]) -> Markup {
        line(name, [:], content)
    }

    /// An element around lines.
    static func block(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
        _ content: [Markup]
    ) -> Markup {
        var html = opening(name, attributes) + "\n"
        for part in content { html += part.html }
        return Markup(html: html + "</\(name)>\n")
    }

    static func block(_ name: StaticString, _ content: [Markup]) -> Markup {
        block(name, [:], content)
    }

    /// An element that has no content, on a line of its own.
    static func empty(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
    ) -> Markup {
        Markup(html: String(opening(name, attributes).dropLast()) + "/>\n")
    }

    private static func opening(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
    ) -> String {
        var html = "<\(name)"
        for (key, value) in attributes { html += " \(key)=\"\(escaped(value))\"" }
        return html + ">"
    }

    /// What has a meaning in a page is written as a character reference; what no page may hold, or
    /// what would turn the direction of the text around it, is replaced.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in TerminalWidth.showable(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Markup: ExpressibleByStringInterpolation {
    /// A literal is text like any other.
    init(stringLiteral text: String) { self = .text(text) }
}
