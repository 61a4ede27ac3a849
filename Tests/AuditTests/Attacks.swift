import Audit
import Canonical
import Execution
import Journal
import ProcessGraph
import WorkCalendar

/// Every attack that we know of. What it comes to stands in the auditors' guide.
extension Attack {
    static let all = onLines + onHistory + onContent + onPeople

    /// What a changed line shows in the tree of the journal, and with a checkpoint that was kept.
    private static let tree: [AuditCode] = [.checkpointMismatch]
    private static let trees: [AuditCode] = [.forked, .checkpointMismatch]

    private static let onLines = [
        Attack.changing(
            "A word is changed", alone: [.entryAltered] + tree + [.eventMisnumbered],
            kept: [.entryAltered] + trees + [.eventMisnumbered], young
        ) { $0.edit(Ledger.firstNote, "note 1", "note 7", isSealed: false) },
        Attack.changing(
            "A word is changed, and the checksum of its line put right", alone: tree, kept: trees
        ) { $0.edit(anywhere: "note 2", "note 7") },
        Attack.changing(
            "The same in a young journal, and its signed checkpoints are thrown away",
            kept: [.forked], witness: .nothingBrought, young
        ) {
            $0.edit(anywhere: "note 2", "note 7")
            $0.remove("checkpoints.jsonl")
        },
        Attack.rewriting("A word is changed, and all is signed again", witness: .fork) { ledger in
            ledger = Ledger.whole
            for number in [1, 7, 3] { ledger.take(.note("note \(number)"), by: "root") }
        },
        Attack.changing(
            "A line is dropped",
            alone: [.entriesMissing, .truncated] + tree + [.eventMisnumbered],
            kept: [.entriesMissing, .truncated] + tree + [.eventMisnumbered], young
        ) { $0.change { $0.remove(at: $0.count - 2) } },
        Attack.rewriting(
            "A line is dropped, the others are numbered and signed again", kept: [.truncated],
            witness: .rollback
        ) { ledger in
            ledger = Ledger.whole
            for number in [1, 3] { ledger.take(.note("note \(number)"), by: "root") }
        },
        Attack.changing(
            "The last lines are dropped, and the head is adjusted", alone: [.truncated],
            kept: [.truncated], young
        ) {
            $0.change { $0.removeLast(2) }
            $0.writeHead()
        },
        Attack.changing(
            "The same in a young journal, and its signed checkpoints are thrown away",
            kept: [.truncated], witness: .nothingBrought, young
        ) {
            $0.change { $0.removeLast(2) }
            $0.writeHead()
            $0.remove("checkpoints.jsonl")
        },
        Attack.changing(
            "Two lines are swapped",
            alone: [.entryAltered, .entriesMissing, .entriesOutOfPlace] + tree
                + [.eventMisnumbered],
            kept: [.entryAltered, .entriesMissing, .entriesOutOfPlace] + trees
                + [.eventMisnumbered], young
        ) { $0.change { $0.swapAt($0.count - 2, $0.count - 3) } },
        Attack.rewriting("Two acts are swapped, numbered and signed again", witness: .fork) {
            ledger in
            ledger = Ledger.whole
            for number in [1, 3, 2] { ledger.take(.note("note \(number)"), by: "root") }
        },
        Attack.changing(
            "A well-formed line is put between others", alone: [.entriesOutOfPlace] + tree,
            kept: [.entriesOutOfPlace] + trees, young
        ) { $0.change { $0.insert($0[$0.count - 2], at: $0.count - 1) } },
        Attack.changing("A well-formed line is added at the end") { written in
            var ledger = Ledger.noted
            ledger.take(.note("later"), by: "root")
            let event = ledger.entries.last?.value ?? []
            written.append(String(decoding: event, as: UTF8.self))
        },
    ]

    private static let onHistory = [
        Attack(
            "All is written anew and signed with another key", alone: [.keyUntrusted],
            kept: [.forked, .keyUntrusted], witness: .signature
        ) {
            var manner = Attack.manner
            manner.key = Written.keys[4]
            return try Written(Ledger.noted, manner)
        },
        Attack.rewriting("All is written anew, with other acts, and signed with the key") {
            $0.goOn(days: 1)
            $0.open()
            $0.handOver()
            for _ in 1...9 { $0.take(.note("other"), by: "root") }
        },
        Attack("The files are put back to an older copy", kept: [.truncated], witness: .rollback) {
            var ledger = Ledger()
            ledger.open()
            ledger.review()
            return try Written(ledger, Attack.manner)
        },
        Attack.rewriting("An older copy is gone on with in another way (a fork)") { ledger in
            ledger.open()
            ledger.review()
            for _ in 1...30 { ledger.take(.note("another way"), by: "root") }
        },
        Attack.changing(
            "Two files of the journal are swapped", alone: mixed, kept: mixed
        ) { written in
            let names = written.segments
            let bytes = names.map(written.bytes)
            written.replace(names[1], with: bytes[2])
            written.replace(names[2], with: bytes[1])
        },
        Attack.changing(
            "A file of another agency's journal is put in its place",
            alone: [.entryAltered] + tree, kept: [.entryAltered] + trees
        ) { written in
            var manner = Attack.manner
            manner.key = Written.key(7, name: "other.example/journal")
            let other = try Written(Ledger.noted, manner)
            written.replace(written.last, with: other.bytes(of: other.last))
        },
        Attack(
            "The last checkpoint is signed with a key that was replaced", needsKey: true,
            alone: [.signatureInvalid], kept: [.signatureInvalid], witness: .signature, rotated
        ) {
            let written = try Written(Ledger.noted, rotated)
            written.sign(with: [Written.keys[0]])
            return written
        },
        Attack(
            "Whoever has a key that was replaced writes all anew with it", needsKey: true,
            kept: [.signatureInvalid], cosigned: [.truncated], witness: .signature, rotated
        ) { try Written(Ledger.noted, young) },
        Attack.changing(
            "Two keys of one's own are named at the end, and what is added is signed with both",
            alone: [.signatureInvalid], kept: [.signatureInvalid], witness: .signature
        ) { $0.takeOver(with: Array(Written.keys[5...6])) },
        Attack.changing(
            "The same in a young journal, and its signed checkpoints are thrown away",
            alone: [.signatureInvalid], kept: [.signatureInvalid], witness: .signature, young
        ) {
            $0.remove("checkpoints.jsonl")
            $0.takeOver(with: Array(Written.keys[5...6]))
        },
    ]

    private static let mixed: [AuditCode] = [
        .entryAltered, .entriesMissing, .entriesOutOfPlace, .truncated, .checkpointMismatch,
        .eventUnreadable, .eventMisnumbered, .unjudged,
    ]
    private static let rotated = Written.Manner(rotateAt: 8)

    private static let onContent = [
        Attack.changing(
            "The time of an act is changed, and the checksum put right", alone: tree, kept: trees
        ) {
            $0.edit(
                anywhere: #""recorded_at":"2026-02-10T03:35"#,
                #""recorded_at":"2026-02-10T03:36"#)
        },
        Attack.rewriting(
            "An act is back-dated: recorded before the one before it", alone: [.clockBack],
            kept: [.truncated, .clockBack], witness: .rollback
        ) { ledger in
            ledger = Ledger.whole
            ledger.goOn(minutes: -30)
            ledger.take(.grant("budi"))
        },
        Attack.rewriting("An act is back-dated, and so is all that came before it") { ledger in
            ledger.goOn(minutes: -30)
            ledger.open()
            ledger.handOver()
            for _ in 1...9 { ledger.take(.note("other"), by: "root") }
        },
        Attack.changing(
            "The text of a deployed procedure is changed",
            alone: [.entryAltered] + tree + [.eventUnreadable, .unjudged, .sourceAltered],
            kept: [.entryAltered] + trees + [.eventUnreadable, .unjudged, .sourceAltered]
        ) {
            $0.edit(anywhere: "not_actor_of: [receive]", "not_actor_of: [inspect]")
        },
        Attack.rewriting("The same, with its digests, and all is signed again") { ledger in
            ledger.open([
                Ledger.permit.replacing("not_actor_of: [receive]", with: "not_actor_of: [inspect]")
            ])
            ledger.handOver()
            for _ in 1...9 { ledger.take(.note("other"), by: "root") }
        },
    ]

    private static let onPeople = [
        Attack.rewriting(
            "Somebody appoints himself, who is no administrator", alone: [.notAdministrator],
            kept: [.notAdministrator], witness: .cosigns
        ) { ledger in
            ledger = Ledger.noted
            ledger.lie(
                .appoint(agency: "office", Appointment(actor: "budi", role: "clerk", from: .min)),
                by: .person("budi"))
        },
        Attack.rewriting(
            "An appointment is written in the administrator's name", kept: [], witness: .cosigns
        ) {
            $0 = Ledger.noted
            $0.take(
                .appoint(agency: "office", Appointment(actor: "budi", role: "clerk", from: .min)))
        },
        Attack.rewriting(
            "Somebody acts in a step who has not its role", alone: [.wrongPerson],
            kept: [.wrongPerson], witness: .cosigns
        ) { ledger in
            ledger = Ledger.noted
            ledger.take(Ledger.start("j"))
            ledger.lie(
                .on(instance: "j", .submit(document: "letter", .attestation)), by: .person("budi"))
        },
        Attack.rewriting("An act is written in the name of who may", kept: [], witness: .cosigns) {
            ledger in
            ledger = Ledger.noted
            ledger.take(Ledger.start("j"))
            ledger.take(
                .on(instance: "j", .submit(document: "letter", .attestation)), by: .person("ani"))
        },
        Attack.rewriting(
            "A step is skipped", alone: [.actImpossible], kept: [.actImpossible], witness: .cosigns
        ) { ledger in
            ledger = Ledger.noted
            ledger.take(Ledger.start("j"))
            ledger.lie(.on(instance: "j", .complete(Completion("inspect"))), by: .person("irma"))
        },
        Attack.rewriting(
            "A step is completed without its documents", alone: [.documentsMissing],
            kept: [.documentsMissing], witness: .cosigns
        ) { ledger in
            ledger = Ledger.noted
            ledger.take(Ledger.start("j"))
            ledger.lie(.on(instance: "j", .complete(Ledger.application)), by: .person("ani"))
        },
    ]
}
