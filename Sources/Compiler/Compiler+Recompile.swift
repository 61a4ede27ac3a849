public import Diagnostics
import ProcedureSyntax

extension Compiler {
    /// The version of the semantics: what a source is lowered to. A journal names it beside every
    /// procedure that was deployed, and what a released version lowers to never changes.
    public static let semantics = 1

    /// Lowers a source that was deployed, as it was lowered then.
    ///
    /// No check applies: what was deployed passed those of its time, and later ones must not
    /// change what a journal means.
    ///
    /// - Parameters:
    ///   - file: a source as it was deployed.
    ///   - semantics: the version that lowered it.
    /// - Returns: what it declares; nil where the version is unknown or the file cannot have been
    ///   deployed.
    public static func recompile(_ file: SourceFile, semantics: Int) -> CompiledFile? {
        guard semantics == Compiler.semantics else { return nil }
        var sink = DiagnosticSink()
        guard let tree = YAMLReader.read(file).tree, let kind = kind(of: tree, &sink) else {
            return nil
        }
        var check = ShapeCheck(tree, reportingTo: sink)
        check.check(tree.root, is: .shape(kind.shape))
        switch kind {
        case .procedure:
            var lowering = Lowering(check.shaped, in: Surroundings(), check.sink)
            lowering.lower()
            return lowering.draft.isWhole ? .procedure(lowering.draft.graph) : nil
        case .agency:
            var lowering = AgencyLowering(check.shaped, in: Surroundings(), check.sink)
            lowering.lower()
            return lowering.agency.map(CompiledFile.agency)
        case .calendar:
            var lowering = CalendarLowering(check.shaped, in: Surroundings(), check.sink)
            lowering.lower()
            return lowering.calendar.map(CompiledFile.calendar)
        case .test: return nil
        }
    }
}
