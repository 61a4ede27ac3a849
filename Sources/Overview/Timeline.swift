public import Execution
import ProcessGraph
public import WorkCalendar

/// What happened to an instance, in order, with how long each step took, and how it stands now.
public struct Timeline: Sendable {
    /// Something that happened.
    struct Entry: Sendable {
        let moment: InstanceHistory.Moment
        /// The step that was active, and which visit to it; nil before the first.
        let active: (step: String, visit: Int)?
        /// How long the visit took that it ended; nil where it ended none.
        let passage: Passage?
        /// The event that undid it; nil where it stands.
        let undoneBy: Int?
    }

    /// How long a visit took.
    struct Passage: Sendable {
        let since: Instant
        let ended: Instant
        /// By the clock of ``service``; working time without one.
        let takenMilliseconds: Int64
        let clock: TimeUnit.Clock
        /// Nil where the step has no service level.
        let service: VisitService?
    }

    public let standing: Standing
    let entries: [Entry]
    /// Visits with a service level by class of owner, and how many were late.
    let classes: [ClassService]

    /// - Parameters:
    ///   - history: the events of one instance, all of them.
    ///   - world: as the last of them left it, or later.
    ///   - instant: as of when it stands.
    /// - Precondition: the history is of an instance that was started.
    public init(_ history: InstanceHistory, in world: World, at instant: Instant) {
        guard let instance = world.instance(history.instance) else {
            preconditionFailure("a history is of an instance that was started")
        }
        standing = Standing(of: instance, in: world, at: instant)
        let services = world.measuredService(
            of: instance, after: history.migrations, at: instant)
        classes = ClassService.sums(of: services).filter { $0.measured > 0 }
        var reading = TimelineReading(instance, in: world, services, history)
        entries = history.moments.map { reading.entry($0) }
    }
}

/// Goes through the events of an instance and knows where it is.
private struct TimelineReading {
    private let world: World
    private let instance: Instance
    private let services: [MeasuredService]
    private let undone: [Int: Int]
    private var active: (step: String, visit: Int, began: Instant)?
    private var suspensions: [(from: Instant, until: Instant?)] = []

    init(
        _ instance: Instance, in world: World, _ services: [MeasuredService],
        _ history: InstanceHistory
    ) {
        self.world = world
        self.instance = instance
        self.services = services
        var undone: [Int: Int] = [:]
        for moment in history.moments {
            if case .on(_, .correct(let event, _)) = moment.event.command.act {
                undone[event] = moment.event.number
            }
        }
        self.undone = undone
    }

    mutating func entry(_ moment: InstanceHistory.Moment) -> Timeline.Entry {
        let event = moment.event
        let before = active
        var passage: Timeline.Passage?
        if case .on(_, let act) = event.command.act {
            switch act {
            case .complete, .exit, .fire(.expiry):
                if undone[event.number] == nil {
                    passage = self.passage(until: event.command.occurredAt)
                }
            case .suspend: suspensions.append((event.command.occurredAt, nil))
            case .resume: suspensions[suspensions.count - 1].until = event.command.occurredAt
            default: break
            }
        }
        for consequence in event.consequences {
            switch consequence {
            case .visitBegan(let beginning), .visitReopened(let beginning):
                let step = moment.resulting.graph.steps[beginning.step].id
                active = (step, beginning.visit, beginning.at)
            default: break
            }
        }
        return Timeline.Entry(
            moment: moment, active: (before ?? active).map { ($0.step, $0.visit) },
            passage: passage, undoneBy: undone[event.number])
    }

    private func passage(until ended: Instant) -> Timeline.Passage? {
        guard let active else { return nil }
        let service = services.first {
            $0.step.id == active.step && $0.service.visit == active.visit
                && $0.service.ended != nil
        }?.service
        let clock = service?.span.clock ?? .working
        let since = service?.since ?? active.began
        return Timeline.Passage(
            since: since, ended: ended,
            takenMilliseconds: world.milliseconds(
                of: clock, from: since, to: ended, in: instance, without: suspensions),
            clock: clock, service: service)
    }
}
