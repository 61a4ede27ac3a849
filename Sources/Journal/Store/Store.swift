import Canonical

/// Submitted files and personal values, beside the journal: each in a file under its commitment,
/// with the nonce that the commitment needs. Without the file nobody can tell what was committed
/// to; so a content can be erased although the journal stays whole.
package struct Store: Sendable {
    /// What became of a content.
    package enum Found: Hashable, Sendable {
        case present(content: [UInt8], MediaType)
        /// It was erased on purpose.
        case erased
        /// It should be there and is not.
        case missing
        /// What lies there is not what was committed to.
        case altered
    }

    let path: String
    let disk: any Disk
    /// In a rehearsal, what nonces are derived from.
    private let rehearsal: String?

    /// How a file begins, before the nonce and a line feed.
    private static let mark = "sop-content 1 "
    private static let headerBytes = mark.utf8.count + 2 * Hash.byteCount + 1
    /// The file of the largest content.
    static let fileBytesMax = JournalLimit.contentBytesMax + headerBytes
    /// How the mark of an erased content is called behind its commitment.
    static let erasedSuffix = ".erased"

    /// The store in a folder, which is made where it is not there.
    ///
    /// - Parameters:
    ///   - path: the folder, not inside the journal's.
    ///   - rehearsal: what the journal's first entry says of a rehearsal.
    package init(
        _ path: String, rehearsal: String?, on disk: any Disk = RealDisk()
    ) throws(DiskFailure) {
        try Folder.make(path, mode: Folder.folderMode, on: disk)
        self.path = path
        self.disk = disk
        self.rehearsal = rehearsal
    }

    /// A store that is only read: nothing is made, and nothing can be put there.
    ///
    /// - Parameter path: its folder, which is there.
    package init(reading path: String, on disk: any Disk = RealDisk()) {
        self.path = path
        self.disk = disk
        rehearsal = nil
    }

    /// Brings a content to the disk. It counts once an entry names its commitment.
    package func put(_ content: [UInt8]) throws(DiskFailure) -> Commitment {
        guard content.count <= JournalLimit.contentBytesMax else {
            throw DiskFailure(.write, path, .tooLarge(limit: JournalLimit.contentBytesMax))
        }
        let folder = try Folder(path, on: disk)
        let nonce = try nonce(for: content, in: folder)
        let commitment = Commitment(to: content, nonce: nonce)
        let header = [UInt8]((Store.mark + nonce.hex + "\n").utf8)
        try folder.replace(commitment.text, with: header + content)
        return commitment
    }

    /// What lies under a commitment.
    package func find(_ commitment: Commitment) throws(DiskFailure) -> Found {
        let folder = try Folder(path, on: disk)
        // The mark counts even where the content is still there: erasing ended in between.
        if try folder.status(of: commitment.text + Store.erasedSuffix) != nil { return .erased }
        guard let file = try folder.read(commitment.text, atMost: Store.fileBytesMax) else {
            return .missing
        }
        guard let content = Store.content(of: file, commitment) else { return .altered }
        return .present(content: content, MediaType(of: content))
    }

    /// Erases a content for ever. A mark stays, so that it is told apart from one that got lost.
    package func erase(_ commitment: Commitment) throws(DiskFailure) {
        let folder = try Folder(path, on: disk)
        try folder.replace(commitment.text + Store.erasedSuffix, with: [])
        guard let status = try folder.status(of: commitment.text) else { return }
        // Written over first, for file systems that write in place.
        let file = try folder.open(commitment.text, for: .write)
        try file.write([UInt8](repeating: 0, count: status.bytes), at: 0)
        try file.sync()
        try folder.remove(commitment.text)
        try folder.sync()
    }

    private static func content(of file: [UInt8], _ commitment: Commitment) -> [UInt8]? {
        let header = file.prefix(headerBytes)
        guard header.count == headerBytes, header.last == UInt8(ascii: "\n"),
            header.starts(with: mark.utf8),
            let nonce = Hash(
                hex: String(decoding: header.dropFirst(mark.utf8.count).dropLast(), as: UTF8.self))
        else { return nil }
        let content = Array(file.dropFirst(headerBytes))
        return Commitment(to: content, nonce: nonce) == commitment ? content : nil
    }

    /// 32 bytes that nobody can guess. In a rehearsal they follow from its seed, the content and
    /// how often it was put before.
    private func nonce(
        for content: [UInt8], in folder: borrowing Folder
    ) throws(DiskFailure) -> Hash {
        guard let rehearsal else { return try randomNonce() }
        var count = 0
        while true {
            var sum = SHA256()
            sum.update([UInt8]("sop-rehearsal-nonce/1\n\(rehearsal)\n\(count)\n".utf8))
            sum.update(content)
            let nonce = sum.finalize()
            let name = Commitment(to: content, nonce: nonce).text
            let isTaken = try folder.status(of: name) != nil
            let wasTaken = try folder.status(of: name + Store.erasedSuffix) != nil
            if !isTaken && !wasTaken { return nonce }
            count += 1
        }
    }

    private func randomNonce() throws(DiskFailure) -> Hash {
        let bytes = try call(.random, path) { () throws(Errno) in
            try disk.randomBytes(Hash.byteCount)
        }
        guard let nonce = Hash(bytes) else { preconditionFailure("a nonce is as long as a hash") }
        return nonce
    }
}
