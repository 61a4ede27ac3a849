import Foundation
import FoundationXML

/// A page as an XML parser reads it, and what is wrong with it.
final class Page: NSObject, XMLParserDelegate {
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// Every element, with the names of its attributes, in order.
    private(set) var structure: [String] = []
    /// All of its text.
    private(set) var text = ""
    private(set) var problems: [String] = []
    private var ids: Set<String> = []
    private var targets: [String] = []
    private var headings: [Int] = []

    /// What a report is made of; nothing that loads, runs or sends anything.
    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section",
        "footer", "div", "h1", "h2", "h3", "h4", "p", "ol", "ul", "li", "dl", "dt", "dd", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "a", "b", "strong", "code", "pre", "span",
        "svg", "path", "rect",
    ]
    private static let attributes: Set<String> = [
        "aria-hidden", "aria-labelledby", "charset", "class", "content", "d", "data-label",
        "focusable", "height", "href", "http-equiv", "id", "lang", "name", "preserveAspectRatio",
        "scope", "viewBox", "width", "x", "xml:lang", "y",
    ]

    init(_ html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        guard parser.parse() else {
            let reason = parser.parserError.map { "\($0)" } ?? "?"
            throw Malformed(description: "line \(parser.lineNumber): \(reason)")
        }
        for target in targets where !ids.contains(target) {
            problems.append("nothing is called \(target)")
        }
        for (before, after) in zip(headings, headings.dropFirst()) where after > before + 1 {
            problems.append("h\(after) after h\(before)")
        }
        if headings.first == nil || headings.filter({ $0 == 1 }).count != 1 {
            problems.append("one h1 is wanted: \(headings)")
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        structure.append(([name] + attributes.keys.sorted()).joined(separator: " "))
        if !Page.elements.contains(name) { problems.append("<\(name)>") }
        for attribute in attributes.keys.sorted() where !Page.attributes.contains(attribute) {
            problems.append("<\(name) \(attribute)>")
        }
        if let id = attributes["id"], !ids.insert(id).inserted { problems.append("two are \(id)") }
        if let href = attributes["href"] {
            if !href.hasPrefix("#") { problems.append("a link to \(href)") }
            targets.append(String(href.dropFirst()))
        }
        if let label = attributes["aria-labelledby"] { targets.append(label) }
        if name == "th", attributes["scope"] == nil { problems.append("<th> without scope") }
        if name.count == 2, name.first == "h", let level = Int(name.dropFirst()) {
            headings.append(level)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
}
