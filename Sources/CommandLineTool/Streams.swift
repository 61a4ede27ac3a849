/// Why output could not be written: the number that the system gave.
public struct WriteFailure: Error, Hashable, Sendable {
    /// `errno` as the write left it.
    public let number: Int32

    public init(number: Int32) { self.number = number }
}

/// Where output goes: a stream of the process, or memory in tests.
public protocol OutputSink: AnyObject {
    /// Whether a person sees it at once, so that colour makes sense.
    var isTerminal: Bool { get }
    /// How many characters fit in a line of the terminal; nil where it is none or does not say.
    var columns: Int? { get }
    /// Takes `text`, perhaps into a buffer.
    func write(_ text: String) throws(WriteFailure)
    /// Takes bytes that need not be text, perhaps into a buffer.
    func write(bytes: [UInt8]) throws(WriteFailure)
    /// Hands on what was buffered.
    func flush() throws(WriteFailure)
}

extension OutputSink {
    public var columns: Int? { nil }
    /// For sinks of texts alone: what is no text is shown as well as it can be.
    public func write(bytes: [UInt8]) throws(WriteFailure) {
        try write(String(decoding: bytes, as: UTF8.self))
    }
}

/// Where input comes from.
public protocol InputSource: AnyObject {
    /// The bytes up to the end of input, or the first `limit` of them; nil where reading fails.
    func read(atMost limit: Int) -> [UInt8]?
}

extension InputSource {
    /// The next line without its line feed, its first `limit` bytes where it is longer; nil at the
    /// end of input, or where reading fails. What stands behind the line stays to be read.
    func readLine(atMost limit: Int) -> [UInt8]? {
        var line: [UInt8] = []
        while let byte = read(atMost: 1) {
            guard let byte = byte.first else { return line.isEmpty ? nil : line }
            if byte == UInt8(ascii: "\n") { return line }
            if line.count < limit { line.append(byte) }
        }
        return nil
    }
}

/// What a command ends with.
enum ExitStatus: Int32, Sendable {
    /// Clean, or with warnings and notes only.
    case success = 0
    /// A file has errors, or what was asked for could not be done.
    case failure = 1
    /// The command line is wrong.
    case usage = 2
    /// What is to be worked with has errors itself (EX_DATAERR of sysexits.h).
    case badData = 65
    /// There is nothing to read (EX_NOINPUT).
    case noInput = 66
    /// A file or the output could not be read or written (EX_IOERR).
    case ioFailure = 74
    /// Somebody else is at work there; trying again later may help (EX_TEMPFAIL).
    case busy = 75
    /// Whoever read the output went away: what a shell reports of a program that SIGPIPE ended.
    case brokenPipe = 141
}
