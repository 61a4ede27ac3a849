public import JSON

extension JSON {
    /// Why a value has no canonical form.
    public enum CanonicalFailure: Error, Hashable, Sendable {
        /// An object has a key twice.
        case repeatedKey(String)
        /// An integer that no double is: some of those beyond 2 to the power of 53.
        case notDouble(Int)
    }

    /// The value as the JSON Canonicalization Scheme writes it (RFC 8785): equal values have equal
    /// bytes, whoever writes them.
    ///
    /// - Throws: `CanonicalFailure` where the value has no canonical form.
    public func canonicalBytes() throws(CanonicalFailure) -> [UInt8] {
        var text: [UInt8] = []
        try writeCanonical(to: &text)
        return text
    }

    private func writeCanonical(to text: inout [UInt8]) throws(CanonicalFailure) {
        switch self {
        case .null: text += "null".utf8
        case .bool(let value): text += value ? "true".utf8 : "false".utf8
        case .number(let value):
            guard let real = Double(exactly: value) else { throw .notDouble(value) }
            JSONText.append(real, to: &text)
        case .real(let value): JSONText.append(value, to: &text)
        case .string(let value): JSONText.append(value, to: &text)
        case .array(let items):
            text.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                try item.writeCanonical(to: &text)
            }
            text.append(UInt8(ascii: "]"))
        case .object(let members): try JSON.writeCanonical(members, to: &text)
        }
    }

    private static func writeCanonical(
        _ members: [Member], to text: inout [UInt8]
    ) throws(CanonicalFailure) {
        let sorted = members.map { (key: Array($0.key.utf8), member: $0) }.sorted {
            UTF16Order.comes($0.key.span, before: $1.key.span)
        }
        text.append(UInt8(ascii: "{"))
        for (index, entry) in sorted.enumerated() {
            if index > 0 {
                guard entry.key != sorted[index - 1].key else {
                    throw .repeatedKey(entry.member.key)
                }
                text.append(UInt8(ascii: ","))
            }
            JSONText.append(entry.member.key, to: &text)
            text.append(UInt8(ascii: ":"))
            try entry.member.value.writeCanonical(to: &text)
        }
        text.append(UInt8(ascii: "}"))
    }
}
