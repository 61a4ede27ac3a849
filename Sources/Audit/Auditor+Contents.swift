import Canonical
import Execution
import Journal
import ProcessGraph
import Records

/// Holding the store beside the journal against what entries name.
extension Auditor {
    /// What an event put into the store, or had erased.
    mutating func takeContents(_ value: RawSpan, _ act: InstanceAct, _ mark: Mark) {
        if case .erase = act, let erasure = EventForm.erasure(value) { erasures.insert(erasure) }
        let count = act.contentCount
        guard count > 0 else { return }
        contentCount += count
        if setting.storePath != nil, let filing = EventForm.filing(value) {
            filings.append((filing, mark))
        }
    }

    /// What became of the contents; that they were not looked at where there is no store.
    mutating func tellContents(on disk: any Disk) {
        guard contentCount > 0 else { return }
        guard let path = setting.storePath else {
            findings.append(AuditFinding(.contentsUnchecked(count: contentCount)))
            return
        }
        do throws(DiskFailure) {
            var check = try StoreCheck(path, on: disk)
            var unknownCount = 0
            for (filing, mark) in filings {
                try tell(filing, mark, &check, &unknownCount, on: disk)
            }
            if unknownCount > 0 {
                findings.append(AuditFinding(.contentsUnchecked(count: unknownCount)))
            }
        } catch {
            findings.append(AuditFinding(.journal(.disk(error))))
            findings.append(AuditFinding(.contentsUnchecked(count: contentCount)))
        }
    }

    /// - Parameter unknownCount: of how many contents it cannot be said whether they were erased by
    ///   order: the entry that says so may be one of those that are not there.
    private mutating func tell(
        _ filing: Filing, _ mark: Mark, _ check: inout StoreCheck, _ unknownCount: inout Int,
        on disk: any Disk
    ) throws(DiskFailure) {
        for content in filing.contents {
            let (subject, hash) = (content.subject, content.commitment)
            guard let commitment = Hash(hex: hash) else {
                // What is no commitment commits to nothing.
                report(.contentMissing(subject, commitment: hash), mark, on: filing.instance)
                continue
            }
            let isErased = erasures.cover(content, of: filing) { document, instance in
                world.filed(document, in: instance)
            }
            let fact: AuditFact
            switch try check.check(Commitment(commitment), isErased: isErased) {
            case .present:
                let size = try check.bytes(of: Commitment(commitment).text) ?? 0
                guard try isUnfit(content, of: filing, fileBytes: size, on: disk) else { continue }
                fact = .contentUnfit(subject, commitment: hash)
            case .erased: fact = .contentErased(subject, commitment: hash)
            case .unerased: fact = .contentNotErased(subject, commitment: hash)
            case .unrecorded where isCut:
                unknownCount += 1
                continue
            case .unrecorded: fact = .erasureUnrecorded(subject, commitment: hash)
            case .missing: fact = .contentMissing(subject, commitment: hash)
            case .altered: fact = .contentAltered(subject, commitment: hash)
            }
            report(fact, mark, on: filing.instance)
        }
    }

    /// A file of the store that is larger holds something.
    private static let emptyFileBytesMax = 1_024

    /// Whether what lies in the store cannot be what it was filed as. The core saw a commitment
    /// alone: what it hides is looked at here, by the rules of whoever takes it in.
    private func isUnfit(
        _ content: Filing.Content, of filing: Filing, fileBytes: Int, on disk: any Disk
    ) throws(DiskFailure) -> Bool {
        // Files are large, and are not read a second time for that.
        if case .document = content.subject, fileBytes > Auditor.emptyFileBytesMax { return false }
        guard let path = setting.storePath, let hash = Hash(hex: content.commitment),
            case .present(let bytes, _) = try Store(reading: path, on: disk).find(Commitment(hash))
        else { return false }
        guard case .data(let name) = content.subject else { return bytes.isEmpty }
        guard let value = try? RequestForm.value(bytes.span), value.item == name else {
            return true
        }
        let graph = world.instance(filing.instance).map { world.deployment(of: $0).graph }
        let item = graph?.dataItems.first { $0.name == name }
        return item.map { value.value.kindProblem(with: $0) != nil } ?? false
    }
}

extension InstanceAct {
    /// How many files and personal values it put into the store.
    fileprivate var contentCount: Int {
        func count(_ values: [DataValue]) -> Int {
            values.count { if case .commitment = $0.value { true } else { false } }
        }
        switch self {
        case .submit(_, .file): return 1
        case .record(let values): return count(values)
        case .complete(let completion):
            return count(completion.data)
                + completion.produced.count {
                    if case .file = $0.evidence { true } else { false }
                }
        default: return 0
        }
    }
}
