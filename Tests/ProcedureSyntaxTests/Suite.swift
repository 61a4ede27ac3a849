import Foundation
import Suites
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
    static let folder = SharedSuite.folder("yaml", variable: "SOP_YAML_SUITE")

    static let cases: [Case] = {
        guard let folder else { return [] }
        return SharedSuite.files(of: folder, ending: "/in.yaml").map { path in
            let name = String(path.dropLast("/in.yaml".count))
            let place = folder.appendingPathComponent(name)
            let content = { (file: String) in
                try? Data(contentsOf: place.appendingPathComponent(file))
            }
            return Case(
                name: name, yaml: [UInt8](content("in.yaml")!), json: content("in.json"),
                events: content("test.event").map { String(decoding: $0, as: UTF8.self) },
                isError: content("error") != nil)
        }
    }()
}
