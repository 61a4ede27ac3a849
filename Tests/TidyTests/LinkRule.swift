import Foundation

/// Links of the documents to files of the repository and to headings.
struct LinkRule {
    private let paths: Set<String>
    private let anchors: [String: Set<String>]

    init(paths: Set<String>, documents: [TextFile]) {
        self.paths = paths
        anchors = Dictionary(
            uniqueKeysWithValues: documents.map { ($0.path, LinkRule.anchors(of: $0)) })
    }

    func findings(in document: TextFile) -> [Finding] {
        LinkRule.links(of: document).compactMap { line, target in
            problem(of: target, in: document).map {
                Finding(path: document.path, line: line, problem: "link to \(target): \($0)")
            }
        }
    }

    private func problem(of target: String, in document: TextFile) -> String? {
        if target.contains("://") || target.hasPrefix("mailto:") || target.hasPrefix("doc:") {
            return nil
        }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let named = String(parts[0])
        guard let path = named.isEmpty ? document.path : resolve(named, from: document.path) else {
            return "leads out of the repository"
        }
        guard path.isEmpty || paths.contains(path) else { return "there is no \(path)" }
        guard parts.count > 1 else { return nil }
        guard let known = anchors[path] else { return "\(path) has no headings" }
        return known.contains(String(parts[1])) ? nil : "\(path) has no heading #\(parts[1])"
    }

    /// The path from the root of `target` as `document` writes it; nil outside the repository.
    private func resolve(_ target: String, from document: String) -> String? {
        guard !target.hasPrefix("/") else { return nil }
        var parts = document.split(separator: "/").dropLast().map(String.init)
        for part in (target.removingPercentEncoding ?? target).split(separator: "/") {
            switch part {
            case ".": break
            case "..":
                if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The targets of `[text](target)`, `![text](target)` and `[name]: target`, with their lines,
    /// outside code.
    static func links(of document: TextFile) -> [(line: Int, target: String)] {
        var links: [(line: Int, target: String)] = []
        for (index, line) in prose(of: document).enumerated() {
            for match in line.matches(of: #/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/#) {
                links.append((index + 1, String(match.1)))
            }
            if let match = line.prefixMatch(of: #/ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/#) {
                links.append((index + 1, String(match.1)))
            }
        }
        return links
    }

    /// The anchors of a document's headings, formed as the common forges form them, and its own.
    static func anchors(of document: TextFile) -> Set<String> {
        var anchors: Set<String> = []
        for (line, source) in zip(prose(of: document, keepsCode: true), document.lines) {
            if let match = line.wholeMatch(of: #/ {0,3}#{1,6}\s+(.*?)\s*#*\s*/#) {
                let slug = slug(of: String(match.1))
                var anchor = slug
                var count = 0
                while !anchors.insert(anchor).inserted {
                    count += 1
                    anchor = "\(slug)-\(count)"
                }
            }
            for match in source.matches(of: #/<a (?:id|name)="([^"]+)"/#) {
                anchors.insert(String(match.1))
            }
        }
        return anchors
    }

    private static func slug(of heading: String) -> String {
        let text = heading.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.1 }
        return String(
            text.lowercased().compactMap { character -> Character? in
                if character == " " { return "-" }
                let isKept =
                    character.isLetter || character.isNumber || character == "-" || character == "_"
                return isKept ? character : nil
            })
    }

    /// The lines with fenced code emptied and, unless `keepsCode`, inline code cut out.
    private static func prose(of document: TextFile, keepsCode: Bool = false) -> [String] {
        var fence: String?
        return document.lines.map { line in
            let text = line.drop { $0 == " " }
            if let open = fence {
                if text.hasPrefix(open) { fence = nil }
                return ""
            }
            if text.hasPrefix("```") || text.hasPrefix("~~~") {
                fence = String(text.prefix { $0 == text.first })
                return ""
            }
            return keepsCode ? line : line.replacing(#/`+[^`]*`+/#, with: "")
        }
    }
}
