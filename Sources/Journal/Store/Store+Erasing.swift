import Canonical

extension Store {
    /// Whether a content was erased to the end: its mark is there and the content is not.
    package func isErased(_ commitment: Commitment) throws(DiskFailure) -> Bool {
        let folder = try Folder(path, on: disk)
        guard try folder.status(of: commitment.text + Store.erasedSuffix) != nil else {
            return false
        }
        return try folder.status(of: commitment.text) == nil
    }
}
