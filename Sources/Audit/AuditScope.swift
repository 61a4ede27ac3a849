import Canonical
package import WorkCalendar

/// What of a journal is judged. All of it is read whatever the scope: what an entry means rests on
/// those before it, and the journal's own integrity is never a matter of scope.
package struct AuditScope: Hashable, Sendable {
    /// So many instances, of one procedure where the scope is of one, drawn so that anybody can
    /// draw them again.
    package struct Sample: Hashable, Sendable {
        package var count: Int
        package var seed: String

        package init(count: Int, seed: String) {
            self.count = count
            self.seed = seed
        }
    }

    /// One instance; nil for all.
    package var instance: String?
    /// One procedure by its id, or as `agency/id`; nil for all.
    package var procedure: String?
    /// The first day, as the agency's clocks show it; what was recorded before is not judged.
    package var from: CivilDate?
    /// The last day; what was recorded after it is not judged.
    package var to: CivilDate?
    package var sample: Sample?

    package init() {}

    /// Whether everything is judged.
    package var isAll: Bool { self == AuditScope() }

    package func includes(_ name: ProcedureName) -> Bool {
        guard let procedure else { return true }
        return procedure == name.id || procedure == name.agency + "/" + name.id
    }

    /// Whether any of a span of time is within the days of the scope.
    func overlaps(from start: Instant, to end: Instant, in zone: ZoneOffset) -> Bool {
        from.map { $0 <= end.date(in: zone) } ?? true
            && to.map { start.date(in: zone) <= $0 } ?? true
    }
}

/// The instances that a sample draws: those with the smallest SHA-256 over the seed, a line feed
/// and the id of the instance.
struct SampleDraw {
    private let sample: AuditScope.Sample
    /// Those drawn so far, in the order of their hashes.
    private var drawn: [(hash: [UInt8], instance: String)] = []
    private var members: Set<String> = []

    init(_ sample: AuditScope.Sample) { self.sample = sample }

    mutating func offer(_ instance: String) {
        let hash = SHA256.hash(Array("\(sample.seed)\n\(instance)".utf8)).bytes
        let place = drawn.firstIndex { hash.lexicographicallyPrecedes($0.hash) } ?? drawn.count
        guard place < sample.count else { return }
        drawn.insert((hash, instance), at: place)
        members.insert(instance)
        guard drawn.count > sample.count else { return }
        members.remove(drawn.removeLast().instance)
    }

    func includes(_ instance: String) -> Bool { members.contains(instance) }

    /// The ids of the instances, in the order in which they were drawn.
    var instances: [String] { drawn.map(\.instance) }
}
