/// Writes rows as RFC 4180 has them, fit to be opened in a spreadsheet.
package struct CSVWriter {
    /// What stands between two cells.
    package enum Separator: String, CaseIterable, Sendable {
        case comma = ","
        /// What spreadsheets expect where the comma is the decimal point, as in Indonesia.
        case semicolon = ";"
    }

    private let separator: Separator

    package init(separator: Separator = .comma) { self.separator = separator }

    /// The bytes that tell a spreadsheet that the text is UTF-8.
    package static let byteOrderMark = "\u{FEFF}"

    /// A row with its line end.
    package func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: separator.rawValue) + "\r\n"
    }

    /// A cell, in quotation marks where it must be. One that a spreadsheet would take for a formula
    /// is given an apostrophe, which makes it a text there; a number below zero is none.
    private func cell(_ text: String) -> String {
        guard let first = text.utf8.first else { return "" }
        var content = text
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            if text.wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) == nil { content = "'" + content }
        default: break
        }
        let mustBeQuoted = content.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ","),
                UInt8(ascii: ";"), UInt8(ascii: "\t"):
                true
            default: false
            }
        }
        guard mustBeQuoted else { return content }
        var quoted = "\""
        for character in content.unicodeScalars {
            if character == "\"" { quoted.unicodeScalars.append("\"") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
