import Diagnostics
import Glibc

/// The two streams that a command writes to. A failed write is remembered and ends the output: the
/// command looks at `isBroken` where it could go on for long, and the tool reports it at the end.
final class Console {
    private let output: any OutputSink
    private let errors: any OutputSink
    private(set) var failure: WriteFailure?

    init(output: any OutputSink, errors: any OutputSink) {
        self.output = output
        self.errors = errors
    }

    var isBroken: Bool { failure != nil }

    /// Whether a person sees the data at once.
    var outputIsTerminal: Bool { output.isTerminal }

    /// The width of the terminal that data goes to, where it is one.
    var outputColumns: Int? { output.columns }

    /// How wide a table may be; nil where nobody reads it on a terminal.
    var tableColumns: Int? { outputIsTerminal ? outputColumns ?? Forms.columns : nil }

    /// Whether a person sees the troubles at once.
    var errorsAreTerminal: Bool { errors.isTerminal }

    /// Writes data: the one thing that belongs on standard output.
    func print(_ text: String) {
        guard failure == nil, !text.isEmpty else { return }
        do throws(WriteFailure) { try output.write(text) } catch { failure = error }
    }

    /// Writes data that need not be text.
    func print(bytes: [UInt8]) {
        guard failure == nil, !bytes.isEmpty else { return }
        do throws(WriteFailure) { try output.write(bytes: bytes) } catch { failure = error }
    }

    /// Hands on what was printed so far.
    func flush() {
        guard failure == nil else { return }
        do throws(WriteFailure) { try output.flush() } catch { failure = error }
    }

    /// Writes about troubles, to standard error. That it fails is nobody's news.
    func complain(_ text: String) {
        do throws(WriteFailure) {
            try errors.write(text)
            try errors.flush()
        } catch {}
    }

    /// Hands on what is buffered and turns `status` into what a failed write makes of it.
    func finish(_ status: ExitStatus, in language: Language) -> ExitStatus {
        flush()
        guard let failure else { return status }
        if failure.number == EPIPE { return .brokenPipe }
        let reason = SystemFailure(number: failure.number).reason.text(in: language)
        let text = Wording("the output cannot be written", "keluaran tidak dapat ditulis")
        complain("sop: \(text.text(in: language)): \(reason)\n")
        return .ioFailure
    }
}
