import Canonical
import WorkCalendar

/// Members of the objects of events. Each is asked for in the order of the keys; what nobody asked
/// for is unknown to the version.
extension CanonicalReader {
    // MARK: Objects

    mutating func open() throws(EventProblem) {
        do throws(CanonicalFailure) { try beginObject() } catch { throw .malformed(error) }
    }

    /// Passes the end of the innermost object, every member of which was asked for.
    mutating func close() throws(EventProblem) {
        let key: Text?
        do throws(CanonicalFailure) { key = try nextKey() } catch { throw .malformed(error) }
        if let key { throw .unknownMember(string(of: key), offset: key.range.lowerBound) }
    }

    /// Whether the next member is `name`; its value is to be read then.
    @inline(__always)
    mutating func take(_ name: StaticString) throws(EventProblem) -> Bool {
        do throws(CanonicalFailure) { return try nextKey(is: name) } catch {
            throw .malformed(error)
        }
    }

    /// Passes the next member, which must be `name`; its value is to be read then.
    mutating func pass(_ name: StaticString) throws(EventProblem) {
        guard try take(name) else { throw missing(name) }
    }

    /// Whether the next member is `name`, an array. Its first item is to be read then.
    mutating func beginList(ifAny name: StaticString) throws(EventProblem) -> Bool {
        guard try take(name) else { return false }
        do throws(CanonicalFailure) { try beginArray() } catch { throw .malformed(error) }
        // An empty list is left out.
        guard try hasMore() else { throw missing(name) }
        return true
    }

    mutating func hasMore() throws(EventProblem) -> Bool {
        do throws(CanonicalFailure) { return try more() } catch { throw .malformed(error) }
    }

    // MARK: Values

    /// A text, left where it stands.
    @inline(__always)
    mutating func place(ifAny name: StaticString) throws(EventProblem) -> Text? {
        guard try take(name) else { return nil }
        do throws(CanonicalFailure) { return try text() } catch { throw .malformed(error) }
    }

    mutating func place(_ name: StaticString) throws(EventProblem) -> Text {
        guard let place = try place(ifAny: name) else { throw missing(name) }
        return place
    }

    mutating func text(ifAny name: StaticString) throws(EventProblem) -> String? {
        try take(name) ? try word() : nil
    }

    mutating func text(_ name: StaticString) throws(EventProblem) -> String {
        try pass(name)
        return try word()
    }

    mutating func texts(ifAny name: StaticString) throws(EventProblem) -> [String] {
        guard try beginList(ifAny: name) else { return [] }
        var texts: [String] = []
        repeat { texts.append(try word()) } while try hasMore()
        return texts
    }

    private mutating func word() throws(EventProblem) -> String {
        do throws(CanonicalFailure) { return try string() } catch { throw .malformed(error) }
    }

    mutating func number(ifAny name: StaticString) throws(EventProblem) -> Int? {
        guard try take(name) else { return nil }
        do throws(CanonicalFailure) { return try integer() } catch { throw .malformed(error) }
    }

    mutating func number(_ name: StaticString) throws(EventProblem) -> Int {
        guard let number = try number(ifAny: name) else { throw missing(name) }
        return number
    }

    mutating func answer(ifAny name: StaticString) throws(EventProblem) -> Bool? {
        guard try take(name) else { return nil }
        do throws(CanonicalFailure) { return try bool() } catch { throw .malformed(error) }
    }

    /// A member that says `true` or is left out.
    mutating func flag(_ name: StaticString) throws(EventProblem) -> Bool {
        guard let found = try answer(ifAny: name) else { return false }
        guard found else { throw unknown("false", name) }
        return true
    }

    /// One of a fixed list of words.
    mutating func choice<Word: RawRepresentable<String>>(
        _ name: StaticString
    ) throws(EventProblem) -> Word {
        guard let word: Word = try choice(ifAny: name) else { throw missing(name) }
        return word
    }

    /// One of a fixed list of words.
    mutating func choice<Word: RawRepresentable<String>>(
        ifAny name: StaticString
    ) throws(EventProblem) -> Word? {
        guard let text = try text(ifAny: name) else { return nil }
        guard let word = Word(rawValue: text) else { throw unknown(text, name) }
        return word
    }

    mutating func instant(ifAny name: StaticString) throws(EventProblem) -> Instant? {
        guard try take(name) else { return nil }
        // Other forms of the same instant are not those that are written.
        if let bytes = peekString(ofBytes: Instant.textByteCount),
            let instant = Instant(written: bytes)
        {
            passString(ofBytes: Instant.textByteCount)
            return instant
        }
        throw unknown(try word(), name)
    }

    mutating func instant(_ name: StaticString) throws(EventProblem) -> Instant {
        guard let instant = try instant(ifAny: name) else { throw missing(name) }
        return instant
    }

    mutating func day(ifAny name: StaticString) throws(EventProblem) -> CivilDate? {
        guard let text = try text(ifAny: name) else { return nil }
        guard let date = CivilDate(iso: text) else { throw unknown(text, name) }
        return date
    }

    mutating func day(_ name: StaticString) throws(EventProblem) -> CivilDate {
        guard let day = try day(ifAny: name) else { throw missing(name) }
        return day
    }

    /// Passes a member without keeping it.
    ///
    /// - Returns: where its value stands; nil where there is none.
    mutating func skip(ifAny name: StaticString) throws(EventProblem) -> Range<Int>? {
        guard try take(name) else { return nil }
        do throws(CanonicalFailure) { return try skipValue() } catch { throw .malformed(error) }
    }

    // MARK: Problems

    func missing(_ name: StaticString) -> EventProblem {
        .missingMember("\(name)", offset: offset)
    }

    func unknown(_ text: String, _ name: StaticString) -> EventProblem {
        .unknownText(text, member: "\(name)", offset: offset)
    }
}
