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
    /// What was asked for; nil where it did not come to that.
    var act: Act?
    /// The instance that it is about, where the command line names another thing; nil where not.
    var led: String?

    var instance: Instance? { (led ?? reading.instance?.id).flatMap { world.instance($0) } }
    var graph: ProcessGraph? { instance.map { world.deployment(of: $0).graph } ?? reading.graph }
    /// What the instance is called on a command line.
    var id: String { led ?? reading.request.operands.first ?? "" }

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
    ///   - reading: the words in which it was asked for.
    ///   - engine: the engine that said it.
    ///   - act: what was asked for; nil where that is not plain.
    func advised(
        by failure: EngineFailure, _ reading: ActReading, _ engine: Engine, _ act: Act? = nil
    ) -> Trouble {
        switch failure {
        case .rejected(.notInitialized), .sourceRefused(_, .notInitialized):
            return helping(
                .naming(
                    administratorOf: engine.journalID, engine.rehearsal, as: reading.request))
        case .rejected(let rejection), .sourceRefused(_, let rejection):
            var trouble = self
            trouble.helps +=
                Advice(
                    rejection: rejection, reading: reading,
                    world: engine.withWorld { world in copy world },
                    now: engine.lastRecordedAt ?? .min, act: act
                ).lines
            return trouble
        case .clockBehind:
            guard let last = engine.lastRecordedAt else { return self }
            return helping(
                .clock(behind: last, in: reading.zone, isRehearsal: engine.isRehearsal))
        default: return self
        }
    }
}

extension Wording {
    /// What to do where the clock stands before the last event.
    static func clock(
        behind last: Instant, in zone: ZoneOffset?, isRehearsal: Bool
    ) -> Wording {
        let place = zone ?? .utc
        let time =
            "\(last.date(in: place)) \(last.timeOfDay(in: place))" + (zone == nil ? " UTC" : "")
        return isRehearsal
            ? Wording(
                "it was recorded at \(time): give --at that time or a later one",
                "tercatat pada \(time): beri --at waktu itu atau sesudahnya")
            : Wording(
                "it was recorded at \(time): see whether this machine's clock is right",
                "tercatat pada \(time): periksa apakah jam komputer ini benar")
    }

    /// The command line that names the administrator of a journal that has none.
    ///
    /// - Parameters:
    ///   - journal: the id of the journal.
    ///   - seed: that of a rehearsal.
    ///   - request: how the journal and its keys were called.
    static func naming(
        administratorOf journal: String, _ seed: String?, as request: Request
    ) -> Wording {
        let places = ["journal", "keys"].compactMap { name in
            request.values[name].map { " --\(name) \(ShellWord.quoted($0))" }
        }.joined()
        let rehearsal = seed.map { " --rehearsal --seed \($0) --at TIME" } ?? ""
        let line = "sop init\(places) --id \(journal)\(rehearsal) --administrator ACTOR"
        return Wording("name one: \(line)", "tetapkan: \(line)")
    }
}
