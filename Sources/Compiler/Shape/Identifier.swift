import ProcedureSyntax

/// The forms of names.
package enum Identifier {
    /// Lower-case letters and digits in groups joined by single hyphens, beginning with a letter;
    /// none of the words that YAML tools take for a value of their own.
    static func isID(_ bytes: borrowing Span<UInt8>) -> Bool {
        guard 0 < bytes.count, bytes.count <= Limit.idBytesMax, isLower(bytes[0]) else {
            return false
        }
        var afterHyphen = false
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "-") {
                if afterHyphen { return false }
                afterHyphen = true
            } else if isLower(byte) || isDigit(byte) {
                afterHyphen = false
            } else {
                return false
            }
        }
        return !afterHyphen && !isYAMLWord(bytes)
    }

    /// As ``isID(_:)`` of bytes.
    package static func isID(_ text: String) -> Bool { text.utf8.span.isID }

    /// Letters, digits and underscores, not beginning with a digit (a FEEL name without spaces).
    static func isDataName(_ bytes: borrowing Span<UInt8>) -> Bool {
        guard 0 < bytes.count, bytes.count <= Limit.idBytesMax, !isDigit(bytes[0]) else {
            return false
        }
        for index in 0..<bytes.count {
            let byte = bytes[index]
            guard isLower(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_") else {
                return false
            }
        }
        return !isYAMLWord(bytes)
    }

    /// The id that a text most likely stands for: `Kepala Dinas` is `kepala-dinas`.
    package static func suggestion(for text: String) -> String? {
        var id = ""
        var pendingHyphen = false
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9":
                if pendingHyphen && !id.isEmpty { id += "-" }
                pendingHyphen = false
                id.unicodeScalars.append(scalar)
            case " ", "_", "-", ".", "/":
                pendingHyphen = true
            default:
                return nil
            }
        }
        return id.utf8.span.isID ? id : nil
    }

    /// The data name that a text most likely stands for: `nomor-surat` is `nomor_surat`.
    static func dataNameSuggestion(for text: String) -> String? {
        let name = text.replacing("-", with: "_").replacing(" ", with: "_")
        return name != text && name.utf8.span.isDataName ? name : nil
    }

    /// The name that a declaration means where it writes none; uses of either are then known.
    static func mend(of node: Node, isData: Bool) -> String? {
        if isData {
            return node.withText(isDataName) ? nil : dataNameSuggestion(for: node.text)
        }
        return node.withText(isID) ? nil : suggestion(for: node.text)
    }

    private static func isLower(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
    }

    private static func isYAMLWord(_ bytes: borrowing Span<UInt8>) -> Bool {
        switch bytes.count {
        case 4:
            (bytes[0] == UInt8(ascii: "t") && bytes[1] == UInt8(ascii: "r")
                && bytes[2] == UInt8(ascii: "u") && bytes[3] == UInt8(ascii: "e"))
                || (bytes[0] == UInt8(ascii: "n") && bytes[1] == UInt8(ascii: "u")
                    && bytes[2] == UInt8(ascii: "l") && bytes[3] == UInt8(ascii: "l"))
        case 5:
            bytes[0] == UInt8(ascii: "f") && bytes[1] == UInt8(ascii: "a")
                && bytes[2] == UInt8(ascii: "l") && bytes[3] == UInt8(ascii: "s")
                && bytes[4] == UInt8(ascii: "e")
        default: false
        }
    }
}

extension Span<UInt8> {
    var isID: Bool { Identifier.isID(self) }
    var isDataName: Bool { Identifier.isDataName(self) }
}
