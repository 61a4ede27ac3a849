import Canonical

/// Reading objects whose members are all known: what is not as expected is a fault of the entry.
extension CanonicalReader {
    /// Passes the opening bracket and the first key, which must be `name`.
    @inline(__always)
    mutating func open(_ name: StaticString) throws(EntryFault) {
        do { try beginObject() } catch { throw EntryFault(error) }
        try pass(name)
    }

    /// Passes the next key, which must be `name`.
    @inline(__always)
    mutating func pass(_ name: StaticString) throws(EntryFault) {
        let isPassed: Bool
        do { isPassed = try nextKey(is: name) } catch { throw EntryFault(error) }
        if isPassed { return }
        // What stands there instead may be wrong in form as well, which is told first.
        _ = try key()
        throw .members
    }

    /// Passes the next key; nil where the object ends.
    @inline(__always)
    mutating func key() throws(EntryFault) -> Text? {
        do { return try nextKey() } catch { throw EntryFault(error) }
    }

    /// Passes the end of the object, which must come next.
    @inline(__always)
    mutating func close() throws(EntryFault) {
        guard try key() == nil else { throw .members }
    }

    /// Passes the end of the outermost object and sees to it that nothing follows.
    @inline(__always)
    mutating func closeAll() throws(EntryFault) {
        try close()
        do { try end() } catch { throw EntryFault(error) }
    }

    @inline(__always)
    mutating func number() throws(EntryFault) -> Int {
        do { return try integer() } catch { throw EntryFault(error) }
    }

    /// A number from zero on.
    @inline(__always)
    mutating func count() throws(EntryFault) -> Int {
        let number = try number()
        guard number >= 0 else { throw .members }
        return number
    }

    mutating func word() throws(EntryFault) -> String {
        do { return try string() } catch { throw EntryFault(error) }
    }

    /// 64 hexadecimal digits.
    mutating func hash() throws(EntryFault) -> Hash {
        guard let hash = Hash(hex: try word()) else { throw .members }
        return hash
    }

    /// An array of hashes.
    mutating func hashes() throws(EntryFault) -> [Hash] {
        var hashes: [Hash] = []
        do { try beginArray() } catch { throw EntryFault(error) }
        while try another() { hashes.append(try hash()) }
        return hashes
    }

    private mutating func another() throws(EntryFault) -> Bool {
        do { return try more() } catch { throw EntryFault(error) }
    }

    /// A key in the form of C2SP.
    mutating func verifierKey(
        _ algorithm: VerifierKey.Algorithm = .ed25519
    ) throws(EntryFault) -> VerifierKey {
        guard let key = VerifierKey(try word()), key.algorithm == algorithm else { throw .members }
        return key
    }

    /// Passes a value and says where it stands; it must be an object where `isObject`.
    @inline(__always)
    mutating func value(isObject: Bool = false) throws(EntryFault) -> Range<Int> {
        if isObject, next != .object { throw .members }
        do { return try skipValue() } catch { throw EntryFault(error) }
    }
}

extension EntryFault {
    /// A value of another kind is a wrong member; all else is a wrong form.
    init(_ failure: CanonicalFailure) {
        self = failure.reason == .otherKind ? .members : .notCanonical(failure)
    }
}
