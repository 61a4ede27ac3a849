public import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// Checks files and lowers them to what the engine runs.
public enum Compiler {
    /// Compiles one file.
    ///
    /// It never throws: what is wrong comes back as diagnostics, at most `diagnosticsPerFileMax`.
    /// Notes and warnings leave the result whole; errors leave none.
    ///
    /// - Parameters:
    ///   - file: its bytes; the kind is told by the key that begins it.
    ///   - surroundings: what its checks may look at besides.
    public static func compile(
        _ file: SourceFile, in surroundings: Surroundings = Surroundings()
    ) -> Compilation {
        let reading = YAMLReader.read(file)
        var sink = DiagnosticSink()
        for diagnostic in reading.diagnostics { sink.report(diagnostic) }
        guard let tree = reading.tree else { return finish(nil, sink, file) }
        guard let kind = kind(of: tree, &sink) else { return finish(nil, sink, file) }
        var check = ShapeCheck(tree, reportingTo: sink)
        check.check(tree.root, is: .shape(kind.shape))
        sink = check.sink
        Assumptions.report(check.assumptions, &sink)
        switch kind {
        case .procedure: return procedure(check.shaped, surroundings, sink)
        case .agency:
            var lowering = AgencyLowering(check.shaped, in: surroundings, sink)
            lowering.lower()
            return finish(lowering.agency.map(CompiledFile.agency), lowering.sink, file)
        case .calendar:
            var lowering = CalendarLowering(check.shaped, in: surroundings, sink)
            lowering.lower()
            return finish(lowering.calendar.map(CompiledFile.calendar), lowering.sink, file)
        case .test:
            var lowering = TestLowering(check.shaped, in: surroundings, sink)
            lowering.lower()
            return finish(lowering.test.map(CompiledFile.test), lowering.sink, file)
        }
    }

    private static func procedure(
        _ shaped: Shaped, _ surroundings: Surroundings, _ sink: DiagnosticSink
    ) -> Compilation {
        let isReadable = !sink.diagnostics.contains(where: leavesPartUnread)
        var lowering = Lowering(shaped, in: surroundings, sink)
        lowering.lower()
        var sink = lowering.sink
        let draft = lowering.draft
        for check in ProcedureChecks.all { check(draft, &sink) }
        if isReadable { for check in ProcedureChecks.ofAbsence { check(draft, &sink) } }
        if draft.isWhole {
            let flow = Flow(draft.graph)
            for check in ProcedureChecks.ofFlow { check(draft, flow, &sink) }
            if isReadable { for check in ProcedureChecks.ofUse { check(draft, flow, &sink) } }
        }
        return finish(.procedure(draft.graph), sink, shaped.tree.file)
    }

    /// Whether a mistake of reading or shape may hide who does what with which document: then
    /// what seems unused or missing is no news.
    private static func leavesPartUnread(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.code {
        case .badDate, .badDuration, .dayWithoutClock, .badNumber, .textTooLong,
            .unsupportedVersion:
            false
        // A misspelt key was read under its right name.
        case .unknownKey: diagnostic.fix.isEmpty
        default: diagnostic.severity == .error
        }
    }

    private static func finish(
        _ compiled: CompiledFile?, _ sink: consuming DiagnosticSink, _ file: SourceFile
    ) -> Compilation {
        let isClean = !sink.hasErrors
        return Compilation(compiled: isClean ? compiled : nil, diagnostics: sink.finish(in: file))
    }

    /// The kind of file, told by a root key `sop`, `agency` or `test`, or by `calendar` as the
    /// first: an agency has a key of that name too.
    private static func kind(
        of tree: SyntaxTree, _ sink: inout DiagnosticSink
    ) -> ProcedureLanguage.FileKind? {
        let root = tree.root
        let first = root.entries.first { _ in true }?.key
        if root["sop"] != nil { return .procedure }
        if root["agency"] != nil { return .agency }
        if root["test"] != nil { return .test }
        if let first, first.hasText("calendar") { return .calendar }
        let kinds = ProcedureLanguage.FileKind.allCases.map(\.versionKey.description)
        let line = tree.file.lineSpan(tree.file.lineIndex(of: root.span.start))
        let place = first?.place ?? Place(tree.file, line)
        let suggestion = first.flatMap { FuzzyMatch.best(for: $0.text, among: kinds) }
        sink.report(
            Diagnostic(
                .unknownFileKind, at: place, ["suggestion": .name(suggestion ?? "")],
                helps: suggestion == nil ? ["kinds"] : ["suggestion"],
                fix: suggestion.map { [Edit(replace: place, with: $0)] } ?? []))
        return nil
    }
}
