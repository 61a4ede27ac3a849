import Canonical

/// A part of a source as a `source` entry carries it. Sources are split, so that every entry stays
/// within its size.
package struct SourcePart: Hashable, Sendable {
    /// The most bytes of a source in one entry, before its text is escaped: escapes make six bytes
    /// of one at the most.
    package static let bytesMax = 8_192

    /// The SHA-256 of the whole source, as 64 lower-case hexadecimal digits.
    package let digest: String
    /// The most bytes of a whole source: no file that compiles has more.
    package static let sourceBytesMax = 1 << 20

    /// How many bytes the whole source has.
    package let count: Int
    /// Where the part begins in it.
    package let offset: Int
    package let text: String

    /// The parts of a source.
    ///
    /// - Parameter source: UTF-8.
    package static func parts(of source: [UInt8]) -> [SourcePart] {
        let digest = SHA256.hash(source).hex
        var parts: [SourcePart] = []
        var start = 0
        repeat {
            var end = min(start + bytesMax, source.count)
            // A part ends between two characters.
            while end < source.count, source[end] & 0xC0 == 0x80 { end -= 1 }
            let text = String(decoding: source[start..<end], as: UTF8.self)
            parts.append(
                SourcePart(digest: digest, count: source.count, offset: start, text: text))
            start = end
        } while start < source.count
        return parts
    }

    /// The value of the entry.
    package var bytes: [UInt8] {
        var writer = CanonicalWriter()
        writer.beginObject()
        writer.key("bytes")
        writer.integer(count)
        writer.key("digest")
        writer.string(digest)
        writer.key("offset")
        writer.integer(offset)
        writer.key("text")
        writer.string(text)
        writer.endObject()
        return writer.finish()
    }

    /// A part as it says to be.
    package init(digest: String, count: Int, offset: Int, text: String) {
        self.digest = digest
        self.count = count
        self.offset = offset
        self.text = text
    }

    /// Reads the value of an entry.
    package init(_ bytes: RawSpan) throws(EventProblem) {
        var reader = CanonicalReader(bytes)
        try reader.open()
        count = try reader.number("bytes")
        digest = try reader.text("digest")
        offset = try reader.number("offset")
        text = try reader.text("text")
        try reader.close()
        do throws(CanonicalFailure) { try reader.end() } catch { throw .malformed(error) }
    }
}

/// The sources that a journal holds, put together from their parts.
package struct SourceTexts: Sendable {
    private var begun: [String: [UInt8]] = [:]
    private var texts: [String: [UInt8]] = [:]

    package init() {}

    /// All sources that are whole, in the order of their digests.
    package var sorted: [[UInt8]] { texts.sorted { $0.key < $1.key }.map(\.value) }

    /// The source of a digest; nil where not all of it is there.
    package subscript(digest: String) -> [UInt8]? { texts[digest] }

    /// Takes in the next part.
    ///
    /// - Throws: where a part before it is missing, all parts make another source than they say, it
    ///   is no part of the source of that digest, which is whole already, or the source is longer
    ///   than ``SourcePart/sourceBytesMax``.
    package mutating func take(_ part: SourcePart) throws(EventProblem) {
        if let known = texts[part.digest] {
            // Whoever reads the line would take it for what was deployed.
            guard part.count == known.count, part.offset >= 0, part.offset <= known.count,
                known[part.offset...].starts(with: part.text.utf8)
            else { throw .sourceUnfit(part.digest) }
            return
        }
        // Taken out, so that adding to it copies nothing.
        var whole = begun.removeValue(forKey: part.digest) ?? []
        if part.offset == 0 { whole = [] }
        guard whole.count == part.offset, part.count >= 0 else {
            throw .sourceMissing(part.digest)
        }
        guard part.count <= SourcePart.sourceBytesMax else { throw .sourceUnfit(part.digest) }
        whole += part.text.utf8
        guard whole.count >= part.count else {
            begun[part.digest] = whole
            return
        }
        guard whole.count == part.count, SHA256.hash(whole).hex == part.digest else {
            throw .sourceUnfit(part.digest)
        }
        texts[part.digest] = whole
    }
}
