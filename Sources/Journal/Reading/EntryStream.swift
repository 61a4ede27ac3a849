import Canonical

/// How far the files of a journal reached when somebody began to read them. What a writer adds
/// meanwhile is not looked at, so that two readings of one journal see the same.
package struct JournalExtent: Hashable, Sendable {
    /// A segment.
    package struct Segment: Hashable, Sendable {
        /// The number of its first entry.
        package let first: Int
        package let bytes: Int
    }

    /// In their order.
    package let segments: [Segment]

    /// Looks at the files.
    ///
    /// - Parameter path: the journal's folder.
    /// - Throws: where there is no such folder, or it cannot be read.
    package init(_ path: String, on disk: any Disk = RealDisk()) throws(JournalFailure) {
        do throws(DiskFailure) {
            let folder = try Folder(path, on: disk)
            var found: [Segment] = []
            for first in try folder.names().compactMap(FileName.segmentFirst) {
                let status = try folder.status(of: FileName.segment(first: first))
                found.append(Segment(first: first, bytes: status?.bytes ?? 0))
            }
            segments = found
        } catch {
            throw JournalFailure(error, opening: path)
        }
    }

    /// The bytes of all segments.
    package var bytes: Int { segments.reduce(0) { $0 + $1.bytes } }
}

/// The lines of a journal one after the other, whatever is wrong with them: for auditors, who go on
/// where everybody else stops. ``Verification`` tells what is wrong.
package enum EntryStream {
    /// Where a line stands.
    package struct Spot: Hashable, Sendable {
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

    /// Goes through all whole lines in the order of the segments.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - extent: how far its files are read.
    ///   - visit: is handed each line with what it says; nil where it says nothing that is right.
    package static func run(
        _ path: String, within extent: JournalExtent, on disk: any Disk = RealDisk(),
        visit: (_ entry: EntryLine?, _ spot: Spot, _ line: RawSpan) -> Void
    ) throws(JournalFailure) {
        do throws(DiskFailure) {
            let folder = try Folder(path, on: disk)
            var block = LineBlock()
            for segment in extent.segments {
                try run(segment, in: folder, &block, visit)
            }
        } catch {
            throw JournalFailure(error, opening: path)
        }
    }

    private static func run(
        _ segment: JournalExtent.Segment, in folder: borrowing Folder,
        _ block: inout LineBlock, _ visit: (EntryLine?, Spot, RawSpan) -> Void
    ) throws(DiskFailure) {
        let name = FileName.segment(first: segment.first)
        guard try folder.status(of: name) != nil else { return }
        let file = try folder.open(name, for: .read)
        var offset = 0
        var line = 1
        while true {
            try block.fill(from: file, at: offset, upTo: segment.bytes, linesMax: .max)
            // What ends inside a line, or is no line of a journal, is not gone into.
            guard block.stop == nil else { return }
            for range in block.lines {
                let bytes = unsafe block.bytes.span.bytes.extracting(range)
                let spot = Spot(
                    segment: segment.first, line: line, offset: offset + range.lowerBound)
                visit(try? EntryLine(bytes), spot, bytes)
                line += 1
            }
            offset = block.end
        }
    }
}
