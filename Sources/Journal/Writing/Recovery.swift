import Canonical

/// Puts a journal in order after a crash, under the lock: what was torn is copied aside and cut
/// off, what may not be on the disk is written again. Every step can be the last, and then all are
/// done again: nothing is cut before its copy is on the disk, and a copy keeps its open name until
/// an entry speaks of it.
struct Recovery: ~Copyable {
    private let opening: Opening

    init(_ opening: Opening) { self.opening = opening }

    /// Does all that comes before the writer can append.
    func run(in folder: borrowing Folder) throws(DiskFailure) {
        for name in opening.parts { try folder.remove(name) }
        try cutCheckpoints(in: folder)
        try cutSegments(in: folder)
        try rewriteUncertain(in: folder)
        try folder.sync()
    }

    private func cutCheckpoints(in folder: borrowing Folder) throws(DiskFailure) {
        let history = opening.history
        let file = try folder.open(FileName.checkpoints, for: .createOrWrite)
        if history.bytes > history.intactBytes {
            try cut(FileName.checkpoints, at: history.intactBytes, file, in: folder)
        }
        // Its sync may have failed: then reading shows what the disk will never hold.
        let last = try file.read(history.intactBytes - history.lastStart, at: history.lastStart)
        try file.write(last, at: history.lastStart)
        try file.sync()
    }

    /// Cuts off what follows the last entry that is right, the last file first: so that never a
    /// whole segment follows a torn one.
    private func cutSegments(in folder: borrowing Folder) throws(DiskFailure) {
        let end = opening.scan.end
        for first in opening.segments.reversed() where first >= end.segment {
            let name = FileName.segment(first: first)
            guard let status = try folder.status(of: name) else { continue }
            let file = try folder.open(name, for: .write)
            if first != end.segment {
                // Removed as it is: whatever else is called so too is not cut with it.
                try keepCopy(of: name, from: 0, file, in: folder)
                try folder.remove(name)
                try folder.sync()
            } else if status.bytes > end.offset {
                try cut(name, at: end.offset, file, in: folder)
            }
        }
    }

    private func cut(
        _ name: String, at offset: Int, _ file: borrowing File, in folder: borrowing Folder
    ) throws(DiskFailure) {
        try keepCopy(of: name, from: offset, file, in: folder)
        try file.truncate(to: offset)
        try file.sync()
    }

    /// Copies what a file holds from an offset on, but for room, under a name that no entry speaks
    /// of yet.
    private func keepCopy(
        of name: String, from offset: Int, _ file: borrowing File, in folder: borrowing Folder
    ) throws(DiskFailure) {
        let size = try file.status().bytes
        guard size - offset <= JournalLimit.tornBytesMax else {
            throw DiskFailure(.read, file.path, .tooLarge(limit: JournalLimit.tornBytesMax))
        }
        var tail = try file.read(size - offset, at: offset)
        tail.removeSubrange(Room.start(in: tail[...])...)
        guard !tail.isEmpty else { return }
        let digest = SHA256.hash(tail).hex
        try folder.replace(
            TornName(file: name, offset: offset, digest: digest).openName, with: tail)
    }

    /// Writes again what is right but not known to be on the disk, and brings it there. After a
    /// sync that failed the kernel holds such bytes for clean: another sync would do nothing for
    /// them.
    private func rewriteUncertain(in folder: borrowing Folder) throws(DiskFailure) {
        let end = opening.scan.end
        let from = opening.scan.uncertain.first?.position ?? end
        for first in opening.segments where first >= from.segment && first <= end.segment {
            let file = try folder.open(FileName.segment(first: first), for: .write)
            let start = first == from.segment ? from.offset : 0
            let stop = first == end.segment ? end.offset : try file.status().bytes
            try file.write(try file.read(stop - start, at: start), at: start)
            try file.sync()
        }
    }

    /// What the entries are to say of copies of which none speaks yet.
    static func unrecorded(
        in folder: borrowing Folder, recorded: Set<String>
    ) throws(DiskFailure) -> [Recovered] {
        var recovered: [Recovered] = []
        for copy in try folder.names().compactMap({ TornName(open: $0) })
        where !recorded.contains(copy.name) {
            let limit = JournalLimit.tornBytesMax
            let bytes = try folder.read(copy.openName, atMost: limit) ?? []
            recovered.append(
                Recovered(
                    bytes: bytes.count, copy: copy.name, file: copy.file, offset: copy.offset,
                    hash: SHA256.hash(bytes)))
        }
        return recovered
    }

    /// Gives the copies their names, now that entries speak of them.
    static func settleCopies(in folder: borrowing Folder) throws(DiskFailure) {
        let copies = try folder.names().compactMap { TornName(open: $0) }
        for copy in copies { try folder.rename(copy.openName, to: copy.name) }
        if !copies.isEmpty { try folder.sync() }
    }
}
