import Canonical

/// What the entries say that the journal wrote for itself.
extension EntryLine {
    /// The key that takes over with this entry; nil where it is an entry of another kind.
    ///
    /// - Parameter line: the whole line.
    package func keyRotation(in line: RawSpan) -> KeyRotation? {
        guard kind == .key else { return nil }
        return try? KeyRotation(line.extracting(value))
    }

    /// What was cut off, as this entry tells; nil where it is an entry of another kind.
    ///
    /// - Parameter line: the whole line.
    package func recovered(in line: RawSpan) -> Recovered? {
        guard kind == .recovered else { return nil }
        return try? Recovered(line.extracting(value))
    }
}
