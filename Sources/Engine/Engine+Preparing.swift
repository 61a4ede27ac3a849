import Canonical
import Execution
import Journal
import ProcessGraph
import Records
import WorkCalendar

/// A request whose contents lie in the store.
struct Prepared {
    /// The act, with commitments in the place of contents.
    var act: Act
    var key: CallerKey?
    /// What was put into the store for it.
    var stored: [Commitment] = []
}

extension Engine {
    /// Puts what the request carries into the store.
    func prepare(_ request: Request) throws(EngineFailure) -> Prepared {
        var prepared = Prepared(act: request.act)
        if let text = request.key {
            prepared.key = CallerKey(text, digest(of: request))
            // What was done before is not stored again.
            if isKnown(prepared.key, of: request) { return prepared }
        }
        do throws(EngineFailure) {
            try substitute(&prepared, request)
        } catch {
            discard(prepared)
            throw error
        }
        return prepared
    }

    /// Takes what was put into the store for a request away again.
    func discard(_ prepared: Prepared) {
        // What cannot be taken away is a file that no entry names; it does no harm.
        for commitment in prepared.stored { try? store.remove(commitment) }
    }

    private func isKnown(_ key: CallerKey?, of request: Request) -> Bool {
        let probe = Command(
            by: request.actor, recordedBy: request.recorder, occurredAt: .min, recordedAt: .min,
            key: key, request.act)
        return state.withLock { state in
            switch state.world.decide(probe) {
            case .duplicate, .rejected(.keyUsed): true
            default: false
            }
        }
    }

    /// The digest of what the caller supplied. It is over a secret too: the journal shows it, and
    /// nobody is to guess a personal value by it.
    private func digest(of request: Request) -> Digest {
        var sum = SHA256()
        sum.update(secret)
        sum.update(RequestForm.bytes(of: request.act, by: request.actor, request.recorder))
        if let instant = request.occurredAt { sum.update(Array("\(instant)".utf8)) }
        if let version = request.expectedVersion { sum.update(Array("\(version)".utf8)) }
        for attachment in request.attachments {
            sum.update(SHA256.hash(Array(attachment.name.utf8)))
            sum.update(SHA256.hash(attachment.bytes))
        }
        return Digest(sum.finalize())
    }

    // MARK: Contents

    private func substitute(
        _ prepared: inout Prepared, _ request: Request
    ) throws(EngineFailure) {
        guard case .on(let id, var act) = prepared.act else { return }
        switch act {
        case .submit(let document, let evidence):
            act = .submit(document: document, try put(evidence, request, &prepared))
        case .record(let values): act = .record(try put(values, id, &prepared))
        case .complete(var completion):
            for index in completion.produced.indices {
                completion.produced[index].evidence = try put(
                    completion.produced[index].evidence, request, &prepared)
            }
            completion.data = try put(completion.data, id, &prepared)
            act = .complete(completion)
        default: return
        }
        prepared.act = .on(instance: id, act)
    }

    private func put(
        _ evidence: Evidence, _ request: Request, _ prepared: inout Prepared
    ) throws(EngineFailure) -> Evidence {
        guard case .file(let name) = evidence else { return evidence }
        guard let attachment = request.attachments.first(where: { $0.name == name }) else {
            throw .attachmentMissing(name)
        }
        guard !attachment.bytes.isEmpty else { throw .attachmentEmpty(name) }
        return .file(commitment: try put(attachment.bytes, &prepared))
    }

    private func put(
        _ values: [DataValue], _ id: String, _ prepared: inout Prepared
    ) throws(EngineFailure) -> [DataValue] {
        // Nothing of what comes as a commitment is stored.
        guard !values.allSatisfy(\.isCommitment) else { return values }
        let items = state.withLock { state -> [DataItem] in
            guard let instance = state.world.instance(id) else { return [] }
            return state.world.deployment(of: instance).graph.dataItems.filter(\.isPersonal)
        }
        var values = values
        for index in values.indices {
            guard let item = items.first(where: { $0.name == values[index].item }) else {
                continue
            }
            if values[index].isCommitment { continue }
            // The core sees a commitment alone: whether what it hides fits is told here.
            if let problem = values[index].value.kindProblem(with: item) {
                throw .rejected(.valueMismatch(item: item.name, problem))
            }
            values[index].value = .commitment(
                try put(RequestForm.bytes(of: values[index]), &prepared))
        }
        return values
    }

    private func put(
        _ content: [UInt8], _ prepared: inout Prepared
    ) throws(EngineFailure) -> String {
        do throws(DiskFailure) {
            let commitment = try store.put(content)
            prepared.stored.append(commitment)
            return commitment.text
        } catch {
            throw EngineFailure(.disk(error))
        }
    }
}

extension DataValue {
    fileprivate var isCommitment: Bool { if case .commitment = value { true } else { false } }
}
