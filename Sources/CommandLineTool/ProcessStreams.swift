import Glibc

/// A stream of the process with a buffer of its own, so that a thousand diagnostics are not a
/// thousand writes.
final class ProcessOutput: OutputSink {
    /// The bytes gathered before they are written.
    private static let bufferBytesMax = 64 << 10

    let isTerminal: Bool
    private let descriptor: Int32
    private let isBuffered: Bool
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32, isBuffered: Bool) {
        self.descriptor = descriptor
        self.isBuffered = isBuffered
        isTerminal = isatty(descriptor) == 1
    }

    var columns: Int? {
        var size = winsize()
        guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
        return size.ws_col == 0 ? nil : Int(size.ws_col)
    }

    func write(_ text: String) throws(WriteFailure) { try write(bytes: Array(text.utf8)) }

    func write(bytes: [UInt8]) throws(WriteFailure) {
        buffer.append(contentsOf: bytes)
        if !isBuffered || buffer.count >= ProcessOutput.bufferBytesMax { try flush() }
    }

    func flush() throws(WriteFailure) {
        let bytes = buffer
        buffer.removeAll(keepingCapacity: true)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { raw in
                unsafe Glibc.write(descriptor, raw.baseAddress! + written, raw.count - written)
            }
            if count < 0 {
                let number = errno
                if number == EINTR { continue }
                if number == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    unsafe poll(&ready, 1, -1)
                    continue
                }
                throw WriteFailure(number: number)
            }
            written += count
        }
    }
}

/// The standard input of the process.
final class ProcessInput: InputSource {
    private let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    func read(atMost limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(limit, 64 << 10))
        while bytes.count < limit {
            // No more than asked for: what stands behind it may be asked for later.
            let wanted = min(chunk.count, limit - bytes.count)
            let count = unsafe chunk.withUnsafeMutableBytes { raw in
                unsafe Glibc.read(descriptor, raw.baseAddress!, wanted)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return nil
            }
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        return bytes
    }
}

extension CommandLineTool {
    /// Opens what nobody can write to in the place of streams that were closed: the next file that
    /// is opened would take it, and messages would be written over a journal.
    private static func occupyStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = unsafe open("/", O_RDONLY | O_DIRECTORY)
        }
    }

    /// Runs with the arguments, environment and streams of this process, and exits.
    public static func runProcess() -> Never {
        // A reader that goes away is reported by the write that fails, not by a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        // So is a file that grows beyond what is allowed.
        _ = signal(SIGXFSZ, SIG_IGN)
        occupyStreams()
        var environment: [String: String] = [:]
        for name in [
            "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "SOP_JOURNAL", "SOP_KEYS",
            "SOP_ACTOR", "SOP_WITNESS",
        ] {
            if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
        }
        let status = run(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: environment,
            currentDirectory: "", input: ProcessInput(STDIN_FILENO),
            output: ProcessOutput(STDOUT_FILENO, isBuffered: true),
            errors: ProcessOutput(STDERR_FILENO, isBuffered: false))
        exit(status)
    }
}
