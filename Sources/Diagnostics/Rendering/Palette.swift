/// The colours of human output, or none of them.
struct Palette {
    let isColoured: Bool

    /// What a piece of output is, which decides how it looks.
    enum Ink {
        case error, warning, note
        case strong, frame, secondary, removed, added

        /// The parameters of the ANSI sequence (SGR).
        fileprivate var parameters: String {
            switch self {
            case .error: "1;31"
            case .warning: "1;33"
            case .note: "1;36"
            case .strong: "1"
            case .frame, .secondary: "1;34"
            case .removed: "31"
            case .added: "32"
            }
        }

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .note: self = .note
            }
        }
    }

    /// `text` in `ink`.
    func paint(_ text: String, _ ink: Ink) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(ink.parameters)m\(text)\u{1B}[0m" : text
    }
}
