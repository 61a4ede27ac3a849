import Audit
import Canonical
import Execution
import Journal
import SmallJournal
import Testing

/// What somebody does to a journal, and what an audit says of it.
struct Attack: Sendable, CustomTestStringConvertible {
    /// In the words of the auditors' guide.
    let name: String
    /// Whether it takes the key that signs.
    let needsKey: Bool
    /// The errors and warnings where nothing was kept elsewhere, and those where the last
    /// checkpoint was.
    let alone: [AuditCode]
    let kept: [AuditCode]
    /// Those where a witness cosigned it.
    let cosigned: [AuditCode]
    /// What a witness that cosigned the last checkpoint says of the one that there is now.
    let witness: AskedWitness.Answer
    /// How the journal was written that is attacked.
    let manner: Written.Manner
    /// What it leaves of the journal.
    let perform: @Sendable () throws -> Written

    var testDescription: String { name + (needsKey ? ", with the key" : "") }

    init(
        _ name: String, needsKey: Bool = false, alone: [AuditCode] = [], kept: [AuditCode] = [],
        cosigned: [AuditCode]? = nil, witness: AskedWitness.Answer,
        _ manner: Written.Manner = Attack.manner,
        _ perform: @escaping @Sendable () throws -> Written
    ) {
        self.name = name
        self.needsKey = needsKey
        self.alone = alone
        self.kept = kept
        self.cosigned = cosigned ?? kept
        self.witness = witness
        self.manner = manner
        self.perform = perform
    }

    /// Somebody who has the key writes the whole journal anew.
    static func rewriting(
        _ name: String, alone: [AuditCode] = [], kept: [AuditCode] = [.forked],
        witness: AskedWitness.Answer = .unproven, _ manner: Written.Manner = Attack.manner,
        _ change: @escaping @Sendable (inout Ledger) -> Void
    ) -> Attack {
        Attack(name, needsKey: true, alone: alone, kept: kept, witness: witness, manner) {
            var ledger = Ledger()
            change(&ledger)
            return try Written(ledger, manner)
        }
    }

    /// Somebody who has no key changes the files. The checkpoint stays, or is thrown away.
    static func changing(
        _ name: String, alone: [AuditCode] = [], kept: [AuditCode] = [],
        witness: AskedWitness.Answer = .cosigns, _ manner: Written.Manner = Attack.manner,
        _ change: @escaping @Sendable (Written) throws -> Void
    ) -> Attack {
        Attack(name, alone: alone, kept: kept, witness: witness, manner) {
            let written = try Written(Ledger.noted, manner)
            try change(written)
            return written
        }
    }

    /// In several files, as a journal of years is.
    static let manner = Written.Manner(checkpointAt: [6, 20], segmentBytesMax: 5_000)
    /// In one file, as a young journal is.
    static let young = Written.Manner(checkpointAt: [6, 20])

    /// The row of the table that is about it.
    var row: String {
        let held =
            Attack.cell(kept) + (cosigned == kept ? "" : "; cosigned: \(Attack.cell(cosigned))")
        let cells = [
            name, needsKey ? "yes" : "no", Attack.cell(alone), held, witness.rawValue,
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    private static func cell(_ codes: [AuditCode]) -> String {
        codes.isEmpty ? "nothing" : codes.map(\.rawValue).joined(separator: ", ")
    }
}

extension Written {
    /// Adds a line at the end of the last file, as the format asks for it.
    ///
    /// - Parameter event: the object of an event.
    ///
    /// - Parameter kind: what the entry's own member is called.
    func append(_ value: String, of kind: String = "event") {
        let count = leaves.count
        let text =
            #"{"crc":"00000000","durable":\#(count),"\#(kind)":\#(value),"seq":\#(count),"v":1}"#
        change(last) { $0.append(sealed(Array((text + "\n").utf8))) }
    }

    /// Names keys in entries at the end, one after the other, and signs all with them.
    func takeOver(with keys: [SigningKey]) {
        for key in keys { append(#"{"key":"\#(key.verifier)"}"#, of: "key") }
        var frontier = MerkleFrontier()
        for leaf in leaves { frontier.append(leaf) }
        let checkpoint = Checkpoint(
            origin: Written.keys[0].verifier.name, size: frontier.size, root: frontier.root)
        let line = checkpoint.map { Written.line($0.signed(with: keys)) } ?? []
        replace("checkpoints.jsonl", with: bytes(of: "checkpoints.jsonl") + line)
        writeHead()
    }

    /// Writes a head that says that the journal is as long as it is.
    func writeHead() {
        let id = Written.keys[0].verifier.name
        let text =
            #"{"crc":"00000000","journal":"\#(id)","size":\#(leaves.count),"v":1}"#
        replace("head", with: sealed(Array((text + "\n").utf8)))
    }

    /// An entry's line in whatever file, with what it says changed and its checksum put right.
    func edit(anywhere old: String, _ new: String) {
        for name in segments {
            change(name) { lines in
                for index in lines.indices {
                    let text = String(decoding: lines[index], as: UTF8.self)
                    if text.contains(old) {
                        lines[index] = sealed(Array(text.replacing(old, with: new).utf8))
                    }
                }
            }
        }
    }
}
