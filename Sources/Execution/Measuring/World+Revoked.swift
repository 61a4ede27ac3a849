package import ProcessGraph
package import WorkCalendar

/// That an appointment was revoked from a day that had passed.
package struct LateRevocation: Hashable, Sendable {
    package let agency: String
    package let appointment: Appointment
    /// The first day on which it no longer holds.
    package let from: CivilDate
    /// The number of the event that revoked it.
    package let event: Int

    package init(agency: String, appointment: Appointment, from: CivilDate, event: Int) {
        self.agency = agency
        self.appointment = appointment
        self.from = from
        self.event = event
    }
}

/// That somebody ended a visit in a role which was revoked for that day later.
package struct RevokedAct: Hashable, Sendable {
    /// Where the revocation stands among those that were asked about.
    package let revocation: Int
    package let instance: String
    /// The step and the role, by their ids.
    package let step: String
    package let role: String
    /// The number of the event that ended the visit, and when that occurred.
    package let event: Int
    package let occurredAt: Instant
    /// The first day on which the role was no longer held.
    package let from: CivilDate
}

/// For whoever looks back: nothing is decided by it.
extension World {
    /// The appointment that a revocation means; nil where there is none.
    package func appointment(meantBy revocation: Revocation) -> Appointment? {
        guard let office = offices.first(where: { $0.id == revocation.agency }),
            let index = office.position(of: revocation)
        else { return nil }
        return office.holdings[index].appointment
    }

    /// What was done under appointments, on days for which they were revoked later; what another
    /// appointment carries is left out. O(visits), and for each by such a person O(revocations).
    ///
    /// - Parameter revocations: in the order of their events.
    /// - Returns: in the order of instances and visits.
    package func acts(under revocations: [LateRevocation]) -> [RevokedAct] {
        var byActor: [Int32: [Int]] = [:]
        for (index, revocation) in revocations.enumerated() {
            guard let actor = actors.number(of: revocation.appointment.actor) else { continue }
            byActor[actor, default: []].append(index)
        }
        var acts: [RevokedAct] = []
        for position in 0..<started.count {
            let instance = started.instance(position)
            let plan = deployments[Int(instance.deployment)].plan
            for visit in visits.all(instance.visits) {
                guard visit.end == .completed || visit.end == .exited, visit.role >= 0,
                    let found = byActor[visit.performer]
                else { continue }
                let role = Int(visit.role)
                let date = visit.ended.date(in: offices[plan.office].zone)
                let isStillHeld = offices[plan.office].holds(
                    visit.performer, plan.roles[role].number, for: plan.procedure, on: date)
                guard !isStillHeld else { continue }
                let revoked = found.first { index in
                    let revocation = revocations[index]
                    return revocation.agency == plan.agency
                        && revocation.appointment.role == plan.roleID(role)
                        && revocation.from <= date && visit.endEvent < Int32(revocation.event)
                }
                guard let revoked else { continue }
                acts.append(
                    RevokedAct(
                        revocation: revoked, instance: instance.id,
                        step: plan.graph.steps[visit.step].id, role: plan.roleID(role),
                        event: Int(visit.endEvent), occurredAt: visit.ended,
                        from: revocations[revoked].from))
            }
        }
        return acts
    }
}
