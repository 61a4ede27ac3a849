import Glibc
package import Journal
import Seeded
import Synchronization

/// A disk in memory that does the worst of what ``Disk`` allows, as one seed says: it fails calls,
/// writes and reads short, loses what was not synced, loses what a failed sync was to bring, tears
/// pages, and dies at a call of its choice. The same seed and the same calls give the same run.
package final class SimulatedDisk: Disk {
    /// How often things go wrong, each of a thousand calls.
    package struct Faults: Sendable {
        package var errors = 0
        package var failedSyncs = 0
        package var shortTransfers = 0

        package init(errors: Int = 0, failedSyncs: Int = 0, shortTransfers: Int = 0) {
            self.errors = errors
            self.failedSyncs = failedSyncs
            self.shortTransfers = shortTransfers
        }
    }

    private let state: Mutex<State>

    package init(seed: UInt64) { state = Mutex(State(SeededGenerator(seed: seed))) }

    // MARK: What a test does to it

    package func setFaults(_ faults: Faults) { state.withLock { $0.faults = faults } }

    /// The disk dies at the call after so many more: that call may be done in part, and none after
    /// it.
    package func dieAfter(calls: Int?) { state.withLock { $0.callsLeft = calls } }

    package var isDead: Bool { state.withLock { $0.isDead } }

    /// How many calls were made since the disk was made.
    package var callCount: Int { state.withLock { $0.callCount } }

    /// Keeps a list of the calls from now on, for who looks into a seed.
    package func keepLog() { state.withLock { $0.keepsLog = true } }

    /// The calls that were kept, which are forgotten.
    package func takeLog() -> [String] {
        state.withLock { state in
            defer { state.log = [] }
            return state.log
        }
    }

    /// The process ends: its handles and locks are gone, all that was written is still to be read.
    package func endProcess() { state.withLock { $0.endProcess() } }

    /// The power fails: of what was not synced, any part is gone.
    package func failPower() { state.withLock { $0.failPower() } }

    /// Turns bits of one byte of a file, in memory and on the disk.
    package func flip(_ path: String, at offset: Int, mask: UInt8) {
        state.withLock { state in
            guard let node = state.node(at: path) else { return }
            state.nodes[node].flip(at: offset, mask: mask)
        }
    }

    /// What reading the file gives now; nil where it is not there.
    package func content(of path: String) -> [UInt8]? {
        state.withLock { state in state.node(at: path).map { state.nodes[$0].bytes } }
    }

    /// Puts a file there, on the disk and all, as another program would.
    package func put(_ path: String, _ bytes: [UInt8]) {
        state.withLock { $0.put(path, bytes) }
    }

    /// Takes a file away, on the disk and all, as another program would.
    package func takeAway(_ path: String) {
        state.withLock { $0.takeAway(path) }
    }

    /// The names in a folder.
    package func names(at path: String) -> [String] {
        state.withLock { state in
            state.node(at: path).map { state.nodes[$0].names.keys.sorted() } ?? []
        }
    }

    // MARK: Disk

    package func openFolder(_ path: String) throws(Errno) -> Handle {
        try run { state throws(Errno) in
            guard let node = state.node(at: path) else { throw Errno(ENOENT) }
            guard state.nodes[node].isFolder else { throw Errno(ENOTDIR) }
            return state.handle(to: node)
        }
    }

    package func makeFolder(_ path: String, mode: UInt32) throws(Errno) {
        try run { state throws(Errno) in
            let (above, name) = State.split(path)
            guard let folder = state.node(at: above) else { throw Errno(ENOENT) }
            guard state.nodes[folder].names[name] == nil else { throw Errno(EEXIST) }
            let node = state.add(SimulatedNode(isFolder: true, permissions: mode))
            state.nodes[folder].set(name, to: node)
        }
    }

    package func open(
        _ name: String, in folder: Handle, for access: FileAccess, mode: UInt32
    ) throws(Errno) -> Handle {
        try run(of: name) { state throws(Errno) in
            let folder = try state.node(of: folder)
            if let node = state.nodes[folder].names[name] {
                if access == .create { throw Errno(EEXIST) }
                return state.handle(to: node)
            }
            guard access == .create || access == .createOrWrite else { throw Errno(ENOENT) }
            let node = state.add(SimulatedNode(isFolder: false, permissions: mode))
            state.nodes[folder].set(name, to: node)
            if state.keepsLog { state.log.append("makes \(node)") }
            return state.handle(to: node)
        }
    }

    package func status(of name: String, in folder: Handle) throws(Errno) -> FileStatus {
        try run { state throws(Errno) in
            let folder = try state.node(of: folder)
            guard let node = state.nodes[folder].names[name] else { throw Errno(ENOENT) }
            return state.status(of: node)
        }
    }

    package func status(of handle: Handle) throws(Errno) -> FileStatus {
        try run { state throws(Errno) in state.status(of: try state.node(of: handle)) }
    }

    package func read(
        _ handle: Handle, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        try run { state throws(Errno) in
            let bytes = state.nodes[try state.node(of: handle)].bytes
            guard offset < bytes.count else { return 0 }
            var count = min(buffer.count, bytes.count - offset)
            if count > 1 && state.happens(state.faults.shortTransfers) {
                count = Int.random(in: 1..<count, using: &state.generator)
            }
            unsafe buffer.copyBytes(from: bytes[offset..<(offset + count)])
            return count
        }
    }

    package func write(
        _ handle: Handle, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        let given = unsafe Array(bytes)
        let what = "\(handle.number) \(given.count) at \(offset)"
        // What may be left of a write that fails, or during which all ends.
        let partly = { (state: inout State) in
            guard let node = try? state.node(of: handle) else { return }
            let count = Int.random(in: 0...given.count, using: &state.generator)
            state.nodes[node].write(given[..<count], at: offset)
        }
        return try run(of: what, or: partly) { state throws(Errno) in
            let node = try state.node(of: handle)
            var count = given.count
            if count > 1 && state.happens(state.faults.shortTransfers) {
                count = Int.random(in: 1..<count, using: &state.generator)
            }
            state.nodes[node].write(given[..<count], at: offset)
            return count
        }
    }

    package func truncate(_ handle: Handle, to size: Int) throws(Errno) {
        try run(of: "\(handle.number) to \(size)") { state throws(Errno) in
            state.nodes[try state.node(of: handle)].truncate(to: size)
        }
    }

    package func sync(_ handle: Handle) throws(Errno) {
        let partly = { (state: inout State) in
            guard let node = try? state.node(of: handle) else { return }
            state.nodes[node].syncInPart(&state.generator)
        }
        try run(of: "\(handle.number)", or: partly) { state throws(Errno) in
            let node = try state.node(of: handle)
            if state.happens(state.faults.failedSyncs) {
                if state.keepsLog { state.log.append("fails") }
                state.nodes[node].loseAtSync(&state.generator)
                throw Errno(EIO)
            }
            state.nodes[node].sync()
        }
    }

    package func rename(_ name: String, to newName: String, in folder: Handle) throws(Errno) {
        try run(of: "\(name) to \(newName)") { state throws(Errno) in
            let folder = try state.node(of: folder)
            guard let node = state.nodes[folder].names[name] else { throw Errno(ENOENT) }
            state.nodes[folder].rename(name, to: newName, node)
        }
    }

    package func remove(_ name: String, in folder: Handle) throws(Errno) {
        try run(of: name) { state throws(Errno) in
            let folder = try state.node(of: folder)
            guard state.nodes[folder].names[name] != nil else { throw Errno(ENOENT) }
            state.nodes[folder].set(name, to: nil)
        }
    }

    package func names(in folder: Handle) throws(Errno) -> [String] {
        try run { state throws(Errno) in
            state.nodes[try state.node(of: folder)].names.keys.sorted()
        }
    }

    package func lock(_ handle: Handle) throws(Errno) -> Bool {
        try run { state throws(Errno) in
            let node = try state.node(of: handle)
            if let holder = state.locks[node], holder != handle { return false }
            state.locks[node] = handle
            return true
        }
    }

    package func close(_ handle: Handle) { state.withLock { $0.close(handle) } }

    package func randomBytes(_ count: Int) throws(Errno) -> [UInt8] {
        try run { state throws(Errno) in
            (0..<count).map { _ in UInt8.random(in: 0...255, using: &state.generator) }
        }
    }

    package var processNumber: Int32 { 4711 }

    /// One call: counted, perhaps the last, perhaps failing.
    private func run<Result>(
        _ name: StaticString = #function, of what: @autoclosure () -> String = "",
        or partly: (inout State) -> Void = { _ in },
        _ body: (inout State) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        try state.withLock { state throws(Errno) in
            if state.keepsLog { state.log.append("\(name) \(what())") }
            guard try state.begin(partly) else {
                throw Errno(state.generator.next() & 1 == 0 ? EIO : ENOSPC)
            }
            return try body(&state)
        }
    }
}
