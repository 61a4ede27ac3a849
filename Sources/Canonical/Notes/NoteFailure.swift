/// Why bytes are no note, or a note is not to be believed.
public enum NoteFailure: Error, Hashable, Sendable {
    /// Longer than `SignedNote.bytesMax`.
    case tooLong
    /// Not UTF-8, without a line feed at the end, or with control characters.
    case notText
    /// No empty line between a text and signatures.
    case noSignatures
    /// More than `SignedNote.signaturesMax`.
    case tooManySignatures
    /// A line under the text is not a signature.
    case notSignature
    /// Two of the keys that were given have the same name and id.
    case ambiguousKeys
    /// A signature says to be of a known key and is not.
    case wrongSignature(VerifierKey)
    /// None of the signatures is of a known key.
    case unknownKeys
    /// The text is not that of a checkpoint.
    case notCheckpoint
    /// The checkpoint is of another log.
    case otherOrigin
    /// The path does not lead from the leaf to the root.
    case wrongProof
    /// The text is not that of a proof.
    case notProof
}
