import Foundation
import Testing

/// A text kept beside the tests, which a change of output must change too.
enum Golden {
    /// Compares, or with `SOP_UPDATE=1` rewrites.
    static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens").appending(path: name)
        if ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
    }
}
