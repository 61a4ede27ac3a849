import Canonical

/// What an entry's line says, with its own member left where it stands.
///
/// ```
/// {"crc":"9a8b7c6d","durable":12,"event":{...},"seq":13,"v":1}
/// ```
package struct EntryLine: Hashable, Sendable {
    /// The version of entries that is written.
    package static let version = 1
    /// The most bytes of a line beside the value of its own member: names, numbers of at most 16
    /// digits, and what stands between them.
    static let overheadBytesMax = 100

    /// How many entries were known to be on the disk when this one was written.
    package let durable: Int
    /// The entry's number: how many come before it.
    package let sequence: Int
    package let kind: EntryKind
    /// Where the value of its own member stands in the line: an object.
    package let value: Range<Int>

    /// Reads a line without its line feed. Length, form, members, version, checksum and that
    /// `durable` is not more than came before are checked; whether number and place agree is the
    /// caller's.
    init(_ line: RawSpan) throws(EntryFault) {
        guard line.byteCount <= JournalLimit.lineBytesMax else { throw .tooLong }
        do throws(EntryFault) { try self.init(members: line) } catch {
            // What another version calls its members nobody knows here.
            switch error {
            case .members, .version:
                if let other = EntryLine.otherVersion(of: line) { throw .version(other) }
            default: break
            }
            if case .version = error { throw .checksum }
            throw error
        }
        guard ChecksummedLine.isIntact(line) else { throw .checksum }
        guard durable <= sequence else { throw .durable(found: durable) }
    }

    /// Whether a line is in every part what an entry may be.
    package static func isWhole(_ line: RawSpan) -> Bool { (try? EntryLine(line)) != nil }

    @inline(__always)
    private init(members line: RawSpan) throws(EntryFault) {
        var reader = CanonicalReader(line)
        try reader.open("crc")
        _ = try reader.value()
        try reader.pass("durable")
        durable = try reader.count()
        guard let first = try reader.key() else { throw .members }
        if reader.matches(first, "seq") {
            sequence = try reader.count()
            try reader.pass("source")
            kind = .source
            value = try reader.value(isObject: true)
        } else {
            guard let found = EntryLine.kindBeforeSequence(first, in: reader) else {
                throw .members
            }
            kind = found
            value = try reader.value(isObject: true)
            try reader.pass("seq")
            sequence = try reader.count()
        }
        // Names are unique and in order, so that nothing but the version can be left.
        try reader.pass("v")
        let version = try reader.number()
        try reader.closeAll()
        guard version == EntryLine.version else { throw .version(version) }
    }

    /// The version that a line says to be of, where its checksum is right and it is another than
    /// this reader knows.
    private static func otherVersion(of line: RawSpan) -> Int? {
        guard ChecksummedLine.isIntact(line) else { return nil }
        var reader = CanonicalReader(line)
        var version: Int?
        do throws(CanonicalFailure) {
            try reader.beginObject()
            while let key = try reader.nextKey() {
                if reader.matches(key, "v") {
                    version = try reader.integer()
                } else {
                    _ = try reader.skipValue()
                }
            }
            try reader.end()
        } catch { return nil }
        return version == EntryLine.version ? nil : version
    }

    /// What was read otherwise.
    init(durable: Int, sequence: Int, kind: EntryKind, value: Range<Int>) {
        self.durable = durable
        self.sequence = sequence
        self.kind = kind
        self.value = value
    }

    @inline(__always)
    private static func kindBeforeSequence(
        _ key: CanonicalReader.Text, in reader: borrowing CanonicalReader
    ) -> EntryKind? {
        if reader.matches(key, "event") { return .event }
        if reader.matches(key, "journal") { return .journal }
        if reader.matches(key, "key") { return .key }
        if reader.matches(key, "recovered") { return .recovered }
        return nil
    }

    /// Appends a line with its line feed.
    static func append(
        _ value: EntryValue, sequence: Int, durable: Int, to bytes: inout [UInt8]
    ) {
        let start = bytes.count
        ChecksummedLine.begin(&bytes)
        bytes += durableMember
        append(durable, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        if !value.kind.comesAfterSequence { append(value, to: &bytes) }
        bytes += sequenceMember
        append(sequence, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        if value.kind.comesAfterSequence { append(value, to: &bytes) }
        bytes += versionMember
        ChecksummedLine.end(&bytes, from: start)
    }

    private static let durableMember = [UInt8](#""durable":"#.utf8)
    private static let sequenceMember = [UInt8](#""seq":"#.utf8)
    private static let versionMember = [UInt8](#""v":\#(version)"#.utf8)

    private static func append(_ value: EntryValue, to bytes: inout [UInt8]) {
        bytes += value.kind.member
        bytes += value.bytes
        bytes.append(UInt8(ascii: ","))
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        precondition(number >= 0, "counts are not negative")
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
