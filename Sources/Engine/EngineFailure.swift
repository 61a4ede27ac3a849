public import Execution
package import Journal
package import Records

/// Why the engine did not do what it was asked.
public enum EngineFailure: Error, Hashable, Sendable {
    /// The rules of the procedure, or of who may do what, refuse it.
    case rejected(Rejection)
    /// More timers of the instance were due than are fired for one request. Those stand; asking
    /// again goes on.
    case tooManyTimersDue(firedCount: Int)
    /// The act names a file that is not attached.
    case attachmentMissing(String)
    /// The attached file holds nothing, and would count as the document all the same.
    case attachmentEmpty(String)
    /// A source does not compile, or is of another kind; `sop check` tells more.
    case sourceUnfit(name: String)
    /// The rules refuse to deploy a source, whose name messages call it by.
    case sourceRefused(name: String, Rejection)
    /// The event would make a longer entry than a journal takes.
    case entryTooLong(bytes: Int)
    /// The clock stands so far before the last event that it cannot be right.
    case clockBehind(milliseconds: Int64)
    /// An entry is no event that this program can take in, or does not follow from those before it.
    case entryUnfit(Unfit)
    /// The event is on the disk, and some of the contents that it erases could not be. Opening the
    /// journal again goes on with it.
    case erasureUnfinished(event: Int, JournalTrouble)
    /// The journal could not be opened, read or written.
    case journal(JournalTrouble)

    package init(_ failure: JournalFailure) {
        switch failure {
        case .entryTooLong(let bytes): self = .entryTooLong(bytes: bytes)
        default: self = .journal(JournalTrouble(failure))
        }
    }
}

/// What is wrong with a journal or its disk. Its words are the command line's.
public struct JournalTrouble: Hashable, Sendable {
    package let failure: JournalFailure

    package init(_ failure: JournalFailure) { self.failure = failure }

    /// Whether a journal stands already where one was to be made.
    var isAlreadyThere: Bool { if case .alreadyThere = failure { true } else { false } }
}

/// An entry that the engine cannot take in.
public struct Unfit: Hashable, Sendable {
    /// What is wrong with it.
    package enum Reason: Hashable, Sendable {
        case form(EventProblem)
        /// Its command is refused after the entries before it.
        case refused(Rejection)
        /// Its consequences, number or role are others than follow.
        case differs
    }

    /// The number of the entry.
    public let entry: Int
    package let reason: Reason

    package init(entry: Int, _ reason: Reason) {
        self.entry = entry
        self.reason = reason
    }
}
