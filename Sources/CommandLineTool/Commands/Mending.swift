import Diagnostics
import ProcedureSyntax

/// A file with its obvious mends made. Everything else in it stays byte for byte.
struct Mending {
    /// How often a mended file is checked and mended again, since one mend can uncover another.
    static let roundsMax = 8

    /// The file with the mends.
    let file: SourceFile
    /// What is left to say of it.
    let diagnostics: [Diagnostic]
    /// What was changed, one for each diagnostic that was mended.
    let changes: [Change]

    /// A change as a person reads it.
    struct Change {
        /// The line, from 1, in the file as it was when the change was made.
        let line: Int
        let before: String
        let after: String
    }

    /// Mends `file`; nil where there is nothing to mend.
    ///
    /// - Parameters:
    ///   - file: as it was read.
    ///   - diagnostics: what `check` says of it.
    ///   - check: what is wrong with a file; after the call it was last given the mended one.
    static func mend(
        _ file: SourceFile, _ diagnostics: [Diagnostic], check: (SourceFile) -> [Diagnostic]
    ) -> Mending? {
        var mending = Mending(file: file, diagnostics: diagnostics, changes: [])
        for _ in 0..<roundsMax {
            guard let next = mending.round(check) else { break }
            mending = next
        }
        return !mending.changes.isEmpty && mending.file.bytes != file.bytes ? mending : nil
    }

    /// One round: all mends at once, or, where together they would break the file, those that do
    /// not break it alone.
    private func round(_ check: (SourceFile) -> [Diagnostic]) -> Mending? {
        let all = chosen()
        if all.isEmpty { return nil }
        var taken = all
        var mended = Mending.applied(taken, to: file)
        if !Mending.readsAsWell(mended, as: file) {
            taken = all.filter { fix in
                Mending.readsAsWell(Mending.applied([fix], to: file), as: file)
            }
            mended = Mending.applied(taken, to: file)
            guard !taken.isEmpty, Mending.readsAsWell(mended, as: file) else { return nil }
        }
        let left = check(mended)
        if Mending.weight(left) < Mending.weight(diagnostics) {
            return Mending(
                file: mended, diagnostics: left,
                changes: changes + taken.compactMap { Change($0, in: file) })
        }
        // Together they better nothing: the first one that does so alone is made.
        for fix in taken.prefix(Mending.trialsMax) {
            let mended = Mending.applied([fix], to: file)
            let left = check(mended)
            if Mending.weight(left) < Mending.weight(diagnostics) {
                return Mending(
                    file: mended, diagnostics: left,
                    changes: changes + [fix].compactMap { Change($0, in: file) })
            }
        }
        return nil
    }

    /// How many single mends are tried where all together better nothing.
    static let trialsMax = 16

    /// How much there is to say of a file, errors before warnings, those not shown included: a mend
    /// that does not lower it is none, and would be made again for ever.
    private static func weight(_ diagnostics: [Diagnostic]) -> (errors: Int, warnings: Int) {
        var errors = diagnostics.count { $0.severity == .error }
        for diagnostic in diagnostics where diagnostic.code == .tooMany {
            if case .number(let dropped)? = diagnostic.arguments["count"] { errors += dropped }
        }
        return (errors, diagnostics.count { $0.severity == .warning })
    }

    /// The fixes of errors and warnings, in the order of the file, of those that touch the same
    /// bytes the first.
    private func chosen() -> [[Edit]] {
        var chosen: [[Edit]] = []
        var edits: [Edit] = []
        for diagnostic in diagnostics where diagnostic.severity > .note {
            let fix = diagnostic.fix
            guard !fix.isEmpty, fix.allSatisfy({ $0.place.file === file }) else { continue }
            let isFree = fix.allSatisfy { edit in
                !edits.contains { $0.place.span.touches(edit.place.span) }
            }
            guard isFree else { continue }
            chosen.append(fix)
            edits += fix
        }
        return chosen
    }

    static func applied(_ fixes: [[Edit]], to file: SourceFile) -> SourceFile {
        let edits = fixes.joined().sorted { $0.place.span.start < $1.place.span.start }
        var bytes: [UInt8] = []
        var cursor = 0
        for edit in edits where edit.place.span.start >= cursor {
            bytes += file.bytes[cursor..<edit.place.span.start]
            bytes += edit.replacement.utf8
            cursor = edit.place.span.end
        }
        bytes += file.bytes[cursor...]
        return SourceFile(name: file.name, bytes: bytes)
    }

    /// Whether YAML reads `mended` at least as well as `file`.
    private static func readsAsWell(_ mended: SourceFile, as file: SourceFile) -> Bool {
        let before = YAMLReader.read(file)
        let after = YAMLReader.read(mended)
        if before.tree != nil && after.tree == nil { return false }
        func errors(_ reading: Reading) -> Int {
            reading.diagnostics.count { $0.severity == .error }
        }
        return errors(after) <= errors(before)
    }
}

extension Diagnostics.Span {
    /// Whether both change a byte in common or meet at a point where either inserts.
    fileprivate func touches(_ other: Diagnostics.Span) -> Bool {
        if start == other.start { return true }
        return start < other.end && other.start < end
    }
}
