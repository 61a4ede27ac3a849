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
    /// First the elements after the frozen ones; then for each page of frozen elements those that
    /// were thawed, none where none was. In one array, so that a change has one place to happen
    /// in: what yields in two places is not inlined and takes memory each time.
    private var rows: [[Element]] = [[]]

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
        rows = [[Element]](repeating: [], count: 1 + pageCount)
    }

    var count: Int { frozenCount + rows[0].count }

    /// All of them, made where they lie frozen.
    var all: [Element] {
        guard frozenCount > 0 else { return rows[0] }
        return (0..<frozenCount).map { self[$0] } + rows[0]
    }

    mutating func append(_ element: Element) { rows[0].append(element) }

    /// Whether an element fulfils a condition, looked at where it lies.
    @inline(__always)
    func fulfils(_ index: Int, _ condition: (borrowing Element) -> Bool) -> Bool {
        if index >= frozenCount { return condition(rows[0][index &- frozenCount]) }
        return condition(old(index)[0])
    }

    subscript(index: Int) -> Element {
        @inline(__always) _read {
            let isOld = index < frozenCount
            let home = isOld ? old(index) : rows[0]
            yield home[isOld ? 0 : index &- frozenCount]
        }
        @inline(__always) _modify {
            let isOld = index < frozenCount
            if isOld { thaw(index) }
            let row = isOld ? 1 + index >> Self.pageShift : 0
            let column = isOld ? index & (1 << Self.pageShift - 1) : index &- frozenCount
            yield &rows[row][column]
        }
    }

    /// An element that lies frozen or was thawed, alone.
    @inline(never)
    private func old(_ index: Int) -> [Element] {
        let row = 1 + index >> Self.pageShift
        if !rows[row].isEmpty { return [rows[row][index & (1 << Self.pageShift - 1)]] }
        return [make(index)]
    }

    @inline(never)
    private mutating func thaw(_ index: Int) {
        let page = index >> Self.pageShift
        guard rows[1 + page].isEmpty else { return }
        let first = page << Self.pageShift
        rows[1 + page] = (first..<min(first + 1 << Self.pageShift, frozenCount)).map(make)
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
