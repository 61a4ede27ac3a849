import Canonical

/// What an entry is to hold: a value whose form was checked, so that its line is one that every
/// reader accepts.
package struct EntryValue: Sendable {
    let kind: EntryKind
    let bytes: [UInt8]

    /// A value to be appended.
    ///
    /// - Parameters:
    ///   - kind: what the entry's own member is called.
    ///   - bytes: a JSON object in JCS form. One that no reader would accept must never reach the
    ///     disk: it stops the program.
    /// - Throws: where the line would be too long.
    init(_ kind: EntryKind, _ bytes: [UInt8]) throws(JournalFailure) {
        let lineBytes = bytes.count + EntryLine.overheadBytesMax
        guard lineBytes <= JournalLimit.lineBytesMax else {
            throw .entryTooLong(bytes: lineBytes)
        }
        precondition(
            EntryValue.isObject(unsafe bytes.span.bytes), "the value is an object in JCS form")
        self.kind = kind
        self.bytes = bytes
    }

    /// Whether a line may hold these bytes as the value of a member.
    private static func isObject(_ bytes: RawSpan) -> Bool {
        var reader = CanonicalReader(bytes, inside: 1)
        guard reader.next == .object else { return false }
        do throws(CanonicalFailure) {
            try reader.skipValue()
            try reader.end()
            return true
        } catch {
            return false
        }
    }
}
