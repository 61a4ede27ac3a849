import Compiler
import Engine
import Execution
import Overview
import ProcessGraph
import WorkCalendar

/// What the commands have in common that look at many instances.
enum LookOptions {
    static let all = [
        procedure, agency, JournalOptions.journal, ActOptions.time, JournalOptions.json,
    ]

    static let procedure = Option(
        name: "procedure", value: .text("PROCEDURE"),
        help: Wording(
            "only those of this procedure: AGENCY/ID, or its id",
            "hanya dari prosedur ini: INSTANSI/ID, atau idnya"))

    private static let agency = Option(
        name: "agency", value: .text("AGENCY"),
        help: Wording("only those of this agency", "hanya dari instansi ini"))

    static let look = Wording(
        """
        It reads the journal beside whoever writes to it, changes nothing and needs no key. In a \
        rehearsal the clock shows what it showed last, unless --at says otherwise.
        """,
        """
        Jurnal dibaca selagi ada yang menulis, tanpa mengubah apa pun dan tanpa kunci. Pada gladi \
        jam menunjukkan waktu yang terakhir dicatat, kecuali disebut lain dengan --at.
        """)
}

extension ViewDesk.Look {
    /// How the instances stand that the options ask for, in the order of their starts.
    ///
    /// - Throws: where an option names what is not there.
    func standings() throws(Trouble) -> [Standing] {
        try checkScope()
        let world = view.world
        return world.instances.filter(isAsked).map {
            Standing(of: $0, in: world, at: instant)
        }
    }

    /// - Throws: where `--agency` or `--procedure` names what is not there.
    func checkScope() throws(Trouble) {
        let world = view.world
        if let agency = reading.option("agency"), !world.agencies.contains(agency) {
            throw unknown(.unknownAgency(agency), agency, among: world.agencies)
        }
        if let procedure = reading.option("procedure") {
            let known = world.deployments.map { $0.agency + "/" + $0.graph.id }
            let isThere = known.contains { $0 == procedure || $0.hasSuffix("/" + procedure) }
            guard isThere else {
                throw unknown(.unknownProcedure(procedure), procedure, among: known)
            }
        }
    }

    private func isAsked(_ instance: Instance) -> Bool {
        let deployment = view.world.deployment(of: instance)
        if let agency = reading.option("agency"), agency != deployment.agency { return false }
        guard let procedure = reading.option("procedure") else { return true }
        return procedure == deployment.graph.id
            || procedure == deployment.agency + "/" + deployment.graph.id
    }

    /// That something is not there, with what was probably meant.
    func unknown(_ rejection: Rejection, _ name: String, among known: [String]) -> Trouble {
        Trouble(rejection, in: reading.zone ?? .utc).helping(.meant(name, among: known))
    }

    /// - Throws: where the journal knows nobody of the name of `--actor`.
    func checkActor() throws(Trouble) {
        guard let actor = reading.option("actor"), !view.world.knows(person: actor) else { return }
        throw Trouble(
            "unknown-actor",
            Wording(
                "no event names a person \"\(actor)\"",
                "tidak ada peristiwa yang menyebut orang bernama \"\(actor)\"")
        ).helping(.meant(actor, among: view.world.personIDs))
    }
}

extension Wording {
    /// The most names that are listed where none is near.
    private static let namesMax = 20

    /// What was probably meant, else all that there are, where those are few.
    static func meant(_ name: String, among known: [String]) -> Wording? {
        var names: [String] = []
        for other in known where !names.contains(other) { names.append(other) }
        let best =
            FuzzyMatch.best(for: name, among: names) ?? FuzzyMatch.part(name, among: names)
        if best != nil { return suggestion(best) }
        guard !names.isEmpty, names.count <= namesMax else { return nil }
        let all = names.joined(separator: ", ")
        return Wording("there are: \(all)", "yang ada: \(all)")
    }
}
