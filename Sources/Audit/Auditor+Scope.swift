import Execution
import WorkCalendar

/// What of the findings is in scope. What is about the journal as a whole is in every scope, for
/// what is judged rests on it: else a forged deployment would not be seen by whoever audits the
/// instances that run under it.
extension Auditor {
    func isInScope(_ finding: AuditFinding, _ recordedAt: Instant) -> Bool {
        let scope = setting.scope
        if scope.isAll || finding.code.property == .integrity { return true }
        if let name = finding.procedure, !scope.includes(name), !finding.isOfClockOrNumbers {
            return false
        }
        guard let instance = finding.instance, !finding.isOfClockOrNumbers else {
            // What comes after the last day is under nothing that is judged.
            guard recordedAt > .min, let to = scope.to else { return true }
            return recordedAt.date(in: finding.zone) <= to
        }
        if let wanted = scope.instance, wanted != instance { return false }
        // By the time that it says, or by when it was recorded if its clock went back.
        let latest = max(recordedAt, lastRecordedAt)
        if recordedAt > .min, !scope.overlaps(from: recordedAt, to: latest, in: finding.zone) {
            return false
        }
        return isDrawn(instance)
    }

    /// Whether an instance is drawn by the sample, or may be yet; an instance that never began
    /// cannot be, and is hidden by no draw.
    func isDrawn(_ instance: String) -> Bool {
        guard let sample, world.instance(instance) != nil else { return true }
        return sample.includes(instance)
    }
}

extension AuditFinding {
    /// Whether it is about the numbers or the clock of the journal, whatever instance shows it.
    var isOfClockOrNumbers: Bool {
        code == .eventMisnumbered || code == .clockBack || code == .recordedAhead
    }
}
