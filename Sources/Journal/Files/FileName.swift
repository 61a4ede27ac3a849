import Canonical

/// What the files of a journal are called.
enum FileName {
    static let lock = "lock"
    static let head = "head"
    static let checkpoints = "checkpoints.jsonl"
    /// The longest name that a file system takes.
    static let bytesMax = 255

    private static let segmentPrefix = "segment-"
    private static let segmentSuffix = ".jsonl"
    private static let snapshotPrefix = "snapshot-"
    /// As many digits as the largest number has, so that the order of names is that of numbers.
    private static let digitCount = 20

    /// The segment whose first entry has this number.
    static func segment(first: Int) -> String {
        segmentPrefix + digits(first) + segmentSuffix
    }

    /// The number of the first entry of the segment of this name.
    static func segmentFirst(of name: String) -> Int? {
        guard name.hasPrefix(segmentPrefix), name.hasSuffix(segmentSuffix) else { return nil }
        return number(name.dropFirst(segmentPrefix.count).dropLast(segmentSuffix.count))
    }

    static func snapshot(size: Int) -> String { snapshotPrefix + digits(size) }

    static func snapshotSize(of name: String) -> Int? {
        guard name.hasPrefix(snapshotPrefix) else { return nil }
        return number(name.dropFirst(snapshotPrefix.count))
    }

    /// Whether a file of a journal is called so while it is being written. What others call so is
    /// theirs.
    static func isPart(_ name: String) -> Bool {
        guard name.hasSuffix(Folder.temporarySuffix) else { return false }
        let whole = String(name.dropLast(Folder.temporarySuffix.count))
        return segmentFirst(of: whole) != nil || snapshotSize(of: whole) != nil
            || TornName(open: whole) != nil
    }

    private static func digits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: digitCount - digits.count) + digits
    }

    private static func number(_ digits: Substring) -> Int? {
        guard digits.utf8.count == digitCount, let number = Int(digits), number >= 0,
            FileName.digits(number) == digits
        else { return nil }
        return number
    }
}

/// The name of a copy of bytes that a recovery cut off: which file they ended, and from where. So
/// the entry about them can still be written after a crash in between.
struct TornName: Hashable {
    /// The file that they were cut from.
    let file: String
    let offset: Int
    /// Hexadecimal digits of their SHA-256.
    let digest: String

    static let prefix = "torn-"
    /// The end of the name as long as no entry speaks of the copy.
    static let openSuffix = ".open"
    static let digestDigitCount = 16

    init(file: String, offset: Int, digest: String) {
        self.file = file
        self.offset = offset
        self.digest = String(digest.prefix(TornName.digestDigitCount))
    }

    /// Reads the name of a copy of which no entry speaks yet.
    init?(open name: String) {
        guard name.hasPrefix(TornName.prefix), name.hasSuffix(TornName.openSuffix) else {
            return nil
        }
        let parts = name.dropFirst(TornName.prefix.count).dropLast(TornName.openSuffix.count)
            .split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, let offset = Int(parts[1]), offset >= 0 else { return nil }
        self.init(file: String(parts[0]), offset: offset, digest: String(parts[2]))
        // A recovery calls none otherwise: whatever else is called so is not its own.
        guard file == FileName.checkpoints || FileName.segmentFirst(of: file) != nil,
            Hexadecimal.bytes(of: digest)?.count == TornName.digestDigitCount / 2,
            openName.utf8.elementsEqual(name.utf8)
        else { return nil }
    }

    /// Whether a copy may have this name, with what stands behind it at first.
    static func isName(_ name: String) -> Bool {
        name.hasPrefix(prefix) && !name.utf8.contains(UInt8(ascii: "/"))
            && name.utf8.count + openSuffix.utf8.count <= FileName.bytesMax
    }

    var name: String { "\(TornName.prefix)\(file)_\(offset)_\(digest)" }
    var openName: String { name + TornName.openSuffix }
}
