/// How much a diagnostic weighs.
public enum Severity: Int, Sendable, Comparable {
    /// Something to know: an assumption, a check that had nothing to look at.
    case note
    /// The file compiles, and its author should look.
    case warning
    /// The file does not compile.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A value that a message speaks of. The catalogue decides how it is written in each language.
public enum Argument: Hashable, Sendable {
    /// Something that stands in the file, or could: written in quotes.
    case name(String)
    /// Alternatives: `"a", "b" or "c"`.
    case names([String])
    /// All that there is: `"a", "b", "c"`.
    case listed([String])
    /// A way through a procedure: `a → b → c`.
    case path([String])
    case number(Int)
    /// A word of the language that has a translation.
    case phrase(Phrase)
    /// Text that stands as it is: a date, a byte value.
    case verbatim(String)
}

/// A secondary place with its text, named by a key of the code's catalogue entry.
public struct Label: Hashable, Sendable {
    public let place: Place
    public let key: String

    public init(_ key: String, at place: Place) {
        self.key = key
        self.place = place
    }
}

/// A replacement of a span of a file's bytes.
public struct Edit: Hashable, Sendable {
    public let place: Place
    public let replacement: String

    public init(replace place: Place, with replacement: String) {
        self.place = place
        self.replacement = replacement
    }
}

/// What a check reports: facts only. `Catalogue` turns it into words, a renderer into output.
public struct Diagnostic: Hashable, Sendable {
    public let code: Code
    public let severity: Severity
    public let place: Place
    /// The values that fill the placeholders of the message, labels and help, by name.
    public let arguments: [String: Argument]
    public let labels: [Label]
    /// The keys of the help texts that apply, in order.
    public let helps: [String]
    /// The edit that mends it, where there is exactly one obvious mend.
    public let fix: [Edit]

    /// - Parameters:
    ///   - code: what is wrong; its severity is the code's.
    ///   - place: where, as narrowly as the reader needs.
    ///   - arguments: a value for every placeholder that the texts use.
    ///   - labels: secondary places.
    ///   - helps: keys of help texts of the code's catalogue entry.
    ///   - fix: the one obvious mend, or empty.
    public init(
        _ code: Code, at place: Place, _ arguments: [String: Argument] = [:], labels: [Label] = [],
        helps: [String] = [], fix: [Edit] = []
    ) {
        self.code = code
        self.severity = code.severity
        self.place = place
        self.arguments = arguments
        self.labels = labels
        self.helps = helps
        self.fix = fix
    }

    /// The same without its edit.
    var withoutFix: Diagnostic {
        Diagnostic(code, at: place, arguments, labels: labels, helps: helps)
    }
}

/// The most diagnostics that are reported for one file; one more says that there were others.
public let diagnosticsPerFileMax = 100

/// Collects the diagnostics of one file, up to `diagnosticsPerFileMax`, errors before the rest.
public struct DiagnosticSink: Sendable {
    public private(set) var diagnostics: [Diagnostic] = []
    /// How many were reported, those dropped included.
    public private(set) var reported = 0
    public private(set) var hasErrors = false
    /// How many of `diagnostics` are no errors, so that one more error finds out at once whether
    /// one of them can give way to it.
    private var lesserCount = 0

    public init() {}

    public mutating func report(_ diagnostic: Diagnostic) {
        reported += 1
        if diagnostics.count == diagnosticsPerFileMax {
            guard diagnostic.severity == .error, lesserCount > 0,
                let lesser = diagnostics.lastIndex(where: { $0.severity != .error })
            else { return }
            diagnostics.remove(at: lesser)
            lesserCount -= 1
        }
        if diagnostic.severity == .error { hasErrors = true } else { lesserCount += 1 }
        diagnostics.append(diagnostic)
    }

    /// Whether one more error would only be counted: then what it would say need not be found.
    public var isFull: Bool { diagnostics.count == diagnosticsPerFileMax && lesserCount == 0 }

    /// Counts an error that is not to be shown.
    public mutating func countError() {
        precondition(isFull, "what can be shown is reported")
        reported += 1
        hasErrors = true
    }

    /// The diagnostics by place and, where some were dropped, a last one that says how many.
    public consuming func finish(in file: SourceFile) -> [Diagnostic] {
        let dropped = reported - diagnostics.count
        var sorted = diagnostics.enumerated().sorted {
            ($0.element.place.span.start, $0.offset) < ($1.element.place.span.start, $1.offset)
        }.map(\.element)
        if dropped > 0 {
            let end = Place(file, Span(at: file.bytes.count))
            sorted.append(
                Diagnostic(
                    .tooMany, at: end,
                    ["count": .number(dropped), "limit": .number(diagnosticsPerFileMax)]))
        }
        return DiagnosticSink.withSafeFixes(sorted)
    }

    /// The diagnostics, where a bracket or a quote is not closed without any other edits: what
    /// stands behind it may be meant otherwise than it was read.
    private static func withSafeFixes(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        func isUnclosed(_ diagnostic: Diagnostic) -> Bool {
            diagnostic.code == .unclosedBracket || diagnostic.code == .unclosedQuote
        }
        guard diagnostics.contains(where: isUnclosed) else { return diagnostics }
        return diagnostics.map { isUnclosed($0) ? $0 : $0.withoutFix }
    }
}
