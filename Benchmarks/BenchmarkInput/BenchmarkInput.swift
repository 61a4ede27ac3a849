package import Compiler
import Diagnostics
import Glibc

/// Ends a benchmark that cannot go on.
package func complain(_ text: String) -> Never {
    let line = "error: \(text)\n"
    _ = unsafe write(STDERR_FILENO, line, line.utf8.count)
    exit(1)
}

/// The bytes of a file.
package func read(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { complain("cannot open \(path)") }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
        bytes += buffer[..<count]
    }
    return bytes
}

/// What a file compiles to.
package func compile(_ path: String) -> CompiledFile {
    let source = SourceFile(name: path, bytes: read(path))
    guard let compiled = Compiler.compile(source).compiled else { complain("\(path) is wrong") }
    return compiled
}
