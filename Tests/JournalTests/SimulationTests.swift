import Seeded
import Testing

@Suite struct SimulationTests {
    /// Each seed is a few lives of a journal with all kinds of faults.
    @Test func acknowledgedIsRecoveredAndRecoveredWasAttempted() {
        let seeds = SeededGenerator(seed: SeededGenerator.seed)
        var next = seeds
        for round in 0..<SeededGenerator.rounds(2000) {
            // SOP_SEED with SOP_ROUNDS=1 repeats the one that is printed.
            let seed = round == 0 ? SeededGenerator.seed : next.next()
            var simulation = Simulation(seed: seed)
            simulation.run()
            guard simulation.problems.isEmpty else {
                var again = Simulation(seed: seed)
                again.keepLog()
                again.run()
                let trace = again.trace.joined(separator: "\n")
                Issue.record("SOP_SEED=\(seed) SOP_ROUNDS=1: \(simulation.problems)\n\(trace)")
                return
            }
        }
    }
}
