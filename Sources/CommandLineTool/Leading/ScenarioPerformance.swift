import Engine
import Execution
import ProcedureTesting
import WorkCalendar

/// Asks an engine for what a test asked the core for, one act after the other, and holds the
/// answers against those of the core.
struct ScenarioPerformance {
    /// Where the engine answers otherwise.
    enum Problem {
        case failure(EngineFailure)
        /// It was to be refused.
        case acceptedHere
    }

    private let engine: Engine
    private let clock: GivenClock
    /// The id of the instance in the journal; empty before it is started.
    private(set) var instance = ""
    /// How far the numbers of the journal's events are from those of the test.
    private var distance = 0

    init(_ engine: Engine, _ clock: GivenClock) {
        self.engine = engine
        self.clock = clock
    }

    /// Asks for the next act.
    ///
    /// - Returns: nil where the engine answers as the core did.
    mutating func perform(_ tested: TestedCommand) -> Problem? {
        let command = tested.command
        clock.set(command.recordedAt)
        do throws(EngineFailure) {
            if case .on(_, .fire) = command.act {
                _ = try engine.fire(instance)
                return nil
            }
            let (act, attachments) = adapted(command.act)
            let receipt = try engine.perform(
                EngineRequest(
                    act, by: command.actor, recordedBy: command.recorder,
                    occurredAt: command.occurredAt, attachments: attachments))
            guard case .accepted(let number) = tested.answer else { return .acceptedHere }
            if case .start = command.act {
                instance = receipt.instance ?? ""
                distance = receipt.event - number
            }
            return nil
        } catch {
            if case .rejected(let problem) = error, case .rejected(let expected) = tested.answer,
                problem.name == expected.name
            {
                return nil
            }
            return .failure(error)
        }
    }

    // MARK: Adapting

    /// The act as it is asked for in the journal: on its instance and its events, and with contents
    /// in the place of what stands for them in a test.
    private func adapted(_ act: Act) -> (Act, [Attachment]) {
        switch act {
        case .start(var start):
            start.instance = ""
            return (.start(start), [])
        case .on(_, let act):
            let (act, attachments) = adapted(act)
            return (.on(instance: instance, act), attachments)
        default: return (act, [])
        }
    }

    private func adapted(_ act: InstanceAct) -> (InstanceAct, [Attachment]) {
        switch act {
        case .correct(let event, let reason):
            return (.correct(event: event + distance, reason: reason), [])
        case .submit(_, let evidence): return (act, attachments([evidence]))
        case .record(let values): return (.record(values.map(adapted)), [])
        case .complete(var completion):
            completion.data = completion.data.map(adapted)
            return (.complete(completion), attachments(completion.produced.map(\.evidence)))
        default: return (act, [])
        }
    }

    /// A personal value; a test has only what stands for it.
    private func adapted(_ value: DataValue) -> DataValue {
        guard case .commitment(let text) = value.value else { return value }
        return DataValue(value.item, .text(text))
    }

    /// Files with what stands for them in a test as their content.
    private func attachments(_ evidence: [Evidence]) -> [Attachment] {
        evidence.compactMap { evidence in
            guard case .file(let name) = evidence else { return nil }
            return Attachment(name, Array(name.utf8))
        }
    }
}

extension TestedCommand {
    /// Whether it only puts files to use, which a journal does in its own way.
    var isPreparation: Bool {
        switch command.act {
        case .initialize, .deployAgency, .deployCalendar, .deployProcedure: true
        default: false
        }
    }
}
