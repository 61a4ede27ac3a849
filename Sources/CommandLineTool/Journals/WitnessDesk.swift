import Canonical
import JSON
import Journal
import WorkCalendar

/// Where a witness works: its folder and its keys, and how what happens is told.
struct WitnessDesk {
    let request: Request
    let session: Session
    /// The witness's folder, as it was written.
    let folder: String
    /// The folder of its key, as it was written.
    let keys: String
    /// The journal's folder, as it was written; nil where none is to be read.
    let journal: String?
    let desk: JournalDesk

    /// - Throws: where no witness is named.
    init(_ request: Request, _ session: Session) throws(UsageError) {
        let environment = session.environment
        guard let folder = request.values["folder"] ?? environment["SOP_WITNESS"].nonEmpty else {
            throw UsageError(.noWitness, of: JournalWitnessCommand.name)
        }
        self.request = request
        self.session = session
        self.folder = folder.withoutTrailingSlashes
        keys = (request.values["keys"] ?? self.folder + "-keys").withoutTrailingSlashes
        // What was given by name stands against what the environment says.
        let isOpen = !request.has("proof") && request.operands.isEmpty
        let standing = isOpen ? environment["SOP_JOURNAL"].nonEmpty : nil
        journal = (request.values["journal"] ?? standing)?.withoutTrailingSlashes
        desk = JournalDesk(
            request, session, for: JournalWitnessCommand.name, journal: journal ?? self.folder,
            keys: keys)
    }

    var folderPath: String { session.files.resolved(folder) }
    var keysPath: String { session.files.resolved(keys) }

    func told(_ failure: WitnessFailure) -> ExitStatus { fail(failure) }

    /// - Parameter path: where what was cosigned last of the journal lies.
    func fail(_ failure: WitnessFailure, keptAt path: String? = nil) -> ExitStatus {
        var place: Journal.Place?
        if case .journal(let failure) = failure { place = failure.place }
        return desk.fail(
            JournalText(failure, keptAt: path), at: place, status: failure.status)
    }

    // MARK: Making one

    func create(_ name: String) -> ExitStatus {
        let (inner, outer) = (
            session.files.realBeginning(keysPath), session.files.realBeginning(folderPath)
        )
        if inner == outer || inner.hasPrefix(outer + "/") {
            return desk.fail(.keysInsideWitness(keys), status: .usage)
        }
        return desk.work(telling: told) { disk throws(WitnessFailure) in
            let witness = try Witness.create(
                folderPath, keys: keysPath, name: name, rehearsal: request.values["seed"],
                since: WallClock.now().description, on: disk)
            tell(witness.key.verifier)
            return .success
        }
    }

    private func tell(_ key: VerifierKey) {
        let seed = request.values["seed"]
        if desk.isJSON {
            desk.print([
                .init("witness", .string(key.name)),
                .init("rehearsal", seed.map(JSON.string) ?? .null),
                .init("folder", .string(folder)),
                .init("keys", .string(keys)),
                .init("key", .string(key.description)),
            ])
            return
        }
        desk.print(
            Wording(
                "made the witness \(key.name) in \(folder)",
                "saksi \(key.name) dibuat di \(folder)"))
        desk.print(
            Wording(
                "its key is in \(keys): guard it, and keep a copy of both folders",
                "kuncinya di \(keys): jaga, dan simpan salinan kedua folder"))
        if seed != nil { desk.print(.rehearsal) }
        desk.print(
            Wording(
                "the verifier key, for whoever relies on the witness:",
                "kunci verifikasi, untuk siapa pun yang mengandalkan saksi ini:"))
        desk.print(Wording(same: key.description))
    }
}
