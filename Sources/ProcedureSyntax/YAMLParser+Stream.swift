import Diagnostics

/// The file as a whole: directives, the one document, what stands after it.
extension YAMLParser {
    /// Reads the file; nil where nothing usable could be read.
    mutating func readFile() -> SyntaxTree? {
        let check = TextCheck(bytes)
        for span in check.forbidden { reportControl(span) }
        if let span = check.notUTF8 {
            report(
                .notUTF8, span.start, span.end,
                ["byte": .verbatim("0x" + hexadecimal(Int(bytes[span.start]), digits: 2))],
                helps: ["save"])
            return nil
        }
        if check.hasNUL { return nil }
        let before = sink
        let isDocument = readDocument()
        if check.hasFalseIndentation && isMisread(check, before) { return nil }
        endTabRun()
        guard isDocument else {
            report(.emptyFile, 0, 0)
            return nil
        }
        if isStopped || records.isEmpty { return nil }
        reportOutsideQuotes(check.quotedOnly)
        if !droppedKeys.isEmpty { dropEntries() }
        return SyntaxTree(file: file, records: records, rewritten: rewritten)
    }

    /// Whether false indentation stands outside quotes: then nothing else is said of the file,
    /// since all of it follows.
    private mutating func isMisread(_ check: TextCheck, _ before: DiagnosticSink) -> Bool {
        let (after, wasStopped) = (sink, isStopped)
        sink = before
        isStopped = false
        reportOutsideQuotes(check.quotedOnly)
        if sink.reported > before.reported { return true }
        (sink, isStopped) = (after, wasStopped)
        return false
    }

    /// Reads the document and what follows; false where there is none.
    private mutating func readDocument() -> Bool {
        var directives: Span?
        var hasVersion = false
        if bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF {
            position = 3
            lineStart = 3
        }
        while true {
            skipBlank()
            if column == 0 && bytes[position] == .percent {
                let start = position
                readDirective(&hasVersion)
                if directives == nil { directives = Span(start: start, end: lastEnd) }
            } else if column == -1 && bytes[position] == .dot {
                position += 3
                reportBareDirective(&directives)
                endLine()
            } else {
                break
            }
        }
        if bytes[position] == 0 {
            reportBareDirective(&directives)
            return isStopped || sink.hasErrors
        }
        if column == -1 {
            position += 3
            value(parent: -1, listAtParent: false, .markerLine)
        } else {
            reportBareDirective(&directives)
            blockNode(parent: -1, .ownLine)
        }
        endDocument()
        return true
    }

    /// Whatever follows the document is an error: stray text or a second document.
    private mutating func endDocument() {
        if column >= 0 && !isStopped {
            reportStray(from: position)
            return
        }
        var isEnded = false
        while column == -1 && bytes[position] == .dot {
            isEnded = true
            position += 3
            endLine()
        }
        guard bytes[position] != 0 || isStopped else { return }
        let isMarker = column == -1
        if isMarker || isEnded {
            report(
                .secondDocument, position, isMarker ? position + 3 : endOfText(position),
                helps: ["split"])
        }
    }

    private mutating func reportBareDirective(_ directives: inout Span?) {
        guard let span = directives else { return }
        report(.badDirective, span.start, span.end, helps: ["marker"])
        directives = nil
    }

    /// Reads a line that begins with `%`: the version of YAML, or one that is passed over.
    private mutating func readDirective(_ hasVersion: inout Bool) {
        let start = position
        var cursor = start + 1
        while !bytes[cursor].isBlank { cursor += 1 }
        let end = endOfText(start)
        lastEnd = end
        let name = file.text(Span(start: start + 1, end: cursor))
        if name == "TAG" {
            report(.tag, start, end, ["name": .name("%TAG")], helps: ["remove"])
        } else if name == "YAML" {
            if hasVersion || !isVersion(cursor, end) {
                report(.badDirective, start, end, helps: [hasVersion ? "once" : "version"])
            }
            hasVersion = true
        } else if name.isEmpty {
            report(.badDirective, start, end, helps: ["percent"])
        }
        position = endOfLine(cursor)
    }

    /// Whether `%YAML` is followed by `1.` and digits, and by nothing else.
    private func isVersion(_ start: Int, _ end: Int) -> Bool {
        var cursor = pastWhite(start)
        guard bytes[cursor] == 0x31, bytes[cursor + 1] == .dot, bytes[cursor + 2].isDigit else {
            return false
        }
        cursor += 2
        while bytes[cursor].isDigit { cursor += 1 }
        return cursor == end && bytes[end].isBlank
    }

    /// Reports the characters that may stand only between quotation marks and stand elsewhere.
    private mutating func reportOutsideQuotes(_ spans: [Span]) {
        var index = 0
        for span in spans {
            while index < records.count,
                records[index].kind != .scalar || Int(records[index].end) <= span.start
            {
                index += 1
            }
            if index < records.count, Int(records[index].start) < span.start,
                records[index].style == .doubleQuoted || records[index].style == .singleQuoted
            {
                continue
            }
            reportControl(span)
        }
    }
}
