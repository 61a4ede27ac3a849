import Canonical
package import Execution

/// What a caller supplied, in JCS form: what is kept and compared of it.
package enum RequestForm {
    /// A value that a performer filled in, as the store keeps a personal one.
    package static func bytes(of value: DataValue) -> [UInt8] {
        var writer = EventWriter1(graphs: [], reusing: [])
        writer.writeObject(value)
        return writer.finish()
    }

    /// Who asks for what.
    package static func bytes(of act: Act, by actor: Actor, _ recorder: String?) -> [UInt8] {
        var writer = EventWriter1(graphs: [], reusing: [])
        writer.writeRequest(act, by: actor, recorder)
        return writer.finish()
    }

    /// Reads back what ``bytes(of:)`` wrote of a value.
    package static func value(_ bytes: Span<UInt8>) throws(EventProblem) -> DataValue {
        var reader = CanonicalReader(bytes)
        try reader.open()
        let value = try reader.value()
        try reader.close()
        do throws(CanonicalFailure) { try reader.end() } catch { throw .malformed(error) }
        return value
    }
}
