import Diagnostics

// PENDING: the explanations of codes are being written. Drop this file when `Diagnostics` has
// `Code.explanation`.

extension Code {
    /// What `sop explain` says of the code; nil while that is not written.
    var explanation: Explanation? { nil }
}
