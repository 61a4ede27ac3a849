import Diagnostics

/// Texts of a procedure made fit for lines of a terminal or a table.
///
/// Titles come from files that anyone may have written: no control character of theirs (an escape
/// sequence, say) is passed on to a terminal.
package enum Lines {
    /// The lines of a text, each without control characters.
    static func split(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { single(String($0)) }
    }

    /// The lines of several texts; blank ones at the end of a text are left out.
    static func split(_ texts: [String]) -> [String] {
        texts.flatMap { text in
            var lines = split(text)
            while lines.last?.isEmpty == true { lines.removeLast() }
            return lines
        }
    }

    /// A text on one line: runs of spaces, tabs, line breaks and other controls are one space.
    package static func single(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var isSpaced = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                isSpaced = !line.isEmpty
                continue
            }
            if isSpaced { line.append(" ") }
            isSpaced = false
            line.append(scalar)
        }
        return String(line)
    }

    /// A text on one line, without anything that a terminal would act on.
    package static func shown(_ text: String) -> String { TerminalWidth.showable(single(text)) }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // U+FFFE and U+FFFF, which no XML file may hold.
        case .unassigned: scalar.value & 0xFFFE == 0xFFFE
        default: scalar == " "
        }
    }

    /// A line as lines of at most `width` characters, broken between words where it can be.
    ///
    /// - Precondition: `width` is positive.
    package static func wrap(_ line: String, to width: Int) -> [String] {
        precondition(width > 0, "a line has room for a character")
        var lines: [String] = []
        var current = ""
        var used = 0
        for word in line.split(separator: " ") {
            var rest = word
            var length = rest.count
            if used > 0, used + 1 + length <= width {
                current += " " + rest
                used += 1 + length
                continue
            }
            if used > 0 { lines.append(current) }
            while length > width {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
                length -= width
            }
            current = String(rest)
            used = length
        }
        if used > 0 || lines.isEmpty { lines.append(current) }
        return lines
    }

    /// `text` with spaces after it, or around it where it is `centred`, up to `width`.
    static func pad(_ text: String, to width: Int, centred: Bool = false) -> String {
        let free = max(0, width - text.count)
        let before = centred ? free / 2 : 0
        return String(repeating: " ", count: before) + text
            + String(repeating: " ", count: free - before)
    }

    /// `line` without the spaces at its end.
    static func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
