internal import CCrypto

/// SHA-256 (FIPS 180-4), in one go or part by part.
///
/// It uses OpenSSL's low-level calls: for the few hundred bytes of an entry the newer interface
/// spends more time on itself than on the hash.
package struct SHA256: Sendable {
    private var context = SHA256_CTX()

    /// The state before the first byte.
    package init() {
        let isReady = unsafe SHA256_Init(&context)
        precondition(isReady == 1, "SHA-256 begins")
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let isTaken = unsafe SHA256_Update(&context, base, bytes.count)
        precondition(isTaken == 1, "SHA-256 goes on")
    }

    /// Takes in the 32 bytes of another hash.
    package mutating func update(_ hash: Hash) {
        unsafe hash.withUnsafeBytes { unsafe update($0) }
    }

    /// The hash of what was taken in.
    package consuming func finalize() -> Hash {
        var hash = Hash()
        unsafe hash.withUnsafeMutableBytes { bytes in
            let target = unsafe bytes.assumingMemoryBound(to: UInt8.self)
            let isDone = unsafe SHA256_Final(target.baseAddress, &context)
            precondition(isDone == 1, "SHA-256 ends")
        }
        return hash
    }
}

extension SHA256 {
    /// The hash of `bytes`.
    package static func hash(_ bytes: RawSpan) -> Hash {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finalize()
    }

    /// The hash of `bytes`.
    package static func hash(_ bytes: Span<UInt8>) -> Hash {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finalize()
    }

    /// The hash of `bytes`.
    package static func hash(_ bytes: [UInt8]) -> Hash {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finalize()
    }

    /// The hash of `bytes`.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> Hash {
        var hash = SHA256()
        unsafe hash.update(bytes)
        return hash.finalize()
    }
}
