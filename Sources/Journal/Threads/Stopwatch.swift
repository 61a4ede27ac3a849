/// How long something takes. It decides nothing but how long is waited for others, and reaches no
/// output.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Nanoseconds since it was made.
    var nanoseconds: Int64 {
        let passed = (ContinuousClock.now - start).components
        return passed.seconds * 1_000_000_000 + passed.attoseconds / 1_000_000_000
    }
}
