import Canonical

/// Holds a store against what the entries of a journal name, one content after the other.
///
/// Whoever goes through the entries says of each commitment whether an entry erased it, too; the
/// check knows nothing else of them. It changes nothing. Memory grows with the number of files in
/// the store, not with the journal.
///
/// ```swift
/// var check = try StoreCheck("journal-store")
/// for (commitment, isErased) in named { _ = try check.check(commitment, isErased: isErased) }
/// let isAllThere = check.count(.missing) + check.count(.altered) == 0
/// ```
package struct StoreCheck: Sendable {
    /// How it stands with a content that an entry names.
    package enum State: String, Hashable, CaseIterable, Sendable {
        /// It is there, and is what was committed to.
        case present
        /// An entry erased it, and it is gone.
        case erased
        /// An entry erased it, and it is still there: whoever writes next goes on erasing.
        case unerased
        /// It was erased, and no entry says so.
        case unrecorded
        /// It should be there and is not.
        case missing
        /// What lies there is not what was committed to.
        case altered
    }

    private let store: Store
    /// The files of which nothing is known yet.
    private var names: Set<String>
    private var counts = [Int](repeating: 0, count: State.allCases.count)

    /// A check of a store.
    ///
    /// - Parameter path: its folder.
    /// - Throws: where it is not there or cannot be read.
    package init(_ path: String, on disk: any Disk = RealDisk()) throws(DiskFailure) {
        store = Store(reading: path, on: disk)
        names = Set(try Folder(path, on: disk).names())
    }

    /// Looks at a content that an entry names.
    ///
    /// - Parameters:
    ///   - commitment: what the entry holds of it.
    ///   - isErased: whether an entry after it erased it.
    /// - Returns: how it stands with it; it was counted.
    package mutating func check(
        _ commitment: Commitment, isErased: Bool
    ) throws(DiskFailure) -> State {
        let state = try state(of: commitment, isErased: isErased)
        counts[State.allCases.firstIndex(of: state) ?? 0] += 1
        names.remove(commitment.text)
        names.remove(commitment.text + Store.erasedSuffix)
        return state
    }

    private func state(
        of commitment: Commitment, isErased: Bool
    ) throws(DiskFailure) -> State {
        switch (try store.find(commitment), isErased) {
        case (.present, false): .present
        case (.altered, false): .altered
        case (.missing, false): .missing
        case (.erased, false): .unrecorded
        case (.missing, true): .erased
        case (.present, true), (.altered, true): .unerased
        // The mark is set first, and what it is of is taken away after.
        case (.erased, true): try store.isErased(commitment) ? .erased : .unerased
        }
    }

    /// How many contents there were of a state.
    package func count(_ state: State) -> Int {
        counts[State.allCases.firstIndex(of: state) ?? 0]
    }

    /// How many contents were looked at.
    package var checkedCount: Int { counts.reduce(0, +) }

    /// The files that belong to no content which was looked at, by their names: once all entries
    /// were gone through, those that no entry names.
    package var unnamed: [String] {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// How many bytes a file of the store has; nil where it is not there.
    package func bytes(of name: String) throws(DiskFailure) -> Int? {
        try store.status(of: name)?.bytes
    }

    /// Takes a file away that no entry names. The caller holds the lock of the journal and went
    /// through all entries, so that nobody is about to name it.
    ///
    /// - Returns: whether it was a file of the store: others are left alone.
    package mutating func remove(_ name: String) throws(DiskFailure) -> Bool {
        precondition(names.contains(name), "what an entry names is kept")
        guard Store.isName(name) else { return false }
        try store.remove(file: name)
        names.remove(name)
        return true
    }
}

extension Store {
    /// Whether the store calls files so: a content, the mark of an erased one, or either while it
    /// was being written.
    static func isName(_ name: String) -> Bool {
        var name = name[...]
        if name.hasSuffix(Folder.temporarySuffix) {
            name = name.dropLast(Folder.temporarySuffix.count)
        }
        if name.hasSuffix(erasedSuffix) { name = name.dropLast(erasedSuffix.count) }
        return Hash(hex: name) != nil
    }

    func status(of name: String) throws(DiskFailure) -> FileStatus? {
        try Folder(path, on: disk).status(of: name)
    }

    /// Takes a file away for good.
    func remove(file name: String) throws(DiskFailure) {
        let folder = try Folder(path, on: disk)
        try folder.remove(name)
        try folder.sync()
    }
}
