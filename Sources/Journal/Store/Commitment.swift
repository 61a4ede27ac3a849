package import Canonical

/// What the journal holds of a content that lies in the store: a hash over a nonce and the content,
/// so that whoever has the journal alone cannot guess even a short one. It is the content's name,
/// too.
package struct Commitment: Hashable, Sendable {
    package let hash: Hash

    package init(_ hash: Hash) { self.hash = hash }

    /// 64 hexadecimal digits.
    package var text: String { hash.hex }

    /// - Parameters:
    ///   - content: what is committed to.
    ///   - nonce: 32 bytes that are known only where the content is.
    package init(to content: [UInt8], nonce: Hash) {
        var sum = SHA256()
        sum.update(Commitment.mark)
        sum.update(nonce)
        sum.update(content)
        hash = sum.finalize()
    }

    private static let mark = [UInt8]("sop-commitment/1\n".utf8)
}
