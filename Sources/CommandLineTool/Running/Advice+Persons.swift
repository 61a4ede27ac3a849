import Execution
import Overview
import ProcessGraph
import WorkCalendar

/// Who may do it, and what else may be done.
extension Advice {
    /// Nil where the refusal is of another kind.
    var persons: [Wording]? {
        switch rejection {
        case .notActive(_, let active):
            return [Wording(same: completing(active))] + performers
        case .notPerformer(let roles, _):
            return instance == nil ? named(roles) : handingInElsewhere + performers
        case .notRecorder: return performers
        case .heldBy(let actor):
            let step = activeStep
            return [
                Wording(
                    "sop release \(id) \(step) --as \(actor), or a manager: "
                        + "sop assign \(id) \(step) --to ACTOR --reason TEXT",
                    "sop release \(id) \(step) --as \(actor), atau oleh pengelola: "
                        + "sop assign \(id) \(step) --to ACTOR --reason TEXT")
            ]
        case .notSubmitter: return handingInElsewhere
        case .notHandedIn(let id): return producing(id)
        case .notHolder(let roles, let actor, _):
            return roles.compactMap { holding($0, actor) }.map(Wording.init(same:))
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
        case .onlyAdministrator:
            let persons = world.administratorIDs.joined(separator: ", ")
            return [
                Wording(
                    "to act: \(persons) (--as); one of them makes others so: sop grant ACTOR",
                    "giliran: \(persons) (--as); salah satunya menambah yang lain: sop grant ACTOR"
                )
            ]
        case .onlyManagers, .notWithdrawable: return managers
        case .unknownAppointment: return appointments
        case .nothingToErase:
            return [
                Wording(
                    """
                    files that were handed in and personal values can be erased, each once: \
                    sop show \(id)
                    """,
                    """
                    yang dapat dihapus berkas yang diserahkan dan nilai pribadi, masing-masing \
                    sekali: sop show \(id)
                    """)
            ]
        case .ended:
            guard instance?.isWithdrawn == false else {
                return [
                    Wording(
                        "`sop show \(id)` tells how it ended",
                        "`sop show \(id)` menyebut berakhirnya")
                ]
            }
            return [
                Wording(
                    "`sop show \(id)` tells how it ended; where that was a mistake: "
                        + "sop correct \(id) EVENT --reason TEXT",
                    "`sop show \(id)` menyebut berakhirnya; bila itu keliru: "
                        + "sop correct \(id) EVENT --reason TEXT")
            ]
        case .suspended: return [Wording(same: "sop resume \(id)")]
        case .undoes: return [Wording(same: "--confirm")]
        case .notInForce(from: nil): return [Wording(same: "--acknowledge")]
        case .staleVersion: return [Wording(same: "sop show \(id)")]
        case .notCorrectable: return correctable
        case .alreadyMigrated, .successorNotLater: return revisions
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

    /// Whom the command line itself names for roles that are bound when an instance starts, and who
    /// records for them.
    private func named(_ roles: [String]) -> [Wording] {
        let namings = (try? reading.namings("bind")) ?? []
        return roles.flatMap { role -> [Wording] in
            let recorders = (graph?.roles.first { $0.id == role }?.recordedBy ?? []).map {
                graph?.roles[$0].id ?? ""
            }.joined(separator: ", ")
            return namings.filter { $0.role == role }.flatMap { naming -> [Wording] in
                let line = "--as \(naming.actor)"
                guard !recorders.isEmpty else {
                    return [Wording("to act: \(line)", "giliran: \(line)")]
                }
                return [
                    Wording(
                        "to act: \(line); who holds \(recorders) may record: --recorded-by ACTOR",
                        "giliran: \(line); boleh dicatat pemegang \(recorders): --recorded-by ACTOR"
                    )
                ]
            }
        }
    }

    /// When it was to be done, as the refusal tells it: who may act then may not have before.
    private var asked: Instant {
        switch rejection {
        case .notPerformer(_, let date), .notRecorder(_, let date):
            Instant(date: date, time: .midnight, zone: reading.zone ?? .utc) ?? now
        default: now
        }
    }

    /// Who performs the active step, and who records for them.
    private var performers: [Wording] {
        guard let instance, instance.isRunning else { return [] }
        return Standing(of: instance, in: world, at: asked).performers.map { performer in
            let persons = performer.persons.joined(separator: ", ")
            let recorders = performer.recorders.joined(separator: ", ")
            let filled = persons.isEmpty ? performer.title : "\(performer.title): \(persons)"
            guard performer.isExternal else {
                if performer.persons.isEmpty, let line = holding(performer.role, "ACTOR") {
                    return Wording(
                        "nobody can act as \(filled): \(line)",
                        "belum ada yang dapat bertindak sebagai \(filled): \(line)")
                }
                if recorders.isEmpty { return Wording("to act: \(filled)", "giliran: \(filled)") }
                let line = "--as \(performer.persons.first ?? "ACTOR") --recorded-by ACTOR"
                return Wording(
                    "to act: \(filled); \(recorders) may record: \(line)",
                    "giliran: \(filled); yang boleh mencatat \(recorders): \(line)")
            }
            let line = "--external \(performer.role) --as ACTOR"
            return Wording(
                "to act: \(filled), recorded by \(recorders): \(line)",
                "giliran: \(filled), dicatat oleh \(recorders): \(line)")
        }
    }
}
