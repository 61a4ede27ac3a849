/// Room that was prepared behind the last entry of a segment: spaces, which entries are written
/// over. Where a file does not grow a sync brings its bytes to the disk and nothing of the file
/// system's own, and takes little more than half the time.
///
/// Spaces, because what looks for text in a file passes them over. A segment that another follows
/// has none, and neither has one whose writer has ended as it should.
struct Room {
    /// Where the file ends; 0 where that is where its entries end.
    private(set) var end = 0
    /// Whether there was none to be had.
    private var isRefused = false

    /// Entries were written up to `offset`. Prepares more behind them where the file grew.
    ///
    /// - Parameter bytes: how much; none where 0.
    mutating func take(
        upTo offset: Int, preparing bytes: Int, in file: borrowing File
    ) throws(DiskFailure) {
        guard offset > end else { return }
        end = 0
        guard bytes > 0, !isRefused else { return }
        do throws(DiskFailure) {
            try file.write(Array(repeating: Room.filler, count: bytes), at: offset)
            end = offset + bytes
        } catch {
            // Entries may still find the space that is left, each for itself.
            isRefused = true
            try file.truncate(to: offset)
        }
    }

    /// Has the file end at `offset`, where its entries do.
    mutating func cut(at offset: Int, in file: borrowing File) throws(DiskFailure) {
        guard end > offset else { return }
        try file.truncate(to: offset)
        try file.sync()
        end = 0
    }

    /// Where the room begins in the last bytes of a file.
    static func start(in bytes: ArraySlice<UInt8>) -> Int {
        (bytes.lastIndex { $0 != filler }.map { $0 + 1 }) ?? bytes.startIndex
    }

    private static let filler = UInt8(ascii: " ")
}
