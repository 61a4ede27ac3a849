/// The right edge of a Merkle tree (RFC 6962, section 2.1): all that is needed to append leaves and
/// to tell the root, at most 63 hashes however many leaves there are.
public struct MerkleFrontier: Hashable, Sendable {
    /// How many leaves the tree has.
    public private(set) var size: Int

    /// The roots of the complete subtrees that the leaves make, from the left: one for each bit
    /// that is set in `size`, the highest first.
    public private(set) var subtrees: [Hash]

    /// The tree without leaves.
    public init() {
        size = 0
        subtrees = []
    }

    /// A frontier as it was; nil where there are not as many subtrees as `size` has bits set.
    ///
    /// Nothing else can be checked: compare the root with one that is known.
    ///
    /// - Parameters:
    ///   - size: how many leaves the tree has.
    ///   - subtrees: what `subtrees` was.
    public init?(size: Int, subtrees: [Hash]) {
        guard size >= 0, subtrees.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.subtrees = subtrees
    }

    /// Appends one leaf.
    ///
    /// - Parameter leafHash: the leaf's hash, of `MerkleFrontier.leafHash(of:)`.
    /// - Complexity: O(1) on average, O(log `size`) at worst.
    public mutating func append(_ leafHash: Hash) {
        append(subtree: leafHash, height: 0)
    }

    /// Appends all leaves of a complete subtree at once.
    ///
    /// - Parameters:
    ///   - root: the subtree's root hash.
    ///   - height: the subtree has 2 to the power of `height` leaves. `size` must be a multiple of
    ///     that: only there a complete subtree begins.
    public mutating func append(subtree root: Hash, height: Int) {
        precondition((0..<Int.bitWidth - 1).contains(height), "a height of a tree")
        precondition(size & (1 << height - 1) == 0, "a complete subtree begins at a multiple")
        let (grown, isTooLarge) = size.addingReportingOverflow(1 << height)
        precondition(!isTooLarge, "a size is an Int")
        var root = root
        var rest = size >> height
        while rest & 1 == 1 {
            root = MerkleFrontier.nodeHash(subtrees.removeLast(), root)
            rest >>= 1
        }
        subtrees.append(root)
        size = grown
    }

    /// The root hash of the tree; that of the empty tree is SHA-256 of nothing.
    public var root: Hash {
        guard var root = subtrees.last else { return MerkleFrontier.emptyRoot }
        for left in subtrees.dropLast().reversed() {
            root = MerkleFrontier.nodeHash(left, root)
        }
        return root
    }
}

extension MerkleFrontier {
    /// The root hash of the tree without leaves.
    public static let emptyRoot = SHA256().finalize()

    /// A leaf's hash: SHA-256 of a zero byte and the leaf's bytes.
    ///
    /// - Parameter bytes: the leaf.
    public static func leafHash(of bytes: [UInt8]) -> Hash {
        unsafe bytes.withUnsafeBytes { unsafe leafHash(of: $0) }
    }

    /// A leaf's hash: SHA-256 of a zero byte and the leaf's bytes.
    package static func leafHash(of bytes: Span<UInt8>) -> Hash {
        unsafe bytes.withUnsafeBytes { unsafe leafHash(of: $0) }
    }

    /// A leaf's hash: SHA-256 of a zero byte and the leaf's bytes.
    package static func leafHash(of bytes: RawSpan) -> Hash {
        unsafe bytes.withUnsafeBytes { unsafe leafHash(of: $0) }
    }

    /// A leaf's hash: SHA-256 of a zero byte and the leaf's bytes.
    package static func leafHash(of bytes: UnsafeRawBufferPointer) -> Hash {
        var hash = afterLeafMark
        unsafe hash.update(bytes)
        return hash.finalize()
    }

    /// The hash of two subtrees together: SHA-256 of a one byte, the left's hash and the right's.
    package static func nodeHash(_ left: Hash, _ right: Hash) -> Hash {
        var hash = afterNodeMark
        hash.update(left)
        hash.update(right)
        return hash.finalize()
    }

    private static let afterLeafMark = started(with: 0)
    private static let afterNodeMark = started(with: 1)

    private static func started(with mark: UInt8) -> SHA256 {
        var hash = SHA256()
        hash.update([mark])
        return hash
    }
}
