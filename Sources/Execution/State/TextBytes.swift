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

extension RawSpan {
    /// Whether they are the UTF-8 of `text`.
    @inline(__always)
    func isText(_ text: String) -> Bool {
        unsafe text.withBytes { other in
            let count = other.count
            guard byteCount == count else { return false }
            var place = 0
            while place &+ 8 <= count {
                let mine = unsafe unsafeLoadUnaligned(
                    fromUncheckedByteOffset: place, as: UInt64.self)
                let theirs = unsafe other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                guard mine == theirs else { return false }
                place &+= 8
            }
            while place < count {
                let mine = unsafe unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
                let theirs = unsafe other[place]
                guard mine == theirs else { return false }
                place &+= 1
            }
            return true
        }
    }
}
