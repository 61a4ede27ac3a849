import Diagnostics

/// A file to make diagnostics of, whose places are named by what stands there.
struct RenderingFixture {
    let file: SourceFile

    init(_ text: String, name: String = "a.yaml") {
        file = SourceFile(name: name, bytes: Array(text.utf8))
    }

    init(bytes: [UInt8], name: String = "a.yaml") {
        file = SourceFile(name: name, bytes: bytes)
    }

    /// The place of the `occurrence`-th (from 1) `needle`.
    func place(_ needle: String, _ occurrence: Int = 1) -> Place {
        let wanted = Array(needle.utf8)
        var left = occurrence
        for start in 0...(file.bytes.count - wanted.count)
        where file.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            left -= 1
            if left == 0 {
                return Place(file, Span(start: start, end: start + wanted.count))
            }
        }
        preconditionFailure("the fixture has \(needle)")
    }

    /// An unknown role at `place`.
    static func unknownRole(
        _ name: String, at place: Place, suggestion: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .unknownRole, at: place,
            ["name": .name(name), "suggestion": .name(suggestion ?? "")],
            helps: suggestion == nil ? [] : ["suggestion"],
            fix: suggestion.map { [Edit(replace: place, with: $0)] } ?? [])
    }

    /// What people are shown of `diagnostic`, without the blank lines at its end.
    static func human(
        _ diagnostic: Diagnostic, in language: Language = .english, isColoured: Bool = false
    ) -> String {
        var renderer = HumanRenderer(language, isColoured: isColoured)
        var text = renderer.rendering(of: diagnostic)
        while text.last == "\n" { text.removeLast() }
        return text
    }

    /// The lines of `text` behind the heading.
    static func snippet(_ diagnostic: Diagnostic) -> String {
        human(diagnostic).split(separator: "\n").dropFirst(2).joined(separator: "\n")
    }
}
