public import Execution

/// Why the engine did not do what it was asked.
public enum EngineFailure: Error, Hashable, Sendable {
    /// The rules of the procedure, or of who may do what, refuse it.
    case rejected(Rejection)
    /// More timers of the instance are due than are fired in one call. Asking again goes on.
    case tooManyTimersDue(firedCount: Int)
    /// The act names a file that is not attached.
    case attachmentMissing(String)
    /// A source does not compile; its diagnostics tell more.
    case sourceUnfit(name: String)
    /// The event would make an entry that is longer than a journal takes.
    case entryTooLong(bytes: Int)
    /// The clock stands before the last event that was recorded, so much that it cannot be right.
    case clockBehind(milliseconds: Int64)
    /// The journal could not be opened, read or written; the text is for its keepers.
    case journal(JournalTrouble)
}
