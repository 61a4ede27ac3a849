import Journal

extension Snapshot {
    /// What was handed in, copied.
    var contentBytes: [UInt8] { unsafe content.withUnsafeBytes { unsafe [UInt8]($0) } }
}
