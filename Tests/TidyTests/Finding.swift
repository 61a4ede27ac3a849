/// Something untidy: where, and what is wrong with it.
struct Finding: Hashable, CustomStringConvertible {
    let path: String
    /// From 1; 0 where the file as a whole is meant.
    let line: Int
    let problem: String

    var description: String { line == 0 ? "\(path): \(problem)" : "\(path):\(line): \(problem)" }
}
