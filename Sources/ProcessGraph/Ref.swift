/// The position of an element in one of a graph's arrays. Roles, steps and so on each have their
/// own kind of index, so that one cannot be used for another.
public struct Ref<Element>: Hashable, Comparable, Sendable {
    public let position: Int32

    public init(_ position: Int) { self.position = Int32(position) }

    public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}

extension Array {
    /// The element at a reference.
    @inlinable public subscript(reference: Ref<Element>) -> Element {
        get { self[Int(reference.position)] }
        set { self[Int(reference.position)] = newValue }
    }
}
