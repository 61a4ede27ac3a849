package import Canonical

/// What the first entry of a segment says, so that nothing lies outside the tree.
package struct SegmentHeader: Hashable, Sendable {
    /// The version of the format of journals.
    package static let format = 1

    /// The journal's id: the origin of its checkpoints and the name of its keys.
    package let journal: String
    /// The key that signs at this place.
    package let key: VerifierKey
    /// Of a journal that rehearses: what all that is drawn at random is derived from.
    package let rehearsal: String?
    /// How many entries come before, and the root of the tree that they make.
    package let size: Int
    package let root: Hash

    /// The value in JCS form.
    var value: [UInt8] {
        CanonicalWriter.object { object in
            object.member("format", SegmentHeader.format)
            object.member("id", journal)
            object.member("key", key)
            if let rehearsal { object.member("rehearsal", rehearsal) }
            object.member("root", root)
            object.member("size", size)
        }
    }

    init(journal: String, key: VerifierKey, rehearsal: String?, size: Int, root: Hash) {
        self.journal = journal
        self.key = key
        self.rehearsal = rehearsal
        self.size = size
        self.root = root
    }

    package init(_ value: RawSpan) throws(EntryFault) {
        var reader = CanonicalReader(value)
        try reader.open("format")
        guard try reader.number() == SegmentHeader.format else { throw .header(.format) }
        try reader.pass("id")
        journal = try reader.word()
        try reader.pass("key")
        key = try reader.verifierKey()
        guard let next = try reader.key() else { throw .members }
        if reader.matches(next, "rehearsal") {
            rehearsal = try reader.word()
            try reader.pass("root")
        } else {
            guard reader.matches(next, "root") else { throw .members }
            rehearsal = nil
        }
        root = try reader.hash()
        try reader.pass("size")
        size = try reader.count()
        try reader.closeAll()
        try check(key)
    }

    /// Whether an id is that of this journal: byte for byte, for letters that look the same may be
    /// written in several ways.
    func isCalled(_ id: String) -> Bool { journal.utf8.elementsEqual(id.utf8) }

    /// Sees to it that a key can be this journal's: its name is the journal's id.
    func check(_ key: VerifierKey) throws(EntryFault) {
        guard isCalled(key.name) else { throw .header(.key) }
    }
}

/// That another key signs from this entry on. The first checkpoint that covers the entry carries
/// the signatures of both.
package struct KeyRotation: Hashable, Sendable {
    package let key: VerifierKey

    var value: [UInt8] {
        CanonicalWriter.object { $0.member("key", key) }
    }

    init(key: VerifierKey) { self.key = key }

    init(_ value: RawSpan) throws(EntryFault) {
        var reader = CanonicalReader(value)
        try reader.open("key")
        key = try reader.verifierKey()
        try reader.closeAll()
    }
}

/// That bytes which no acknowledged entry can be in were found after a crash and cut off.
package struct Recovered: Hashable, Sendable {
    /// How many bytes.
    package let bytes: Int
    /// The name of the file with a copy of them, in the journal's folder.
    package let copy: String
    /// The file that they ended, and where they began in it.
    package let file: String
    package let offset: Int
    /// Their SHA-256.
    package let hash: Hash

    var value: [UInt8] {
        CanonicalWriter.object { object in
            object.member("bytes", bytes)
            object.member("copy", copy)
            object.member("file", file)
            object.member("hash", hash)
            object.member("offset", offset)
        }
    }

    init(bytes: Int, copy: String, file: String, offset: Int, hash: Hash) {
        self.bytes = bytes
        self.copy = copy
        self.file = file
        self.offset = offset
        self.hash = hash
    }

    init(_ value: RawSpan) throws(EntryFault) {
        var reader = CanonicalReader(value)
        try reader.open("bytes")
        bytes = try reader.count()
        try reader.pass("copy")
        copy = try reader.word()
        try reader.pass("file")
        file = try reader.word()
        try reader.pass("hash")
        hash = try reader.hash()
        try reader.pass("offset")
        offset = try reader.count()
        try reader.closeAll()
    }
}
