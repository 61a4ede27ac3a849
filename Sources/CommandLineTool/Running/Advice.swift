import Compiler
import Engine
import Execution
import ProcessGraph
import WorkCalendar

/// What to do about a refusal, from the world as it is.
struct Advice {
    let rejection: Rejection
    let reading: ActReading
    /// As it is after the refusal: timers may have fired before it.
    let world: World
    let now: Instant

    var instance: Instance? { reading.instance.flatMap { world.instance($0.id) } }
    var graph: ProcessGraph? { instance.map { world.deployment(of: $0).graph } ?? reading.graph }
    /// What the instance is called on a command line.
    var id: String { reading.request.operands.first ?? "" }

    var lines: [Wording] {
        moved + (names ?? wants ?? persons ?? rest ?? [])
    }

    /// What changed between asking and answering: only time limits that ran out.
    private var moved: [Wording] {
        guard let before = reading.instance, let after = instance,
            before.version != after.version
        else { return [] }
        return [
            Wording(
                "a time limit had run out, and was recorded first",
                "ada batas waktu yang sudah lewat, dan dicatat dahulu")
        ]
    }
}

extension Trouble {
    /// The trouble with what to do about it.
    ///
    /// - Parameters:
    ///   - failure: what the engine said.
    ///   - reading: what was asked for.
    ///   - engine: the engine that said it.
    func advised(by failure: EngineFailure, _ reading: ActReading, _ engine: Engine) -> Trouble {
        switch failure {
        case .rejected(.notInitialized), .sourceRefused(_, .notInitialized):
            return helping(.naming(administratorOf: engine))
        case .rejected(let rejection), .sourceRefused(_, let rejection):
            var trouble = self
            trouble.helps +=
                Advice(
                    rejection: rejection, reading: reading,
                    world: engine.withWorld { world in copy world },
                    now: engine.lastRecordedAt ?? .min
                ).lines
            return trouble
        default: return self
        }
    }
}

extension Wording {
    /// The command line that names the administrator of a journal that has none.
    fileprivate static func naming(administratorOf engine: Engine) -> Wording {
        let rehearsal = engine.rehearsal.map { " --rehearsal --seed \($0) --at TIME" } ?? ""
        let line = "sop init --id \(engine.journalID)\(rehearsal) --administrator ACTOR"
        return Wording("name one: \(line)", "tetapkan: \(line)")
    }
}
