import Execution
import ProcessGraph
import WorkCalendar

/// One thing that somebody with the key and an engine of his own tells otherwise than it was.
enum Lie: CaseIterable {
    case actor, recorder, role, occurred, recorded, act, consequences, instance, key, version
    case dropped, repeated, swapped, moved, inserted

    /// Tells one event of a journal so; numbers and times are put in order after.
    ///
    /// - Parameter place: of an event after the first deployments.
    func tell(_ events: inout [Event], at place: Int, _ work: inout RandomWork) {
        let event = events[place]
        var command = event.command
        switch self {
        case .actor:
            command.actor =
                work.below(6) == 0 ? .external(role: "registry") : .person(work.anybody())
        case .recorder: command.recorder = work.below(3) == 0 ? nil : work.anybody()
        case .occurred: command.occurredAt = Lie.shift(command.occurredAt, &work)
        case .recorded: command.recordedAt = Lie.shift(command.recordedAt, &work)
        case .act: command.act = Lie.changed(command.act, &work)
        case .key:
            let other = events[work.below(place)].command.key
            command.key = work.below(2) == 0 ? other : other.map { CallerKey($0.text, .zero) }
        case .version: command.expectedVersion = work.below(20)
        case .instance:
            guard case .on(let id, let act) = command.act else { break }
            command.act = .on(instance: id == "i" ? "j" : "i", act)
        case .role:
            // What is done in no instance is done in no role: there is none to write.
            guard event.isOnInstance else { return }
            events[place].role = work.below(3) == 0 ? nil : Ref(work.below(5))
            return
        case .consequences:
            events[place].consequences = Lie.changed(event.consequences, &work)
            return
        case .dropped:
            events.remove(at: place)
            return
        case .repeated:
            events.insert(event, at: place)
            return
        case .swapped:
            guard place + 1 < events.count else { return }
            return events.swapAt(place, place + 1)
        case .moved:
            events.remove(at: place)
            return events.insert(event, at: place + work.below(events.count - place + 1))
        case .inserted:
            guard let id = RandomWork.instances.last, let instance = work.world.instance(id) else {
                return
            }
            command = Command(
                by: .person(work.anybody()), occurredAt: command.occurredAt,
                recordedAt: command.recordedAt,
                .on(instance: id, work.managing(instance, "review")))
            events.insert(Event(number: 0, command, as: nil, []), at: place)
            return
        }
        events[place] = Event(
            number: event.number, command, as: event.role, event.consequences)
    }

    private static func shift(_ instant: Instant, _ work: inout RandomWork) -> Instant {
        let most = [1_000, 3_600_000, 90_000_000, 2_000_000_000][work.below(4)]
        let by = Int64(1 + work.below(most)) * (work.below(2) == 0 ? 1 : -1)
        return instant.adding(milliseconds: by) ?? instant
    }

    // MARK: Acts

    private static func changed(_ act: Act, _ work: inout RandomWork) -> Act {
        switch act {
        case .on(let id, let act): return .on(instance: id, changed(act, &work))
        case .start(var start):
            switch work.below(3) {
            case 0: start.revision = 3 - (start.revision ?? 1)
            case 1: start.bindings = []
            default: start.bindings = [Naming("applicant", work.anybody())]
            }
            return .start(start)
        case .appoint(let agency, var appointment):
            appointment.from = CivilDate(iso: "2026-03-01") ?? appointment.from
            if work.below(2) == 0 { appointment.actor = work.anybody() }
            return .appoint(agency: agency, appointment)
        case .revoke(var revocation):
            revocation.actor = work.anybody()
            return .revoke(revocation)
        case .grant: return .grant(work.anybody())
        case .replace(var replacement):
            (replacement.revision, replacement.successor) = (2, 1)
            return .replace(replacement)
        default: return act
        }
    }

    private static func changed(_ act: InstanceAct, _ work: inout RandomWork) -> InstanceAct {
        switch act {
        case .complete(var completion):
            switch work.below(8) {
            case 0: completion.step = step(&work)
            case 1: completion.outcome = ["grant", "redo", "return", "perhaps"][work.below(4)]
            case 2: completion.outcome = nil
            case 3: completion.reason = completion.reason == nil ? "r" : nil
            case 4: completion.data = Array(completion.data.dropLast())
            case 5: completion.produced = []
            case 6: completion.named = completion.named.map { Naming($0.role, work.anybody()) }
            default: completion.renewed = completion.renewed.isEmpty ? ["letter"] : []
            }
            return .complete(completion)
        case .submit(let document, let evidence):
            guard work.below(2) == 0 else {
                return .submit(
                    document: ["letter", "plan", "photo", "receipt", "file"][work.below(5)],
                    evidence)
            }
            if case .attestation = evidence {
                return .submit(document: document, .file(commitment: Ledger.commitment))
            }
            return .submit(document: document, .attestation)
        case .withdrawDocument: return .withdrawDocument("photo", reason: "r")
        case .tick(let id, let point):
            return .tick(
                step: work.below(2) == 0 ? id : step(&work), point: work.below(2) * 2 + point)
        case .claim: return .claim(step: step(&work))
        case .assign: return .assign(step: step(&work), to: work.anybody(), reason: "r")
        case .rebind(let rebinding):
            return .rebind(Rebinding(rebinding.subject, to: work.anybody(), reason: "r"))
        case .correct(let event, _): return .correct(event: event - work.below(3), reason: "r")
        case .extend(let change):
            return .extend(
                Extension(change.subject, until: shift(change.until, &work), reason: "r"))
        case .migrate(let revision, _): return .migrate(revision: 3 - revision, reason: "r")
        case .fire(let timer): return .fire(timer == .expiry ? .escalation : .expiry)
        case .erase: return .erase(.document("licence"), reason: "r")
        case .exit(let id, let end, _): return .exit(step: id, end: end, reason: nil)
        default: return .suspend(reason: "r")
        }
    }

    private static func step(_ work: inout RandomWork) -> String {
        ["apply", "receive", "inspect", "review", "register", "hand-over"][work.below(6)]
    }

    // MARK: Consequences

    private static func changed(
        _ consequences: Consequences, _ work: inout RandomWork
    ) -> Consequences {
        var all = consequences.map { $0 }
        guard let last = all.popLast() else { return [.withdrawn] }
        switch last {
        case .visitBegan(var beginning):
            change(&beginning, &work)
            all.append(.visitBegan(beginning))
        case .visitReopened(var beginning):
            change(&beginning, &work)
            all.append(.visitReopened(beginning))
        case .timersMoved(var timers):
            change(&timers, &work)
            all.append(.timersMoved(timers))
        default: break
        }
        return Consequences(all)
    }

    private static func change(_ beginning: inout VisitBeginning, _ work: inout RandomWork) {
        switch work.below(4) {
        case 0: beginning.step = Ref((Int(beginning.step.position) + 1) % 6)
        case 1: beginning.visit += 1
        case 2: beginning.at = shift(beginning.at, &work)
        default: change(&beginning.timers, &work)
        }
    }

    private static func change(_ timers: inout VisitTimers, _ work: inout RandomWork) {
        switch work.below(3) {
        case 0: timers.due = changed(timers.due, &work)
        case 1: timers.expiry = changed(timers.expiry, &work)
        default: timers.escalation = changed(timers.escalation, &work)
        }
    }

    private static func changed(_ due: Due?, _ work: inout RandomWork) -> Due? {
        guard let due, work.below(3) > 0 else { return nil }
        return Due(instant: shift(due.instant, &work), isProvisional: due.isProvisional)
    }
}

extension Digest {
    fileprivate static let zero = Digest(0, 0, 0, 0)
}
