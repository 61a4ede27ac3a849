internal import CCrypto

/// Ed25519 (RFC 8032) through OpenSSL. A key is made for every use and freed after it: the making
/// is small beside the signing, and nothing outlives a call.
enum Ed25519 {
    static let seedByteCount = 32
    static let publicKeyByteCount = 32
    static let signatureByteCount = 64

    /// The public key of a seed.
    static func publicKey(ofSeed seed: [UInt8]) -> [UInt8] {
        unsafe withPrivateKey(seed) { key in
            var publicKey = [UInt8](repeating: 0, count: publicKeyByteCount)
            var count = publicKey.count
            let isTold = unsafe EVP_PKEY_get_raw_public_key(key, &publicKey, &count)
            precondition(isTold == 1 && count == publicKeyByteCount, "a seed has a public key")
            return publicKey
        }
    }

    static func signature(of message: [UInt8], bySeed seed: [UInt8]) -> [UInt8] {
        unsafe withPrivateKey(seed) { key in
            let context = unsafe EVP_MD_CTX_new()
            defer { unsafe EVP_MD_CTX_free(context) }
            var signature = [UInt8](repeating: 0, count: signatureByteCount)
            var count = signature.count
            let isSigned =
                unsafe EVP_DigestSignInit(context, nil, nil, nil, key) == 1
                && EVP_DigestSign(context, &signature, &count, message, message.count) == 1
            precondition(isSigned && count == signatureByteCount, "OpenSSL signs")
            return signature
        }
    }

    static func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard publicKey.count == publicKeyByteCount, signature.count == signatureByteCount else {
            return false
        }
        let key = unsafe EVP_PKEY_new_raw_public_key(
            EVP_PKEY_ED25519, nil, publicKey, publicKey.count)
        defer { unsafe EVP_PKEY_free(key) }
        let context = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(context) }
        return unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    /// Bytes that nobody can guess.
    static func randomSeed() -> [UInt8] {
        var seed = [UInt8](repeating: 0, count: seedByteCount)
        let isDrawn = unsafe RAND_priv_bytes(&seed, Int32(seedByteCount))
        precondition(isDrawn == 1, "the system gives random bytes")
        return seed
    }

    private static func withPrivateKey<Result>(
        _ seed: [UInt8], _ body: (OpaquePointer) -> Result
    ) -> Result {
        precondition(seed.count == seedByteCount, "a seed is 32 bytes")
        guard
            let key = unsafe EVP_PKEY_new_raw_private_key(
                EVP_PKEY_ED25519, nil, seed, seed.count)
        else { preconditionFailure("every 32 bytes are a seed") }
        defer { unsafe EVP_PKEY_free(key) }
        return unsafe body(key)
    }
}
