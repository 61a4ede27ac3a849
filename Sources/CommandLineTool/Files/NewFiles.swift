import Diagnostics

/// Writes files that are not there yet: all of them or, where one is there, none.
///
/// Whatever is to be written, one rule holds: what is there already is refused (status 1), and what
/// cannot be written for another reason, its folder missing with it, is a failure of files (74).
struct NewFiles {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// Writes the files with the folders that they need, and prints their paths.
    func write(_ files: [(path: String, content: String)]) -> ExitStatus {
        for (path, _) in files where session.files.kind(of: path) != nil {
            return refuse(path, .alreadyThere)
        }
        for (path, content) in files {
            do throws(SystemFailure) {
                try session.files.makeFolder(path.folder)
                try session.files.create(path, with: Array(content.utf8))
            } catch {
                return refuse(path, error)
            }
            session.console.print(path + "\n")
        }
        return .success
    }

    /// Writes one file, in a folder that is there, and prints nothing.
    func write(_ content: [UInt8], to path: String) throws(Trouble) {
        try check(path)
        do throws(SystemFailure) {
            try session.files.create(path, with: content)
        } catch {
            throw Trouble(writing: path, error)
        }
    }

    /// - Throws: where a file can be seen not to be writable, before work is done for it.
    func check(_ path: String?) throws(Trouble) {
        guard let path else { return }
        if session.files.kind(of: path) != nil { throw Trouble(writing: path, .alreadyThere) }
        let folder = path.folder
        guard folder.isEmpty || session.files.kind(of: folder) == .folder else {
            throw Trouble(writing: path, .missing)
        }
    }

    /// Says that a file is not written.
    func refuse(_ path: String, _ failure: SystemFailure) -> ExitStatus {
        let trouble = Trouble(writing: path, failure)
        session.complain(trouble.message)
        return trouble.status
    }
}

extension Trouble {
    /// That a new file is not written.
    init(writing path: String, _ failure: SystemFailure) {
        let reason = failure.isMissing ? .folderNotThere : failure.reason
        let isThere = failure == .alreadyThere
        self.init(
            isThere ? "file-already-there" : "file-not-written",
            Wording(
                "\(path) cannot be written: \(reason.text(in: .english))",
                "\(path) tidak dapat ditulis: \(reason.text(in: .indonesian))"),
            status: isThere ? .failure : .ioFailure)
    }
}
