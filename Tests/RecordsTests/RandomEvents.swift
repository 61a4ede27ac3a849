import Execution
import ProcessGraph
import Seeded
import WorkCalendar

/// Makes events of every kind with every member there and absent. Whether they could happen does
/// not matter to their form.
struct RandomEvents {
    let office: Office
    var random: SeededGenerator

    mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    mutating func coin() -> Bool { below(2) == 0 }
    mutating func one<Element>(of elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
    mutating func some<Element>(_ make: (inout RandomEvents) -> Element) -> [Element] {
        (0..<below(3)).map { _ in make(&self) }
    }

    mutating func text() -> String {
        one(of: [
            "a", "Surat \"asli\"", "\\", "é𝄞\u{E000}", "a\nb\u{1}\u{7F}", "satu dua tiga", "/",
        ])
    }
    mutating func optional() -> String? { coin() ? text() : nil }
    mutating func instant() -> Instant {
        Instant(millisecondsSinceEpoch: Int64(below(4_000_000_000_000))) ?? .min
    }
    mutating func day() -> CivilDate { instant().date(in: .utc) }
    mutating func due() -> Due? {
        coin() ? Due(instant: instant(), isProvisional: coin()) : nil
    }
    mutating func timers() -> VisitTimers {
        VisitTimers(due: due(), expiry: due(), escalation: due())
    }
    mutating func naming() -> Naming { Naming(text(), text()) }

    mutating func event(_ kind: Int) -> Event {
        let act = act(kind)
        let isAboutInstance =
            switch act {
            case .start, .on: true
            default: false
            }
        var command = Command(
            by: coin() ? .person(text()) : .external(role: text()), recordedBy: optional(),
            occurredAt: instant(), recordedAt: instant(), act)
        if coin() {
            command.key = CallerKey(
                text(), Digest(random.next(), 0, random.next(), UInt64(below(9))))
        }
        if coin() { command.expectedVersion = below(1000) }
        let role = isAboutInstance && coin() ? Ref<Role>(below(office.graph.roles.count)) : nil
        let consequences = some { $0.consequence(isAboutInstance) }
        return Event(number: 1 + below(1_000_000), command, as: role, Consequences(consequences))
    }

    mutating func consequence(_ isAboutInstance: Bool) -> Consequence {
        guard isAboutInstance else {
            return coin() ? .appointed(appointment()) : .revoked(appointment(), from: day())
        }
        let step = Ref<Step>(below(office.graph.steps.count))
        let beginning = VisitBeginning(
            step, visit: 1 + below(9), at: instant(), timers: timers())
        switch below(7) {
        case 0: return .visitBegan(beginning)
        case 1: return .visitReopened(beginning)
        case 2: return .visitCancelled(step, visit: 1 + below(9))
        case 3: return .timersMoved(timers())
        case 4: return .escalated(to: some { Ref<Role>($0.below($0.office.graph.roles.count)) })
        case 5: return .ended(Ref<End>(below(office.graph.ends.count)))
        default: return .withdrawn
        }
    }

    mutating func appointment() -> Appointment {
        var appointment = Appointment(actor: text(), role: text(), from: day())
        appointment.procedure = optional()
        appointment.until = coin() ? day() : nil
        appointment.acting = one(of: [nil, .plt, .plh])
        appointment.decree = optional()
        return appointment
    }

    // MARK: Acts

    static let kinds = 30

    mutating func act(_ kind: Int) -> Act {
        switch kind {
        case 0: return .initialize(administrator: text())
        case 1:
            return .deployAgency(
                AgencyDeployment(office.agency, hash: Office.source(2), isConfirmed: coin()))
        case 2:
            return .deployCalendar(
                CalendarDeployment(text(), office.calendar, hash: Office.source(1)))
        case 3:
            return .deployProcedure(
                ProcedureDeployment(
                    agency: text(), office.graph, hash: text(), source: Office.source(3),
                    semantics: 1))
        case 4: return .appoint(agency: text(), appointment())
        case 5:
            var revocation = Revocation(agency: text(), actor: text(), role: text(), from: day())
            revocation.procedure = optional()
            revocation.decree = optional()
            return .revoke(revocation)
        case 6: return .grant(text())
        case 7:
            return .replace(
                Replacement(
                    agency: text(), procedure: text(), revision: below(9), successor: below(9),
                    from: day()))
        case 8:
            return .retire(
                Retirement(agency: text(), procedure: text(), revision: below(9), from: day()))
        case 9:
            return .start(
                Start(
                    agency: office.agency.id, procedure: office.graph.id, revision: 1,
                    instance: text(), bindings: some { $0.naming() },
                    acknowledgesNotInForce: coin()))
        default: return .on(instance: "i", instanceAct(kind - 10))
        }
    }

    mutating func instanceAct(_ kind: Int) -> InstanceAct {
        switch kind {
        case 0: return .claim(step: text())
        case 1: return .release(step: text())
        case 2: return .assign(step: text(), to: text(), reason: text())
        case 3:
            let subject = coin() ? Rebinding.Subject.role(text()) : .step(text())
            return .rebind(Rebinding(subject, to: text(), reason: text()))
        case 4: return .submit(document: text(), evidence())
        case 5: return .withdrawDocument(text(), reason: text())
        case 6: return .record(some { $0.value() })
        case 7: return .tick(step: text(), point: below(9))
        case 8: return .complete(completion())
        case 9: return .exit(step: text(), end: text(), reason: optional())
        case 10: return .note(text())
        case 11: return .correct(event: below(99), reason: text())
        case 12: return .withdraw(reason: text())
        case 13: return .suspend(reason: text())
        case 14: return .resume(reason: optional())
        case 15:
            return .extend(
                Extension(coin() ? .sla : .expiry, until: instant(), reason: text()))
        case 16: return .recompute(reason: text())
        case 17: return .migrate(revision: below(9), reason: text())
        case 18: return .erase(coin() ? .document(text()) : .data(text()), reason: text())
        default: return .fire(coin() ? .escalation : .expiry)
        }
    }

    mutating func evidence() -> Evidence {
        coin() ? .attestation : .file(commitment: text())
    }

    mutating func completion() -> Completion {
        var completion = Completion(text(), outcome: optional(), reason: optional())
        completion.data = some { $0.value() }
        completion.produced = some { Produced($0.text(), $0.evidence()) }
        completion.renewed = some { $0.text() }
        completion.named = some { $0.naming() }
        return completion
    }

    mutating func value() -> DataValue {
        let value: Value =
            switch below(8) {
            case 0: .text(text())
            case 1: .number("-12.50")
            case 2: .date(day())
            case 3: .yesNo(coin())
            case 4: .choice(text(), text: nil)
            case 5: .choice(text(), text: text())
            case 6: .reference(text())
            default: .commitment(text())
            }
        return DataValue(text(), value)
    }
}
