extension MerkleProof {
    /// Whether the proof shows that a leaf is in a tree, by the algorithm of RFC 9162, section
    /// 2.1.3.2, whose trees are those of RFC 6962.
    ///
    /// - Parameters:
    ///   - leafHash: the leaf's hash.
    ///   - index: the leaf's place, counted from 0.
    ///   - size: how many leaves the tree has.
    ///   - root: the tree's root hash.
    public func shows(leafHash: Hash, at index: Int, inTreeOf size: Int, root: Hash) -> Bool {
        guard index >= 0, index < size else { return false }
        var computed = leafHash
        let isAtRoot = MerkleProof.climb(along: hashes[...], from: index, to: size - 1) {
            hash, isLeft in
            computed = MerkleFrontier.nodeHash(isLeft ? hash : computed, isLeft ? computed : hash)
        }
        return isAtRoot && computed == root
    }

    /// Whether the proof shows that a tree begins with an older one, by the algorithm of RFC 9162,
    /// section 2.1.4.2. Trees of the same size are consistent where their roots are the same; every
    /// tree begins with the empty one, whose root must be the right one.
    ///
    /// - Parameters:
    ///   - oldRoot: the older tree's root hash.
    ///   - old: how many leaves the older tree has.
    ///   - root: the newer tree's root hash.
    ///   - size: how many leaves the newer tree has.
    public func shows(root oldRoot: Hash, of old: Int, isBeginningOf root: Hash, of size: Int)
        -> Bool
    {
        guard 0 <= old, old <= size else { return false }
        guard size > 0 || root == MerkleFrontier.emptyRoot else { return false }
        guard old < size else { return hashes.isEmpty && oldRoot == root }
        guard old > 0 else { return hashes.isEmpty && oldRoot == MerkleFrontier.emptyRoot }

        var (node, last) = (old - 1, size - 1)
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        // Where the old tree is complete its own root begins the path.
        var path = hashes[...]
        guard let first = node == 0 ? oldRoot : path.popFirst() else { return false }
        var (oldComputed, computed) = (first, first)
        let isAtRoot = MerkleProof.climb(along: path, from: node, to: last) { hash, isLeft in
            if isLeft { oldComputed = MerkleFrontier.nodeHash(hash, oldComputed) }
            computed = MerkleFrontier.nodeHash(isLeft ? hash : computed, isLeft ? computed : hash)
        }
        return isAtRoot && oldComputed == oldRoot && computed == root
    }

    /// Goes up from a node, level by level, and hands out each hash of the path with the side on
    /// which it stands.
    ///
    /// - Parameters:
    ///   - path: the hashes from the node's side to the root's.
    ///   - node: the node's place in its level.
    ///   - last: the place of the last node in that level.
    ///   - join: is given each hash and whether it is the left one of the two.
    /// - Returns: whether the path ends exactly at the root.
    private static func climb(
        along path: ArraySlice<Hash>, from node: Int, to last: Int,
        _ join: (_ hash: Hash, _ isLeft: Bool) -> Void
    ) -> Bool {
        var (node, last) = (node, last)
        for hash in path {
            guard last > 0 else { return false }
            let isLeft = node & 1 == 1 || node == last
            join(hash, isLeft)
            // The last node of a level has no right sibling: it is the one above it, too, until it
            // is a right one itself.
            while isLeft && node & 1 == 0 && node > 0 {
                node >>= 1
                last >>= 1
            }
            node >>= 1
            last >>= 1
        }
        return last == 0
    }
}
