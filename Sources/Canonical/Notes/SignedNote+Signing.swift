extension SignedNote {
    /// Whose signature was verified.
    public struct Verified: Hashable, Sendable {
        /// The key.
        public let key: VerifierKey
        /// When the signer says to have signed, in seconds since 1970-01-01 UTC: of a cosignature.
        public let signedAtSeconds: Int?
    }

    /// Adds the signature of a key for notes.
    ///
    /// - Parameter key: a key of the algorithm `ed25519`.
    public mutating func sign(with key: SigningKey) {
        precondition(key.verifier.algorithm == .ed25519, "a cosignature has a time")
        append(Signature(key: key.verifier, bytes: key.signature(of: [UInt8](text.utf8))))
    }

    /// Adds the cosignature of a witness, who says to have seen no longer tree of this log
    /// (c2sp.org/tlog-cosignature, `cosignature/v1`).
    ///
    /// - Parameters:
    ///   - key: a key of the algorithm `cosignature`.
    ///   - seconds: the time of signing, in seconds since 1970-01-01 UTC.
    /// - Throws: `NoteFailure.notCheckpoint` where the text is none.
    public mutating func cosign(with key: SigningKey, atSeconds seconds: Int) throws(NoteFailure) {
        precondition(key.verifier.algorithm == .cosignature, "a key for cosignatures")
        precondition(seconds >= 0, "a time after 1970")
        guard Checkpoint(text: text) != nil else { throw .notCheckpoint }
        let signature = key.signature(of: SignedNote.message(text, atSeconds: seconds))
        append(Signature(key: key.verifier, bytes: seconds.bigEndianBytes + signature))
    }

    /// The note with a new cosignature of a witness in the place of the one that it may have.
    ///
    /// - Parameters:
    ///   - key: a key of the algorithm `cosignature`.
    ///   - seconds: the time of signing, in seconds since 1970-01-01 UTC.
    ///   - others: whose signatures are kept; nil for all.
    /// - Throws: `notCheckpoint` where the text is none, `tooManySignatures` or `tooLong` where it
    ///   could not be read back.
    public func cosigned(
        with key: SigningKey, atSeconds seconds: Int, keeping others: [VerifierKey]? = nil
    ) throws(NoteFailure) -> SignedNote {
        var note = self
        note.keep { signature in
            !signature.isOf(key.verifier) && others?.contains(where: signature.isOf) ?? true
        }
        guard note.signatures.count < SignedNote.signaturesMax else { throw .tooManySignatures }
        try note.cosign(with: key, atSeconds: seconds)
        guard note.written.utf8.count <= SignedNote.bytesMax else { throw .tooLong }
        return note
    }

    /// The keys of those given that signed the text, in the order of their first lines.
    ///
    /// Signatures of other keys say nothing and are passed over. One that says to be of a known key
    /// and is wrong condemns the whole note.
    ///
    /// - Parameter keys: the keys whose signatures count.
    /// - Returns: at least one.
    /// - Throws: `ambiguousKeys`, `wrongSignature` or `unknownKeys` of `NoteFailure`.
    public func verified(by keys: [VerifierKey]) throws(NoteFailure) -> [Verified] {
        for (index, key) in keys.enumerated() {
            let isTwice = keys[..<index].contains {
                $0.id == key.id && $0.name.utf8.elementsEqual(key.name.utf8)
            }
            guard !isTwice else { throw .ambiguousKeys }
        }
        var verified: [Verified] = []
        for signature in signatures {
            guard let key = keys.first(where: { signature.isOf($0) }) else { continue }
            guard let found = check(signature, by: key) else { throw .wrongSignature(key) }
            if !verified.contains(where: { $0.key == key }) { verified.append(found) }
        }
        guard !verified.isEmpty else { throw .unknownKeys }
        return verified
    }

    private func check(_ signature: Signature, by key: VerifierKey) -> Verified? {
        switch key.algorithm {
        case .ed25519:
            guard
                Ed25519.isValid(
                    signature.bytes, of: [UInt8](text.utf8), by: key.publicKey)
            else { return nil }
            return Verified(key: key, signedAtSeconds: nil)
        case .cosignature:
            guard Checkpoint(text: text) != nil, signature.bytes.count > 8 else { return nil }
            let stamp = signature.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard let seconds = Int(exactly: stamp) else { return nil }
            guard
                Ed25519.isValid(
                    Array(signature.bytes.dropFirst(8)),
                    of: SignedNote.message(text, atSeconds: seconds), by: key.publicKey)
            else { return nil }
            return Verified(key: key, signedAtSeconds: seconds)
        }
    }

    private static func message(_ text: String, atSeconds seconds: Int) -> [UInt8] {
        [UInt8]("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
    }
}
