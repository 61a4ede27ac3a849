/// Where an entry stands, in few bytes: auditors remember many.
package struct EntrySpot: Hashable, Sendable {
    /// The segment, by the number of its first entry.
    package let segment: Int
    /// The number of the line in its file, from 1.
    package let line: Int
    /// From the beginning of the file, in bytes.
    package let offset: Int

    /// The place as it is told.
    package var place: Place {
        Place(file: FileName.segment(first: segment), line: line, offset: offset)
    }
}
