import Audit
import Canonical
import Journal
import SimulatedDisk
import SmallJournal

/// What was done to the files: one example of each code.
extension Example {
    /// A second journal with the same key, in which other things happened.
    private static let fork: @Sendable () throws -> Written = {
        var ledger = Ledger()
        ledger.open()
        ledger.goOn(minutes: 1)
        ledger.start()
        return try Written(ledger)
    }

    /// One of another agency.
    private static let foreign: @Sendable () throws -> Written = {
        let key = Written.key(1, name: "other.example/journal")
        return try Written(Ledger.whole, Written.Manner(key: key))
    }

    private static func kept(_ make: () throws -> Written) -> [[UInt8]] {
        ((try? make())?.checkpoints ?? []).map { Array($0.written.utf8) }
    }

    private static let note = Ledger.firstNote
    /// An event that cannot be read is missing among the numbers of the others, and the tree is
    /// another.
    private static let damage: Set<AuditCode> = [.checkpointMismatch, .eventMisnumbered]
    private static let removal: Set<AuditCode> = [.truncated, .eventMisnumbered]

    static let integrity = [
        Example.tampered(.entryAltered, also: damage, line: note) {
            $0.edit(note, "note 1", "note 7", isSealed: false)
        },
        Example.tampered(.entriesMissing, also: removal, line: note) {
            $0.change { $0.remove(at: note) }
        },
        Example.tampered(.entriesOutOfPlace, also: [.checkpointMismatch], line: note + 1) {
            $0.change { $0.insert($0[note], at: note + 1) }
        },
        Example.tampered(.entryOfLaterVersion, also: damage, line: note) {
            $0.edit(note, #""v":1}"#, #""v":2}"#, isSealed: true)
        },
        Example.tampered(.tornTail) { written in
            let name = written.segments[0]
            written.replace(name, with: written.bytes(of: name) + Array(#"{"crc""#.utf8))
        },
        Example.tampered(.truncated, Written.Manner(unsigned: 3)) {
            $0.change { $0.removeLast(2) }
        },
        Example.whole(.forked, giving: kept(fork)) { try Written(Ledger.whole) },
        Example.tampered(.checkpointMismatch) {
            $0.edit(note, "note 1", "note 7", isSealed: true)
        },
        Example.tampered(.signatureInvalid) { $0.sign(with: [Written.keys[5]]) },
        Example.tampered(.keyNotInForce, Written.Manner(rotateAt: 4)) {
            $0.sign(with: [Written.keys[0], Written.keys[1]])
        },
        Example.whole(.keyUntrusted, trusting: [Written.keys[5].verifier]) {
            try Written(Ledger.whole)
        },
        Example.whole(.checkpointForeign, giving: kept(foreign)) { try Written(Ledger.whole) },
        Example.whole(.checkpointsUnusable, giving: [Array("no checkpoint".utf8)]) {
            try Written(Ledger.whole)
        },
        Example.tampered(.headUnusable) { $0.remove("head") },
        Example.tampered(.fileUnreadable) { written in
            let name = written.segments[0]
            written.remove(name)
            // Somebody put a folder in its place.
            try written.disk.makeFolder(Written.path + "/" + name, mode: 0o700)
        },
        Example.tampered(.copyAltered, Written.Manner(tornAt: 12)) { written in
            let names = written.disk.names(at: Written.path)
            guard let copy = names.first(where: { $0.hasPrefix("torn") }) else { return }
            written.replace(copy, with: Array("other".utf8))
        },
        Example.whole(.unanchored) { try Written(Ledger.whole) },
        Example.whole(.unsigned) { try Written(Ledger.whole, Written.Manner(unsigned: 3)) },
        Example.whole(.keyNotGiven, trusting: []) { try Written(Ledger.whole) },
        Example.whole(.rehearsal) { try Written(Ledger.whole, Written.Manner(rehearsal: "s")) },
        Example(code: .recovered) {
            let written = try Written(Ledger.whole, Written.Manner(tornAt: 12))
            return Made(written: written, entry: 13, offset: written.offset(of: 13))
        },
    ]
}

extension Written {
    /// Signs the last checkpoint of the history anew.
    func sign(with signers: [SigningKey]) {
        guard let note = checkpoints.last, let checkpoint = Checkpoint(text: note.text) else {
            preconditionFailure("a journal that was closed has a checkpoint")
        }
        let line = Written.line(checkpoint.signed(with: signers))
        change("checkpoints.jsonl") { $0[$0.count - 1] = line }
    }

    /// A line of the history.
    static func line(_ note: SignedNote) -> [UInt8] {
        let text = note.written.replacing("\n", with: "\\n")
        return sealed(Array("{\"crc\":\"00000000\",\"note\":\"\(text)\",\"v\":1}\n".utf8))
    }
}
