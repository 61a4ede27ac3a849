/// Things that are kept once each.
struct Pool<Element: Hashable & Sendable>: Sendable {
    private(set) var all: [Element] = []
    private var positions: [Element: Int32] = [:]

    mutating func position(of element: Element) -> Int32 {
        if let known = positions[element] { return known }
        all.append(element)
        positions[element] = Int32(all.count - 1)
        return Int32(all.count - 1)
    }

    /// The element at a position; nil for -1.
    subscript(position: Int32) -> Element? { position < 0 ? nil : all[Int(position)] }
}
