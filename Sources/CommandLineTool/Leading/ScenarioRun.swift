import Compiler
import Diagnostics
import Engine
import Execution
import Journal
import ProcedureTesting
import ProcessGraph
import WorkCalendar

/// Runs the test of a procedure into a journal that rehearses, with its times: the same acts, by
/// the same persons, through the same engine as on any other day.
///
/// The test is first run for itself, as `sop test` does; only one that goes as it says is recorded.
struct ScenarioRun {
    let desk: JournalDesk
    /// The test's file.
    let path: String
    /// The procedure that is to be run: AGENCY/ID, an id or a file.
    let procedure: String
    /// From which all follows that a new journal draws at random; nil for the name of the file.
    let seed: String?

    private var session: Session { desk.session }

    func run() -> ExitStatus {
        let files = TestFiles(session)
        guard let (file, test) = files.test(at: path),
            let setting = files.setting(of: test, in: file)
        else {
            return desk.fail(
                Trouble(
                    "scenario-unfit",
                    Wording(
                        "\(path) or a file that it needs cannot be used, so nothing was recorded",
                        "\(path) atau berkas yang diperlukannya tidak dapat dipakai, jadi tidak "
                            + "ada yang dicatat"),
                    status: files.readCount == 0 ? .noInput : .badData))
        }
        do throws(Trouble) {
            try checkProcedure(setting)
            let outcome = setting.bench.run(test)
            guard outcome.failure == nil else { return fail(outcome, in: file, setting.bench.zone) }
            return try perform(outcome, setting)
        } catch {
            return desk.fail(error)
        }
    }

    private func checkProcedure(_ setting: TestSetting) throws(Trouble) {
        let (agency, id) = (setting.agency.agency.id, setting.procedure.graph.id)
        let file = setting.procedure.file.name
        let isMeant =
            procedure == id || procedure == "\(agency)/\(id)"
            || session.files.realPath(procedure) == session.files.realPath(file)
        if isMeant { return }
        throw Trouble(
            "scenario-of-another",
            Wording(
                "\(path) is about \(agency)/\(id), not \(procedure)",
                "\(path) tentang \(agency)/\(id), bukan \(procedure)"))
    }

    /// Shows where the test goes otherwise than it says.
    private func fail(
        _ outcome: TestOutcome, in file: SourceFile, _ zone: ZoneOffset
    ) -> ExitStatus {
        var renderer = HumanTestRenderer(session.language)
        session.console.complain(renderer.rendering(of: outcome, in: file, zone))
        return desk.fail(
            Trouble(
                "scenario-fails",
                Wording(
                    "\(path) does not go as it says, so nothing was recorded",
                    "\(path) tidak berjalan seperti tertulis, jadi tidak ada yang dicatat")))
    }

    // MARK: Performing

    private func perform(
        _ outcome: TestOutcome, _ setting: TestSetting
    ) throws(Trouble) -> ExitStatus {
        let zone = setting.bench.zone
        let acts = outcome.commands.filter { !$0.isPreparation }
        guard let begin = acts.first?.command.recordedAt else { return .success }
        let clock = GivenClock()
        clock.set(begin)
        let engine = try engine(clock, administrator: outcome.test.administrator, zone)
        let administrator = Actor.person(outcome.test.administrator)
        var performance = ScenarioPerformance(engine, clock)
        var failure: Trouble?
        do throws(EngineFailure) {
            _ = try engine.deploy(setting.sources, by: administrator)
        } catch {
            failure = Trouble(error, in: zone)
        }
        for act in acts where failure == nil {
            failure = performance.perform(act).map { otherwise(act.place, $0, zone) }
        }
        do throws(EngineFailure) { try engine.close() } catch {
            failure = failure ?? Trouble(error, in: zone)
        }
        if let failure { throw failure }
        desk.tell(performance.instance, in: engine.withWorld { copy $0 }, at: clock.now())
        return .success
    }

    /// Opens the journal, or makes one that rehearses.
    private func engine(
        _ clock: GivenClock, administrator: String, _ zone: ZoneOffset
    ) throws(Trouble) -> Engine {
        let setting = Engine.Setting(clock: clock.now)
        let engine: Engine
        do throws(EngineFailure) {
            if session.files.kind(of: desk.journal) == nil {
                guard !desk.keysAreInsideJournal else {
                    throw EngineFailure(.keyInsideJournal(path: desk.keys))
                }
                engine = try Engine.create(
                    desk.journalPath, keys: desk.keysPath, id: desk.journal.fileName,
                    administrator: administrator, rehearsal: seed ?? path.fileName, setting)
            } else {
                engine = try Engine.open(desk.journalPath, keys: desk.keysPath, setting)
            }
        } catch {
            throw Trouble(error, in: zone)
        }
        guard engine.isRehearsal else {
            throw Trouble(
                "scenario-needs-rehearsal",
                Wording(
                    "\(desk.journal) counts: a scenario is run into a journal that rehearses",
                    "\(desk.journal) bukan gladi: skenario dijalankan ke jurnal gladi"),
                status: .usage
            ).helping(
                Wording(
                    "name a folder that is not there yet: it is made",
                    "sebut folder yang belum ada: akan dibuat"))
        }
        return engine
    }

    /// What went otherwise in this journal than in the test for itself.
    private func otherwise(
        _ place: Diagnostics.Place, _ problem: ScenarioPerformance.Problem, _ zone: ZoneOffset
    ) -> Trouble {
        let trouble =
            switch problem {
            case .failure(let failure): Trouble(failure, in: zone)
            case .acceptedHere:
                Trouble(
                    "accepted-here",
                    Wording(
                        "it is to be refused, and this journal accepts it",
                        "seharusnya ditolak, tetapi jurnal ini menerimanya"))
            }
        return trouble.about("\(path):\(place.start.line)").helping(
            Wording(
                "what was recorded before it stands",
                "yang sudah tercatat sebelumnya tetap tercatat"))
    }
}

extension TestSetting {
    /// What a scenario deploys, in the order of revisions.
    fileprivate var sources: [Source] {
        let procedures = ([procedure] + revisions).sorted { $0.graph.revision < $1.graph.revision }
        return [
            Source(.calendar, name: calendar.file.name, bytes: calendar.file.bytes),
            Source(.agency, name: agency.file.name, bytes: agency.file.bytes),
        ]
            + procedures.map {
                Source(
                    .procedure(agency: agency.agency.id), name: $0.file.name, bytes: $0.file.bytes)
            }
    }
}
