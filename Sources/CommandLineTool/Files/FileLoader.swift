import Diagnostics
import ProcedureSyntax

/// Reads files that people name, into source files or into the diagnostic that says why not.
struct FileLoader {
    /// How standard input is called in messages.
    static let inputName = "<stdin>"
    /// The operand that means standard input.
    static let inputOperand = "-"

    let files: FileSystem
    let input: any InputSource

    /// What came of reading.
    enum Loaded {
        case file(SourceFile)
        /// Its place lies in a source file without bytes.
        case refused(Diagnostic)
    }

    /// Reads the file at `path`, or standard input for `-`.
    ///
    /// - Parameter wasListed: whether the path was found in a folder a moment ago, so that a
    ///   missing file has vanished.
    func load(_ path: String, wasListed: Bool = false) -> Loaded {
        if path == FileLoader.inputOperand && !wasListed { return loadInput() }
        do throws(FileSystem.ReadFailure) {
            let bytes = try files.read(path, atMost: SyntaxLimit.fileBytesMax)
            return .file(SourceFile(name: path, bytes: bytes))
        } catch {
            let place = FileLoader.place(path)
            switch error {
            case .system(let failure):
                let reason = wasListed && failure.isMissing ? .vanished : failure.reason
                return .refused(
                    Diagnostic(.fileUnreadable, at: place, ["reason": .phrase(reason)]))
            case .changing:
                return .refused(
                    Diagnostic(.fileUnreadable, at: place, ["reason": .phrase(.keepsChanging)]))
            case .notAFile(let kind):
                return .refused(FileLoader.notAFile(kind, at: place))
            case .tooLarge:
                return .refused(FileLoader.tooLarge(at: place))
            }
        }
    }

    private func loadInput() -> Loaded {
        let place = FileLoader.place(FileLoader.inputName)
        guard let bytes = input.read(atMost: SyntaxLimit.fileBytesMax + 1) else {
            return .refused(
                Diagnostic(.fileUnreadable, at: place, ["reason": .phrase(.deviceFailure)]))
        }
        if bytes.count > SyntaxLimit.fileBytesMax {
            return .refused(FileLoader.tooLarge(at: place))
        }
        return .file(SourceFile(name: FileLoader.inputName, bytes: bytes))
    }

    private static func place(_ path: String) -> Place {
        Place(SourceFile(name: path, bytes: []), Span(at: 0))
    }

    private static func tooLarge(at place: Place) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, at: place, ["limit": .number(SyntaxLimit.fileBytesMax >> 10)],
            helps: ["split"])
    }

    private static func notAFile(_ kind: FileSystem.Kind, at place: Place) -> Diagnostic {
        let phrase: Phrase =
            switch kind {
            case .folder: .folder
            case .pipe: .pipe
            case .socket: .socket
            case .device, .file: .device
            }
        return Diagnostic(
            .notAFile, at: place, ["kind": .phrase(phrase)],
            helps: kind == .folder ? ["folder"] : [])
    }
}
