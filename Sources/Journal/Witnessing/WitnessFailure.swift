package import Canonical

/// Why a witness did not cosign. Facts only; the words are another's.
package enum WitnessFailure: Error, Hashable, Sendable {
    /// It must not: the checkpoint, or what comes with it, is not right. Nothing was changed.
    case refused(WitnessRefusal)
    /// There is no witness in the folder.
    case notAWitness(path: String)
    /// There is a witness in the folder already, or something else.
    case alreadyThere(path: String)
    /// The name cannot be that of a key.
    case nameUnusable(String)
    /// The witness is at work already, as its lock file says.
    case busy(path: String, holder: LockHolder?)
    /// What it keeps is not what it wrote: it does not know any more what it cosigned.
    case keptUnusable(path: String)
    /// Its key is not in the folder of keys.
    case keyMissing(VerifierKey)
    /// A file could not be used, or a key.
    case journal(JournalFailure)
}

/// The result of `body`, its failure told as one of a witness.
func reportingWitness<Result: ~Copyable>(
    _ body: () throws(DiskFailure) -> Result
) throws(WitnessFailure) -> Result {
    do throws(DiskFailure) {
        return try body()
    } catch {
        throw .journal(.disk(error))
    }
}
