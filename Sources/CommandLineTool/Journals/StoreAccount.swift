import Canonical
import Engine
import Execution
import JSON
import Journal
import Records

/// What became of the contents that the entries of a journal name: the store beside it, held
/// against them.
struct StoreAccount {
    /// A content that is not as it should be.
    struct Finding {
        let state: StoreCheck.State
        let event: Int
        let instance: String
        let subject: Erasure
    }

    /// The folder of the store, as it is told.
    let folder: String
    /// How many contents the entries name that could be read.
    private(set) var namedCount = 0
    /// The store, held against them; nil where there is none.
    private(set) var check: StoreCheck?
    private(set) var findings: [Finding] = []
    private(set) var findingsOmitted = 0
    /// Why not all entries could be read; nil where they were.
    private(set) var failure: JournalFailure?

    /// Goes through a journal.
    ///
    /// - Parameters:
    ///   - journal: its folder.
    ///   - path: the folder of the store.
    ///   - folder: the same as it is told.
    ///   - isThere: whether there is a store.
    /// - Throws: where the store cannot be read. What is wrong with the journal is for others to
    ///   say: the account ends there.
    init(
        of journal: String, in path: String, called folder: String, isThere: Bool,
        on disk: any Disk
    ) throws(JournalFailure) {
        self.folder = folder
        do throws(DiskFailure) {
            check = isThere ? try StoreCheck(path, on: disk) : nil
        } catch {
            throw .disk(error)
        }
        let erasures = StoreAccount.erasures(of: journal, on: disk)
        let world = erasures.isEmpty ? World() : StoreAccount.world(of: journal, on: disk)
        var trouble: DiskFailure?
        do throws(JournalFailure) {
            _ = try JournalReader(journal, on: disk) { entry, line in
                guard trouble == nil, entry.kind == .event,
                    let filing = EventForm.filing(line.extracting(entry.value))
                else { return }
                do throws(DiskFailure) {
                    try take(filing, erasures, world)
                } catch {
                    trouble = error
                }
            }
        } catch {
            failure = error
        }
        if let trouble { throw .disk(trouble) }
    }

    private static func erasures(of journal: String, on disk: any Disk) -> RecordedErasures {
        var erasures = RecordedErasures()
        _ = try? JournalReader(journal, on: disk) { entry, line in
            guard entry.kind == .event,
                let erasure = EventForm.erasure(line.extracting(entry.value))
            else { return }
            erasures.insert(erasure)
        }
        return erasures
    }

    /// The world of a journal, which knows what groups of documents are filed as; where it cannot
    /// be told nothing is a group.
    private static func world(of journal: String, on disk: any Disk) -> World {
        let view = try? JournalView(journal, on: disk, visit: nil)
        return view?.world ?? World()
    }

    private mutating func take(
        _ filing: Filing, _ erasures: RecordedErasures, _ world: World
    ) throws(DiskFailure) {
        for content in filing.contents {
            namedCount += 1
            guard let hash = Hash(hex: content.commitment) else { continue }
            let isErased = erasures.cover(content, of: filing) { document, instance in
                world.filed(document, in: instance)
            }
            let state = try check?.check(Commitment(hash), isErased: isErased)
            guard let state, state != .present, state != .erased else { continue }
            guard findings.count < JournalLimit.findingsMax else {
                findingsOmitted += 1
                continue
            }
            findings.append(
                Finding(
                    state: state, event: filing.number, instance: filing.instance,
                    subject: content.subject))
        }
    }

    // MARK: What it says

    /// Whether all entries could be read.
    var isComplete: Bool { failure == nil }

    /// Whether all that entries name was looked up and is as they say.
    var isSound: Bool {
        isComplete && findings.isEmpty && namedCount == check?.checkedCount ?? 0
    }

    /// Whether something is wrong, as far as was looked.
    var hasFindings: Bool { !findings.isEmpty }

    /// The files that no entry names; none where not all entries could be read.
    var unnamed: [String] { isComplete ? check?.unnamed ?? [] : [] }

    var json: JSON {
        var members: [JSON.Member] = [
            .init("folder", .string(folder)), .init("named", .number(namedCount)),
            .init("checked", .number(check?.checkedCount ?? 0)),
        ]
        for state in StoreCheck.State.allCases {
            members.append(
                .init(state.rawValue, check.map { .number($0.count(state)) } ?? .null))
        }
        let isCounted = check != nil && isComplete
        members += [
            .init("unnamed", isCounted ? .number(unnamed.count) : .null),
            .init("complete", .bool(isComplete)), .init("sound", .bool(isSound)),
            .init("findings", .array(findings.map(\.json))),
            .init("omitted", .number(findingsOmitted)),
        ]
        return .object(members)
    }
}

extension JournalDesk {
    /// The store of the journal, held against it.
    ///
    /// - Throws: where the one that was named is not there, or cannot be read.
    func account(
        _ request: Request, on disk: any Disk
    ) throws(JournalFailure) -> StoreAccount {
        let (folder, isThere) = store(request)
        return try StoreAccount(
            of: journalPath, in: session.files.resolved(folder), called: folder,
            isThere: isThere, on: disk)
    }

    /// The folder of the store, as it is told: the one that is named, else the one beside the
    /// journal; and whether there is one. That one that is named is not there is a failure.
    func store(_ request: Request) -> (folder: String, isThere: Bool) {
        let named = request.values["store"]
        let folder = named ?? Engine.storeFolder(of: journal)
        return (folder, named != nil || session.files.kind(of: folder) != nil)
    }
}

extension StoreAccount.Finding {
    var json: JSON {
        let (document, data): (JSON, JSON) =
            switch subject {
            case .document(let id): (.string(id), .null)
            case .data(let name): (.null, .string(name))
            }
        return .object([
            .init("code", .string(code)), .init("event", .number(event)),
            .init("instance", .string(instance)), .init("document", document),
            .init("data", data),
        ])
    }

    var code: String { "content-" + state.rawValue }

    /// What it is called: a document or a data item by its id.
    var name: String {
        switch subject {
        case .document(let id): id
        case .data(let name): name
        }
    }
}
