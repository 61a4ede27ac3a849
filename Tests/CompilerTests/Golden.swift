import Foundation
import Testing

/// Expected texts that lie in files. `SOP_UPDATE=1` writes them anew.
enum Golden {
    private static let isUpdating = ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1"

    /// The folder of the tests of all modules.
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Compares `text` with the file at `path` in the folder of tests.
    static func expect(
        _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = tests.appendingPathComponent(path)
        if isUpdating { return try write(text, to: file) }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            text == expected, "\(path) differs; SOP_UPDATE=1 writes it anew",
            sourceLocation: sourceLocation)
    }

    private static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The names of the files in a folder in order; where texts are written anew, those that
    /// `isExpected` does not know are deleted.
    static func stray(in path: String, isExpected: (String) -> Bool) throws -> [String] {
        let folder = tests.appendingPathComponent(path)
        let stray = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !isExpected($0) }
        guard isUpdating else { return stray }
        for name in stray {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        return []
    }
}
