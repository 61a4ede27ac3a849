/// A proof as C2SP writes it: lines, an empty line, and a signed note.
struct ProofParts {
    /// The lines before the first empty one. The text of the note may have empty lines too.
    let lines: ArraySlice<String>
    /// The bytes after it.
    let note: ArraySlice<UInt8>

    /// The parts; nil where there is no empty line.
    init?(_ bytes: [UInt8]) {
        let feed = UInt8(ascii: "\n")
        let pairs = zip(bytes, bytes.dropFirst())
        guard let blank = pairs.enumerated().first(where: { $0.element == (feed, feed) })?.offset
        else { return nil }
        lines =
            bytes[..<blank].split(separator: feed, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }[...]
        note = bytes[(blank + 2)...]
    }
}

extension String {
    /// What follows `prefix`, compared byte by byte; nil where it does not begin with that.
    func after(_ prefix: String) -> Substring? {
        guard utf8.starts(with: prefix.utf8) else { return nil }
        return Substring(utf8.dropFirst(prefix.utf8.count))
    }
}
