import Execution
import Journal
import ProcessGraph
import WorkCalendar

/// What appointments and their ends say of acts that rested on them.
extension Auditor {
    /// Takes in the deployment of an agency, with whom it appoints and whose roles it ends.
    mutating func takeChanges(_ event: Event, _ mark: Mark) {
        world.apply(event)
        guard case .deployAgency(let deployment) = event.command.act else { return }
        for consequence in event.consequences {
            switch consequence {
            case .appointed(let appointment): checkDecree(appointment, mark)
            case .revoked(let appointment, let from):
                take(appointment, from: from, in: deployment.agency.id, event, mark)
            default: break
            }
        }
    }

    /// That somebody acts for another by no decree that is named.
    mutating func checkDecree(_ appointment: Appointment, _ mark: Mark) {
        guard appointment.acting != nil, appointment.decree == nil else { return }
        report(.actingWithoutDecree(appointment), mark)
    }

    /// Remembers that an appointment ended on a day before that was recorded.
    mutating func take(
        _ appointment: Appointment, from date: CivilDate, in agency: String, _ event: Event,
        _ mark: Mark
    ) {
        let zone = world.zone(of: agency) ?? .utc
        guard date < mark.recordedAt.date(in: zone) else { return }
        let revocation = LateRevocation(
            agency: agency, appointment: appointment, from: date, event: event.number)
        revocations.append((revocation, mark))
    }

    /// What was done by appointments that were revoked for that day later: when it was done nothing
    /// was wrong with it, by what the journal said then.
    mutating func tellRevoked() {
        guard !revocations.isEmpty else { return }
        for act in world.acts(under: revocations.map(\.revocation)) {
            let mark = revocations[act.revocation].mark
            var finding = AuditFinding(.revokedSince(act))
            finding.entry = mark.entry
            finding.place = mark.spot.place
            finding.actor = .person(revocations[act.revocation].revocation.appointment.actor)
            finding.occurredAt = act.occurredAt
            add(finding, on: act.instance, against: ["steps", act.step, "by"])
        }
    }
}
