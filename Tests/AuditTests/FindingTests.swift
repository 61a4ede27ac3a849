import Audit
import Diagnostics
import Testing

/// Each code there is, found in a journal that shows it, in its place, and nothing else with it.
struct FindingTests {
    static let examples =
        Example.integrity + Example.order + Example.authority + Example.separation
        + Example.completeness + Example.timeliness

    @Test(arguments: examples)
    func isFoundInItsPlace(_ example: Example) throws { try example.check() }

    @Test func eachCodeHasAnExample() {
        let shown = Set(Self.examples.map(\.code))
        // Those of the store beside the journal are shown with it.
        let missing = Set(AuditCode.allCases).subtracting(shown)
        #expect(missing == StoreTests.codes)
        #expect(shown.count == Self.examples.count)
    }

    /// Nothing is wrong where everything was done as the procedure says.
    @Test func nothingIsFoundInAnHonestLedger() throws {
        let report = try Written(Ledger.whole).audit()
        #expect(report.codes(.error, .warning) == [])
        #expect(report.isClean)
    }
}
