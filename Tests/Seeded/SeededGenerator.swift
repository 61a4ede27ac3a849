import Glibc

/// SplitMix64: the same numbers for the same seed, on every machine. Every test that draws at
/// random draws from it and prints its seed.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64 = SeededGenerator.seed) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The seed of this run: `SOP_SEED`, or a fixed one.
    package static let seed: UInt64 = number("SOP_SEED").flatMap(UInt64.init) ?? 20_261_121

    /// How many rounds to go: `SOP_ROUNDS`, or `standard`.
    package static func rounds(_ standard: Int) -> Int {
        number("SOP_ROUNDS").flatMap { Int($0) } ?? standard
    }

    private static func number(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
