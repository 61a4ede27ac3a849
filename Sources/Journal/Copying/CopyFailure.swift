/// Why no copy of a journal was made. Facts only; the words are another's.
package enum CopyFailure: Error, Hashable, Sendable {
    /// The journal, or the store beside it, cannot be read as it should.
    case source(JournalFailure)
    /// The copy cannot be written.
    case target(DiskFailure)
    /// Something else than an empty folder is where a folder of the copy is to be.
    case taken(path: String)
}

/// The result of `body`, its failure told as one of what is copied.
func readingSource<Result: ~Copyable>(
    _ body: () throws(DiskFailure) -> Result
) throws(CopyFailure) -> Result {
    do throws(DiskFailure) {
        return try body()
    } catch {
        throw .source(.disk(error))
    }
}

/// The result of `body`, its failure told as one of the copy.
func writingCopy<Result: ~Copyable>(
    _ body: () throws(DiskFailure) -> Result
) throws(CopyFailure) -> Result {
    do throws(DiskFailure) {
        return try body()
    } catch {
        throw .target(error)
    }
}
