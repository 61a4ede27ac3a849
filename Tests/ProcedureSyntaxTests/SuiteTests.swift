import Diagnostics
import Foundation
import ProcedureSyntax
import Testing

/// Every case of yaml-test-suite, held against the profile.
@Suite struct SuiteTests {
    /// What the profile leaves out of YAML: a valid case may be refused for these alone.
    static let leftOut: Set<Code> = [
        .anchorOrAlias, .tag, .duplicateKey, .mergeKey, .secondDocument, .keyNotText, .emptyFile,
        .notUTF8,
    ]

    /// Of these, what the suite's events do not show at a glance.
    static let seenInText: Set<Code> = [.duplicateKey, .mergeKey, .keyNotText]

    @Test(arguments: Suite.cases)
    func readsAsTheSuiteSays(_ entry: Suite.Case) throws {
        let reading = YAMLReader.read(SourceFile(name: entry.name, bytes: entry.yaml))
        let codes = Set(reading.diagnostics.filter { $0.severity == .error }.map(\.code))
        if entry.isError {
            #expect(!codes.isEmpty, "an invalid document was accepted")
            return
        }
        #expect(codes.isSubset(of: Self.leftOut), "a valid document was refused: \(codes)")
        if let events = entry.events, !codes.isEmpty {
            let isOutside = Self.usesLeftOut(events) || codes.isSubset(of: Self.seenInText)
            #expect(isOutside, "refused for what it does not hold: \(codes)")
        }
        guard codes.isEmpty, let tree = reading.tree else { return }
        if let events = entry.events {
            #expect(Self.events(of: tree) == Self.wanted(events))
        }
        if let json = entry.json {
            let wanted = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
            #expect(Self.isSame(tree.root, wanted), "read \(Self.events(of: tree)), not \(wanted)")
        } else {
            #expect(entry.events != nil, "nothing to compare with")
        }
    }

    @Test(.enabled(if: Suite.folder != nil))
    func countsTheSuite() {
        var (accepted, outside, refused) = (0, 0, 0)
        for entry in Suite.cases {
            let reading = YAMLReader.read(SourceFile(name: entry.name, bytes: entry.yaml))
            let isAccepted = !reading.diagnostics.contains { $0.severity == .error }
            if entry.isError { refused += isAccepted ? 0 : 1 }
            if !entry.isError { if isAccepted { accepted += 1 } else { outside += 1 } }
        }
        print(
            "yaml-test-suite: \(Suite.cases.count) cases, \(accepted) valid ones accepted,",
            "\(outside) outside the profile, \(refused) invalid ones refused")
    }

    // MARK: Events

    /// Whether a document has anchors, aliases or tags, or whether there is not exactly one.
    private static func usesLeftOut(_ events: String) -> Bool {
        let lines = events.split(whereSeparator: \.isNewline)
        return lines.count { $0.hasPrefix("+DOC") } != 1
            || lines.contains { line in
                if line.hasPrefix("=ALI") { return true }
                let words = line.dropFirst(5)
                return line.contains(" &") || line.hasPrefix("+") && line.contains(" <")
                    || words.hasPrefix("<")
            }
    }

    private static func wanted(_ events: String) -> [String] {
        events.split(whereSeparator: \.isNewline).compactMap { line in
            switch line.prefix(4) {
            case "+MAP", "+SEQ", "-MAP", "-SEQ": String(line.prefix(4))
            case "=VAL": String(line)
            default: nil
            }
        }
    }

    static func events(of tree: SyntaxTree) -> [String] {
        var events: [String] = []
        append(tree.root, to: &events)
        return events
    }

    private static func append(_ node: Node, to events: inout [String]) {
        switch node.kind {
        case .sequence:
            events.append("+SEQ")
            for item in node.items { append(item, to: &events) }
            events.append("-SEQ")
        case .mapping:
            events.append("+MAP")
            for (key, value) in node.entries {
                append(key, to: &events)
                append(value, to: &events)
            }
            events.append("-MAP")
        case .scalar:
            let mark =
                switch node.style {
                case .plain, .absent: ":"
                case .singleQuoted: "'"
                case .doubleQuoted: "\""
                case .literal: "|"
                case .folded: ">"
                }
            var text = node.text.replacingOccurrences(of: "\\", with: "\\\\")
            for (plain, escaped) in [
                ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r"), ("\u{8}", "\\b"), ("\0", "\\0"),
            ] {
                text = text.replacingOccurrences(of: plain, with: escaped)
            }
            events.append("=VAL " + mark + text)
        }
    }

    // MARK: Values

    /// Whether `node` is `wanted` once plain text has its type by YAML's core schema.
    private static func isSame(_ node: Node, _ wanted: Any) -> Bool {
        switch node.kind {
        case .sequence:
            guard let list = wanted as? [Any] else { return false }
            let items = Array(node.items)
            return items.count == list.count && zip(items, list).allSatisfy { isSame($0, $1) }
        case .mapping:
            guard let object = wanted as? [String: Any], object.count == node.count else {
                return false
            }
            return node.entries.allSatisfy { key, value in
                object[key.text].map { isSame(value, $0) } ?? false
            }
        case .scalar:
            guard node.style == .plain || node.style == .absent else {
                return wanted as? String == node.text
            }
            return isResolved(node.text, wanted)
        }
    }

    private static func isResolved(_ text: String, _ wanted: Any) -> Bool {
        switch text {
        case "", "~", "null", "Null", "NULL": return wanted is NSNull
        case "true", "True", "TRUE": return wanted as? Bool == true
        case "false", "False", "FALSE": return wanted as? Bool == false
        default: break
        }
        let unsigned = text.drop { $0 == "-" || $0 == "+" }
        let isNumber = unsigned.first?.isNumber == true || unsigned.first == "."
        guard isNumber, !(wanted is String) else { return wanted as? String == text }
        var number = Double(text)
        if text.hasPrefix("0x") { number = Int(text.dropFirst(2), radix: 16).map(Double.init) }
        if text.hasPrefix("0o") { number = Int(text.dropFirst(2), radix: 8).map(Double.init) }
        return number != nil && number == (wanted as? NSNumber)?.doubleValue
    }
}
