/// Every limit of the core, with its number. What exceeds one is rejected.
public enum WorldLimit {
    /// The most consequences of one event, so that an entry stays within its size.
    public static let consequencesMax = 512
    /// How many days before it is recorded an act may have occurred.
    public static let daysBackMax = 30
    /// The most visits of one instance: a circle that nobody leaves must end somewhere.
    public static let visitsMax = 10_000
    /// The most documents, bindings, values and ticks of one instance, every version counted.
    public static let recordsMax = 10_000
    /// The longest id of an actor or an instance, in bytes of UTF-8.
    public static let idBytesMax = 64
    /// The longest key of a caller, in bytes.
    public static let keyBytesMax = 128
    /// The longest reason, note or value, in bytes.
    public static let textBytesMax = 8_192
    /// The most events of one world.
    public static let eventsMax = Int(Int32.max)
    /// How many keys of callers are remembered. A key is forgotten when so many later ones were
    /// accepted: at ten thousand commands a day after twenty-five days.
    public static let keysMax = 250_000
}

/// The limits of one world; tests take smaller ones, which they can reach.
package struct WorldLimits: Sendable, Equatable {
    package var consequencesMax = WorldLimit.consequencesMax
    package var visitsMax = WorldLimit.visitsMax
    package var recordsMax = WorldLimit.recordsMax
    package var keysMax = WorldLimit.keysMax
    package var eventsMax = WorldLimit.eventsMax

    package init() {}
}
