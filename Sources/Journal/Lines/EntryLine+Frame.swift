import Canonical

/// Reading what stands around an event and leaving the event to others.
extension EntryLine {
    /// Reads a line without its line feed, as ``init(_:)`` does, except that the value of an event
    /// is looked at no further than where it begins and ends: for whoever reads the value strictly,
    /// so that its form is not checked twice.
    static func leavingEvent(_ line: RawSpan) throws(EntryFault) -> EntryLine {
        guard line.byteCount <= JournalLimit.lineBytesMax, ChecksummedLine.isIntact(line),
            let (start, durable) = eventStart(line), let (end, sequence) = eventEnd(line),
            start < end - 1, line.isByte("{", at: start), line.isByte("}", at: end - 1),
            durable <= sequence
        else {
            // An entry of another kind, or one that is wrong in one way or another.
            return try EntryLine(line)
        }
        return EntryLine(durable: durable, sequence: sequence, kind: .event, value: start..<end)
    }

    /// Where the value of an event begins, with `durable`; nil for another line.
    private static func eventStart(_ line: RawSpan) -> (start: Int, durable: Int)? {
        let first = ChecksummedLine.restOffset
        guard line.isText(#""durable":"#, at: first),
            let (durable, end) = line.count(from: first + 10),
            line.isText(#","event":"#, at: end)
        else { return nil }
        return (end + 9, durable)
    }

    /// Where the value of an event ends, with `seq`; nil for another line.
    private static func eventEnd(_ line: RawSpan) -> (end: Int, sequence: Int)? {
        let last = line.byteCount - 7
        guard last > 0, line.isText(#","v":1}"#, at: last) else { return nil }
        var start = last
        while start > 0, line.isDigit(at: start - 1) { start -= 1 }
        let end = start - 7
        guard end > 0, line.isText(#","seq":"#, at: end),
            let (sequence, after) = line.count(from: start), after == last
        else { return nil }
        return (end, sequence)
    }
}

/// Looking at single bytes; beyond the end there is none.
extension RawSpan {
    @inline(__always)
    fileprivate func byte(at place: Int) -> UInt8 {
        guard 0 <= place, place < byteCount else { return 0 }
        return unsafe unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
    }

    @inline(__always)
    fileprivate func isByte(_ byte: Unicode.Scalar, at place: Int) -> Bool {
        self.byte(at: place) == UInt8(ascii: byte)
    }

    @inline(__always)
    fileprivate func isDigit(at place: Int) -> Bool {
        byte(at: place) &- UInt8(ascii: "0") < 10
    }

    @inline(__always)
    func isText(_ text: StaticString, at place: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard 0 <= place, place + count <= byteCount else { return false }
        for offset in 0..<count {
            let wanted = unsafe text.utf8Start[offset]
            guard byte(at: place + offset) == wanted else { return false }
        }
        return true
    }

    /// The number that begins at `place` as JCS writes it, from 0 to what a double holds, and where
    /// it ends; nil where there is none.
    fileprivate func count(from place: Int) -> (value: Int, end: Int)? {
        var value = 0
        var end = place
        while isDigit(at: end) {
            guard end - place < EntryLine.digitsMax else { return nil }
            value = value * 10 + Int(byte(at: end) - UInt8(ascii: "0"))
            end += 1
        }
        guard end > place, end == place + 1 || !isByte("0", at: place), value <= 1 << 53 - 1 else {
            return nil
        }
        return (value, end)
    }
}

extension EntryLine {
    /// The most digits of a count.
    fileprivate static let digitsMax = 16
}
