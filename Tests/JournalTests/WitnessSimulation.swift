import Canonical
import Journal
import Seeded
import SimulatedDisk

/// Lives of a witness on a disk that fails, as one seed says: each life opens it, is asked to
/// cosign what grew and what did not, and ends of itself, by an error, with its process or with the
/// power. What went out once is never contradicted, and what is kept is at least as new.
struct WitnessSimulation {
    private(set) var problems: [String] = []
    private(set) var trace: [String] = []

    private let log = GrowingLog()
    private let disk: SimulatedDisk
    private var generator: SeededGenerator
    /// What went out, in order.
    private var handedOut: [Checkpoint] = []
    private var attempted: Set<Checkpoint> = []
    private var clock = 1_000

    private static let folder = "witness"
    private static let keys = "witness-keys"

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        disk = SimulatedDisk(seed: seed ^ 0x5EED)
    }

    mutating func run() {
        for _ in 0..<Int.random(in: 2...8, using: &generator) {
            let kinds = Int.random(in: 0..<8, using: &generator)
            disk.setFaults(
                .init(
                    errors: kinds & 1 != 0 ? 15 : 0, failedSyncs: kinds & 2 != 0 ? 80 : 0,
                    shortTransfers: kinds & 4 != 0 ? 200 : 0))
            let calls = Int.random(in: 0...120, using: &generator)
            disk.dieAfter(calls: Int.random(in: 0..<4, using: &generator) == 0 ? nil : calls)
            live(isSound: false)
            if Bool.random(using: &generator) { disk.failPower() } else { disk.endProcess() }
        }
        disk.setFaults(.init())
        disk.dieAfter(calls: nil)
        live(isSound: true)
        for (index, one) in handedOut.enumerated() {
            for other in handedOut[..<index] {
                if GrowingLog.contradict(one, other, in: log) || one.size < other.size {
                    problems.append("\(one.size) was cosigned after \(other.size)")
                }
            }
        }
    }

    private mutating func live(isSound: Bool) {
        do throws(WitnessFailure) {
            let witness = try open()
            try check(witness)
            for _ in 0..<Int.random(in: 1...6, using: &generator) { try ask(witness) }
        } catch {
            trace.append("\(error)")
            if isSound { problems.append("a sound disk is refused: \(error)") }
            if case .keptUnusable = error { problems.append("what is kept is torn") }
            if case .alreadyThere = error { problems.append("it cannot be made anew") }
        }
    }

    private func open() throws(WitnessFailure) -> Witness {
        do throws(WitnessFailure) {
            return try Witness.open(Self.folder, keys: Self.keys, since: "then", on: disk)
        } catch .notAWitness {
            return try Witness.create(
                Self.folder, keys: Self.keys, name: "w", since: "then", on: disk)
        } catch {
            throw error
        }
    }

    private mutating func check(_ witness: borrowing Witness) throws(WitnessFailure) {
        let kept = try witness.kept(of: log.key.verifier.name)
        trace.append("keeps \(String(describing: kept?.checkpoint.size))")
        if let last = handedOut.last, (kept?.checkpoint.size ?? -1) < last.size {
            problems.append("\(last.size) went out and is forgotten")
        }
        if let kept, !attempted.contains(kept.checkpoint) {
            problems.append("\(kept.checkpoint.size) was never asked for")
        }
    }

    private mutating func ask(_ witness: borrowing Witness) throws(WitnessFailure) {
        let kept = try witness.kept(of: log.key.verifier.name)?.checkpoint
        let (history, size) = (
            Int.random(in: 0..<2, using: &generator),
            Int.random(in: 0...GrowingLog.sizeMax, using: &generator)
        )
        let next = log.checkpoint(history, size)
        let old = kept?.size ?? 0
        attempted.insert(next)
        clock += Int.random(in: 0...5, using: &generator)
        do throws(WitnessFailure) {
            let cosigned = try witness.cosign(
                log.note(history, size), by: [log.key.verifier], old: old,
                path: log.path(history, from: old, to: size), atSeconds: clock)
            handedOut.append(cosigned.checkpoint)
            trace.append("cosigned \(size) of \(history)")
            if let kept, GrowingLog.contradict(kept, next, in: log) {
                problems.append("\(size) of \(history) was cosigned after \(kept.size)")
            }
        } catch .refused(let refusal) {
            trace.append("\(refusal)")
            if try witness.kept(of: log.key.verifier.name)?.checkpoint != kept {
                problems.append("a refusal changed what is kept")
            }
            if kept.map({ $0.size <= size && !GrowingLog.contradict($0, next, in: log) }) ?? true {
                problems.append("\(size) of \(history) after \(old) is refused: \(refusal)")
            }
        } catch {
            throw error
        }
    }
}
