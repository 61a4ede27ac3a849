import Canonical
import DeployedFiles
import Execution
import Journal
import ProcessGraph
import Records
import WorkCalendar

/// Lives through a journal again, entry by entry, and writes down what does not hold.
///
/// It takes no entry's word: it compiles the sources itself, decides every command itself and
/// compares. What could not have happened it notes, and takes in as far as anything can follow
/// from it, so that what comes after is judged too.
struct Auditor {
    let setting: Audit.Setting
    var world = World()
    let sources = CompiledSources()
    var findings: FindingList
    var statistics = AuditStatistics()
    var sample: SampleDraw?
    /// The instances whose state is no longer certain, with how many of their events could not be
    /// judged for that, and where the last of them stands.
    var doubtful: [String: Doubt] = [:]
    /// What is remembered of each instance, by its position in the world.
    var traces: [Trace] = []
    /// Visits that seem to have ended late: looked into at the end, when corrections are known.
    var suspects: [Suspect] = []
    /// How many contents entries put into the store; those of which one, where there is a store
    /// to look into; and what entries had erased.
    var contentCount = 0
    var filings: [(filing: Filing, mark: Mark)] = []
    var erasures = RecordedErasures()
    var judgedCount = 0
    /// Whether a step is implied or a reading of ours, by revision and step.
    var readings: [[Bool]] = []
    /// What took a role from somebody for days that had passed, and where that stands.
    var revocations: [(revocation: LateRevocation, mark: Mark)] = []
    /// How many visits relied on steps that are implied or a reading of ours, by revision and step.
    var relied: [ReliedStep: Int] = [:]
    /// The largest number of an entry that was read.
    private var lastSequence = -1
    private(set) var lastRecordedAt = Instant.min
    /// When the last event before the first gap between entries was recorded; nil where there is no
    /// gap. What the missing ones may have said is held against nobody.
    private(set) var lastBeforeGap: Instant?
    /// By how much the numbers of events differ from their places.
    private var numberShift = 0
    /// The event that says to be the latest, of all and of those below each size that a checkpoint
    /// which was given has.
    private(set) var latest: Mark?
    private(set) var latestBelow: [Int: Mark] = [:]
    /// The sizes that are not reached yet; the smallest is the last.
    private var sizes: [Int]

    struct Doubt {
        var count = 0
        var entry: Int
        var place: Journal.Place
    }

    struct Trace {
        /// When its beginning and its latest event were recorded.
        let startedAt: Instant
        var recordedAt: Instant
        /// When the active visit began.
        var began: Instant
        /// The revision that set its due time.
        var promisedBy: Int
        var entry: Int
        var spot: EntrySpot
    }

    struct Suspect {
        let instance: Int
        /// The revision that set its due time, and the step there.
        let deployment: Int
        let step: Ref<Step>
        let due: Due
        let ended: Instant
        let mark: Mark
    }

    struct ReliedStep: Hashable {
        let deployment: Int
        let step: Int
    }

    /// Where an entry stands, and what it says that findings tell.
    struct Mark {
        let entry: Int
        let spot: EntrySpot
        var recordedAt = Instant.min
        var actor: Actor?
        var occurredAt: Instant?
    }

    init(_ setting: Audit.Setting) {
        self.setting = setting
        let isSample = setting.scope.sample != nil
        findings = FindingList(perCodeMax: isSample ? .max : AuditLimit.findingsPerCodeMax)
        sample = setting.scope.sample.map(SampleDraw.init)
        sizes = setting.given.compactMap { SignedCheckpoint($0)?.checkpoint.size }.sorted(by: >)
    }

    // MARK: Entries

    /// Takes in a line of the journal. What is no entry was told by the verification.
    ///
    /// - Returns: whether the line may be an entry.
    mutating func take(_ entry: EntryLine?, _ spot: EntrySpot, _ line: RawSpan) -> Bool {
        // What stands twice or too early is judged in its place or not at all.
        guard let entry, entry.sequence > lastSequence else {
            return entry == nil || EntryLine.isWhole(line)
        }
        if entry.sequence > lastSequence + 1, lastBeforeGap == nil {
            lastBeforeGap = lastRecordedAt
        }
        let value = line.extracting(entry.value)
        let mark = Mark(entry: entry.sequence, spot: spot)
        switch entry.kind {
        case .event: guard take(value, line, mark) else { return false }
        case .source:
            do throws(EventProblem) { try sources.texts.take(try SourcePart(value)) } catch {
                report(.unreadable(error), mark)
            }
        case .recovered: report(.recovered, mark)
        case .journal, .key: break
        }
        lastSequence = entry.sequence
        return true
    }

    /// - Returns: false where the line cannot be an entry: then nothing was taken in.
    private mutating func take(_ value: RawSpan, _ line: RawSpan, _ mark: Mark) -> Bool {
        var mark = mark
        var event: Event
        do throws(EventProblem) {
            event = try EventForm.read(value, version: EventForm.version, in: world, from: sources)
        } catch {
            guard EntryLine.isWhole(line) else { return false }
            world.passOver()
            let instance = EventForm.instance(of: value)
            if let instance, isCounted(instance, mark) { return true }
            report(.unreadable(error), mark, on: instance)
            if let instance { doubt(instance, mark) }
            return true
        }
        mark.recordedAt = event.command.recordedAt
        mark.actor = event.command.actor
        mark.occurredAt = event.command.occurredAt
        while let size = sizes.last, mark.entry >= size {
            latestBelow[size] = latest
            sizes.removeLast()
        }
        if mark.recordedAt > latest?.recordedAt ?? .min { latest = mark }
        checkNumber(&event, mark)
        // Read once: each reading copies it.
        let act = event.command.act
        checkTimes(event, act, mark)
        statistics.eventCount += 1
        if case .on(_, let act) = act { takeContents(value, act, mark) }
        judge(event, act, mark)
        return true
    }

    private mutating func checkNumber(_ event: inout Event, _ mark: Mark) {
        let expected = world.eventCount + 1
        if event.number - expected != numberShift {
            report(
                .misnumbered(found: event.number, expected: expected + numberShift), mark,
                on: event.instance, in: deployment(startedBy: event))
            numberShift = event.number - expected
        }
        event.number = expected
    }

    private mutating func checkTimes(_ event: Event, _ act: Act, _ mark: Mark) {
        let (occurred, recorded) = (event.command.occurredAt, event.command.recordedAt)
        if recorded < lastRecordedAt {
            report(
                .clockBack(milliseconds: recorded.milliseconds(to: lastRecordedAt)), mark,
                on: event.instance, in: deployment(startedBy: event))
        }
        if statistics.firstRecordedAt == nil { statistics.firstRecordedAt = recorded }
        lastRecordedAt = max(lastRecordedAt, recorded)
        statistics.lastRecordedAt = lastRecordedAt
        guard occurred < recorded else { return }
        let late = occurred.milliseconds(to: recorded)
        if case .on(_, .fire) = act {
            if late > setting.firedLateMillisecondsMax {
                report(.firedLate(milliseconds: late), mark, on: event.instance)
            }
        } else if late > setting.recordedLateMillisecondsMax {
            report(
                .recordedLate(milliseconds: late), mark, on: event.instance,
                in: deployment(startedBy: event))
        }
    }

    // MARK: Reporting

    /// Whether later events of an instance are only counted, as its state is not certain; then
    /// this one is.
    mutating func isCounted(_ instance: String, _ mark: Mark) -> Bool {
        guard var doubt = doubtful[instance] else { return false }
        doubt.count += 1
        doubt.entry = mark.entry
        doubt.place = mark.spot.place
        doubtful[instance] = doubt
        return true
    }

    /// Counts an event as not judged, as entries before it are missing that may explain it.
    mutating func leaveUnjudged(_ instance: String?, _ mark: Mark) {
        guard let instance else { return report(.unjudged(count: 1), mark) }
        doubt(instance, mark)
        _ = isCounted(instance, mark)
    }

    /// From here on the state of an instance is not certain.
    mutating func doubt(_ instance: String, _ mark: Mark) {
        if doubtful[instance] != nil { return }
        doubtful[instance] = Doubt(entry: mark.entry, place: mark.spot.place)
    }

    /// Writes a finding down, where it is in scope.
    ///
    /// - Parameters:
    ///   - instance: the id of the instance that it is about.
    ///   - deployment: the revision that it is about, where that is not the instance's.
    ///   - procedure: the revision that it is about, where the world does not have it.
    mutating func report(
        _ fact: AuditFact, _ mark: Mark, on instance: String? = nil,
        in deployment: Deployment? = nil, of procedure: ProcedureName? = nil,
        against rule: [String] = []
    ) {
        var finding = AuditFinding(fact)
        finding.procedure = procedure
        finding.entry = mark.entry
        finding.place = mark.spot.place
        finding.actor = mark.actor
        finding.occurredAt = mark.occurredAt
        finding.instance = instance
        let known = instance.flatMap { world.instance($0) }
        if let deployment = deployment ?? known.map({ world.deployment(of: $0) }) {
            finding.concern(deployment, against: rule, in: world)
        }
        guard isInScope(finding, mark.recordedAt) else { return }
        findings.append(finding)
    }
}

extension AuditFinding {
    /// Says which revision it is about, and which of its rules.
    mutating func concern(_ deployment: Deployment, against rule: [String], in world: World) {
        procedure = ProcedureName(
            agency: deployment.agency, id: deployment.graph.id,
            revision: deployment.graph.revision)
        zone = world.zone(of: deployment.agency) ?? .utc
        if !rule.isEmpty { self.rule = AuditRule(source: deployment.source, path: rule) }
    }
}

extension Event {
    /// The id of the instance that it is about.
    var instance: String? {
        switch command.act {
        case .on(let instance, _): instance
        case .start(let start): start.instance
        default: nil
        }
    }
}
