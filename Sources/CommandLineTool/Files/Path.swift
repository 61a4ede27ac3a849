/// Paths are strings with slashes. These parts of one never look at the disk. They go by bytes:
/// to a file system two names are the same where their bytes are, and a slash is one whatever
/// mark follows it.
extension String {
    /// What two paths to the same place have in common, for sets and tables.
    var pathBytes: [UInt8] { Array(utf8) }

    /// What lies before the last slash; `.` where there is none.
    var folder: String {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }

    /// What lies behind the last slash.
    var fileName: String {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
        return String(self[utf8.index(after: slash)...])
    }

    /// The file's name without `.yaml` or `.yml`; nil where it has neither.
    var stem: String? {
        for ending in [".yaml", ".yml"] where hasSuffix(ending) && count > ending.count {
            return String(fileName.dropLast(ending.count))
        }
        return nil
    }

    /// The path of `name` in this folder, without a needless `./`.
    func appending(_ name: String) -> String {
        if isEmpty || self == "." { return name }
        return hasSuffix("/") ? self + name : self + "/" + name
    }

    /// The path without slashes at its end.
    var withoutTrailingSlashes: String {
        var path = self
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
