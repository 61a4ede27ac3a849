package import Canonical

/// Why a journal could not be made, opened, read or written. Facts only; the words are another's.
package enum JournalFailure: Error, Hashable, Sendable {
    /// A file could not be used.
    case disk(DiskFailure)
    /// Another writer has the journal open, as its lock file says.
    case locked(path: String, holder: LockHolder?)
    /// There is no journal in the folder, or its making was never finished.
    case notAJournal(path: String)
    /// There is a journal in the folder already.
    case alreadyThere(path: String)
    /// What was committed is not as it was written. Nothing was changed.
    case damaged(Damage)
    /// The writer stopped after an earlier failure: it does not know what is on the disk. What was
    /// not acknowledged may be in the journal or not; opening it again tells.
    case stopped
    /// The entry's line would be longer than ``JournalLimit/lineBytesMax``.
    case entryTooLong(bytes: Int)
    /// None of the keys given is the one that the journal asks for.
    case keyMissing(VerifierKey)
    /// The id of a journal must be able to name a key and be the name of its keys.
    case idUnusable(String)
    /// The folder of keys lies inside a journal, which is handed to auditors.
    case keyInsideJournal(path: String)
    /// The file holds no key.
    case keyUnusable(path: String)
    /// Others than the owner of a key's file may use it.
    case keyOpenToOthers(path: String)
}

/// Who holds the lock of a journal, as the lock file says. It may be gone already.
package struct LockHolder: Hashable, Sendable {
    package let process: Int
    /// Since when, as the writer was told.
    package let since: String

    package init(process: Int, since: String) {
        self.process = process
        self.since = since
    }
}

/// Where in a journal.
package struct Place: Hashable, Sendable {
    /// The file's name in the journal's folder.
    package let file: String
    /// From 1; nil where lines before it were not counted.
    package let line: Int?
    /// From the beginning of the file, in bytes.
    package let offset: Int

    package init(file: String, line: Int?, offset: Int) {
        self.file = file
        self.line = line
        self.offset = offset
    }
}

/// Committed entries that are not there, or not as they were.
package struct Damage: Hashable, Sendable {
    /// Where the first entry stands, or should, that is not right.
    package let place: Place
    /// What is wrong there.
    package let fault: EntryFault
    /// How many entries are right.
    package let intact: Int
    /// How many are known to have been committed.
    package let committed: Int
}

extension JournalFailure {
    /// What a failure of the disk means to whoever opens the journal in a folder.
    init(_ failure: DiskFailure, opening path: String) {
        if failure.act == .open, failure.path == path, failure.meaning == .missing {
            self = .notAJournal(path: path)
        } else {
            self = .disk(failure)
        }
    }
}
