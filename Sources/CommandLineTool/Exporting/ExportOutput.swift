import Glibc

/// Where an export goes: standard output, or a file that is not there yet.
struct ExportOutput {
    /// What takes an export, piece by piece. The first failure ends it.
    final class Sink {
        private let output: any OutputSink
        fileprivate private(set) var failure: WriteFailure?

        fileprivate init(_ output: any OutputSink) { self.output = output }

        func write(_ text: String) {
            guard failure == nil else { return }
            do throws(WriteFailure) { try output.write(text) } catch { failure = error }
        }

        fileprivate func flush() {
            guard failure == nil else { return }
            do throws(WriteFailure) { try output.flush() } catch { failure = error }
        }
    }

    /// Standard output as a sink: its failures are told by the console.
    private final class Paper: OutputSink {
        let isTerminal = false
        private let console: Console

        init(_ console: Console) { self.console = console }

        func write(_ text: String) throws(WriteFailure) {
            console.print(text)
            if let failure = console.failure { throw failure }
        }

        func flush() throws(WriteFailure) {}
    }

    static let option = Option(
        name: "output", value: .text("FILE"),
        help: Wording(
            "the file that is written, which must not be there yet; else standard output",
            "berkas yang ditulis, yang belum boleh ada; jika tidak disebut, keluaran standar"))

    private let session: Session
    private let path: String?

    init(_ request: Request, _ session: Session) {
        self.session = session
        path = request.values["output"]
    }

    /// Writes what `body` hands on. A file that cannot be written wholly is not left behind.
    func write(_ body: (Sink) -> Void) -> ExitStatus {
        guard let path else {
            body(Sink(Paper(session.console)))
            return .success
        }
        do throws(SystemFailure) {
            let descriptor = try session.files.create(path)
            let sink = Sink(ProcessOutput(descriptor, isBuffered: true))
            body(sink)
            sink.flush()
            let number = close(descriptor) == 0 ? sink.failure?.number : errno
            if let number {
                session.files.remove(path)
                throw SystemFailure(number: number)
            }
            return .success
        } catch {
            return NewFiles(session).refuse(path, error)
        }
    }
}
