import Canonical

/// Hashes the lines of a block as leaves on a thread of its own, while their entries are read on
/// the thread that asks: hashing is a sixth of what opening a long journal takes. A few lines are
/// hashed where they are wanted.
final class LeafHashing {
    /// What the two threads hand each other: touched by one of them at a time, as the signals say.
    private final class Desk: @unchecked Sendable {
        let asked = Signal()
        let answered = Signal()
        /// What is to be hashed; nil where nothing is any more.
        var block: (bytes: [UInt8], lines: [Range<Int>])?
        var leaves: [Hash] = []

        func run() {
            while answer() { answered.send() }
        }

        /// It holds no bytes when it returns: whoever fills the block again need not copy them.
        private func answer() -> Bool {
            asked.wait()
            guard let (bytes, lines) = block else { return false }
            block = nil
            leaves = LeafHashing.leaves(bytes, lines)
            return true
        }
    }

    private var desk: Desk?
    private var isAsked = false

    /// How many lines are worth asking another thread.
    private static let linesMin = 256

    deinit {
        if isAsked { desk?.answered.wait() }
        desk?.block = nil
        desk?.asked.send()
    }

    /// Begins with the lines of a block.
    func begin(_ block: borrowing LineBlock) {
        guard block.lines.count >= LeafHashing.linesMin, let desk = desk ?? start() else { return }
        desk.block = (block.bytes, block.lines)
        isAsked = true
        desk.asked.send()
    }

    /// The leaves of the block with whose lines it began.
    func finish(_ block: borrowing LineBlock) -> [Hash] {
        guard isAsked, let desk else { return LeafHashing.leaves(block.bytes, block.lines) }
        desk.answered.wait()
        isAsked = false
        return desk.leaves
    }

    /// Nil where the system gives no thread.
    private func start() -> Desk? {
        let desk = Desk()
        guard Threads.start({ desk.run() }) else { return nil }
        self.desk = desk
        return desk
    }

    private static func leaves(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Hash] {
        lines.map { MerkleFrontier.leafHash(of: unsafe bytes.span.bytes.extracting($0)) }
    }
}
