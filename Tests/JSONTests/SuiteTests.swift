import Foundation
import JSON
import Suites
import Testing

/// Every case of JSONTestSuite: `y_` must be read, `n_` must not, `i_` may be either.
@Suite struct SuiteTests {
    static let folder = SharedSuite.folder("json", variable: "SOP_JSON_SUITE")
    static let paths = SharedSuite.files(of: folder, ending: ".json")

    @Test(arguments: paths)
    func readsAsTheSuiteSays(_ path: String) throws {
        let place = try #require(Self.folder).appendingPathComponent(path)
        let bytes = [UInt8](try Data(contentsOf: place))
        let value = try? JSON(parsing: bytes)
        switch place.lastPathComponent.prefix(2) {
        case "y_": #expect(value != nil)
        case "n_": #expect(value == nil)
        default: #expect(place.lastPathComponent.hasPrefix("i_"))
        }
        // What was read is read again from what is written of it.
        if let value {
            for isIndented in [false, true] {
                let written = [UInt8](value.text(indented: isIndented).utf8)
                #expect(try JSON(parsing: written) == value)
            }
        }
    }

    @Test(.enabled(if: folder != nil))
    func theSuiteHasCasesOfEachKind() {
        let kinds = Dictionary(grouping: Self.paths) { $0.prefix(2) }.mapValues(\.count)
        print("JSONTestSuite:", kinds.sorted { $0.key < $1.key })
        for kind in ["i_", "n_", "y_"] { #expect(kinds[kind[...], default: 0] > 10) }
    }
}
