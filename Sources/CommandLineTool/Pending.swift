import Diagnostics

extension Code {
    /// What `sop explain` says of the code; nil while that is not written.
    var explanation: Explanation? { nil }
}
