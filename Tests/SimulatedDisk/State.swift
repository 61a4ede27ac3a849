import Glibc
import Journal
import Seeded

/// All that a simulated disk holds.
struct State {
    var generator: SeededGenerator
    var faults = SimulatedDisk.Faults()
    var callsLeft: Int?
    var isDead = false
    var callCount = 0
    /// The first is the folder at the root.
    var nodes = [SimulatedNode(isFolder: true, permissions: 0o755)]
    var handles: [Handle: Int] = [:]
    var locks: [Int: Handle] = [:]
    var keepsLog = false
    var log: [String] = []
    private var lastHandle: Int32 = 0

    init(_ generator: SeededGenerator) { self.generator = generator }

    /// Whether what happens so many times in a thousand happens now.
    mutating func happens(_ times: Int) -> Bool {
        times > 0 && Int.random(in: 0..<1000, using: &generator) < times
    }

    /// A call begins.
    ///
    /// - Parameter partly: what the call may leave behind where it is the last, or fails.
    /// - Returns: whether it succeeds.
    mutating func begin(_ partly: (inout State) -> Void) throws(Errno) -> Bool {
        callCount += 1
        guard !isDead else { throw Errno(EIO) }
        if let left = callsLeft {
            callsLeft = left - 1
            if left <= 0 {
                isDead = true
                partly(&self)
                throw Errno(EIO)
            }
        }
        if happens(faults.errors) {
            partly(&self)
            return false
        }
        return true
    }

    static func split(_ path: String) -> (above: String, name: String) {
        let parts = path.split(separator: "/")
        return (parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
    }

    func node(at path: String) -> Int? {
        // The folder above the root is the root.
        var way = [0]
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                if way.count > 1 { way.removeLast() }
                continue
            }
            guard let next = nodes[way[way.count - 1]].names[String(part)] else { return nil }
            way.append(next)
        }
        return way[way.count - 1]
    }

    func node(of handle: Handle) throws(Errno) -> Int {
        guard let node = handles[handle] else { throw Errno(EBADF) }
        return node
    }

    mutating func add(_ node: SimulatedNode) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    mutating func handle(to node: Int) -> Handle {
        lastHandle += 1
        let handle = Handle(number: lastHandle)
        handles[handle] = node
        return handle
    }

    func status(of node: Int) -> FileStatus {
        FileStatus(
            kind: nodes[node].isFolder ? .folder : .file,
            identity: .init(device: 1, node: UInt64(node)), bytes: nodes[node].bytes.count,
            permissions: nodes[node].permissions)
    }

    mutating func close(_ handle: Handle) {
        guard let node = handles.removeValue(forKey: handle) else { return }
        if locks[node] == handle { locks[node] = nil }
    }

    mutating func endProcess() {
        handles = [:]
        locks = [:]
        isDead = false
        callsLeft = nil
    }

    mutating func failPower() {
        endProcess()
        for index in nodes.indices { nodes[index].failPower(&generator) }
    }

    mutating func put(_ path: String, _ bytes: [UInt8]) {
        let (above, name) = State.split(path)
        guard let folder = node(at: above) else { return }
        var file = SimulatedNode(isFolder: false, permissions: 0o640)
        file.write(bytes[...], at: 0)
        file.sync()
        let node = add(file)
        nodes[folder].set(name, to: node)
        nodes[folder].sync()
    }

    mutating func takeAway(_ path: String) {
        let (above, name) = State.split(path)
        guard let folder = node(at: above) else { return }
        nodes[folder].set(name, to: nil)
        nodes[folder].sync()
    }
}
