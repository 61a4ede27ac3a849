import Execution
import Overview
import ProcessGraph

/// Who may do it, and what else may be done.
extension Advice {
    /// Nil where the refusal is of another kind.
    var persons: [Wording]? {
        switch rejection {
        case .notActive(_, let active):
            return ["sop complete \(id) \(active)"].map(Wording.init(same:)) + performers
        case .notPerformer, .notRecorder: return performers
        case .heldBy(let actor):
            let step = activeStep
            return [
                Wording(
                    "sop release \(id) \(step) --as \(actor), or a manager: "
                        + "sop assign \(id) \(step) --to ACTOR --reason TEXT",
                    "sop release \(id) \(step) --as \(actor), atau oleh pengelola: "
                        + "sop assign \(id) \(step) --to ACTOR --reason TEXT")
            ]
        case .notHolder(let role, let actor, _):
            let agency = reading.agency ?? "AGENCY"
            return [Wording(same: "sop appoint \(agency) \(actor) \(role) --from YYYY-MM-DD")]
        case .sameActorRequired(let step, _):
            return [
                Wording(
                    "where another must go on: sop rebind \(id) --step \(step) --to ACTOR "
                        + "--reason TEXT",
                    "bila harus dilanjutkan orang lain: sop rebind \(id) --step \(step) "
                        + "--to ACTOR --reason TEXT")
            ]
        default: return nil
        }
    }

    var rest: [Wording]? {
        switch rejection {
        case .notInitialized: return [Wording(same: "sop init --administrator ACTOR")]
        case .suspended: return [Wording(same: "sop resume \(id)")]
        case .undoes: return [Wording(same: "--confirm")]
        case .notInForce(from: nil): return [Wording(same: "--acknowledge")]
        case .staleVersion, .notCorrectable:
            return [Wording(same: "sop show \(id)")]
        case .unknownCalendar:
            return [
                Wording(
                    "deploy its file together with the agency's",
                    "pasang berkasnya bersama berkas instansi")
            ]
        default: return nil
        }
    }

    private var activeStep: String {
        guard let instance, let graph else { return "STEP" }
        return graph.steps[instance.step].id
    }

    /// Who performs the active step, and who records for them.
    private var performers: [Wording] {
        guard let instance, instance.isRunning else { return [] }
        return Standing(of: instance, in: world, at: now).performers.map { performer in
            let persons = performer.persons.joined(separator: ", ")
            let recorders = performer.recorders.joined(separator: ", ")
            let filled = persons.isEmpty ? performer.title : "\(performer.title): \(persons)"
            guard performer.isExternal else {
                return Wording("to act: \(filled)", "giliran: \(filled)")
            }
            let line = "--external \(performer.role) --as ACTOR"
            return Wording(
                "to act: \(filled), recorded by \(recorders): \(line)",
                "giliran: \(filled), dicatat oleh \(recorders): \(line)")
        }
    }
}
