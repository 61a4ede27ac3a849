package import Foundation

/// Suites that nobody here wrote, read from where they lie; they are no part of the repository.
package enum SharedSuite {
    /// The folder of a suite: what the variable of the environment says, or `shared/suites/<name>`
    /// beside this package or further up. Nil, and said so, where there is none.
    ///
    /// - Parameters:
    ///   - name: `yaml`, `json`, `jcs`, `merkle`.
    ///   - variable: names another folder.
    package static func folder(_ name: String, variable: String) -> URL? {
        if let path = ProcessInfo.processInfo.environment[variable] {
            return URL(fileURLWithPath: path)
        }
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let suite = folder.appendingPathComponent("shared/suites/\(name)")
            if FileManager.default.fileExists(atPath: suite.path) { return suite }
        }
        print("skipped: no shared/suites/\(name) above \(#filePath), and no \(variable)")
        return nil
    }

    /// The paths of the files of a folder that end in a certain way, in the order of their names.
    package static func files(of folder: URL?, ending: String) -> [String] {
        guard let folder, let walk = FileManager.default.enumerator(atPath: folder.path) else {
            return []
        }
        var paths: [String] = []
        while let path = walk.nextObject() as? String {
            if path.hasSuffix(ending) { paths.append(path) }
        }
        return paths.sorted()
    }
}
