package import Canonical
package import Journal
package import SimulatedDisk

/// A journal of a few entries in three segments, with a rotation of keys, on a disk in memory.
package struct SmallJournal {
    package static let path = "journal"
    package static let keys = [testKey(1), testKey(2)]

    package let disk = SimulatedDisk(seed: 1)
    /// Checkpoints that were kept elsewhere.
    package private(set) var kept: [SignedNote] = []

    /// - Parameters:
    ///   - uncovered: how many entries no checkpoint covers.
    ///   - salt: what makes its events others.
    package init(uncovered: Int = 2, salt: Int = 0) throws {
        let policy = JournalPolicy(segmentBytesMax: 780, checkpointEntriesMax: 1000)
        var writer = try JournalWriter.create(
            SmallJournal.path, key: SmallJournal.keys[0], since: "then", policy: policy, on: disk)
        for number in 0..<4 { try SmallJournal.append(number + salt, to: &writer) }
        kept.append(try writer.checkpoint())
        try writer.rotateKey(to: SmallJournal.keys[1])
        for number in 4..<12 { try SmallJournal.append(number + salt, to: &writer) }
        kept.append(try writer.checkpoint())
        for number in 0..<uncovered { try SmallJournal.append(100 + number + salt, to: &writer) }
    }

    private static func append(_ number: Int, to writer: inout JournalWriter) throws {
        _ = try writer.append(.event, event(number, padding: 20))
        try writer.commit()
    }

    /// The segments' names, in order.
    package var segments: [String] {
        disk.names(at: SmallJournal.path).filter { $0.hasPrefix("segment-") }
    }

    /// The lines of a segment, with their line feeds.
    package func lines(of name: String) -> [[UInt8]] {
        bytes(of: name).split(separator: 0x0A).map { $0 + [0x0A] }
    }

    package func bytes(of name: String) -> [UInt8] {
        disk.content(of: SmallJournal.path + "/" + name) ?? []
    }

    package func replace(_ name: String, with bytes: [UInt8]) {
        disk.endProcess()
        disk.put(SmallJournal.path + "/" + name, bytes)
    }

    /// Changes one byte; once more, and it is as it was.
    package func flip(_ name: String, at offset: Int, mask: UInt8) {
        disk.endProcess()
        disk.flip(SmallJournal.path + "/" + name, at: offset, mask: mask)
    }

    package func remove(_ name: String) {
        disk.endProcess()
        disk.takeAway(SmallJournal.path + "/" + name)
    }

    package func verify(
        given: [SignedNote]? = nil, trusted: [VerifierKey] = [SmallJournal.keys[0].verifier],
        threadCount: Int = 1
    ) throws -> VerificationReport {
        let notes = (given ?? kept).map { [UInt8]($0.written.utf8) }
        return try Verification(trusted: trusted, given: notes, threadCount: threadCount)
            .run(SmallJournal.path, on: disk)
    }

    package func open() throws(JournalFailure) -> JournalWriter {
        disk.endProcess()
        return try JournalWriter.open(
            SmallJournal.path, keys: SmallJournal.keys, since: "later", on: disk)
    }
}

/// A line with its checksum put right: what somebody writes who knows the format.
package func sealed(_ line: [UInt8]) -> [UInt8] {
    let rest = [line[0]] + line[18..<(line.count - 1)]
    let digits = String(CRC32C.value(of: rest), radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return Array(line[..<8]) + [UInt8](padded.utf8) + Array(line[16...])
}

/// A key that is the same in every run.
package func testKey(_ number: UInt8, name: String = "example.org/journal") -> SigningKey {
    guard let key = SigningKey(name: name, seed: [UInt8](repeating: number, count: 32)) else {
        preconditionFailure("the name can name a key")
    }
    return key
}

/// The value of an event with a number.
package func event(_ number: Int, padding: Int = 0) -> [UInt8] {
    [UInt8](#"{"n":\#(number),"x":"\#(String(repeating: "x", count: padding))"}"#.utf8)
}
