import Compiler
import Diagnostics
import Execution
import ProcedureTesting
import Testing
import WorkCalendar

/// A passing test of which one expected value is changed fails there, and of that.
struct MutationTests {
    @Test func everyChangedExpectationFails() throws {
        let fixtures = try RunTests.passing.map { try Samples.fixture("passing", $0) }
        var count = 0
        var aspects: Set<Difference.Aspect> = []
        for sample in try Samples.real() + fixtures {
            let entries = [sample.test.start.expectation] + sample.test.acts.map(\.expectation)
            for (position, expectation) in entries.enumerated() {
                guard let expectation else { continue }
                for (aspect, changed) in changes(of: expectation) {
                    var test = sample.test
                    let place: Place
                    if position == 0 {
                        test.start.expectation = changed
                        place = test.start.place
                    } else {
                        test.acts[position - 1].expectation = changed
                        place = test.acts[position - 1].place
                    }
                    let failure = sample.bench.run(test).failure
                    #expect(
                        failure?.place == place
                            && failure?.differences.map(\.aspect) == [aspect],
                        "\(sample.file.name):\(place.start.line): \(aspect)")
                    count += 1
                    aspects.insert(aspect)
                }
            }
        }
        #expect(count > 200)
        #expect(Difference.Aspect.allCases.filter { !aspects.contains($0) } == [])
    }

    /// The expectation with each of its values changed in turn.
    private func changes(
        of expectation: TestExpectation
    ) -> [(aspect: Difference.Aspect, changed: TestExpectation)] {
        var all: [(Difference.Aspect, TestExpectation)] = []
        func change(_ aspect: Difference.Aspect, _ body: (inout TestExpectation) -> Bool) {
            var copy = expectation
            if body(&copy) { all.append((aspect, copy)) }
        }
        func replace<Value>(
            _ aspect: Difference.Aspect, _ path: WritableKeyPath<TestExpectation, Value?>,
            _ other: (Value) -> Value
        ) {
            change(aspect) {
                guard let value = $0[keyPath: path] else { return false }
                $0[keyPath: path] = other(value)
                return true
            }
        }
        replace(.act, \.rejection) { $0 == .worldFull ? .ended : .worldFull }
        replace(.of, \.subjects) { $0.isEmpty ? ["another"] : Array($0.dropLast()) }
        replace(.active, \.active) { $0 + "-x" }
        replace(.visit, \.visit) { $0 + 1 }
        replace(.due, \.due, other)
        replace(.expires, \.expiry, other)
        replace(.escalates, \.escalation, other)
        replace(.provisional, \.isProvisional) { !$0 }
        replace(.missing, \.missing) { $0.isEmpty ? ["another"] : Array($0.dropLast()) }
        replace(.holder, \.holder) { $0 == .nobody ? .actor("another") : .nobody }
        replace(.suspended, \.isSuspended) { !$0 }
        replace(.late, \.late) { $0.isEmpty ? ["another"] : Array($0.dropLast()) }
        replace(.escalated, \.escalated) { $0.isEmpty ? ["another"] : Array($0.dropLast()) }
        replace(.end, \.end) { $0 + "-x" }
        replace(.withdrawn, \.isWithdrawn) { !$0 }
        // What is refused and expected to be accepted, with nothing else said.
        if expectation.rejection != nil {
            change(.act) {
                $0.rejection = nil
                $0.subjects = nil
                return true
            }
        }
        return all
    }

    /// A minute later, as an author might err.
    private func other(_ time: TestExpectation.Time) -> TestExpectation.Time {
        guard case .at(let time) = time, let instant = time.instant(in: .utc),
            let later = instant.adding(milliseconds: 60_000)
        else { return .at(LocalTime(Instant.min, in: .utc)) }
        return .at(LocalTime(later, in: .utc))
    }
}
