/// What follows from an act, in order: nearly always one thing, which takes no memory of its own.
public struct Consequences: Hashable, Sendable {
    private enum Storage: Hashable, Sendable {
        case none
        case one(Consequence)
        // At least two, so that equal collections have equal storage.
        case many([Consequence])
    }

    private var storage: Storage

    /// Those of a sequence, in its order.
    public init<Elements: Sequence<Consequence>>(_ elements: Elements) {
        let all = Array(elements)
        switch all.count {
        case 0: storage = .none
        case 1: storage = .one(all[0])
        default: storage = .many(all)
        }
    }

    /// None.
    public init() { storage = .none }

    /// One alone.
    public init(_ consequence: Consequence) { storage = .one(consequence) }
}

extension Consequences {
    /// Shows each, in order, where it lies: an iterator copies all of them first.
    @inline(__always)
    func each(_ look: (Consequence) -> Void) {
        switch storage {
        case .none: break
        case .one(let consequence): look(consequence)
        case .many(let all): for position in all.indices { look(all[position]) }
        }
    }
}

extension Consequences: ExpressibleByArrayLiteral {
    /// Those that are written out, in their order.
    public init(arrayLiteral elements: Consequence...) { self.init(elements) }
}

extension Consequences: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }

    /// How many there are.
    public var endIndex: Int {
        switch storage {
        case .none: 0
        case .one: 1
        case .many(let all): all.count
        }
    }

    /// The one at a position from 0.
    public subscript(position: Int) -> Consequence {
        switch storage {
        case .one(let consequence) where position == 0: return consequence
        case .many(let all): return all[position]
        case .none, .one: preconditionFailure("the position is one of the collection")
        }
    }
}
