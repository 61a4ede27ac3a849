import Canonical

/// Puts what was told of the blocks together, in their order: the tree, the keys, the checkpoints.
struct VerificationFold {
    private(set) var report = VerificationReport()
    /// Copies of torn tails of which entries speak.
    private(set) var copies: [Recovered] = []

    private var frontier = MerkleFrontier()
    private var durable = 0
    private var shift = 0
    private let given: [SignedCheckpoint]
    private var givenNext = 0
    private let trusted: [VerifierKey]
    private let witnesses: [VerifierKey]

    /// The keys in their order, each with the number of the entry that made it the one in force,
    /// and each once by its id: a journal may be made to have many.
    private var keys: [(sequence: Int, key: VerifierKey)] = []
    private var keysByID: [UInt32: [VerifierKey]] = [:]
    private var lastCheckpointSize = 0
    /// The lines of the history that a write may have left which was not finished, since the last
    /// one that is right.
    private var torn: [Place] = []
    /// Whether a checkpoint of the history was of another tree.
    private var hasOtherRoot = false
    /// The last checkpoint of the history that is of more entries than there are.
    private var ahead: (size: Int, place: Place)?

    /// - Parameters:
    ///   - given: checkpoints that were kept elsewhere, by size.
    ///   - trusted: the keys that may be the first.
    ///   - witnesses: who must have cosigned what was kept elsewhere.
    init(
        given: [SignedCheckpoint], trusted: [VerifierKey], witnesses: [VerifierKey]
    ) {
        self.given = given
        self.trusted = trusted
        self.witnesses = witnesses
    }

    /// Those of the journal's keys whose signatures a note says to have.
    private func verifiers(of note: SignedNote) -> [VerifierKey] {
        Set(note.signatures.map(\.keyID)).sorted().flatMap { keysByID[$0] ?? [] }
    }

    private mutating func takeOver(_ key: VerifierKey, at sequence: Int) {
        keys.append((sequence, key))
        if keysByID[key.id]?.contains(key) != true { keysByID[key.id, default: []].append(key) }
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
                takeOver(header.key, at: -1)
                if !trusted.isEmpty, !trusted.contains(header.key) {
                    report(.keyUntrusted(header.key), at: own.place)
                }
                return
            }
            guard let key = keys.last?.key else { return }
            try header.check(follows: journal, key: key, size: own.sequence, frontier.root)
        case .key:
            let key = try KeyRotation(value).key
            try report.journal?.check(key)
            takeOver(key, at: own.sequence)
        case .recovered: copies.append(try Recovered(value))
        case .event, .source: break
        }
    }

    // MARK: Checkpoints

    mutating func compare(_ record: CheckpointCursor.Record) {
        guard let checkpoint = record.checkpoint, let note = record.note else {
            if record.isTorn { return remember(torn: record.place) }
            tellTorn()
            report(.checkpointUnreadable, at: record.place)
            return
        }
        tellTorn()
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
        } else if report.journal != nil {
            report.signedSize = checkpoint.size
            report.checkpointCount += 1
        }
        pass(checkpoint)
    }

    private mutating func remember(torn place: Place) {
        if torn.count < JournalLimit.findingsMax { torn.append(place) }
    }

    /// What looked torn is not: something that is right comes after it.
    private mutating func tellTorn() {
        for place in torn { report(.checkpointUnreadable, at: place) }
        torn = []
    }

    private mutating func pass(_ checkpoint: Checkpoint) {
        lastCheckpointSize = max(lastCheckpointSize, checkpoint.size)
    }

    private func fault(of note: SignedNote, _ checkpoint: Checkpoint) -> CheckpointFault? {
        guard isOwn(checkpoint) else { return .origin }
        guard checkpoint.size <= frontier.size else { return .ahead }
        guard checkpoint.size == frontier.size, checkpoint.size > lastCheckpointSize else {
            return .order
        }
        guard checkpoint.root == frontier.root else { return .root }
        // Which keys it has nobody knows: that was told.
        guard report.journal != nil else { return nil }
        return signatureFault(of: note, checkpoint.size)
    }

    /// Whether a checkpoint is of this journal, as far as its id is known.
    private func isOwn(_ checkpoint: Checkpoint) -> Bool {
        report.journal?.isCalled(checkpoint.origin) ?? true
    }

    /// A checkpoint is signed by the keys that must, and by no other of the journal's keys.
    private func signatureFault(of note: SignedNote, _ size: Int) -> CheckpointFault? {
        let signers = signers(at: size)
        guard let signed = try? note.verified(by: verifiers(of: note)).map(\.key),
            let inForce = signers.last, signed.contains(inForce)
        else { return .signature }
        guard signers.allSatisfy(signed.contains) else { return .formerSignature }
        return signed.allSatisfy(signers.contains) ? nil : .foreignKey
    }

    /// The keys that must sign a checkpoint of a size: the one in force there, and before it all
    /// that were in force since the last checkpoint. So each is vouched for by the one before it:
    /// whoever can write an entry can name a key, and a second one that takes over from that.
    private func signers(at size: Int) -> [VerifierKey] {
        guard let inForce = keys.lastIndex(where: { $0.sequence < size }) else { return [] }
        var first = inForce
        while first > 0, keys[first].sequence >= lastCheckpointSize { first -= 1 }
        return keys[first...inForce].map(\.key)
    }

    /// Compares the checkpoints that were given as far as the tree goes.
    mutating func compareGiven() {
        while givenNext < given.count, given[givenNext].checkpoint.size <= frontier.size {
            let (note, checkpoint) = (given[givenNext].note, given[givenNext].checkpoint)
            givenNext += 1
            if let fault = faultOfGiven(note, checkpoint) {
                report(.given(fault, size: checkpoint.size))
            } else if report.journal != nil {
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
        guard isOwn(checkpoint) else { return .origin }
        // Of no entries there is one tree.
        let root = checkpoint.size == 0 ? MerkleFrontier.emptyRoot : frontier.root
        guard checkpoint.root == root, [0, frontier.size].contains(checkpoint.size) else {
            return .root
        }
        guard report.journal != nil else { return nil }
        let signers = signers(at: checkpoint.size)
        guard let inForce = signers.last, isSigned(note, by: inForce) else { return .signature }
        // Where the history has no checkpoint that vouches for it, this one must, or who gave it.
        let isVouchedFor =
            trusted.contains(inForce)
            || signers.allSatisfy { isSigned(note, by: $0) }
        guard isVouchedFor else { return .formerSignature }
        for witness in witnesses where !isSigned(note, by: witness) {
            return .cosignature(witness)
        }
        return nil
    }

    private func isSigned(_ note: SignedNote, by key: VerifierKey) -> Bool {
        (try? note.verified(by: [key])) != nil
    }

    // MARK: The end

    /// There are no more entries.
    mutating func finish(_ extent: JournalExtent) {
        if let first = torn.first {
            report(.tornTail(bytes: extent.historyBytes - first.offset), at: first)
        }
        if let ahead { report(.checkpoint(.ahead, size: ahead.size), at: ahead.place) }
        let larger = given[givenNext...].map { signed in
            (fault: faultOfLarger(signed.note, signed.checkpoint), size: signed.checkpoint.size)
        }
        // Of what could not be read nobody knows whether it is there.
        let isRead = report.failure == nil
        let last = isRead ? larger.lastIndex { $0.fault == .ahead } : nil
        for (index, found) in larger.enumerated() where found.fault != .ahead || index == last {
            report(.given(found.fault, size: found.size))
        }
        report.size = frontier.size
        report.root = frontier.root
        report.keys = keys.indices.map { index in
            let next = index + 1 < keys.count ? keys[index + 1].sequence : nil
            return KeyRange(key: keys[index].key, first: keys[index].sequence + 1, last: next)
        }
        if let head = extent.head {
            if head.size > frontier.size, isRead { report(.headAhead(size: head.size)) }
        } else {
            report(.headUnusable)
        }
    }

    /// What a checkpoint of more entries than there are shows: that they were there, if one of the
    /// keys that are known signed it. The one in force then may be gone with its entry.
    private func faultOfLarger(_ note: SignedNote, _ checkpoint: Checkpoint) -> CheckpointFault {
        // A checkpoint of another journal says nothing of what this one should hold.
        if !isOwn(checkpoint) { return .origin }
        let known = verifiers(of: note) + trusted + witnesses
        return known.contains { isSigned(note, by: $0) } ? .ahead : .aheadUnproven
    }

    /// Compares the copies of torn tails with what the entries say of them.
    mutating func compareCopies(in folder: borrowing Folder) throws(DiskFailure) {
        // Each file once, however many entries speak of it.
        var hashes: [String: Hash] = [:]
        for copy in copies {
            if hashes[copy.copy] == nil { hashes[copy.copy] = try hash(of: copy, in: folder) }
            if hashes[copy.copy] != copy.hash { report(.copy(name: copy.copy)) }
        }
    }

    /// The hash of what lies under a copy's name; nil where that cannot be the copy.
    private func hash(
        of copy: Recovered, in folder: borrowing Folder
    ) throws(DiskFailure) -> Hash? {
        // The name comes from the journal: it must not lead anywhere else.
        guard TornName.isName(copy.copy), copy.bytes <= JournalLimit.tornBytesMax else {
            return nil
        }
        for name in [copy.copy, copy.copy + TornName.openSuffix] {
            guard let status = try folder.status(of: name), status.kind == .file,
                status.bytes == copy.bytes,
                let content = try folder.read(name, atMost: copy.bytes)
            else { continue }
            return SHA256.hash(content)
        }
        return nil
    }
}
