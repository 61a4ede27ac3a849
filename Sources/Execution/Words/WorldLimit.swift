/// Every limit of the core, with its number. What exceeds one is rejected.
public enum WorldLimit {
    /// The most consequences of one event, so that an entry stays within its size.
    public static let consequencesMax = 512
    /// How many days before it is recorded an act may have occurred.
    public static let daysBackMax = 30
    /// The most visits of one instance: a circle that nobody leaves must end somewhere.
    public static let visitsMax = 10_000
    /// The most documents, bindings and values of one instance, every version counted.
    public static let recordsMax = 10_000
    /// The longest id of an actor or an instance, in bytes of UTF-8.
    public static let idBytesMax = 64
    /// The longest key of a caller, in bytes.
    public static let keyBytesMax = 128
    /// The longest reason, note or value, in bytes.
    public static let textBytesMax = 8_192
    /// The most events of one world.
    public static let eventsMax = Int(Int32.max)
}
