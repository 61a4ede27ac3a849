/// A SHA-256 digest: 32 bytes.
public struct Hash: Hashable, Sendable {
    /// How many bytes a hash has.
    public static let byteCount = 32

    // The bytes in their order, eight to a word as memory holds them.
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    /// 32 zero bytes, to be written into.
    init() {}

    /// Copies 32 bytes; nil where there are more or fewer.
    ///
    /// - Parameter bytes: the bytes in their order.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Hash.byteCount else { return nil }
        unsafe withUnsafeMutableBytes { unsafe $0.copyBytes(from: bytes) }
    }

    /// Reads 64 hexadecimal digits in lower case; nil for anything else.
    ///
    /// - Parameter hex: the digits, without a prefix.
    public init?(hex: some StringProtocol) {
        guard hex.utf8.count == 2 * Hash.byteCount, let bytes = Hexadecimal.bytes(of: hex) else {
            return nil
        }
        self.init(bytes)
    }

    /// Reads standard base64 (RFC 4648, section 4) of 32 bytes, with its padding; nil for anything
    /// else.
    ///
    /// - Parameter base64: 44 characters.
    public init?(base64: some StringProtocol) {
        guard let bytes = Base64.bytes(of: base64) else { return nil }
        self.init(bytes)
    }

    /// The 32 bytes in their order.
    public var bytes: [UInt8] { unsafe withUnsafeBytes { unsafe [UInt8]($0) } }

    /// 64 hexadecimal digits in lower case.
    public var hex: String { Hexadecimal.text(of: bytes) }

    /// 44 characters of standard base64 (RFC 4648, section 4).
    public var base64: String { Base64.text(of: bytes) }

    /// Lends the 32 bytes.
    ///
    /// - Parameter body: what is done with them; the buffer is gone when it returns.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe Swift.withUnsafeBytes(of: self) { (bytes) throws(Failure) in
            try unsafe body(bytes)
        }
    }

    mutating func withUnsafeMutableBytes<Result, Failure: Error>(
        _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe Swift.withUnsafeMutableBytes(of: &self) { (bytes) throws(Failure) in
            try unsafe body(bytes)
        }
    }
}

extension Hash: CustomStringConvertible {
    /// The hexadecimal digits.
    public var description: String { hex }
}
