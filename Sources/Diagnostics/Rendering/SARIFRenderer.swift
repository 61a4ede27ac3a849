import JSON

/// Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read. The results come before
/// the tool that found them, so that its rules can be those that were met.
public struct SARIFRenderer: DiagnosticRenderer {
    private let language: Language
    private let toolVersion: String
    private var rules: [Code] = []
    private var isFirst = true

    /// - Parameters:
    ///   - language: of the messages.
    ///   - toolVersion: the version of the tool that reports, as `sop --version` says it.
    public init(_ language: Language, toolVersion: String) {
        self.language = language
        self.toolVersion = toolVersion
    }

    public mutating func opening() -> String {
        """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\
        {"columnKind":"unicodeCodePoints","results":[
        """
    }

    public mutating func rendering(of diagnostic: Diagnostic) -> String {
        let separator = isFirst ? "\n" : ",\n"
        isFirst = false
        return separator + result(diagnostic).text()
    }

    public mutating func closing(_ tally: Tally) -> String {
        let driver: JSON = [
            "name": "sop", "version": .string(toolVersion), "language": .string(language.rawValue),
            "rules": .array(rules.map(rule)),
        ]
        return "\n],\"tool\":{\"driver\":\(driver.text())}}]}\n"
    }

    private mutating func result(_ diagnostic: Diagnostic) -> JSON {
        let lines = [diagnostic.message(in: language)] + diagnostic.helpTexts(in: language)
        var members: [JSON.Member] = [
            .init("ruleId", .string(diagnostic.code.rawValue)),
            .init("ruleIndex", .number(ruleIndex(of: diagnostic.code))),
            .init("level", .string(diagnostic.severity.keyword)),
            .init("message", ["text": .string(lines.joined(separator: "\n"))]),
            .init("locations", [["physicalLocation": location(diagnostic.place)]]),
        ]
        if !diagnostic.labels.isEmpty {
            let related = diagnostic.labels.map { label -> JSON in
                [
                    "physicalLocation": location(label.place),
                    "message": ["text": .string(diagnostic.text(of: label, in: language))],
                ]
            }
            members.append(.init("relatedLocations", .array(related)))
        }
        if !diagnostic.fix.isEmpty { members.append(.init("fixes", [fix(diagnostic)])) }
        return .object(members)
    }

    private mutating func ruleIndex(of code: Code) -> Int {
        if let index = rules.firstIndex(of: code) { return index }
        rules.append(code)
        return rules.count - 1
    }

    private func rule(_ code: Code) -> JSON {
        [
            "id": .string(code.rawValue),
            "shortDescription": ["text": .string(Catalogue.gist(of: code, in: language))],
            "defaultConfiguration": ["level": .string(code.severity.keyword)],
        ]
    }

    /// One fix, its edits gathered by file in the order of their first mention.
    private func fix(_ diagnostic: Diagnostic) -> JSON {
        var files: [SourceFile] = []
        for edit in diagnostic.fix where !files.contains(where: { $0 === edit.place.file }) {
            files.append(edit.place.file)
        }
        let changes = files.map { file -> JSON in
            let edits = diagnostic.fix.filter { $0.place.file === file }
            return [
                "artifactLocation": ["uri": .string(SARIFRenderer.uri(file.name))],
                "replacements": .array(
                    edits.map { edit in
                        [
                            "deletedRegion": region(edit.place),
                            "insertedContent": ["text": .string(edit.replacement)],
                        ]
                    }),
            ]
        }
        return ["artifactChanges": .array(changes)]
    }

    private func location(_ place: Place) -> JSON {
        let artifact: JSON = ["uri": .string(SARIFRenderer.uri(place.file.name))]
        guard place.isInText else { return ["artifactLocation": artifact] }
        return ["artifactLocation": artifact, "region": region(place)]
    }

    private func region(_ place: Place) -> JSON {
        let start = place.start
        let end = place.end
        return [
            "startLine": .number(start.line), "startColumn": .number(start.column),
            "endLine": .number(end.line), "endColumn": .number(end.column),
            "byteOffset": .number(start.byte), "byteLength": .number(end.byte - start.byte),
        ]
    }

    /// A path as a URI reference: `file://` where it is absolute, and every byte escaped that may
    /// not stand in a path.
    static func uri(_ path: String) -> String {
        var uri = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return uri
    }
}

extension Catalogue {
    /// The message of `code` without the values that fill it: what the rule is, in short.
    public static func gist(of code: Code, in language: Language) -> String {
        var gist = ""
        var isPlaceholder = false
        for character in text(of: code, in: language).message {
            switch character {
            case "{": isPlaceholder = true
            case "}":
                isPlaceholder = false
                gist += "…"
            default:
                if !isPlaceholder { gist.append(character) }
            }
        }
        return gist
    }
}
