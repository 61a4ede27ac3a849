import Diagnostics

/// The named limits of the strict profile.
public enum SyntaxLimit {
    /// The largest file, in bytes: a procedure of 1,000 steps takes about 200 KiB.
    public static let fileBytesMax = 256 << 10
    /// The deepest nesting of lists and mappings.
    public static let depthMax = 64
    /// The longest key, in bytes.
    public static let keyBytesMax = 1024
    /// The most values in one file.
    public static let nodesMax = 100_000
}
