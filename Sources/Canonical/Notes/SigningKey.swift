/// An Ed25519 private key that signs notes (c2sp.org/signed-note).
///
/// Its text is a secret: only `secretText` gives it, so that no log prints it by accident.
public struct SigningKey: Sendable {
    /// Whose signatures count as this key's.
    public let verifier: VerifierKey

    private let seed: [UInt8]

    /// A key of its parts; nil where the name could not stand in a note or the seed is not 32
    /// bytes.
    ///
    /// - Parameters:
    ///   - name: who signs: not empty, without spaces, plus signs and control characters.
    ///   - algorithm: what is signed: notes, or checkpoints with the time.
    ///   - seed: the Ed25519 private key (RFC 8032), 32 bytes.
    public init?(name: String, algorithm: VerifierKey.Algorithm = .ed25519, seed: [UInt8]) {
        guard seed.count == Ed25519.seedByteCount,
            let verifier = VerifierKey(
                name: name, algorithm: algorithm, publicKey: Ed25519.publicKey(ofSeed: seed))
        else { return nil }
        self.verifier = verifier
        self.seed = seed
    }

    /// A new key that nobody else has, drawn from the system's randomness; nil where the name could
    /// not stand in a note.
    ///
    /// - Parameters:
    ///   - name: who signs.
    ///   - algorithm: what is signed: notes, or checkpoints with the time.
    /// - Returns: the key.
    public static func generated(
        name: String, algorithm: VerifierKey.Algorithm = .ed25519
    ) -> SigningKey? {
        SigningKey(name: name, algorithm: algorithm, seed: Ed25519.randomSeed())
    }

    /// Reads `PRIVATE+KEY+name+id+base64`; nil where it is another form or an id of another key.
    ///
    /// - Parameter secretText: the text as `secretText` gives it.
    public init?(secretText: String) {
        guard secretText.utf8.starts(with: SigningKey.mark.utf8),
            let (name, id, algorithm, seed) = VerifierKey.parts(
                of: secretText.utf8.dropFirst(SigningKey.mark.utf8.count))
        else { return nil }
        self.init(name: name, algorithm: algorithm, seed: seed)
        guard verifier.id == id else { return nil }
    }

    /// `PRIVATE+KEY+name+id+base64`, as Go's `sumdb/note` writes it. Whoever has it can sign.
    public var secretText: String {
        SigningKey.mark
            + VerifierKey.text(
                name: verifier.name, id: verifier.id, algorithm: verifier.algorithm, key: seed)
    }

    private static let mark = "PRIVATE+KEY+"

    /// The bare Ed25519 signature of `message`.
    func signature(of message: [UInt8]) -> [UInt8] {
        Ed25519.signature(of: message, bySeed: seed)
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// The verifier key: what may be seen.
    public var description: String { "signing key of \(verifier)" }

    /// Nothing but the verifier key.
    public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}
