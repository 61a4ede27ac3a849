import Audit
import Canonical
import Diagnostics
import Execution
import Journal
import SimulatedDisk
import SmallJournal

/// A journal on a disk in memory, with what somebody kept of it elsewhere.
struct Written {
    static let path = "journal"
    static let keys = (1...9).map { key(UInt8($0)) }
    let disk = SimulatedDisk(seed: 1)
    /// The checkpoints that were made, in order.
    private(set) var checkpoints: [SignedNote] = []

    static func key(_ number: UInt8, name: String = "office.example/journal") -> SigningKey {
        guard let key = SigningKey(name: name, seed: [UInt8](repeating: number, count: 32)) else {
            preconditionFailure("the name can name a key")
        }
        return key
    }

    /// How a journal is written.
    struct Manner {
        var key = Written.keys[0]
        var rehearsal: String?
        /// After so many entries a checkpoint is made, besides the one at the end.
        var checkpointAt: [Int] = []
        /// After so many entries another key takes over.
        var rotateAt: Int?
        var rotateTo = Written.keys[1]
        var segmentBytesMax = 1 << 20
        /// How many entries at the end no checkpoint covers.
        var unsigned = 0
        /// How many entries come before a crash that is put in order.
        var tornAt: Int?
    }

    init(_ ledger: Ledger, _ manner: Manner = Manner()) throws {
        try self.init(ledger.entries, manner)
    }

    init(_ entries: [(kind: EntryKind, value: [UInt8])], _ manner: Manner = Manner()) throws {
        // Without room, so that a file is its lines.
        let policy = JournalPolicy(
            segmentBytesMax: manner.segmentBytesMax, checkpointEntriesMax: 1_000_000, roomBytes: 0)
        var writer = try JournalWriter.create(
            Written.path, key: manner.key, rehearsal: manner.rehearsal, since: "then",
            policy: policy, on: disk)
        for (place, entry) in entries.enumerated() {
            _ = try writer.append(entry.kind, entry.value)
            try writer.commit()
            if manner.checkpointAt.contains(place + 1) {
                checkpoints.append(try writer.checkpoint())
            }
            if manner.rotateAt == place + 1 {
                try writer.rotateKey(to: manner.rotateTo)
                checkpoints.append(try writer.checkpoint())
            }
            if manner.tornAt == place + 1 {
                writer = try JournalWriter.open(
                    Written.path, keys: Written.keys, since: "later", policy: policy,
                    on: tear())
            }
            if place + 1 == entries.count - manner.unsigned {
                checkpoints.append(try writer.checkpoint())
            }
        }
        disk.endProcess()
    }

    /// The writer's process ends inside a line.
    private func tear() -> SimulatedDisk {
        disk.endProcess()
        let name = segments.last ?? ""
        disk.put(Written.path + "/" + name, bytes(of: name) + Array(#"{"crc":"12"#.utf8))
        return disk
    }

    // MARK: Files

    /// The segments' names, in order.
    var segments: [String] {
        disk.names(at: Written.path).filter { $0.hasPrefix("segment-") }
    }

    /// The name of the last segment.
    var last: String { segments[segments.count - 1] }

    func bytes(of name: String) -> [UInt8] { disk.content(of: Written.path + "/" + name) ?? [] }

    func replace(_ name: String, with bytes: [UInt8]) {
        disk.endProcess()
        disk.put(Written.path + "/" + name, bytes)
    }

    func remove(_ name: String) {
        disk.endProcess()
        disk.takeAway(Written.path + "/" + name)
    }

    /// The lines of a file, with their line feeds.
    func lines(of name: String) -> [[UInt8]] {
        bytes(of: name).split(separator: 0x0A).map { $0 + [0x0A] }
    }

    /// The leaves of all lines.
    var leaves: [Hash] {
        segments.flatMap(lines).map { MerkleFrontier.leafHash(of: Array($0.dropLast())) }
    }

    /// Changes the lines of a file.
    func change(_ name: String? = nil, _ change: (inout [[UInt8]]) -> Void) {
        let name = name ?? segments[0]
        var lines = lines(of: name)
        change(&lines)
        replace(name, with: lines.flatMap { $0 })
    }

    /// Changes a text of the line of an entry in the first segment.
    ///
    /// - Parameter isSealed: whether the checksum is put right.
    func edit(_ entry: Int, _ old: String, _ new: String, isSealed: Bool) {
        change { lines in
            let text = String(decoding: lines[entry], as: UTF8.self)
            precondition(text.contains(old), "\(old) is in \(text)")
            let line = Array(text.replacing(old, with: new).utf8)
            lines[entry] = isSealed ? sealed(line) : line
        }
    }

    /// Where the line of an entry begins in the first segment.
    func offset(of entry: Int) -> Int {
        lines(of: segments[0])[..<entry].reduce(0) { $0 + $1.count }
    }

    // MARK: Auditing

    func audit(_ change: (inout Audit.Setting) -> Void = { _ in }) throws -> AuditReport {
        var setting = Audit.Setting()
        setting.trusted = [Written.keys[0].verifier]
        change(&setting)
        return try Audit(setting).run(Written.path, on: disk)
    }
}

extension AuditReport {
    /// The codes of the severities that are asked for, each once, in the order of the registry.
    func codes(_ severities: Severity...) -> [AuditCode] {
        AuditCode.allCases.filter { severities.contains($0.severity) && count(of: $0) > 0 }
    }
}
