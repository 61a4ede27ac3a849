import Engine
import Execution
import JSON
import Overview
import ProcessGraph
import WorkCalendar

/// What is said of what was done: to programs as JSON, to people on a terminal in sentences, and
/// through a pipe as one line of values with tabs between them.
extension EngineDesk {
    /// Tells an answer of the engine.
    func tell(_ receipt: Receipt, _ engine: Engine) {
        let standing = standing(of: receipt.instance, engine)
        if desk.isJSON {
            desk.print([
                .init("event", .number(receipt.event)),
                .init("duplicate", .bool(receipt.isDuplicate)),
                .init("fired", .number(receipt.firedCount)),
                .init("instance", standing?.json ?? .null),
            ])
            return
        }
        guard desk.session.console.outputIsTerminal else {
            desk.printRow([String(receipt.event)] + (standing?.row ?? []))
            return
        }
        if receipt.firedCount > 0 {
            desk.print(
                Wording(
                    "\(receipt.firedCount) time limits had run out and were recorded first",
                    "\(receipt.firedCount) batas waktu sudah lewat dan dicatat dahulu"))
        }
        desk.print(
            receipt.isDuplicate
                ? Wording(
                    "nothing new: this was done before, as event \(receipt.event)",
                    "tidak ada yang baru: ini sudah dilakukan, sebagai peristiwa \(receipt.event)")
                : Wording(
                    "recorded as event \(receipt.event)",
                    "tercatat sebagai peristiwa \(receipt.event)"))
        if let standing {
            desk.session.console.print(
                "\n" + standing.text(in: desk.session.language, withHints: false))
        }
    }

    /// Says where somebody acts for an official and no decree is named.
    func note(_ appointment: Appointment) {
        guard let acting = appointment.acting, appointment.decree == nil else { return }
        let kind = acting == .plt ? "Plt." : "Plh."
        desk.session.complain(
            Wording(
                """
                \(appointment.actor) is acting as "\(appointment.role)" (\(kind)) without a \
                decree: --decree names it, and an auditor will ask for it
                """,
                """
                \(appointment.actor) menjabat sebagai \(kind) "\(appointment.role)" tanpa surat \
                keputusan: --decree menyebutnya, dan auditor akan menanyakannya
                """))
    }

    /// Says where nobody holds a role any more that instances which go on need.
    func warn(of revocation: Revocation, _ engine: Engine) {
        let world = engine.withWorld { world in copy world }
        guard let zone = world.zone(of: revocation.agency),
            let first = Instant(date: revocation.from, time: .midnight, zone: zone)
        else { return }
        let day = max(first, engine.lastRecordedAt ?? .min)
        let left = world.instances.filter { instance in
            let deployment = world.deployment(of: instance)
            let graph = deployment.graph
            guard deployment.agency == revocation.agency, instance.isRunning,
                let role = graph.roles.firstIndex(where: { $0.id == revocation.role }),
                graph.steps.contains(where: { $0.performers.contains(Ref(role)) })
            else { return false }
            return world.holders(of: Ref(role), in: instance, at: day).isEmpty
        }
        guard let instance = left.first else { return }
        let count = left.count == 1 ? "1 running instance" : "\(left.count) running instances"
        let line =
            "sop appoint \(revocation.agency) ACTOR \(revocation.role) --from \(revocation.from)"
        desk.session.complain(
            Wording(
                """
                nobody holds "\(revocation.role)" from \(revocation.from) on, and \(count) may \
                need it, such as \(instance.id): \(line)
                """,
                """
                mulai \(revocation.from) tidak ada pemegang "\(revocation.role)", padahal \
                \(left.count) permohonan yang berjalan dapat memerlukannya, misalnya \
                \(instance.id): \(line)
                """))
    }

    private func standing(of id: String?, _ engine: Engine) -> Standing? {
        guard let id else { return nil }
        let world = engine.withWorld { world in copy world }
        guard let instance = world.instance(id) else { return nil }
        return Standing(of: instance, in: world, at: engine.lastRecordedAt ?? .min)
    }
}

extension JournalDesk {
    /// Prints a line of values for programs.
    func printRow(_ values: [String]) {
        session.console.print(values.joined(separator: "\t") + "\n")
    }
}
