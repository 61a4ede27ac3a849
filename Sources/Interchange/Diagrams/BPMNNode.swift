/// What stands in a diagram.
struct BPMNNode {
    enum Kind: Hashable {
        case start
        /// The step at this position.
        case task(Int)
        case gateway
        case end
        /// A timer at the edge of the task before it; it ends the visit or only tells somebody.
        case timer(ofTask: Int, endsVisit: Bool, duration: String)
        /// Where it ends what is told when a step takes long.
        case told
    }

    let kind: Kind
    let id: String
    let name: String
    /// The position of its lane.
    let lane: Int
    /// For a gateway: the flow that is taken where no condition holds.
    var standard: String?
    /// Where it is drawn.
    var bounds = BPMNBounds()
}

/// A way from one node to another.
struct BPMNFlow {
    let id: String
    /// Positions of nodes.
    let source: Int
    let target: Int
    var name = ""
    var condition: String?
    /// Where it is drawn.
    var points: [(x: Int, y: Int)] = []
}

/// A rectangle of a drawing, in pixels.
struct BPMNBounds {
    var x = 0
    var y = 0
    var width = 0
    var height = 0

    var centre: (x: Int, y: Int) { (x + width / 2, y + height / 2) }
    var right: Int { x + width }
    var bottom: Int { y + height }
}
