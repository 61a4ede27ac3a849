import Canonical
package import Execution

/// What an event put on file in an instance.
package struct Filing: Hashable, Sendable {
    package let number: Int
    package let instance: String
    package let documents: [Produced]
    package let values: [DataValue]
}

extension EventForm {
    /// What an event put on file, read without the world: its consequences are not looked at.
    ///
    /// - Parameter bytes: the object of an event.
    /// - Returns: nil for an event that puts nothing on file, and for what is no event.
    package static func filing(_ bytes: RawSpan) -> Filing? {
        var reader = CanonicalReader(bytes)
        do throws(EventProblem) { return try reader.filing1() } catch { return nil }
    }

    /// The id of the instance that an event says to be about, read without the world, for events
    /// that cannot be read whole.
    ///
    /// - Parameter bytes: the object of an event, whatever else it holds.
    /// - Returns: nil where it names none.
    package static func instance(of bytes: RawSpan) -> String? {
        var reader = CanonicalReader(bytes)
        do throws(CanonicalFailure) {
            try reader.beginObject()
            while let key = try reader.nextKey() {
                if reader.matches(key, "instance") { return try reader.string() }
                _ = try reader.skipValue()
            }
        } catch {}
        return nil
    }
}

extension CanonicalReader {
    /// Reads the act of an event on an instance, where it is one of `wanted`, and passes the rest.
    mutating func instanceEvent1(
        _ wanted: [ActName1]
    ) throws(EventProblem) -> (head: (number: Int, instance: String), act: InstanceAct)? {
        try open()
        let act = try actName()
        guard wanted.contains(act) else { return nil }
        for name in ["actor", "consequences", "expected_version", "external"] as [StaticString] {
            _ = try skip(ifAny: name)
        }
        let instance = try text("instance")
        _ = try skip(ifAny: "key")
        let number = try number("number")
        for name in ["occurred_at", "recorded_at", "recorded_by", "role"] as [StaticString] {
            _ = try skip(ifAny: name)
        }
        try pass("with")
        try open()
        return ((number, instance), try instanceAct(act, nil))
    }

    fileprivate mutating func filing1() throws(EventProblem) -> Filing? {
        guard let (head, act) = try instanceEvent1([.submit, .record, .complete]) else {
            return nil
        }
        let (documents, values): ([Produced], [DataValue])
        switch act {
        case .submit(let document, let evidence):
            (documents, values) = ([Produced(document, evidence)], [])
        case .record(let recorded): (documents, values) = ([], recorded)
        case .complete(let completion):
            (documents, values) = (completion.produced, completion.data)
        default: return nil
        }
        return Filing(
            number: head.number, instance: head.instance, documents: documents, values: values)
    }
}
