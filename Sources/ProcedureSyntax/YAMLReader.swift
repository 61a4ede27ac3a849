public import Diagnostics

/// The named limits of the strict profile.
public enum SyntaxLimit {
    /// The largest file, in bytes: a procedure of 1,000 steps takes about 200 KiB.
    public static let fileBytesMax = 256 << 10
    /// The deepest nesting of lists and mappings.
    public static let depthMax = 64
    /// The longest key, in bytes.
    public static let keyBytesMax = 1024
    /// The most values in one file.
    public static let nodesMax = 100_000
}

/// What came of reading one file.
public struct Reading: Sendable {
    /// The tree; nil where nothing usable could be read. After errors it holds what was sound.
    public let tree: SyntaxTree?
    /// What is wrong, in the order of the file.
    public let diagnostics: [Diagnostic]
}

/// Reads the strict profile of YAML 1.2 that procedures are written in.
///
/// The profile is YAML 1.2.2 with UTF-8 only, one document, text for keys, and without anchors,
/// aliases, tags, merge keys and duplicate keys; every scalar is its string. What the profile
/// accepts means the same to every YAML tool: libyaml reads the file a second time and must agree.
public enum YAMLReader {
    /// Reads `file`, which may hold any bytes at all, in time linear in its size.
    public static func read(_ file: SourceFile) -> Reading {
        guard file.bytes.count <= SyntaxLimit.fileBytesMax else {
            let whole = Span(start: 0, end: file.bytes.count)
            let tooLarge = Diagnostic(
                .fileTooLarge, at: Place(file, whole),
                ["limit": .number(SyntaxLimit.fileBytesMax >> 10)], helps: ["split"])
            return Reading(tree: nil, diagnostics: [tooLarge])
        }
        var (tree, sink) = unsafe file.bytes.withUnsafeBufferPointer { buffer in
            var parser = YAMLParser(file: file, bytes: unsafe ByteView(buffer))
            let tree = parser.readFile()
            return (tree, parser.sink)
        }
        if let tree, !sink.hasErrors {
            for diagnostic in SecondReader.differences(from: tree) { sink.report(diagnostic) }
        }
        return Reading(tree: tree, diagnostics: sink.finish(in: file))
    }
}
