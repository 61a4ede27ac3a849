import Canonical
import Glibc

/// Whole lines of one file, read in one piece into memory that is used again and again.
struct LineBlock: ~Copyable {
    /// Why there is no whole line where the block was to begin.
    enum End: Hashable {
        /// The file ends there, or what may be read of it.
        case file
        /// Nothing but spaces comes before that: room for entries, which a writer prepared.
        case room
        /// The file ends inside the line, after so many bytes that are not room.
        case unterminated(bytes: Int)
        /// All of the block is of one line. No line of a journal is so long, nor is any room.
        case tooLong
    }

    /// The block begins at the first of these.
    private(set) var bytes: [UInt8]
    /// Where the lines stand in them, without their line feeds.
    private(set) var lines: [Range<Int>] = []
    /// Where the block begins in the file, and where what comes after it does.
    private(set) var start = 0
    private(set) var end = 0
    /// Set where there are no lines.
    private(set) var stop: End?

    init() { bytes = [UInt8](repeating: 0, count: JournalLimit.blockBytes) }

    /// Reads the lines that begin at `offset`.
    ///
    /// - Parameters:
    ///   - limit: how far the file may be read, in bytes.
    ///   - linesMax: how many lines at most, at least one.
    mutating func fill(
        from file: borrowing File, at offset: Int, upTo limit: Int, linesMax: Int
    ) throws(DiskFailure) {
        let wanted = max(0, min(bytes.count, limit - offset))
        let count = try fill(from: file, at: offset, wanted)
        start = offset
        lines.removeAll(keepingCapacity: true)
        var next = 0
        while lines.count < linesMax, let feed = lineFeed(in: next..<count) {
            lines.append(next..<feed)
            next = feed + 1
        }
        end = offset + next
        stop = nil
        guard lines.isEmpty else { return }
        guard count < bytes.count else {
            stop = .tooLong
            return
        }
        let used = Room.start(in: bytes[..<count])
        if used > 0 {
            stop = .unterminated(bytes: used)
        } else {
            stop = count == 0 ? .file : .room
        }
    }

    private mutating func fill(
        from file: borrowing File, at offset: Int, _ wanted: Int
    ) throws(DiskFailure) -> Int {
        var failure: DiskFailure?
        var count = 0
        unsafe bytes.withUnsafeMutableBytes { all in
            let part = unsafe UnsafeMutableRawBufferPointer(rebasing: all[..<wanted])
            do throws(DiskFailure) {
                count = try unsafe file.read(into: part, at: offset)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return count
    }

    private func lineFeed(in range: Range<Int>) -> Int? {
        unsafe bytes.withUnsafeBytes { all in
            guard !range.isEmpty, let base = all.baseAddress,
                let found = unsafe memchr(base + range.lowerBound, 0x0A, range.count)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }
}
