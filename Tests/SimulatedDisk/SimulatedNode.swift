import Seeded

/// A file or folder: what reading shows, and what is on the disk.
struct SimulatedNode {
    /// How many bytes get to the disk together, or not, or torn.
    static let pageBytes = 64

    let isFolder: Bool
    let permissions: UInt32

    /// What reading shows.
    private(set) var bytes: [UInt8] = []
    private var durableBytes: [UInt8] = []
    private var dirtyPages: Set<Int> = []

    /// What looking up shows.
    private(set) var names: [String: Int] = [:]
    private var durableNames: [String: Int] = [:]
    /// Changes of names that are not on the disk, in order; those of one rename are one.
    private var pendingNames: [[(name: String, node: Int?)]] = []

    init(isFolder: Bool, permissions: UInt32) {
        self.isFolder = isFolder
        self.permissions = permissions
    }

    // MARK: Bytes

    mutating func write(_ given: ArraySlice<UInt8>, at offset: Int) {
        guard !given.isEmpty else { return }
        let end = offset + given.count
        if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        bytes.replaceSubrange(offset..<end, with: given)
        let pages = (offset / SimulatedNode.pageBytes)...((end - 1) / SimulatedNode.pageBytes)
        dirtyPages.formUnion(pages)
    }

    mutating func truncate(to size: Int) {
        if size < bytes.count {
            bytes.removeLast(bytes.count - size)
        } else {
            bytes += [UInt8](repeating: 0, count: size - bytes.count)
        }
    }

    mutating func flip(at offset: Int, mask: UInt8) {
        if offset < bytes.count { bytes[offset] ^= mask }
        if offset < durableBytes.count { durableBytes[offset] ^= mask }
    }

    mutating func sync() {
        // Pages that a failed sync lost are clean: their bytes stay as they are on the disk.
        for page in dirtyPages.sorted() { bring(page, bytesMax: SimulatedNode.pageBytes) }
        dirtyPages = []
        resizeDurable(to: bytes.count)
        durableNames = names
        pendingNames = []
    }

    /// A sync during which all ends: some of it got there.
    mutating func syncInPart(_ generator: inout SeededGenerator) {
        settle(&generator, loses: false)
    }

    /// A sync that fails: what did not get there is clean from now on and never will, unless
    /// written again; reading still shows it, or shows what is on the disk.
    mutating func loseAtSync(_ generator: inout SeededGenerator) {
        let lost = dirtyPages.sorted()
        settle(&generator, loses: true)
        guard Bool.random(using: &generator) else { return }
        for page in lost {
            let start = page * SimulatedNode.pageBytes
            let end = min(start + SimulatedNode.pageBytes, bytes.count)
            for index in start..<max(start, end) {
                bytes[index] = index < durableBytes.count ? durableBytes[index] : 0
            }
        }
    }

    /// The power fails: what is on the disk, with any part of what was on its way, is all there is.
    mutating func failPower(_ generator: inout SeededGenerator) {
        settle(&generator, loses: true)
        bytes = durableBytes
        names = durableNames
        pendingNames = []
    }

    /// Brings any part of what is dirty to the disk, in any order, pages perhaps torn.
    private mutating func settle(_ generator: inout SeededGenerator, loses: Bool) {
        if Bool.random(using: &generator) {
            let low = min(durableBytes.count, bytes.count)
            let high = max(durableBytes.count, bytes.count)
            resizeDurable(to: Int.random(in: low...high, using: &generator))
        }
        let all = Int.random(in: 0..<4, using: &generator)
        for page in dirtyPages.sorted() {
            switch all == 0 ? 0 : all == 1 ? 1 : Int.random(in: 0..<3, using: &generator) {
            case 0: break
            case 1: bring(page, bytesMax: SimulatedNode.pageBytes)
            default:
                bring(page, bytesMax: Int.random(in: 0...64, using: &generator))
            }
        }
        if loses { dirtyPages = [] }
        for change in pendingNames where Bool.random(using: &generator) { apply(change) }
    }

    /// Writes the first bytes of a page to the disk. A file grows as far as they go.
    private mutating func bring(_ page: Int, bytesMax: Int) {
        let start = page * SimulatedNode.pageBytes
        let end = min(start + bytesMax, bytes.count)
        guard start < end else { return }
        if end > durableBytes.count { resizeDurable(to: end) }
        durableBytes.replaceSubrange(start..<end, with: bytes[start..<end])
    }

    private mutating func resizeDurable(to size: Int) {
        if size < durableBytes.count {
            durableBytes.removeLast(durableBytes.count - size)
        } else {
            durableBytes += [UInt8](repeating: 0, count: size - durableBytes.count)
        }
    }

    // MARK: Names

    mutating func set(_ name: String, to node: Int?) { change([(name, node)]) }

    mutating func rename(_ name: String, to newName: String, _ node: Int) {
        change([(name, nil), (newName, node)])
    }

    private mutating func change(_ change: [(name: String, node: Int?)]) {
        for (name, node) in change { names[name] = node }
        pendingNames.append(change)
    }

    private mutating func apply(_ change: [(name: String, node: Int?)]) {
        for (name, node) in change { durableNames[name] = node }
    }
}
