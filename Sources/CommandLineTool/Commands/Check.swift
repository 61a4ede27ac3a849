import Compiler
import Diagnostics
import ProcessGraph

/// One run of `sop check`. Findings are written file by file and then forgotten, so that thousands
/// of files take no more memory than those of the largest folder.
struct Check {
    /// How many files are compiled before the first of them is told of.
    private static let filesAhead = 64

    var isStrict = false
    var isFixing = false
    /// Whether people read the output; else it is data alone and what was fixed is said elsewhere.
    var isForPeople = true
    /// Whether the files are to be used: then errors alone are told, apart from data, and those
    /// that compile are kept. Tests are left out.
    var isForUse = false
    /// The files that compile, where they are to be used.
    private(set) var usable: [(file: SourceFile, compiled: CompiledFile)] = []

    private let session: Session
    private let workspace: Workspace
    private var renderer: any DiagnosticRenderer
    private var tally = Tally()
    /// The files that could be read.
    private var readCount = 0
    private var fixedCount = 0
    /// The tests that name much which their procedure does not have.
    private var strayTests: [String] = []

    init(_ session: Session, renderer: any DiagnosticRenderer) {
        self.session = session
        self.renderer = renderer
        workspace = Workspace(session.loader)
    }

    mutating func run(_ paths: [String]) -> ExitStatus {
        let walk = Walk(paths, in: session.files)
        for (folder, failure) in walk.empty { complain(of: folder, failure) }
        if walk.groups.isEmpty { return .noInput }
        write(renderer.opening())
        for group in walk.groups
        where !(isForUse && Workspace.holdsTests(group.folder))
            && !session.console.isBroken
        {
            check(group)
        }
        if !isForUse || tally.errors > 0 { write(renderer.closing(tally)) }
        for path in strayTests { complain(ofStrayTest: path) }
        if isFixing { reportFixes() }
        if readCount == 0 { return .noInput }
        if tally.errors > 0 { return .failure }
        return walk.empty.isEmpty ? .success : .noInput
    }

    /// Checks the files of one folder, and the agency file against all procedures where the whole
    /// folder is given and compiles.
    private mutating func check(_ group: Walk.Group) {
        let agencyPath = group.folder.appending(Workspace.agencyFile)
        var isWhole = group.files.contains { $0.path == agencyPath }
        if isWhole, let procedures = workspace.procedures(in: group.folder) {
            isWhole = procedures.isSubset(of: group.files.compactMap(\.path.stem))
        }
        var agencyFile: SourceFile?
        var procedures: [ProcessGraph] = []
        // A file that is mended may be what the next is held against.
        var ahead = CompiledAhead(
            group.files, session.loader, workspace, countAhead: isFixing ? 1 : Check.filesAhead)
        while !session.console.isBroken, let (found, outcome) = ahead.next() {
            tally.files += 1
            guard let (file, compilation) = check(found, outcome) else {
                isWhole = false
                continue
            }
            if isForUse, let compiled = compilation.compiled { usable.append((file, compiled)) }
            switch compilation.compiled {
            case .procedure(let graph) where isWhole:
                // The cross check looks at roles alone: the rest need not be kept.
                var roles = ProcessGraph(
                    id: graph.id, title: graph.title, revision: graph.revision)
                roles.roles = graph.roles
                procedures.append(roles)
            case .procedure, .calendar, .test: break
            case .agency: if found.path == agencyPath { agencyFile = file }
            case nil: isWhole = false
            }
        }
        if isWhole, let agencyFile { crossCheck(agencyFile, procedures) }
    }

    /// Tells of one file, and mends it; nil where it cannot be read.
    private mutating func check(
        _ found: Walk.Found, _ outcome: CompiledAhead.Outcome
    ) -> (file: SourceFile, compilation: Compilation)? {
        var result: (file: SourceFile, compilation: Compilation)
        let surroundings: Surroundings
        switch outcome {
        case .refused(let diagnostic):
            report([diagnostic])
            let meant = found.path + ".yaml"
            if session.files.kind(of: found.path) == nil, session.files.kind(of: meant) != nil {
                session.complain(
                    Wording("did you mean \(meant)?", "maksudnya \(meant)?"))
            }
            return nil
        case .compiled(let file, let around, let compilation):
            (result, surroundings) = ((file, compilation), around)
        }
        readCount += 1
        if isFixing {
            var latest = result.compilation
            let mended = Mending.mend(result.file, latest.diagnostics) { file in
                latest = Compiler.compile(file, in: surroundings)
                return latest.diagnostics
            }
            if let mended, write(mended, over: result.file) { result = (mended.file, latest) }
        }
        if found.path.fileName == Workspace.agencyFile {
            workspace.note(result.compilation, ofAgencyIn: found.path.folder)
        }
        report(result.compilation.diagnostics)
        if Workspace.holdsTests(found.path.folder), isStray(result.compilation.diagnostics) {
            strayTests.append(found.path)
        }
        return result
    }

    /// Whether a test was written for another procedure than there is: the one that it names is not
    /// there, or has not what the test speaks of. One name alone is misspelt rather.
    private func isStray(_ diagnostics: [Diagnostic]) -> Bool {
        let unknown: Set<Code> = [
            .unknownStep, .unknownRole, .unknownDocument, .unknownData, .unknownEnd,
            .unknownOutcome,
        ]
        return diagnostics.contains { $0.code == .unknownProcedure }
            || diagnostics.count { unknown.contains($0.code) } > 1
    }

    private func complain(ofStrayTest path: String) {
        session.complain(
            Wording(
                """
                \(path) tests another procedure than there is now: change it to what the \
                procedure does, or delete it
                """,
                """
                \(path) menguji prosedur yang lain dari yang ada sekarang: sesuaikan dengan \
                prosedurnya, atau hapus
                """))
    }

    private mutating func crossCheck(_ file: SourceFile, _ procedures: [ProcessGraph]) {
        var diagnostics = Compiler.crossCheck(agency: file, procedures: procedures)
        if isFixing {
            let mended = Mending.mend(file, diagnostics) { file in
                Compiler.crossCheck(agency: file, procedures: procedures)
            }
            if let mended, write(mended, over: file) { diagnostics = mended.diagnostics }
        }
        report(diagnostics)
    }

    private mutating func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            let shown = isStrict ? diagnostic.strict : diagnostic
            if isForUse, shown.severity != .error { continue }
            tally.count(shown)
            write(renderer.rendering(of: shown))
        }
    }

    private func write(_ text: String) {
        if isForUse { session.console.complain(text) } else { session.console.print(text) }
    }

    /// Writes a mended file in the place of the one that was read, unless that has changed since.
    private mutating func write(_ mended: Mending, over file: SourceFile) -> Bool {
        guard case .file(let now) = session.loader.load(file.name, wasListed: true),
            now.bytes == file.bytes
        else {
            session.complain(
                Wording(
                    "\(file.name) was changed by someone else and is not fixed",
                    "\(file.name) diubah pihak lain dan tidak diperbaiki"))
            return false
        }
        do throws(SystemFailure) {
            try session.files.replace(file.name, with: mended.file.bytes)
        } catch {
            let reason = error.reason
            session.complain(
                Wording(
                    "\(file.name) cannot be fixed: \(reason.text(in: .english))",
                    "\(file.name) tidak dapat diperbaiki: \(reason.text(in: .indonesian))"))
            return false
        }
        fixedCount += mended.changes.count
        for change in mended.changes {
            let told = "\(file.name):\(change.line): \(change.text)"
            say(Wording("fixed: \(told)", "diperbaiki: \(told)"))
        }
        return true
    }

    /// Says what was fixed: to people with the findings, else where data for programs is not.
    private func say(_ wording: Wording) {
        if isForPeople {
            session.console.print(session.text(wording) + "\n")
        } else {
            session.complain(wording)
        }
    }

    private func reportFixes() {
        let total = fixedCount + tally.errors + tally.warnings
        if total == 0 {
            say(Wording("nothing to fix", "tidak ada yang perlu diperbaiki"))
        } else {
            say(
                Wording(
                    "fixed \(fixedCount) of \(total)",
                    "\(fixedCount) dari \(total) diperbaiki"))
        }
    }

    private func complain(of folder: String, _ failure: SystemFailure?) {
        guard let reason = failure?.reason else {
            session.complain(
                Wording(
                    "there is no *.yaml or *.yml file in \(folder)",
                    "tidak ada berkas *.yaml atau *.yml di \(folder)"))
            return
        }
        session.complain(
            Wording(
                "\(folder) cannot be searched: \(reason.text(in: .english))",
                "\(folder) tidak dapat ditelusuri: \(reason.text(in: .indonesian))"))
    }
}
