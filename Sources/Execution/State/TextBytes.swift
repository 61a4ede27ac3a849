extension String {
    /// Looks at the bytes of UTF-8 where they lie. A `Span` of them would be asked of the library,
    /// which takes longer than most texts take to be read.
    @inline(__always)
    func withBytes<Result>(_ look: (UnsafeRawBufferPointer) -> Result) -> Result {
        let found = unsafe utf8.withContiguousStorageIfAvailable {
            unsafe look(UnsafeRawBufferPointer($0))
        }
        // Every native text has such storage.
        if let found { return found }
        return unsafe Array(utf8).withUnsafeBytes(look)
    }
}
