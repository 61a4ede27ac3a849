/// An array whose first elements may lie frozen. One that is looked at is made and given up again;
/// one that is changed is made once and kept from then on. So whoever has a million and touches a
/// few pays for a few, and for a place to keep each.
///
/// What was changed lies in a plain array: looking there counts no references, and every step of
/// every instance looks there often.
struct ThawingArray<Element: Sendable>: Sendable {
    /// How many elements lie frozen, thawed ones counted too.
    let frozenCount: Int
    /// Makes a frozen element.
    private let frozen: (@Sendable (Int) -> Element)?
    /// Something blank where one lies frozen.
    private var kept: [Element]
    /// Of those that lay frozen, which are kept.
    private var isThawed: [Bool]

    init() {
        frozenCount = 0
        frozen = nil
        kept = []
        isThawed = []
    }

    /// - Parameters:
    ///   - count: how many elements lie frozen.
    ///   - blank: any element.
    ///   - element: makes the one at a position.
    init(frozen count: Int, blank: Element, _ element: @escaping @Sendable (Int) -> Element) {
        frozenCount = count
        frozen = element
        kept = [Element](repeating: blank, count: count)
        isThawed = [Bool](repeating: false, count: count)
    }

    var count: Int { kept.count }

    /// All of them, made where they lie frozen.
    var all: [Element] { frozenCount == 0 ? kept : kept.indices.map(element) }

    mutating func append(_ element: Element) { kept.append(element) }

    /// The element at a position, made where it lies frozen.
    @inline(__always)
    func element(_ index: Int) -> Element { isKept(index) ? kept[index] : make(index) }

    /// What is asked of an element, looked at where it lies.
    @inline(__always)
    func look<Answer>(_ index: Int, _ answer: (borrowing Element) -> Answer) -> Answer {
        isKept(index) ? answer(kept[index]) : answer(make(index))
    }

    /// An element that is kept: one that does not lie frozen, or that was changed. Changing one
    /// that lies frozen thaws it.
    subscript(index: Int) -> Element {
        @inline(__always) _read {
            precondition(isKept(index), "one that lies frozen is asked for with element(_:)")
            yield kept[index]
        }
        @inline(__always) _modify {
            if !isKept(index) { thaw(index) }
            yield &kept[index]
        }
    }

    /// The elements that are kept, each at its position: a text is read out of one without a copy
    /// of the whole.
    var keptElements: Span<Element> {
        @_lifetime(borrow self) borrowing get { kept.span }
    }

    /// Whether it does not lie frozen.
    @inline(__always)
    func isKept(_ index: Int) -> Bool { index >= frozenCount || isThawed[index] }

    @inline(never)
    private mutating func thaw(_ index: Int) {
        kept[index] = make(index)
        isThawed[index] = true
    }

    @inline(never)
    private func make(_ index: Int) -> Element {
        guard let frozen else { preconditionFailure("nothing lies frozen") }
        return frozen(index)
    }
}

extension ThawingArray where Element: Equatable {
    func isSame(as other: ThawingArray) -> Bool {
        count == other.count && (0..<count).allSatisfy { element($0) == other.element($0) }
    }
}
