/// How many diagnostics of each severity there were, in how many files.
public struct Tally: Sendable, Hashable {
    public var errors = 0
    public var warnings = 0
    public var notes = 0
    /// The files that were looked at, those without diagnostics included.
    public var files = 0

    public init() {}

    /// Counts `diagnostic`.
    public mutating func count(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        }
    }

    /// One line for people: `2 errors, 1 warning in 3 files`.
    public func summary(in language: Language) -> String {
        switch language {
        case .english: english
        case .indonesian: indonesian
        }
    }

    private var english: String {
        func counted(_ count: Int, _ word: String) -> String {
            "\(count) \(word)\(count == 1 ? "" : "s")"
        }
        var parts: [String] = []
        if errors > 0 { parts.append(counted(errors, "error")) }
        if warnings > 0 { parts.append(counted(warnings, "warning")) }
        if parts.isEmpty { parts.append("no errors or warnings") }
        if notes > 0 { parts.append(counted(notes, "note")) }
        return parts.joined(separator: ", ") + " in " + counted(files, "file")
    }

    private var indonesian: String {
        var parts: [String] = []
        if errors > 0 { parts.append("\(errors) kesalahan") }
        if warnings > 0 { parts.append("\(warnings) peringatan") }
        if parts.isEmpty { parts.append("tidak ada kesalahan atau peringatan") }
        if notes > 0 { parts.append("\(notes) catatan") }
        return parts.joined(separator: ", ") + " dalam \(files) berkas"
    }
}
