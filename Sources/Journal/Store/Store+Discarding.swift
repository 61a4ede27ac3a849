extension Store {
    /// Takes away a content that no entry names. No mark stays.
    package func remove(_ commitment: Commitment) throws(DiskFailure) {
        let folder = try Folder(path, on: disk)
        try folder.remove(commitment.text)
    }
}
