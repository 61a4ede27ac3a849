import Diagnostics
import Journal

extension Session {
    /// The bytes of a file that is handed in.
    ///
    /// - Throws: where it is not there, is no file or is too large.
    func content(of path: String) throws(Trouble) -> [UInt8] {
        do throws(FileSystem.ReadFailure) {
            return try files.read(path, atMost: JournalLimit.contentBytesMax)
        } catch {
            switch error {
            case .system(let failure):
                throw Session.unreadable(
                    path, failure.reason, status: failure.isMissing ? .noInput : .ioFailure)
            case .changing: throw Session.unreadable(path, .keepsChanging, status: .ioFailure)
            case .notAFile:
                throw Trouble(
                    "not-a-file", Wording("\(path) is not a file", "\(path) bukan berkas"),
                    status: .badData)
            case .tooLarge:
                let limit = JournalLimit.contentBytesMax >> 20
                throw Trouble(
                    "file-too-large",
                    Wording(
                        "\(path) is larger than \(limit) MiB", "\(path) melebihi \(limit) MiB"),
                    status: .badData)
            }
        }
    }

    private static func unreadable(
        _ path: String, _ reason: Phrase, status: ExitStatus
    ) -> Trouble {
        Trouble(
            "file-unreadable",
            Wording(
                "\(path) cannot be read: \(reason.text(in: .english))",
                "\(path) tidak dapat dibaca: \(reason.text(in: .indonesian))"),
            status: status)
    }
}
