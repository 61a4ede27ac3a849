import Audit
import Diagnostics
import Testing
import WorkCalendar

/// Entries that are not there as they were written: nobody is accused of what they may have said.
struct GapTests {
    /// What may be found of them: that they were altered or are missing, a SOP file among them, and
    /// that what comes after is not judged.
    private static let told: Set<AuditCode> = [
        .entryAltered, .entriesMissing, .truncated, .checkpointMismatch, .eventMisnumbered,
        .unjudged, .eventUnreadable, .sourceAltered,
    ]

    private func check(_ written: Written, _ entry: Int) throws {
        // A year later: what seems open would be long overdue.
        let report = try written.audit { $0.now = Ledger.whole.now.adding(milliseconds: 1 << 35) }
        let found = Set(report.codes(.error, .warning))
        #expect(found.subtracting(Self.told) == [], "entry \(entry)")
        #expect(!report.isClean)
        #expect(report.verdict(on: .integrity) == .fails)
        for property in AuditProperty.allCases {
            #expect(report.verdict(on: property) != .holds, "\(property), entry \(entry)")
        }
    }

    @Test func nobodyIsAccusedForAnAlteredEntry() throws {
        for entry in 1...Ledger.whole.last {
            let written = try Written(Ledger.whole)
            written.change { lines in
                let middle = lines[entry].count / 2
                lines[entry][middle] = lines[entry][middle] == 0x61 ? 0x62 : 0x61
            }
            try check(written, entry)
        }
    }

    @Test func nobodyIsAccusedForAMissingEntry() throws {
        for entry in 1...Ledger.whole.last {
            let written = try Written(Ledger.whole)
            written.change { $0.remove(at: entry) }
            try check(written, entry)
        }
    }
}
