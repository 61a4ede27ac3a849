import Audit
import Execution
import Journal
import SimulatedDisk
import Testing

/// The store beside a journal, held against what entries name.
struct StoreTests {
    private static let folder = "journal-store"

    /// What became of a content since it was handed in.
    enum Fate: CaseIterable {
        case kept, altered, lost, empty, erased, erasedInSecret, notErased

        /// Whether an entry says that it was erased.
        var isOrdered: Bool { self == .erased || self == .notErased }

        /// What an audit finds of it.
        var code: AuditCode? {
            switch self {
            case .kept: nil
            case .altered: .contentAltered
            case .lost: .contentMissing
            case .empty: .contentUnfit
            case .erased: .contentErased
            case .erasedInSecret: .erasureUnrecorded
            case .notErased: .contentNotErased
            }
        }
    }

    static let codes = Set(Fate.allCases.compactMap(\.code))

    /// A journal in which a plan is handed in, and its store.
    private static func written(_ fate: Fate) throws -> Written {
        let content = Array((fate == .empty ? "" : "a plan").utf8)
        // A rehearsal's store gives the same commitment wherever it lies.
        let commitment = try Store(folder, rehearsal: "seed", on: SimulatedDisk(seed: 2))
            .put(content)
        var ledger = Ledger()
        ledger.open()
        ledger.start()
        ledger.take(
            .submit(document: "plan", .file(commitment: commitment.text)), by: "ani")
        if fate.isOrdered {
            ledger.take(.erase(.document("plan"), reason: "by order"), by: "root")
        }
        let written = try Written(ledger)
        let store = try Store(folder, rehearsal: "seed", on: written.disk)
        #expect(try store.put(content) == commitment)
        let file = folder + "/" + commitment.text
        switch fate {
        case .kept, .empty, .notErased: break
        case .altered:
            written.disk.put(file, (written.disk.content(of: file) ?? []) + [0x21])
        case .lost: written.disk.takeAway(file)
        case .erased, .erasedInSecret: try store.erase(commitment)
        }
        return written
    }

    @Test(arguments: Fate.allCases)
    func isTold(_ fate: Fate) throws {
        let report = try Self.written(fate).audit { $0.storePath = Self.folder }
        let found = report.findings.filter { Self.codes.contains($0.code) }
        #expect(found.map(\.code) == [fate.code].compactMap { $0 })
        #expect(report.count(of: .contentsUnchecked) == 0)
        #expect(found.allSatisfy { $0.instance == "i" && $0.entry != nil })
        let isProven = fate == .kept
        #expect((report.verdict(on: .completeness) == .holds) == isProven)
    }

    /// Where entries are missing that may have ordered it, nobody is accused of having erased.
    @Test func anErasureThatMissingEntriesMayHaveOrderedIsNoAccusation() throws {
        let written = try Self.written(.erased)
        written.change { $0.removeLast() }
        let report = try written.audit { $0.storePath = Self.folder }
        #expect(report.count(of: .truncated) > 0)
        #expect(report.count(of: .erasureUnrecorded) == 0)
        #expect(report.count(of: .contentsUnchecked) == 1)
        #expect(report.verdict(on: .completeness) == .unproven)
    }

    /// What was not looked at is never a pass.
    @Test func withoutTheStoreNothingIsProven() throws {
        let report = try Self.written(.kept).audit()
        #expect(report.count(of: .contentsUnchecked) == 1)
        #expect(report.verdict(on: .completeness) == .unproven)
    }

    /// One that is named and cannot be read is told, and is no pass either.
    @Test func aStoreThatIsNotThereIsNoPass() throws {
        let report = try Self.written(.kept).audit { $0.storePath = "elsewhere" }
        #expect(report.count(of: .fileUnreadable) == 1)
        #expect(report.count(of: .contentsUnchecked) == 1)
        #expect(report.verdict(on: .completeness) != .holds)
    }

    /// A personal value is in the journal as a number alone: what lies under it must be one of the
    /// data item that it was filed as.
    @Test(arguments: [
        (#"{"item":"address","text":"Jalan 1"}"#, true),
        (#"{"item":"address","number":"1"}"#, false),
        (#"{"item":"use","text":"Jalan 1"}"#, false), ("Jalan 1", false), ("", false),
    ])
    func aPersonalValueIsOne(_ content: String, _ isOne: Bool) throws {
        let bytes = Array(content.utf8)
        let commitment = try Store(Self.folder, rehearsal: "seed", on: SimulatedDisk(seed: 2))
            .put(bytes)
        var ledger = Ledger()
        ledger.open()
        ledger.start()
        ledger.take(
            .record([DataValue("address", .commitment(commitment.text))]), by: "ani")
        let written = try Written(ledger)
        let store = try Store(Self.folder, rehearsal: "seed", on: written.disk)
        #expect(try store.put(bytes) == commitment)
        let report = try written.audit { $0.storePath = Self.folder }
        #expect(report.count(of: .contentUnfit) == (isOne ? 0 : 1))
        #expect((report.verdict(on: .completeness) == .holds) == isOne)
    }
}
