import Execution
import Records

/// Takes what the engine tells about its work, beside the journal and without a word about
/// persons.
public protocol LogSink: Sendable {
    /// Takes one record. It is called under the engine's lock: it must not wait and must not call
    /// the engine.
    ///
    /// - Parameter record: what happened.
    func take(_ record: LogRecord)
}

/// One thing that happened, as far as operators need to know.
public struct LogRecord: Hashable, Sendable {
    /// The number of the event.
    public let event: Int
    /// What kind of act it was, in the words of the journal: `complete`.
    public let act: String
    /// The instance it was on.
    public let instance: String?
    /// How many consequences it had.
    public let consequenceCount: Int

    init(_ event: Event) {
        self.event = event.number
        act = EventForm.name(of: event.command.act)
        instance = event.command.instance
        consequenceCount = event.consequences.count
    }
}
