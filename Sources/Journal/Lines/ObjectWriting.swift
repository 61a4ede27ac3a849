import Canonical

/// Writing objects member by member, in the order of their names.
extension CanonicalWriter {
    /// An object in JCS form.
    static func object(_ members: (inout CanonicalWriter) -> Void) -> [UInt8] {
        var writer = CanonicalWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        return writer.finish()
    }

    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    mutating func member(_ name: String, _ value: Int) {
        key(name)
        integer(value)
    }

    mutating func member(_ name: String, _ value: Hash) {
        key(name)
        string(value)
    }

    mutating func member(_ name: String, _ value: VerifierKey) {
        member(name, value.description)
    }
}
