/// Swift program text without its comments and without what stands inside string literals, line by
/// line, so that a rule about code does not hit prose.
struct SwiftText {
    let lines: [String]

    init(_ source: [String]) {
        var scanner = Scanner()
        lines = source.map { scanner.code(of: $0) }
    }

    /// Reads line by line; comments and multi-line strings carry over.
    private struct Scanner {
        private var commentDepth = 0
        private var isInMultilineString = false

        mutating func code(of line: String) -> String {
            var code: [Character] = []
            var rest = Array(line)[...]
            var isInString = false
            while let next = rest.first {
                if commentDepth > 0 {
                    if rest.starts(with: "*/") { commentDepth -= 1 }
                    if rest.starts(with: "/*") { commentDepth += 1 }
                    rest.removeFirst(rest.starts(with: "*/") || rest.starts(with: "/*") ? 2 : 1)
                } else if isInString || isInMultilineString {
                    if next == "\\" {
                        rest.removeFirst(min(2, rest.count))
                    } else if isInMultilineString && rest.starts(with: "\"\"\"") {
                        isInMultilineString = false
                        rest.removeFirst(3)
                    } else {
                        if isInString && next == "\"" {
                            isInString = false
                            code.append(next)
                        }
                        rest.removeFirst()
                    }
                } else if rest.starts(with: "//") {
                    break
                } else if rest.starts(with: "/*") {
                    commentDepth += 1
                    rest.removeFirst(2)
                } else if rest.starts(with: "\"\"\"") {
                    isInMultilineString = true
                    rest.removeFirst(3)
                } else {
                    isInString = next == "\""
                    code.append(next)
                    rest.removeFirst()
                }
            }
            return String(code)
        }
    }
}

extension String {
    /// Whether `needle` occurs, not as the end of a longer word.
    func containsWord(startingWith needle: String) -> Bool {
        let text = Array(utf8)
        let sought = Array(needle.utf8)
        guard !sought.isEmpty, text.count >= sought.count else { return false }
        for start in 0...(text.count - sought.count)
        where text[start] == sought[0] && text[start..<(start + sought.count)].elementsEqual(sought)
        {
            if start == 0 || !isWordByte(sought[0]) || !isWordByte(text[start - 1]) { return true }
        }
        return false
    }

    /// Whether `needle` occurs as a whole word.
    func containsWord(_ needle: String) -> Bool {
        let text = Array(utf8)
        let sought = Array(needle.utf8)
        guard !sought.isEmpty, text.count >= sought.count else { return false }
        for start in 0...(text.count - sought.count)
        where text[start] == sought[0] && text[start..<(start + sought.count)].elementsEqual(sought)
        {
            let end = start + sought.count
            let begins = start == 0 || !isWordByte(sought[0]) || !isWordByte(text[start - 1])
            if begins && (end == text.count || !isWordByte(text[end])) { return true }
        }
        return false
    }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
    default:
        byte >= 0x80
    }
}
