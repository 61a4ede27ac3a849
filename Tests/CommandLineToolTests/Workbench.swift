import CommandLineTool
import Foundation
import Testing

/// A folder of its own in which the tool is run; it is removed with the bench.
final class Workbench {
    /// What one run left.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    let folder: String
    private let isOwner: Bool
    var environment: [String: String] = [:]
    var input: [UInt8] = []
    var outputIsTerminal = false
    /// How wide the terminal is.
    var columns: Int?

    init() throws {
        let name = "sop-tests-" + UUID().uuidString
        isOwner = true
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    /// The folder of another bench, which removes it.
    init(at folder: String) throws {
        self.folder = folder
        isOwner = false
    }

    deinit { if isOwner { try? FileManager.default.removeItem(atPath: folder) } }

    /// Runs `sop` with `arguments` in the folder, or in one below it.
    func run(
        _ arguments: String..., from inner: String = "", output: (any OutputSink)? = nil
    ) -> Outcome {
        run(arguments, from: inner, output: output)
    }

    func run(
        _ arguments: [String], from inner: String = "", output: (any OutputSink)? = nil
    ) -> Outcome {
        let memory = MemorySink(isTerminal: outputIsTerminal, columns: columns)
        let errors = MemorySink(isTerminal: false)
        let status = CommandLineTool.run(
            arguments: arguments, environment: environment,
            currentDirectory: inner.isEmpty ? folder : path(inner),
            input: MemorySource(input), output: output ?? memory, errors: errors)
        return Outcome(status: status, output: memory.text, errors: errors.text)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a file and the folders above it.
    func write(_ name: String, _ content: String) throws {
        try write(name, bytes: Array(content.utf8))
    }

    func write(_ name: String, bytes: [UInt8]) throws {
        let above = (path(name) as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: above, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    /// A small agency with one procedure, made by `sop new`.
    func makeProcedure() {
        let made = run("new", "klaten/uji")
        precondition(made.status == 0, made.errors)
    }
}

/// Output kept in memory.
final class MemorySink: OutputSink {
    let isTerminal: Bool
    let columns: Int?
    private(set) var text = ""

    init(isTerminal: Bool, columns: Int? = nil) {
        self.isTerminal = isTerminal
        self.columns = columns
    }

    func write(_ text: String) throws(WriteFailure) { self.text += text }
    func flush() throws(WriteFailure) {}
}

/// Output that fails after a number of writes.
final class FailingSink: OutputSink {
    let isTerminal = false
    let number: Int32
    private(set) var writes = 0

    init(number: Int32) { self.number = number }

    func write(_ text: String) throws(WriteFailure) {
        writes += 1
        throw WriteFailure(number: number)
    }

    func flush() throws(WriteFailure) {}
}

/// Input from memory, which is read once.
final class MemorySource: InputSource {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    func read(atMost limit: Int) -> [UInt8]? {
        let read = bytes.prefix(limit)
        bytes = bytes.dropFirst(limit)
        return Array(read)
    }
}
