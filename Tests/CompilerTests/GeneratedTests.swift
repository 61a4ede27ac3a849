import Diagnostics
import Testing

/// The limits that only a large file meets.
@Suite struct GeneratedTests {
    @Test(arguments: Generated.cases.indices)
    func theLimitIsTold(position: Int) {
        let (code, test) = Generated.cases[position]
        let errors = test.diagnostics.filter { $0.severity == max(.warning, code.severity) }
        #expect(errors.map(\.code) == [code], "\(test.name)")
    }
}
