import Foundation

/// A text file of the repository.
struct TextFile {
    /// The path from the root of the repository.
    let path: String
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// What follows the last dot of the name, or nothing.
    var fileExtension: String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 ? String(parts[parts.count - 1]) : ""
    }

    var isSwift: Bool { fileExtension == "swift" }
    var isMarkdown: Bool { fileExtension == "md" }

    /// The module under `Sources/` that the file belongs to.
    var module: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// Whether it is program text, by people for people: sources and scripts.
    var isProgram: Bool {
        if ["swift", "py", "sh", "c", "h"].contains(fileExtension) || name == "Makefile" {
            return true
        }
        return path.hasPrefix(".ci/") && fileExtension.isEmpty
    }
}

/// The repository that these tests were built from.
struct Repository {
    let root: URL
    /// Every path of a file or a folder, from the root.
    let paths: Set<String>
    /// Every file that is UTF-8 text, by path.
    let files: [TextFile]

    /// Folders that hold what was built or set up, and what `git` keeps.
    private static let skippedFolders: Set<String> = [
        ".git", ".build", ".swiftpm", ".venv", ".venv-bench", "__pycache__",
    ]

    init(root: URL) throws {
        self.root = root
        var paths: Set<String> = []
        var files: [TextFile] = []
        var waiting = [""]
        while let folder = waiting.popLast() {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: root.appending(path: folder).path)
            for name in names.sorted() where !Repository.skippedFolders.contains(name) {
                let path = folder.isEmpty ? name : folder + "/" + name
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: root.appending(path: path).path)
                paths.insert(path)
                switch attributes[.type] as? FileAttributeType {
                case .typeDirectory?:
                    waiting.append(path)
                case .typeRegular?:
                    let data = try Data(contentsOf: root.appending(path: path))
                    if let text = String(validating: data, as: UTF8.self) {
                        files.append(TextFile(path: path, text: text))
                    }
                default:
                    break
                }
            }
        }
        self.paths = paths
        self.files = files.sorted { $0.path < $1.path }
    }

    /// The repository around this file.
    static let here = Result {
        let file = URL(filePath: #filePath)
        return try Repository(
            root: file.deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent())
    }
}
