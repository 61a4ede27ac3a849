import Compiler
import Diagnostics
import ProcessGraph

/// The procedure that a person names: a file, or agency/id among the procedures here.
struct ProcedureOperand {
    static let operand = Operand(
        name: "PROCEDURE", count: .one,
        help: Wording(
            """
            a file, or AGENCY/ID of a procedure under ./Procedures or the current folder; - is \
            standard input
            """,
            """
            berkas, atau INSTANSI/ID sebuah prosedur di bawah ./Procedures atau folder ini; - \
            berarti masukan standar
            """))

    /// The folders in which agency/id is looked for, one after the other.
    private static let folders = ["Procedures", "."]

    private let written: String
    private let session: Session

    init(_ written: String, _ session: Session) {
        self.written = written
        self.session = session
    }

    /// Whether there is a file for it.
    var isThere: Bool { path() != nil }

    /// Hands the compiled procedure to `body`. Where there is none, says why on standard error.
    func withGraph(_ body: (ProcessGraph) -> Void) -> ExitStatus {
        guard let path = path() else {
            let (english, indonesian) = suggestions()
            session.complain(
                Wording(
                    "there is no procedure \(written) under ./Procedures or here\(english)",
                    """
                    tidak ada prosedur \(written) di bawah ./Procedures atau di folder ini\
                    \(indonesian)
                    """))
            return .noInput
        }
        let file: SourceFile
        switch session.loader.load(path) {
        case .refused(let diagnostic):
            session.complain(of: [diagnostic])
            return .noInput
        case .file(let loaded): file = loaded
        }
        let workspace = Workspace(session.loader)
        let compilation = Compiler.compile(file, in: workspace.surroundings(of: path))
        switch compilation.compiled {
        case .procedure(let graph):
            body(graph)
            return .success
        case .agency, .calendar, .test:
            session.complain(
                Wording("\(path) is not a procedure", "\(path) bukan prosedur"))
        case nil:
            session.complain(of: compilation.diagnostics)
        }
        return .failure
    }

    private func path() -> String? {
        if written == FileLoader.inputOperand || session.files.kind(of: written) != nil {
            return written
        }
        for folder in ProcedureOperand.folders {
            let base = folder == "." ? written : folder.appending(written)
            for candidate in [base, base + ".yaml", base + ".yml"] {
                if let kind = session.files.kind(of: candidate), kind != .folder {
                    return candidate
                }
            }
        }
        return nil
    }

    /// What may have been meant, as the end of a sentence in each language.
    private func suggestions() -> (english: String, indonesian: String) {
        var known: [String] = []
        for above in ProcedureOperand.folders {
            for agency in names(in: above) where !agency.hasPrefix(".") {
                let folder = above == "." ? agency : above.appending(agency)
                for stem in names(in: folder).compactMap(\.stem) where stem != "agency" {
                    let name = agency + "/" + stem
                    if !known.contains(name) { known.append(name) }
                }
            }
        }
        let best =
            FuzzyMatch.best(for: written, among: known)
            ?? known.first { $0.fileName == written || $0.folder == written }
        guard let best else { return ("", "") }
        return ("; did you mean \(best)?", "; maksudnya \(best)?")
    }

    private func names(in folder: String) -> [String] {
        do throws(SystemFailure) {
            return try session.files.entries(of: folder).map(\.name)
        } catch {
            return []
        }
    }
}
