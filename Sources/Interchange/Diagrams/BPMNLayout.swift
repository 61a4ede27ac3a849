/// Where the nodes and flows of a diagram are drawn.
///
/// Every node on the way has a column of its own, in the order of the file, so that none stands
/// above another. A flow to the next column goes straight there; any other leaves downwards, runs
/// along a track of its own at the foot of its lane and turns up into the gap before its target.
/// Gaps hold nothing but such turns, so no flow crosses a node.
struct BPMNLayout {
    private(set) var nodes: [BPMNNode]
    private(set) var flows: [BPMNFlow]
    private(set) var lanes: [BPMNBounds] = []
    private(set) var pool = BPMNBounds()
    /// The column of each node; -1 for what hangs at a task.
    private var columns: [Int] = []
    /// The gap before each column, one more behind the last: where its next turn is drawn.
    private var turns: [Int] = []
    /// Where the next track of each lane is drawn.
    private var tracks: [Int] = []

    private static let (margin, heading, gap) = (20, 60, 50)
    private static let (taskWidth, taskHeight, gatewaySize, eventSize) = (120, 80, 50, 36)
    private static let (trackDistance, turnDistance) = (14, 10)
    /// What stands below a task: the label of a timer; the event where it is told.
    private static let (belowTask, belowEscalated) = (50, 120)

    init(_ nodes: [BPMNNode], _ flows: [BPMNFlow], laneCount: Int) {
        self.nodes = nodes
        self.flows = flows
        place(laneCount: max(1, laneCount))
        for flow in flows.indices { route(flow) }
    }

    // MARK: Nodes

    private mutating func place(laneCount: Int) {
        var column = 0
        for node in nodes {
            columns.append(node.isOnTheWay ? column : -1)
            if node.isOnTheWay { column += 1 }
        }
        let (turnCounts, trackCounts) = counts(columnCount: column, laneCount: laneCount)
        var y = Self.margin
        for lane in 0..<laneCount {
            let isEscalated = nodes.contains { $0.lane == lane && $0.kind == .told }
            let below = isEscalated ? Self.belowEscalated : Self.belowTask
            let height =
                Self.margin + Self.taskHeight + below + trackCounts[lane] * Self.trackDistance
            tracks.append(y + Self.margin + Self.taskHeight + below)
            lanes.append(BPMNBounds(x: Self.margin + 30, y: y, width: 0, height: height))
            y += height
        }
        var x = Self.margin + Self.heading
        var lefts: [Int] = []
        for position in 0...column {
            turns.append(x + Self.gap / 2)
            x += Self.gap + turnCounts[position] * Self.turnDistance
            lefts.append(x)
            if position < column { x += width(ofColumn: position) }
        }
        pool = BPMNBounds(x: Self.margin, y: Self.margin, width: x - Self.margin, height: 0)
        pool.height = y - Self.margin
        for lane in lanes.indices { lanes[lane].width = pool.width - 30 }
        for node in nodes.indices { place(node, lefts) }
    }

    /// How many turns each gap has, and how many tracks each lane.
    private func counts(columnCount: Int, laneCount: Int) -> (turns: [Int], tracks: [Int]) {
        var turns = [Int](repeating: 0, count: columnCount + 1)
        var tracks = [Int](repeating: 0, count: laneCount)
        for flow in flows {
            let target = columns[flow.target]
            guard target >= 0 else { continue }
            let isNext = isNext(flow)
            if !isNext { tracks[nodes[flow.source].lane] += 1 }
            if !isNext || nodes[flow.source].lane != nodes[flow.target].lane {
                turns[target] += 1
            }
        }
        return (turns, tracks)
    }

    private func isNext(_ flow: BPMNFlow) -> Bool {
        columns[flow.source] >= 0 && columns[flow.target] == columns[flow.source] + 1
    }

    private func width(ofColumn column: Int) -> Int {
        columns.firstIndex(of: column).map { size(nodes[$0]).width } ?? 0
    }

    private func size(_ node: BPMNNode) -> (width: Int, height: Int) {
        switch node.kind {
        case .task: (Self.taskWidth, Self.taskHeight)
        case .gateway: (Self.gatewaySize, Self.gatewaySize)
        case .start, .end, .timer, .told: (Self.eventSize, Self.eventSize)
        }
    }

    private mutating func place(_ node: Int, _ lefts: [Int]) {
        let (width, height) = size(nodes[node])
        let middle = lanes[nodes[node].lane].y + Self.margin + Self.taskHeight / 2
        var bounds = BPMNBounds(x: 0, y: middle - height / 2, width: width, height: height)
        switch nodes[node].kind {
        case .timer(let task, let endsVisit, _):
            let host = nodes[task].bounds
            bounds.x = (endsVisit ? host.x + 24 : host.right - 24) - width / 2
            bounds.y = host.bottom - height / 2
        case .told:
            // It follows its timer.
            let timer = nodes[node - 1].bounds
            bounds.x = timer.x
            bounds.y = timer.bottom + 36
        default: bounds.x = lefts[columns[node]]
        }
        nodes[node].bounds = bounds
    }

    // MARK: Flows

    private mutating func route(_ position: Int) {
        let flow = flows[position]
        let (source, target) = (nodes[flow.source].bounds, nodes[flow.target].bounds)
        guard columns[flow.target] >= 0 else {
            flows[position].points = [
                (source.centre.x, source.bottom), (target.centre.x, target.y),
            ]
            return
        }
        let end = (x: target.x, y: target.centre.y)
        if isNext(flow) {
            let start = (x: source.right, y: source.centre.y)
            guard start.y != end.y else {
                flows[position].points = [start, end]
                return
            }
            let turn = nextTurn(before: columns[flow.target])
            flows[position].points = [start, (turn, start.y), (turn, end.y), end]
            return
        }
        let lane = nodes[flow.source].lane
        let track = tracks[lane]
        tracks[lane] += Self.trackDistance
        let turn = nextTurn(before: columns[flow.target])
        let start = (x: source.centre.x, y: source.bottom)
        flows[position].points = [start, (start.x, track), (turn, track), (turn, end.y), end]
    }

    private mutating func nextTurn(before column: Int) -> Int {
        let turn = turns[column]
        turns[column] += Self.turnDistance
        return turn
    }
}

extension BPMNNode {
    /// Whether it has a column of its own.
    fileprivate var isOnTheWay: Bool {
        switch kind {
        case .start, .task, .gateway, .end: true
        case .timer, .told: false
        }
    }
}
