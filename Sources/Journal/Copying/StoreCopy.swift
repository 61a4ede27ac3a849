import Canonical

/// Copies a store beside whoever puts contents there and erases them. Contents that no entry names
/// are copied too; what was erased is not.
final class StoreCopy {
    private let source: Folder
    private let target: CopyFolder
    /// What erases in the copy.
    private let erasing: Store
    /// The contents that are in the copy, and those that are marked there as erased.
    private var present: Set<String> = []
    private var erased: Set<String> = []

    /// - Parameters:
    ///   - path: the folder of the store.
    ///   - target: that of the copy.
    init(_ path: String, to target: String, on disk: any Disk) throws(CopyFailure) {
        source = try readingSource { () throws(DiskFailure) in try Folder(path, on: disk) }
        self.target = try CopyFolder(target, on: disk)
        erasing = Store(reading: target, on: disk)
    }

    /// How many contents there are in the copy.
    var contentCount: Int { present.count }

    /// Copies what came since the last time, and erases what was erased since.
    ///
    /// - Returns: whether anything was erased since. The entry that says so may have been
    ///   committed a moment ago: who took the head before must take it again.
    func update() throws(CopyFailure) -> Bool {
        let names = try readingSource { () throws(DiskFailure) in try source.names() }
        var isChanged = false
        for name in names where name.hasSuffix(Store.erasedSuffix) {
            let content = String(name.dropLast(Store.erasedSuffix.count))
            guard let hash = Hash(hex: content), !erased.contains(content) else { continue }
            try erase(Commitment(hash))
            isChanged = true
        }
        for name in names where !present.contains(name) && !erased.contains(name) {
            guard let hash = Hash(hex: name) else { continue }
            let bytes = try readingSource { () throws(DiskFailure) in
                try source.read(name, atMost: Store.fileBytesMax)
            }
            // The mark is set before anything of the content is taken away.
            let isErased = try readingSource { () throws(DiskFailure) in
                try source.status(of: name + Store.erasedSuffix) != nil
            }
            if isErased {
                try erase(Commitment(hash))
                isChanged = true
            } else if let bytes {
                try target.put(name, bytes)
                present.insert(name)
            }
        }
        try target.sync()
        return isChanged
    }

    private func erase(_ commitment: Commitment) throws(CopyFailure) {
        if present.remove(commitment.text) != nil {
            try writingCopy { () throws(DiskFailure) in try erasing.erase(commitment) }
        } else {
            try target.put(commitment.text + Store.erasedSuffix, [])
        }
        erased.insert(commitment.text)
    }

    /// Takes away what was copied, as far as that can be done.
    func clear() { target.clear() }
}
