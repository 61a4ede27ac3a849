import Foundation
import Testing

/// The cases of yaml-test-suite, read from where they lie on this machine; nobody here wrote them.
enum Suite {
    struct Case: CustomTestStringConvertible {
        let name: String
        let yaml: [UInt8]
        /// The value, where the case is valid and has one.
        let json: Data?
        /// The parsing events, where the suite at hand has them.
        let events: String?
        let isError: Bool

        var testDescription: String { name }
    }

    /// `SOP_YAML_SUITE`, or `shared/suites/yaml` beside this package or further up.
    static let folder: URL? = {
        let files = FileManager.default
        if let path = ProcessInfo.processInfo.environment["SOP_YAML_SUITE"] {
            return URL(fileURLWithPath: path)
        }
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let suite = folder.appendingPathComponent("shared/suites/yaml")
            if files.fileExists(atPath: suite.path) { return suite }
        }
        return nil
    }()

    static let cases: [Case] = {
        guard let folder else {
            print("skipped: no shared/suites/yaml above \(#filePath), and no SOP_YAML_SUITE")
            return []
        }
        var found: [Case] = []
        let walk = FileManager.default.enumerator(atPath: folder.path)
        while let path = walk?.nextObject() as? String {
            guard path.hasSuffix("/in.yaml") else { continue }
            let name = String(path.dropLast("/in.yaml".count))
            let place = folder.appendingPathComponent(name)
            let content = { (file: String) in
                try? Data(contentsOf: place.appendingPathComponent(file))
            }
            found.append(
                Case(
                    name: name, yaml: [UInt8](content("in.yaml")!), json: content("in.json"),
                    events: content("test.event").map { String(decoding: $0, as: UTF8.self) },
                    isError: content("error") != nil))
        }
        return found.sorted { $0.name < $1.name }
    }()
}
