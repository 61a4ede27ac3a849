import Diagnostics

/// Writes files that are not there yet: all of them or, where one is there, none.
struct NewFiles {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// Writes the files and prints their paths.
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

    /// Writes one file and prints nothing.
    func write(_ content: [UInt8], to path: String) -> ExitStatus {
        if session.files.kind(of: path) != nil { return refuse(path, .alreadyThere) }
        do throws(SystemFailure) {
            try session.files.create(path, with: content)
        } catch {
            return refuse(path, error)
        }
        return .success
    }

    /// Says that a file is not written.
    func refuse(_ path: String, _ failure: SystemFailure) -> ExitStatus {
        let reason = failure.reason
        session.complain(
            Wording(
                "\(path) cannot be written: \(reason.text(in: .english))",
                "\(path) tidak dapat ditulis: \(reason.text(in: .indonesian))"))
        return .failure
    }
}
