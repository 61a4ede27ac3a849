import Compiler
import Diagnostics
import Journal

/// The files of a folder in their order, each with what it compiles to: some are compiled before
/// they are asked for, side by side, since compiling one knows nothing of what comes of another.
struct CompiledAhead {
    /// What came of one file.
    enum Outcome {
        /// It cannot be read.
        case refused(Diagnostic)
        case compiled(SourceFile, Surroundings, Compilation)
    }

    /// A file that was read and what lies around it.
    private typealias Content = (file: SourceFile, surroundings: Surroundings)

    private let files: [Walk.Found]
    private let loader: FileLoader
    private let workspace: Workspace
    /// How many are compiled at once; what is kept of them is bounded by it.
    private let countAhead: Int
    private var outcomes: ArraySlice<Outcome> = []
    private var position = 0

    /// - Parameter countAhead: 1 where a file may change what is looked at for the next.
    init(_ files: [Walk.Found], _ loader: FileLoader, _ workspace: Workspace, countAhead: Int) {
        self.files = files
        self.loader = loader
        self.workspace = workspace
        self.countAhead = countAhead
    }

    mutating func next() -> (found: Walk.Found, outcome: Outcome)? {
        if outcomes.isEmpty { outcomes = compile(files[position...].prefix(countAhead))[...] }
        guard let outcome = outcomes.popFirst() else { return nil }
        defer { position += 1 }
        return (files[position], outcome)
    }

    private func compile(_ files: ArraySlice<Walk.Found>) -> [Outcome] {
        var contents: [Content] = []
        let refusals = files.map { found in
            switch loader.load(found.path, wasListed: found.wasListed) {
            case .refused(let diagnostic): return Diagnostic?(diagnostic)
            case .file(let file):
                contents.append((file, workspace.surroundings(of: found.path)))
                return nil
            }
        }
        let compilations = CompiledAhead.compilations(of: contents)
        var place = 0
        return refusals.map { refusal in
            if let refusal { return .refused(refusal) }
            defer { place += 1 }
            return .compiled(
                contents[place].file, contents[place].surroundings, compilations[place])
        }
    }

    private struct Work {
        var claimed = 0
        var done: [(index: Int, compilation: Compilation)] = []

        mutating func claim(of count: Int) -> Int? {
            guard claimed < count else { return nil }
            defer { claimed += 1 }
            return claimed
        }
    }

    private static func compilations(of contents: [Content]) -> [Compilation] {
        let work = Guarded(Work())
        Threads.run(min(contents.count, Threads.usefulCount)) {
            while let index = work.withLock({ $0.claim(of: contents.count) }) {
                let compilation = Compiler.compile(
                    contents[index].file, in: contents[index].surroundings)
                work.withLock { $0.done.append((index, compilation)) }
            }
        }
        return work.withLock { $0.done }.sorted { $0.index < $1.index }.map(\.compilation)
    }
}
