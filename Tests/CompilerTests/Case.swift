import Diagnostics
import Expected
import Foundation
import Testing

/// One file that is checked: an explanation's example, or a file of `Tests/Goldens`, which is laid
/// out as `Procedures` is, a folder for each topic in the place of an agency's.
struct Case: CustomTestStringConvertible, Sendable {
    /// What it is called where it fails.
    let name: String
    let office: Office
    /// The file within the office.
    let path: String

    var testDescription: String { name }

    var diagnostics: [Diagnostic] { office.diagnostics(of: path) }

    /// The diagnostics in plain text.
    func plainText(in language: Language) -> String {
        diagnostics.map { $0.plainText(in: language) }.joined()
    }

    /// The example of each code that has one.
    static let examples: [(code: Code, test: Case)] = Code.allCases.compactMap { code in
        let example = Explanation.of(code).example
        return example.first.map {
            (code, Case(name: code.rawValue, office: Office(example), path: $0.path))
        }
    }

    /// The files of `Tests/Goldens`, by path.
    static let files: [Case] = (try? readFiles()) ?? []

    private static func readFiles() throws -> [Case] {
        let root = Golden.tests.appendingPathComponent("Goldens")
        let manager = FileManager.default
        func yaml(in topic: String) throws -> [(path: String, bytes: [UInt8])] {
            let folder = root.appendingPathComponent(topic)
            guard manager.fileExists(atPath: folder.path) else { return [] }
            return try manager.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".yaml") }
                .map { ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0)))) }
        }
        let calendars = try yaml(in: "calendars").map { ("calendars/" + $0.path, $0.bytes) }
        return try manager.contentsOfDirectory(atPath: root.path).sorted().flatMap { topic in
            var own = topic == "calendars" ? [] : try yaml(in: topic)
            for inner in ["tests/", "tests/revisions/"] {
                own += try yaml(in: topic + "/" + inner).map { (inner + $0.path, $0.bytes) }
            }
            let office = Office(name: topic, files: own + calendars)
            let paths = topic == "calendars" ? calendars.map(\.0) : own.map(\.path)
            return paths.map { path in
                let name = topic == "calendars" ? path : topic + "/" + path
                return Case(name: String(name.dropLast(5)), office: office, path: path)
            }
        }
    }
}
