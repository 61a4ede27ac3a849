import Diagnostics

extension Mending.Change {
    /// The longest text that is shown, in characters.
    private static let charactersMax = 80

    /// What a fix changes: the words that it replaces by others, or where it only adds or takes
    /// away something the whole line.
    init?(_ fix: [Edit], in file: SourceFile) {
        guard let first = fix.min(by: { $0.place.span.start < $1.place.span.start }) else {
            return nil
        }
        let index = file.lineIndex(of: first.place.span.start)
        line = index + 1
        let before = file.text(first.place.span)
        if fix.count == 1, Self.isShown(before), Self.isShown(first.replacement) {
            self.before = Self.cut(before)
            after = Self.cut(first.replacement)
        } else {
            let mended = Mending.applied([fix], to: file)
            self.before = Self.cut(file.text(file.lineSpan(index)))
            after = Self.cut(mended.text(mended.lineSpan(index)))
        }
    }

    /// `"11 Oktober 2022" → "2022-10-11"`. Where one has quotes of its own, both are shown as they
    /// are written: `Surat: Usaha → "Surat: Usaha"`.
    var text: String {
        let isQuoted = [before, after].contains { $0.hasPrefix("\"") || $0.hasPrefix("'") }
        return [before, after].map { isQuoted ? $0 : "\"\($0)\"" }.joined(separator: " → ")
    }

    /// Whether the text says something on a line of its own.
    private static func isShown(_ text: String) -> Bool {
        text.contains { !$0.isWhitespace } && !text.contains(where: \.isNewline)
    }

    private static func cut(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let shown = String(words.prefix(charactersMax)).map { $0.isASCIIControl ? "\u{FFFD}" : $0 }
        return String(shown) + (words.count > charactersMax ? "…" : "")
    }
}

extension Character {
    fileprivate var isASCIIControl: Bool {
        unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }
}
