package import Canonical
package import Execution

/// Digests of callers' keys, as 64 lower-case hexadecimal digits.
extension Digest {
    var hexadecimal: String {
        var text = ""
        text.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            let digits = String(word, radix: 16)
            for _ in digits.count..<16 { text.append("0") }
            text += digits
        }
        return text
    }

    init?(hexadecimal: String) {
        guard let hash = Hash(hex: hexadecimal) else { return nil }
        self.init(hash)
    }

    /// The digest of a content.
    package init(_ hash: Hash) {
        var words: [UInt64] = []
        for start in stride(from: 0, to: 32, by: 8) {
            var word: UInt64 = 0
            for place in start..<start + 8 { word = word << 8 | UInt64(hash.bytes[place]) }
            words.append(word)
        }
        self.init(words[0], words[1], words[2], words[3])
    }
}
