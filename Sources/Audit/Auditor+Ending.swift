import Execution
import Journal
import ProcessGraph
import WorkCalendar

/// What can be told only once all entries were read.
extension Auditor {
    /// - Parameters:
    ///   - verification: what the files say.
    ///   - disk: where the store is.
    /// - Returns: the report.
    mutating func finish(
        _ verification: VerificationReport, on disk: any Disk
    ) -> AuditReport {
        let last = statistics.lastRecordedAt
        // A rehearsal knows no clock but what it was told.
        let now = verification.journal?.rehearsal == nil ? setting.now : nil
        tellJournal(verification)
        // What came after the last entry that was read may have ended what seems open.
        let asOf =
            isCut
            ? lastBeforeGap.flatMap { $0 > .min ? $0 : nil } ?? last
            : givenAsOf ?? last.map { max($0, now ?? $0) }
        tellAhead(of: verification)
        tellNames()
        tellRevoked()
        tellDoubts()
        tellBreaches(asOf)
        if let asOf { tellInstances(asOf) }
        tellReliedSteps()
        tellContents(on: disk)
        if statistics.eventCount > 0 {
            findings.append(AuditFinding(.asserted(eventCount: statistics.eventCount)))
        }
        var report = AuditReport(verification, setting)
        var list = findings
        if let sample {
            report.sampled = sample.instances
            list = findings.filtered { $0.isOfClockOrNumbers || $0.instance.map(isDrawn) ?? true }
        }
        report.judgedCount = judgedCount
        report.asOf = asOf
        report.isAsOfUnclear = !isCut && isAsOfUnclear
        report.findings = list.sorted
        report.counts = list.counts
        statistics.actorCount = world.actorCount
        report.statistics = statistics
        return report
    }

    /// Whether there were entries that are not there any more as they were written. Nothing is held
    /// against the work for what they may have said.
    var isCut: Bool {
        let codes: [AuditCode] = [.entryAltered, .entriesMissing, .truncated]
        return codes.contains { findings.counts[$0, default: 0] > 0 }
    }

    private mutating func tellJournal(_ verification: VerificationReport) {
        for found in verification.findings {
            var finding = AuditFinding(.journal(found.problem))
            finding.place = found.place
            findings.append(finding)
        }
        if verification.findingsOmitted > 0 {
            findings.append(AuditFinding(.journalOmitted(count: verification.findingsOmitted)))
        }
        let size = verification.size
        if verification.unanchoredCount > 0 {
            findings.append(
                AuditFinding(
                    .unanchored(
                        from: verification.anchoredSize, count: verification.unanchoredCount)))
        }
        if verification.signedSize < size {
            findings.append(
                AuditFinding(
                    .unsigned(
                        from: verification.signedSize, count: size - verification.signedSize)))
        }
        if setting.trusted.isEmpty { findings.append(AuditFinding(.keyNotGiven)) }
        if let seed = verification.journal?.rehearsal {
            findings.append(AuditFinding(.rehearsal(seed: seed)))
        }
    }

    private mutating func tellDoubts() {
        for (instance, doubt) in doubtful.sorted(by: { $0.value.entry < $1.value.entry })
        where doubt.count > 0 {
            var finding = AuditFinding(.unjudged(count: doubt.count))
            finding.entry = doubt.entry
            finding.place = doubt.place
            add(finding, on: instance)
        }
    }

    /// Adds a finding about an instance, where that is in scope.
    mutating func add(
        _ finding: AuditFinding, on id: String, against rule: [String] = []
    ) {
        var finding = finding
        finding.instance = id
        let scope = setting.scope
        if let wanted = scope.instance, wanted != id { return }
        guard isDrawn(id) else { return }
        if let instance = world.instance(id) {
            finding.concern(world.deployment(of: instance), against: rule, in: world)
        }
        if let name = finding.procedure, !scope.includes(name) { return }
        findings.append(finding)
    }

    // MARK: Time

    /// Visits that ended late, those left out that were corrected since.
    private mutating func tellBreaches(_ asOf: Instant?) {
        // What is asked of an instance costs as much as it has visits: each is asked once.
        var services: [Int: [EndedVisit: VisitService]] = [:]
        for suspect in suspects {
            let instance = world.instance(at: suspect.instance)
            guard isInScope(instance, suspect.mark.recordedAt) else { continue }
            let fact: AuditFact
            let rule: [String]
            if instance.deploymentPosition != suspect.deployment {
                (fact, rule) = breach(before: suspect)
            } else {
                if services[suspect.instance] == nil {
                    services[suspect.instance] = ended(of: instance, asOf ?? suspect.ended)
                }
                let visit = EndedVisit(step: suspect.step, ended: suspect.ended)
                guard let service = services[suspect.instance]?[visit] else { continue }
                rule = self.rule(service, instance)
                if service.isBreached {
                    fact = breach(service, instance)
                } else if suspect.due.isProvisional {
                    // It was said that it may move.
                    continue
                } else {
                    let step = world.deployment(of: instance).graph.steps[suspect.step].id
                    fact = .forgiven(step: step, due: suspect.due.instant, ended: suspect.ended)
                }
            }
            var finding = AuditFinding(fact)
            finding.entry = suspect.mark.entry
            finding.place = suspect.mark.spot.place
            finding.actor = suspect.mark.actor
            finding.occurredAt = suspect.mark.occurredAt
            add(finding, on: instance.id, against: rule)
        }
    }

    private struct EndedVisit: Hashable {
        let step: Ref<Step>
        let ended: Instant
    }

    /// The visits that ended and still count; of two to one step at one instant the last.
    private func ended(of instance: Instance, _ asOf: Instant) -> [EndedVisit: VisitService] {
        var found: [EndedVisit: VisitService] = [:]
        for service in world.service(of: instance, at: asOf) {
            guard let ended = service.ended else { continue }
            found[EndedVisit(step: service.step, ended: ended)] = service
        }
        return found
    }

    /// That a visit was late, where the instance was migrated since it began. The later revision
    /// would measure it by its own service level; what counts is the one that set its due time.
    private func breach(before suspect: Suspect) -> (AuditFact, rule: [String]) {
        let earlier = world.deployments[suspect.deployment]
        let name = ProcedureName(
            agency: earlier.agency, id: earlier.graph.id, revision: earlier.graph.revision)
        let step = earlier.graph.steps[suspect.step].id
        return (
            .breachedBefore(name, step: step, due: suspect.due.instant, ended: suspect.ended),
            ["steps", step]
        )
    }

    private func breach(_ service: VisitService, _ instance: Instance) -> AuditFact {
        let role = world.deployment(of: instance).graph.roles[service.owner]
        return .breached(service, owner: role.title, holding: role.holding)
    }

    private func rule(_ service: VisitService, _ instance: Instance) -> [String] {
        let graph = world.deployment(of: instance).graph
        let step = graph.steps[service.step]
        guard step.sla == nil else { return ["steps", step.id, "sla"] }
        return ["rows", graph.rows[step.row].id, "sla"]
    }

    private mutating func tellInstances(_ asOf: Instant) {
        for position in 0..<world.instanceCount {
            let instance = world.instance(at: position)
            count(instance)
            guard isInScope(instance, traces[position]) else { continue }
            judgedCount += 1
            guard instance.isRunning else { continue }
            tellOpen(instance, traces[position], asOf)
        }
    }

    private func isInScope(_ instance: Instance, _ recordedAt: Instant) -> Bool {
        let zone = world.zone(of: world.deployment(of: instance).agency) ?? .utc
        return setting.scope.overlaps(from: recordedAt, to: recordedAt, in: zone)
    }

    /// Whether an instance is in scope with something that was recorded of it.
    private func isInScope(_ instance: Instance, _ trace: Trace) -> Bool {
        let scope = setting.scope
        if scope.isAll { return true }
        if let wanted = scope.instance, wanted != instance.id { return false }
        if let sample, !sample.includes(instance.id) { return false }
        let deployment = world.deployment(of: instance)
        let name = ProcedureName(
            agency: deployment.agency, id: deployment.graph.id,
            revision: deployment.graph.revision)
        guard scope.includes(name) else { return false }
        let zone = world.zone(of: deployment.agency) ?? .utc
        return scope.overlaps(from: trace.startedAt, to: trace.recordedAt, in: zone)
    }

    private mutating func count(_ instance: Instance) {
        let position = instance.deploymentPosition
        switch instance.status {
        case .running: statistics.procedures[position].runningCount += 1
        case .withdrawn: statistics.procedures[position].withdrawnCount += 1
        case .ended(let end):
            statistics.procedures[position].ends[Int(end.position)].count += 1
        }
    }

    private mutating func tellOpen(_ instance: Instance, _ trace: Trace, _ asOf: Instant) {
        let step = world.deployment(of: instance).graph.steps[instance.step].id
        func finding(_ fact: AuditFact) -> AuditFinding {
            var finding = AuditFinding(fact)
            finding.entry = trace.entry
            finding.place = trace.spot.place
            return finding
        }
        if let due = instance.timers.due {
            if due.instant < asOf,
                let service = world.service(of: instance, at: asOf).last, service.isBreached
            {
                add(
                    finding(breach(service, instance)), on: instance.id,
                    against: rule(service, instance))
            }
            if due.isProvisional {
                add(finding(.provisional(step: step, due: due.instant)), on: instance.id)
            }
        }
        let overdue = world.timersDue(instance, before: asOf)
        // One that is neither due nor stands still is held back.
        if let expiry = instance.timers.expiry?.instant, expiry < asOf,
            instance.suspendedAt == nil, !overdue.contains(where: { $0.timer == .expiry })
        {
            add(
                finding(.held(due: expiry)), on: instance.id,
                against: ["steps", step, "expires"])
        }
        for timer in overdue {
            add(
                finding(.overdue(timer.timer, due: timer.due)), on: instance.id,
                against: ["steps", step, timer.timer == .expiry ? "expires" : "escalate"])
        }
        let span = TimeSpan(setting.idleWorkingDaysMax, .workingDays)
        if let end = try? world.due(after: span, from: trace.recordedAt, in: instance),
            end.instant < asOf
        {
            add(
                finding(
                    .idle(since: trace.recordedAt, workingDays: setting.idleWorkingDaysMax)),
                on: instance.id)
        }
    }

    // MARK: Readings

    private mutating func tellReliedSteps() {
        let ordered = relied.sorted {
            ($0.key.deployment, $0.key.step) < ($1.key.deployment, $1.key.step)
        }
        for (place, count) in ordered {
            let deployment = world.deployments[place.deployment]
            let step = deployment.graph.steps[place.step]
            var facts: [AuditFact] = []
            if step.isImplied { facts.append(.impliedStep(step.id, count: count)) }
            if let why = step.assumption {
                facts.append(.assumedStep(step.id, count: count, why: why))
            }
            for fact in facts {
                var finding = AuditFinding(fact)
                finding.concern(deployment, against: ["steps", step.id], in: world)
                if let name = finding.procedure, !setting.scope.includes(name) { continue }
                findings.append(finding)
            }
        }
    }
}
