/// Turns diagnostics into one output format, piece by piece, so that nothing but the piece at hand
/// is held in memory: the opening, each diagnostic in turn, the closing.
public protocol DiagnosticRenderer {
    /// What comes before the first diagnostic.
    mutating func opening() -> String
    /// One diagnostic.
    mutating func rendering(of diagnostic: Diagnostic) -> String
    /// What comes after the last.
    mutating func closing(_ tally: Tally) -> String
}

extension DiagnosticRenderer {
    /// The whole output for `diagnostics` at once.
    public mutating func text(of diagnostics: [Diagnostic], files: Int) -> String {
        var tally = Tally()
        tally.files = files
        var text = opening()
        for diagnostic in diagnostics {
            tally.count(diagnostic)
            text += rendering(of: diagnostic)
        }
        return text + closing(tally)
    }
}

extension Diagnostic {
    /// The diagnostic as `--strict` sees it: a warning is an error, the rest as it was.
    public var strict: Diagnostic {
        severity == .warning ? Diagnostic(self, severity: .error) : self
    }

    private init(_ other: Diagnostic, severity: Severity) {
        code = other.code
        self.severity = severity
        place = other.place
        arguments = other.arguments
        labels = other.labels
        helps = other.helps
        fix = other.fix
    }
}

extension Severity {
    /// The word that output formats for machines use, in any language.
    var keyword: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }

    /// The word that people read.
    public func word(in language: Language) -> String {
        guard language == .indonesian else { return keyword }
        return switch self {
        case .error: "kesalahan"
        case .warning: "peringatan"
        case .note: "catatan"
        }
    }
}

extension Place {
    /// Whether there are bytes to show or to count in: a file that could not be read has none.
    var isInText: Bool { !file.bytes.isEmpty }
}
