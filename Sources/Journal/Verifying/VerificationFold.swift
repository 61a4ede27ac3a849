import Canonical

/// Puts what was told of the blocks together, in their order: the tree, the keys, the checkpoints.
struct VerificationFold {
    private(set) var report = VerificationReport()
    /// Copies of torn tails of which entries speak.
    private(set) var copies: [Recovered] = []

    private var frontier = MerkleFrontier()
    private var durable = 0
    private var shift = 0
    private let given: [(note: SignedNote, checkpoint: Checkpoint)]
    private var givenNext = 0
    private let trusted: [VerifierKey]
    private let witnesses: [VerifierKey]

    /// The keys in their order, each with the number of the entry that made it the one in force.
    private var keys: [(sequence: Int, key: VerifierKey)] = []
    private var lastCheckpointSize = 0
    /// Whether a checkpoint of the history was of another tree.
    private var hasOtherRoot = false
    /// The last checkpoint of the history that is of more entries than there are.
    private var ahead: (size: Int, place: Place)?

    /// - Parameters:
    ///   - given: checkpoints that were kept elsewhere, by size.
    ///   - trusted: the keys that may be the first.
    ///   - witnesses: who must have cosigned what was kept elsewhere.
    init(
        given: [(note: SignedNote, checkpoint: Checkpoint)], trusted: [VerifierKey],
        witnesses: [VerifierKey]
    ) {
        self.given = given
        self.trusted = trusted
        self.witnesses = witnesses
    }

    /// The keys of the journal.
    var verifiers: [VerifierKey] {
        keys.reduce(into: []) { if !$0.contains($1.key) { $0.append($1.key) } }
    }

    mutating func report(_ problem: VerificationFinding.Problem, at place: Place? = nil) {
        guard report.findings.count < JournalLimit.findingsMax else {
            report.findingsOmitted += 1
            return
        }
        report.findings.append(VerificationFinding(problem, at: place))
    }

    // MARK: Entries

    mutating func append(_ block: BlockCheck, _ ticket: VerificationFeed.Ticket) {
        if ticket.beginsSegment && lastCheckpointSize != frontier.size {
            report(.checkpoint(.missing, size: frontier.size), at: ticket.place)
        }
        var findings = block.faults.map { ($0.fault, $0.place) }
        for found in block.shifts where found.shift != shift {
            let expected = found.found - found.shift + shift
            findings.append(
                (.sequence(found: found.found, expected: expected), found.place))
            shift = found.shift
        }
        if let first = block.firstDurable {
            if first.count < durable {
                findings.append((.durable(found: first.count), first.place))
            }
            durable = max(durable, block.lastDurable)
        }
        for own in block.own {
            do throws(EntryFault) {
                try take(own)
            } catch {
                findings.append((error, own.place))
            }
        }
        for (fault, place) in findings.sorted(by: { $0.1.offset < $1.1.offset }) {
            report(.entry(fault), at: place)
        }
        for node in block.subtrees { frontier.append(subtree: node.hash, height: node.height) }
    }

    private mutating func take(_ own: BlockCheck.Own) throws(EntryFault) {
        let value = unsafe own.value.span.bytes
        switch own.kind {
        case .journal:
            let header = try SegmentHeader(value)
            guard let journal = report.journal else {
                guard own.sequence == 0 else { return }
                try header.check(
                    follows: header, key: header.key, size: 0, MerkleFrontier.emptyRoot)
                report.journal = header
                keys = [(-1, header.key)]
                if !trusted.isEmpty, !trusted.contains(header.key) {
                    report(.keyUntrusted(header.key), at: own.place)
                }
                return
            }
            guard let key = keys.last?.key else { return }
            try header.check(follows: journal, key: key, size: own.sequence, frontier.root)
        case .key: keys.append((own.sequence, try KeyRotation(value).key))
        case .recovered: copies.append(try Recovered(value))
        case .event, .source: break
        }
    }

    // MARK: Checkpoints

    mutating func compare(_ record: CheckpointCursor.Record) {
        guard let checkpoint = record.checkpoint, let note = record.note else {
            report(.checkpointUnreadable, at: record.place)
            return
        }
        if let fault = fault(of: note, checkpoint) {
            // Once a tree differs, all that grow out of it do: that is told once.
            if fault == .root {
                if hasOtherRoot { return pass(checkpoint) }
                hasOtherRoot = true
            }
            // The largest tells how many entries there were; it is the last.
            if fault == .ahead {
                ahead = (checkpoint.size, record.place)
                return pass(checkpoint)
            }
            report(.checkpoint(fault, size: checkpoint.size), at: record.place)
        } else {
            report.signedSize = checkpoint.size
            report.checkpointCount += 1
        }
        pass(checkpoint)
    }

    private mutating func pass(_ checkpoint: Checkpoint) {
        lastCheckpointSize = max(lastCheckpointSize, checkpoint.size)
    }

    private func fault(of note: SignedNote, _ checkpoint: Checkpoint) -> CheckpointFault? {
        guard checkpoint.origin == report.journal?.journal else { return .origin }
        guard checkpoint.size <= frontier.size else { return .ahead }
        guard checkpoint.size == frontier.size, checkpoint.size > lastCheckpointSize else {
            return .order
        }
        guard checkpoint.root == frontier.root else { return .root }
        return signatureFault(of: note, checkpoint.size)
    }

    /// A checkpoint is signed by the key in force at its size, by the one before it too where it is
    /// the first to cover the rotation, and by no other of the journal's keys.
    private func signatureFault(of note: SignedNote, _ size: Int) -> CheckpointFault? {
        guard let signed = try? note.verified(by: verifiers).map(\.key) else { return .signature }
        let inForce = keys.lastIndex { $0.sequence < size } ?? 0
        guard signed.contains(keys[inForce].key) else { return .signature }
        var allowed = [keys[inForce].key]
        if inForce > 0, keys[inForce].sequence >= lastCheckpointSize {
            guard signed.contains(keys[inForce - 1].key) else { return .formerSignature }
            allowed.append(keys[inForce - 1].key)
        }
        return signed.allSatisfy(allowed.contains) ? nil : .foreignKey
    }

    /// Compares the checkpoints that were given as far as the tree goes.
    mutating func compareGiven() {
        while givenNext < given.count, given[givenNext].checkpoint.size <= frontier.size {
            let (note, checkpoint) = given[givenNext]
            givenNext += 1
            if let fault = faultOfGiven(note, checkpoint) {
                report(.given(fault, size: checkpoint.size))
            } else {
                report.anchoredSize = checkpoint.size
                report.cosignatures += cosignatures(of: note, checkpoint)
                report.anchors.append(checkpoint)
            }
        }
    }

    private func cosignatures(of note: SignedNote, _ checkpoint: Checkpoint) -> [Cosignature] {
        witnesses.compactMap { witness in
            guard let seconds = try? note.verified(by: [witness]).first?.signedAtSeconds else {
                return nil
            }
            return Cosignature(size: checkpoint.size, key: witness, atSeconds: seconds)
        }
    }

    private func faultOfGiven(_ note: SignedNote, _ checkpoint: Checkpoint) -> CheckpointFault? {
        guard checkpoint.origin == report.journal?.journal else { return .origin }
        guard checkpoint.size == frontier.size, checkpoint.root == frontier.root else {
            return .root
        }
        let inForce = keys.last { $0.sequence < checkpoint.size }?.key
        guard let inForce, let signed = try? note.verified(by: [inForce]), !signed.isEmpty else {
            return .signature
        }
        for witness in witnesses where (try? note.verified(by: [witness])) == nil {
            return .cosignature(witness)
        }
        return nil
    }

    // MARK: The end

    /// There are no more entries.
    mutating func finish(head: Head?) {
        if let ahead { report(.checkpoint(.ahead, size: ahead.size), at: ahead.place) }
        let larger = given[givenNext...].map { note, checkpoint in
            (fault: faultOfLarger(note, checkpoint), size: checkpoint.size)
        }
        let last = larger.lastIndex { $0.fault == .ahead }
        for (index, found) in larger.enumerated() where found.fault != .ahead || index == last {
            report(.given(found.fault, size: found.size))
        }
        report.size = frontier.size
        report.root = frontier.root
        report.keys = keys.indices.map { index in
            let next = index + 1 < keys.count ? keys[index + 1].sequence : nil
            return KeyRange(key: keys[index].key, first: keys[index].sequence + 1, last: next)
        }
        if let head, head.journal == report.journal?.journal {
            if head.size > frontier.size { report(.headAhead(size: head.size)) }
        } else {
            report(.headUnusable)
        }
    }

    /// What a checkpoint of more entries than there are shows: that they were there, if one of the
    /// keys that are known signed it. The one in force then may be gone with its entry.
    private func faultOfLarger(_ note: SignedNote, _ checkpoint: Checkpoint) -> CheckpointFault {
        // A checkpoint of another journal says nothing of what this one should hold.
        let isForeign = report.journal.map { $0.journal != checkpoint.origin } ?? false
        if isForeign { return .origin }
        let known = verifiers + trusted + witnesses
        return known.contains { (try? note.verified(by: [$0])) != nil } ? .ahead : .aheadUnproven
    }

    /// Compares the copies of torn tails with what the entries say of them.
    mutating func compareCopies(in folder: borrowing Folder) throws(DiskFailure) {
        for copy in copies {
            let limit = JournalLimit.tornBytesMax
            // The name comes from the journal: it must not lead anywhere else.
            guard TornName.isName(copy.copy) else {
                report(.copy(name: copy.copy))
                continue
            }
            var content = try folder.read(copy.copy, atMost: limit)
            if content == nil {
                content = try folder.read(copy.copy + TornName.openSuffix, atMost: limit)
            }
            guard let content, content.count == copy.bytes, SHA256.hash(content) == copy.hash else {
                report(.copy(name: copy.copy))
                continue
            }
        }
    }
}
