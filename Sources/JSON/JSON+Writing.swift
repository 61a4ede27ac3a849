extension JSON {
    /// The value as JSON text.
    ///
    /// - Parameter indented: two spaces a level and a value a line; otherwise one line.
    public func text(indented: Bool = false) -> String {
        var text: [UInt8] = []
        write(to: &text, indentation: indented ? 0 : nil)
        return String(decoding: text, as: UTF8.self)
    }

    private func write(to text: inout [UInt8], indentation: Int?) {
        switch self {
        case .null: text += "null".utf8
        case .bool(let value): text += value ? "true".utf8 : "false".utf8
        case .number(let value): JSONText.append(value, to: &text)
        case .real(let value): JSONText.append(value, to: &text)
        case .string(let value): JSONText.append(value, to: &text)
        case .array(let items):
            JSON.write(items, between: "[", "]", to: &text, indentation) { item, text, inner in
                item.write(to: &text, indentation: inner)
            }
        case .object(let members):
            JSON.write(members, between: "{", "}", to: &text, indentation) { member, text, inner in
                JSONText.append(member.key, to: &text)
                text += inner == nil ? ":".utf8 : ": ".utf8
                member.value.write(to: &text, indentation: inner)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between open: String, _ close: String, to text: inout [UInt8],
        _ indentation: Int?, each write: (Element, inout [UInt8], Int?) -> Void
    ) {
        text += open.utf8
        let inner = indentation.map { $0 + 2 }
        for (index, element) in elements.enumerated() {
            if index > 0 { text += ",".utf8 }
            if let inner { breakLine(indentedBy: inner, in: &text) }
            write(element, &text, inner)
        }
        if let indentation, !elements.isEmpty {
            breakLine(indentedBy: indentation, in: &text)
        }
        text += close.utf8
    }

    private static func breakLine(indentedBy spaces: Int, in text: inout [UInt8]) {
        text.append(UInt8(ascii: "\n"))
        text += [UInt8](repeating: UInt8(ascii: " "), count: spaces)
    }
}
