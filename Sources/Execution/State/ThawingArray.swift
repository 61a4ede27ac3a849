/// An array whose first elements may lie frozen. One that is looked at is made and given up again;
/// where one is changed, those around it are made and kept from then on. So whoever has a million
/// and touches a few pays for a few.
struct ThawingArray<Element: Sendable>: Sendable {
    /// How many elements are made and kept together.
    private static var pageShift: Int { 5 }

    /// How many elements lie frozen, thawed ones counted too.
    let frozenCount: Int
    /// Makes a frozen element.
    private let frozen: (@Sendable (Int) -> Element)?
    /// For each page of frozen elements those that were thawed; empty where none was.
    private var pages: [[Element]] = []
    /// The elements after the frozen ones.
    private var list: [Element] = []

    init() {
        frozenCount = 0
        frozen = nil
    }

    /// - Parameters:
    ///   - count: how many elements lie frozen.
    ///   - element: makes the one at a position.
    init(frozen count: Int, _ element: @escaping @Sendable (Int) -> Element) {
        frozenCount = count
        frozen = element
        let pageCount = (count + 1 << Self.pageShift - 1) >> Self.pageShift
        pages = [[Element]](repeating: [], count: pageCount)
    }

    var count: Int { frozenCount + list.count }

    /// All of them, made where they lie frozen.
    var all: [Element] {
        guard frozenCount > 0 else { return list }
        return (0..<frozenCount).map { self[$0] } + list
    }

    mutating func append(_ element: Element) { list.append(element) }

    subscript(index: Int) -> Element {
        // One yield: what yields in two places is not inlined, and copies what it yields.
        @inline(__always) _read {
            let isOld = index < frozenCount
            let home = isOld ? old(index) : list
            yield home[isOld ? 0 : index &- frozenCount]
        }
        @inline(__always) _modify {
            if index >= frozenCount {
                yield &list[index &- frozenCount]
            } else {
                thaw(index)
                yield &pages[index >> Self.pageShift][index & (1 << Self.pageShift - 1)]
            }
        }
    }

    /// An element that lies frozen or was thawed, alone.
    @inline(never)
    private func old(_ index: Int) -> [Element] {
        let page = index >> Self.pageShift
        if !pages[page].isEmpty { return [pages[page][index & (1 << Self.pageShift - 1)]] }
        return [make(index)]
    }

    @inline(never)
    private mutating func thaw(_ index: Int) {
        let page = index >> Self.pageShift
        guard pages[page].isEmpty else { return }
        let first = page << Self.pageShift
        pages[page] = (first..<min(first + 1 << Self.pageShift, frozenCount)).map(make)
    }

    private func make(_ index: Int) -> Element {
        guard let frozen else { preconditionFailure("nothing lies frozen") }
        return frozen(index)
    }
}

extension ThawingArray where Element: Equatable {
    func isSame(as other: ThawingArray) -> Bool {
        count == other.count && (0..<count).allSatisfy { self[$0] == other[$0] }
    }
}
