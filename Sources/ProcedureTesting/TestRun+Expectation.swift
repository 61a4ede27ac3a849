import Compiler
import Diagnostics
import Execution
import ProcessGraph
import WorkCalendar

/// Whether what came is what was expected.
extension TestRun {
    /// Where an entry went otherwise than expected; nil where it did not.
    ///
    /// - Parameter problem: why its act was refused; nil where it was accepted.
    func check(
        _ place: Place, _ time: TestTime, _ expectation: TestExpectation?, _ problem: Rejection?
    ) -> TestFailure? {
        var differences = differences(of: expectation, problem)
        // What comes of an act that went otherwise is otherwise too: that is no news.
        if differences.isEmpty, let expectation {
            differences = self.differences(of: expectation, at: time)
        }
        guard !differences.isEmpty else { return nil }
        return TestFailure(
            place: place, time: time.recordedAt, differences: differences,
            standing: standing(at: time))
    }

    private func differences(
        of expectation: TestExpectation?, _ problem: Rejection?
    ) -> [Difference] {
        guard let name = expectation?.rejection else {
            return problem.map { [Difference(.act, .accepted, .rejected($0))] } ?? []
        }
        guard let problem else { return [Difference(.act, .rejectedAs(name), .accepted)] }
        guard problem.name == name else {
            return [Difference(.act, .rejectedAs(name), .rejected(problem))]
        }
        guard let subjects = expectation?.subjects,
            Set(subjects) != Set(problem.subjects)
        else { return [] }
        return [Difference(.of, .names(subjects), .names(problem.subjects))]
    }

    private func differences(of expected: TestExpectation, at time: TestTime) -> [Difference] {
        guard let instance = world.instance(TestRun.instance) else { return stated(expected) }
        let graph = world.deployment(of: instance).graph
        let now = instant(time.recordedAt)
        let situation = world.situation(of: instance, at: now)
        let timers = instance.timers
        var found: [Difference] = []
        func compare(_ aspect: Difference.Aspect, _ wanted: Difference.Side?, _ is: Difference.Side)
        {
            guard let wanted, wanted != `is` else { return }
            found.append(Difference(aspect, wanted, `is`))
        }
        func compare(_ aspect: Difference.Aspect, all wanted: [String]?, _ names: [String]) {
            guard let wanted, Set(wanted) != Set(names) else { return }
            found.append(Difference(aspect, .names(wanted), .names(names)))
        }
        let status = status(of: instance, graph)
        if let active = expected.active, status != .runningIn(active) {
            found.append(Difference(.active, .name(active), plain(status)))
        }
        if let end = expected.end, status != .endedAt(end) {
            found.append(Difference(.end, .name(end), plain(status, isEnd: true)))
        }
        compare(
            .withdrawn, expected.isWithdrawn.map(Difference.Side.flag), .flag(status == .withdrawn))
        compare(.visit, expected.visit.map(Difference.Side.number), .number(situation.visit))
        compare(.due, expected.due.map(side), side(timers.due))
        compare(.expires, expected.expiry.map(side), side(timers.expiry))
        compare(.escalates, expected.escalation.map(side), side(timers.escalation))
        let isProvisional = [timers.due, timers.expiry, timers.escalation].contains {
            $0?.isProvisional ?? false
        }
        compare(
            .provisional, expected.isProvisional.map(Difference.Side.flag), .flag(isProvisional))
        let missing = instance.isRunning ? situation.missing.map(\.id) : []
        compare(.missing, all: expected.missing, missing)
        compare(.holder, expected.holder.map(side), situation.holder.map { .name($0) } ?? .nothing)
        compare(
            .suspended, expected.isSuspended.map(Difference.Side.flag),
            .flag(instance.suspendedAt != nil))
        if expected.late != nil {
            compare(.late, all: expected.late, late(instance, graph, now))
        }
        compare(.escalated, all: expected.escalated, told)
        return found
    }

    /// All that is expected of an instance, where there is none.
    private func stated(_ expected: TestExpectation) -> [Difference] {
        let wanted: [(aspect: Difference.Aspect, side: Difference.Side?)] = [
            (.active, expected.active.map { .name($0) }),
            (.visit, expected.visit.map { .number($0) }),
            (.due, expected.due.map(side)), (.expires, expected.expiry.map(side)),
            (.escalates, expected.escalation.map(side)),
            (.provisional, expected.isProvisional.map { .flag($0) }),
            (.missing, expected.missing.map { .names($0) }), (.holder, expected.holder.map(side)),
            (.suspended, expected.isSuspended.map { .flag($0) }),
            (.late, expected.late.map { .names($0) }),
            (.escalated, expected.escalated.map { .names($0) }),
            (.end, expected.end.map { .name($0) }),
            (.withdrawn, expected.isWithdrawn.map { .flag($0) }),
        ]
        return wanted.compactMap { wanted in
            wanted.side.map { Difference(wanted.aspect, $0, .nothingStarted) }
        }
    }

    /// The steps that took longer than their service level, each once.
    private func late(_ instance: Instance, _ graph: ProcessGraph, _ now: Instant) -> [String] {
        var late: [String] = []
        for service in world.service(of: instance, at: now) where service.isBreached {
            let step = graph.steps[service.step].id
            if !late.contains(step) { late.append(step) }
        }
        return late
    }

    // MARK: Sides

    private func status(of instance: Instance, _ graph: ProcessGraph) -> Difference.Side {
        switch instance.status {
        case .running: .runningIn(graph.steps[instance.step].id)
        case .ended(let end): .endedAt(graph.ends[end].id)
        case .withdrawn: .withdrawn
        }
    }

    /// A status beside the name of a step, or of an end: what is of the same kind is named alone.
    private func plain(_ status: Difference.Side, isEnd: Bool = false) -> Difference.Side {
        switch status {
        case .runningIn(let step) where !isEnd: .name(step)
        case .endedAt(let end) where isEnd: .name(end)
        default: status
        }
    }

    private func side(_ time: TestExpectation.Time) -> Difference.Side {
        switch time {
        case .never: .nothing
        case .at(let time): .time(time)
        }
    }

    private func side(_ due: Due?) -> Difference.Side {
        due.map { .time(LocalTime($0.instant, in: zone)) } ?? .nothing
    }

    private func side(_ person: TestExpectation.Person) -> Difference.Side {
        switch person {
        case .nobody: .nothing
        case .actor(let name): .name(name)
        }
    }

    private func standing(at time: TestTime) -> Standing? {
        guard let instance = world.instance(TestRun.instance) else { return nil }
        let graph = world.deployment(of: instance).graph
        let situation = world.situation(of: instance, at: instant(time.recordedAt))
        var end: String?
        if case .ended(let reached) = instance.status { end = graph.ends[reached].id }
        let isRunning = instance.isRunning
        let step = graph.steps[situation.step]
        return Standing(
            end: end, isWithdrawn: instance.status == .withdrawn,
            isSuspended: instance.suspendedAt != nil, step: step.id, stepTitle: step.title,
            visit: situation.visit,
            performers: isRunning ? performers(situation, graph) : [],
            holder: situation.holder, missing: isRunning ? wanted(situation, graph) : [],
            due: instance.timers.due.map { LocalTime($0.instant, in: zone) })
    }

    private func performers(
        _ situation: Situation, _ graph: ProcessGraph
    ) -> [Standing.Performer] {
        situation.performers.map { performer in
            let role = graph.roles[performer.role]
            return Standing.Performer(role: role.id, title: role.title, persons: performer.persons)
        }
    }

    /// Documents and data that are wanted; a fact that is on file with its data item counts once.
    private func wanted(_ situation: Situation, _ graph: ProcessGraph) -> [String] {
        let held = situation.missing.compactMap { missing in
            graph.documents.first { $0.id == missing.id }?.holds
        }
        return situation.missing.map(\.id)
            + situation.unrecorded.filter { !held.contains($0) }.map { graph.dataItems[$0].name }
    }
}
