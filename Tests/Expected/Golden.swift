package import Foundation
package import Testing

/// Expected texts that lie in files. `SOP_UPDATE=1` writes them anew.
package enum Golden {
    /// Whether expected texts are written anew.
    package static let isUpdating = ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1"

    /// The folder of the tests of all modules.
    package static let tests = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Compares `text` with the file at `path` in the folder of tests.
    package static func expect(
        _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = tests.appending(path: path)
        if isUpdating { return try write(text, to: file) }
        let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(
            text == expected, "\(path) differs; SOP_UPDATE=1 writes it anew",
            sourceLocation: sourceLocation)
    }

    /// Compares `text` with the file of that name in `Goldens` beside the caller's file.
    package static func expect(
        _ text: String, is name: String, of caller: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(filePath: caller).deletingLastPathComponent().lastPathComponent
        try expect(text, at: "\(folder)/Goldens/\(name)", sourceLocation: sourceLocation)
    }

    private static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The names of the files in a folder in order; where texts are written anew, those that
    /// `isExpected` does not know are deleted.
    package static func stray(in path: String, isExpected: (String) -> Bool) throws -> [String] {
        let folder = tests.appending(path: path)
        let stray = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !isExpected($0) }
        guard isUpdating else { return stray }
        for name in stray {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
        return []
    }
}
