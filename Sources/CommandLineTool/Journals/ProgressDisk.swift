import Diagnostics
import Glibc
import Journal
import Synchronization

/// The disk of this machine, which shows on a terminal how far reading has come once it has taken
/// more than a second. Where reading threads show something, the thread of the command waits for
/// them: nobody else uses the console meanwhile.
final class ProgressDisk: Disk, @unchecked Sendable {
    /// How long nothing is shown, and how often something is after that.
    private static let quietTime = Duration.seconds(1)
    private static let showTime = Duration.milliseconds(200)

    private struct State {
        var bytes = 0
        /// How far each open file was read: parts are read more than once.
        var ends: [Handle: Int] = [:]
        var shownAt: ContinuousClock.Instant?
        var isFinished = false
    }

    private let disk = RealDisk()
    /// What is to be read in all, about; 0 where nothing is shown.
    private let bytesMax: Int
    private let console: Console
    private let language: Language
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    /// - Parameters:
    ///   - bytesMax: what is to be read in all, about.
    ///   - language: that of the words.
    ///   - console: whose errors are the terminal.
    init(bytesMax: Int, in language: Language, on console: Console) {
        self.bytesMax = bytesMax
        self.language = language
        self.console = console
    }

    /// Takes the shown line away; nothing is shown after that.
    func finish() {
        let wasShown = state.withLock { state in
            defer { state.isFinished = true }
            return state.shownAt != nil && !state.isFinished
        }
        if wasShown { console.complain("\r\u{1B}[K") }
    }

    private func count(_ handle: Handle, upTo end: Int) {
        guard bytesMax > 0 else { return }
        let now = ContinuousClock.now
        state.withLock { state in
            let before = state.ends[handle, default: 0]
            if end <= before { return }
            state.ends[handle] = end
            state.bytes += end - before
            if state.isFinished || now - start < ProgressDisk.quietTime { return }
            if let last = state.shownAt, now - last < ProgressDisk.showTime { return }
            state.shownAt = now
            let text = ProgressDisk.text(state.bytes, of: bytesMax)
            console.complain("\r\(text.text(in: language))\u{1B}[K")
        }
    }

    /// The line that is shown.
    static func text(_ bytes: Int, of bytesMax: Int) -> Wording {
        // Some files are opened twice.
        let percent = min(99, bytes / max(1, bytesMax / 100))
        let size = bytesMax >> 20
        return Wording(
            "reading the journal: \(percent)% of \(size) MiB",
            "membaca jurnal: \(percent)% dari \(size) MiB")
    }

    // MARK: Disk

    func openFolder(_ path: String) throws(Errno) -> Handle { try disk.openFolder(path) }

    func makeFolder(_ path: String, mode: UInt32) throws(Errno) {
        try disk.makeFolder(path, mode: mode)
    }

    func open(
        _ name: String, in folder: Handle, for access: FileAccess, mode: UInt32
    ) throws(Errno) -> Handle {
        try disk.open(name, in: folder, for: access, mode: mode)
    }

    func status(of name: String, in folder: Handle) throws(Errno) -> FileStatus {
        try disk.status(of: name, in: folder)
    }

    func status(of handle: Handle) throws(Errno) -> FileStatus { try disk.status(of: handle) }

    func read(
        _ handle: Handle, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        let read = try unsafe disk.read(handle, into: buffer, at: offset)
        count(handle, upTo: offset + read)
        return read
    }

    func write(
        _ handle: Handle, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        try unsafe disk.write(handle, bytes, at: offset)
    }

    func truncate(_ handle: Handle, to size: Int) throws(Errno) {
        try disk.truncate(handle, to: size)
    }

    func sync(_ handle: Handle) throws(Errno) { try disk.sync(handle) }

    func rename(_ name: String, to newName: String, in folder: Handle) throws(Errno) {
        try disk.rename(name, to: newName, in: folder)
    }

    func remove(_ name: String, in folder: Handle) throws(Errno) {
        try disk.remove(name, in: folder)
    }

    func names(in folder: Handle) throws(Errno) -> [String] { try disk.names(in: folder) }

    func lock(_ handle: Handle) throws(Errno) -> Bool { try disk.lock(handle) }

    func close(_ handle: Handle) {
        // Before another file gets the number.
        state.withLock { $0.ends[handle] = nil }
        disk.close(handle)
    }

    func randomBytes(_ count: Int) throws(Errno) -> [UInt8] { try disk.randomBytes(count) }

    var processNumber: Int32 { disk.processNumber }
}
