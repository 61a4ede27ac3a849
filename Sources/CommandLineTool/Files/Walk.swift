/// Finds the procedure, agency, calendar and test files that a command line names.
struct Walk {
    /// A file to look at.
    struct Found: Hashable {
        let path: String
        /// Whether a folder listed it, and not a person.
        let wasListed: Bool
    }

    /// The files of one folder that are looked at together, in order.
    struct Group {
        let folder: String
        var files: [Found]
    }

    private(set) var groups: [Group] = []
    /// The folders without any file for us, and those that could not be listed, with the reason.
    private(set) var empty: [(folder: String, failure: SystemFailure?)] = []

    private let fileSystem: FileSystem
    private var groupOfFolder: [[UInt8]: Int] = [:]
    private var seen: Set<[UInt8]> = []

    /// - Parameters:
    ///   - paths: files, taken whatever they are called, and folders, searched for `*.yaml` and
    ///     `*.yml` with all that is in them, by the bytes of names, a folder's files before its
    ///     folders. Hidden entries and links to folders are left out.
    init(_ paths: [String], in fileSystem: FileSystem) {
        self.fileSystem = fileSystem
        for path in paths {
            let path = path.withoutTrailingSlashes
            if path != FileLoader.inputOperand, fileSystem.kind(of: path) == .folder {
                let before = seen.count
                let failure = search(path)
                if failure != nil || seen.count == before {
                    let isKnown = failure == nil && groups.contains { $0.folder.isInside(path) }
                    if !isKnown { empty.append((path, failure)) }
                }
            } else {
                add(Found(path: path, wasListed: false))
            }
        }
    }

    private mutating func add(_ found: Found) {
        guard seen.insert(found.path.pathBytes).inserted else { return }
        let folder = found.path.folder
        if let group = groupOfFolder[folder.pathBytes] {
            groups[group].files.append(found)
        } else {
            groupOfFolder[folder.pathBytes] = groups.count
            groups.append(Group(folder: folder, files: [found]))
        }
    }

    /// Adds what is in `root`; the reason where `root` itself cannot be listed.
    private mutating func search(_ root: String) -> SystemFailure? {
        var folders = [root]
        while let folder = folders.popLast() {
            let entries: [FileSystem.Entry]
            do throws(SystemFailure) {
                entries = try fileSystem.entries(of: folder)
            } catch {
                if folder == root { return error }
                empty.append((folder, error))
                continue
            }
            var inner: [String] = []
            for entry in entries where !entry.name.hasPrefix(".") {
                let path = folder.appending(entry.name)
                if entry.isFolder {
                    inner.append(path)
                } else if entry.name.stem != nil {
                    if entry.isLink, fileSystem.kind(of: path) == .folder { continue }
                    add(Found(path: path, wasListed: true))
                }
            }
            folders += inner.reversed()
        }
        return nil
    }
}

extension String {
    /// Whether the path is `folder` or lies in it, by its text alone.
    func isInside(_ folder: String) -> Bool {
        pathBytes == folder.pathBytes || folder == "." && !hasPrefix("/") || hasPrefix(folder + "/")
    }
}
