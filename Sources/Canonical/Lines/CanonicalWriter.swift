internal import JSON

/// Writes one JSON value in JCS form (RFC 8785), piece by piece. The caller gives keys in the order
/// of their UTF-16 code units; a key out of order, or a value where a key belongs, is a mistake of
/// the program and stops it.
///
/// ```swift
/// var writer = CanonicalWriter()
/// writer.beginObject()
/// writer.key("size")
/// writer.integer(7)
/// writer.endObject()
/// let line = writer.finish()
/// ```
package struct CanonicalWriter: Sendable {
    /// The most arrays and objects inside each other: as many as `CanonicalReader` takes.
    package static let depthMax = CanonicalReader.depthMax

    /// What was written so far.
    package private(set) var bytes: [UInt8]

    /// The innermost array or object that is open; the first stands for none.
    private var level = Level(isArray: false)
    /// Those around the innermost.
    private var outer: [Level] = []
    private var awaitsValue = true

    private struct Level {
        let isArray: Bool
        var hasBegun = false
        /// Where the last key stands in `bytes`, and whether it has no escapes.
        var key = 0..<0
        var keyIsPlain = true
    }

    /// A writer that has written nothing.
    ///
    /// - Parameter storage: an array whose room is used again; what it holds is thrown away.
    package init(reusing storage: consuming [UInt8] = []) {
        storage.removeAll(keepingCapacity: true)
        bytes = storage
    }

    /// Throws away what was written and begins anew in the same memory. Whoever writes many lines
    /// keeps one writer and reads `bytes`: nothing is allocated for another line.
    package mutating func restart() {
        bytes.removeAll(keepingCapacity: true)
        outer.removeAll(keepingCapacity: true)
        level = Level(isArray: false)
        awaitsValue = true
    }

    /// Whether one whole value was written.
    package var isFinished: Bool { outer.isEmpty && !awaitsValue }

    /// The whole value.
    package consuming func finish() -> [UInt8] {
        precondition(isFinished, "a value was written")
        return bytes
    }

    // MARK: Arrays and objects

    package mutating func beginObject() { begin(UInt8(ascii: "{"), isArray: false) }

    package mutating func endObject() { end(UInt8(ascii: "}"), isArray: false) }

    package mutating func beginArray() { begin(UInt8(ascii: "["), isArray: true) }

    package mutating func endArray() { end(UInt8(ascii: "]"), isArray: true) }

    /// Writes a key, whose value comes next.
    package mutating func key(_ key: String) {
        beginKey()
        let start = bytes.count + 1
        JSONText.append(key, to: &bytes)
        endKey(start..<(bytes.count - 1), isPlain: bytes.count - 1 - start == key.utf8.count)
    }

    /// Writes a key, whose value comes next.
    ///
    /// - Parameter key: ASCII without quotation marks, backslashes and control characters.
    package mutating func key(_ key: StaticString) {
        beginKey()
        let start = bytes.count + 1
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        endKey(start..<(bytes.count - 1), isPlain: true)
    }

    private mutating func beginKey() {
        precondition(
            !outer.isEmpty && !level.isArray && !awaitsValue, "a key belongs in an object")
        if level.hasBegun { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func endKey(_ range: Range<Int>, isPlain: Bool) {
        checkOrder(of: range, isPlain: isPlain)
        level.hasBegun = true
        level.key = range
        level.keyIsPlain = isPlain
        bytes.append(UInt8(ascii: ":"))
        awaitsValue = true
    }

    // MARK: Values

    package mutating func string(_ string: String) {
        beginValue()
        JSONText.append(string, to: &bytes)
    }

    /// Writes a string that needs no escapes.
    ///
    /// - Parameter write: appends its ASCII bytes, none of them a quotation mark, a backslash or a
    ///   control character.
    package mutating func string(plain write: (inout [UInt8]) -> Void) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        write(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string of 64 hexadecimal digits.
    package mutating func string(_ hash: Hash) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        Hexadecimal.append(hash.bytes, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes an integer of at most 2 to the power of 53, less one, on either side of zero.
    package mutating func integer(_ integer: Int) {
        precondition(integer.magnitude <= UInt(JSONText.integerMax), "an integer of a double")
        beginValue()
        JSONText.append(integer, to: &bytes)
    }

    package mutating func bool(_ bool: Bool) {
        beginValue()
        bytes.append(contentsOf: bool ? "true".utf8 : "false".utf8)
    }

    package mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
    }

    // MARK: Form

    /// Writes the comma before an item of an array.
    private mutating func beginValue() {
        if awaitsValue {
            awaitsValue = false
            return
        }
        precondition(!outer.isEmpty && level.isArray, "a value belongs after a key")
        if level.hasBegun { bytes.append(UInt8(ascii: ",")) }
        level.hasBegun = true
    }

    private mutating func begin(_ bracket: UInt8, isArray: Bool) {
        precondition(outer.count < CanonicalWriter.depthMax, "a reader takes no more levels")
        beginValue()
        bytes.append(bracket)
        outer.append(level)
        level = Level(isArray: isArray)
    }

    private mutating func end(_ bracket: UInt8, isArray: Bool) {
        precondition(
            !outer.isEmpty && level.isArray == isArray && !awaitsValue,
            "brackets close as they opened")
        level = outer.removeLast()
        bytes.append(bracket)
    }

    private func checkOrder(of key: Range<Int>, isPlain: Bool) {
        guard level.hasBegun else { return }
        let isOrdered: Bool
        if isPlain && level.keyIsPlain {
            let bytes = bytes.span
            isOrdered = UTF16Order.comes(
                bytes.extracting(level.key), before: bytes.extracting(key))
        } else {
            isOrdered = UTF16Order.comes(unescaped(level.key).span, before: unescaped(key).span)
        }
        precondition(isOrdered, "keys come in the order of their UTF-16 code units")
    }

    private func unescaped(_ key: Range<Int>) -> [UInt8] {
        let reader = CanonicalReader(bytes.span)
        return reader.content(of: CanonicalReader.Text(range: key, isPlain: false))
    }
}
