/// Who touches files: the command line for what it is given, and in the journal one file, so that a
/// simulated disk can take its place.
enum SystemCallRule {
    /// The modules that may call the system.
    static let modules: Set<String> = ["CommandLineTool", "sop"]

    /// The one file of another module that may.
    static let seam = "Sources/Journal/Disk/RealDisk.swift"

    /// The files of `Journal` that import the system's library, each with what it takes from there.
    static let importers: [String: String] = [
        seam: "the system calls on files",
        "Sources/Journal/Disk/DiskFailure.swift": "the names of error numbers",
        "Sources/Journal/Reading/LineBlock.swift": "the search for a byte",
        "Sources/Journal/Threads/Monitor.swift": "locks",
        "Sources/Journal/Threads/Signal.swift": "semaphores",
        "Sources/Journal/Threads/Threads.swift": "threads",
    ]

    private static let calls = [
        "Glibc.open(", "Glibc.read(", "Glibc.write(", "access(", "chmod(", "creat(", "fchmod(",
        "fdatasync(", "fdopen(", "fdopendir(", "flock(", "fopen(", "freopen(", "fstat(",
        "fstatat(", "fsync(", "ftruncate(", "getentropy(", "link(", "linkat(", "lstat(", "mkdir(",
        "mkdirat(", "mkfifo(", "mkstemp(", "mmap(", "openat(", "opendir(", "pread(", "pwrite(",
        "readdir(", "readlink(", "realpath(", "renameat(", "sendfile(", "symlink(", "unlink(",
        "unlinkat(", "writev(",
    ]

    static func findings(in file: TextFile) -> [Finding] {
        guard let module = file.module, file.isSwift, !modules.contains(module) else { return [] }
        let lines = SwiftText(file.lines).lines
        var findings: [Finding] = []
        for (index, line) in lines.enumerated() {
            if file.path != seam {
                findings += calls.filter { line.containsWord(startingWith: $0) }.map {
                    let problem = "`\($0)`: system calls on files are in \(seam)"
                    return Finding(path: file.path, line: index + 1, problem: problem)
                }
            }
            if ImportRule.importedModule(in: line) == "Glibc", importers[file.path] == nil {
                let problem = "imports Glibc and is not in the table of those that do"
                findings.append(Finding(path: file.path, line: index + 1, problem: problem))
            }
        }
        return findings
    }

    /// Rows of the table without an import.
    static func staleImporters(among files: [TextFile]) -> [Finding] {
        importers.keys.sorted().filter { path in
            !files.contains { file in
                file.path == path
                    && SwiftText(file.lines).lines.contains {
                        ImportRule.importedModule(in: $0) == "Glibc"
                    }
            }
        }.map { Finding(path: $0, line: 0, problem: "in the table, imports no Glibc") }
    }
}
