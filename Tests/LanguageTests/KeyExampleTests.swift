import Diagnostics
import ProcedureSyntax
import Testing

@testable import Compiler

/// The example beside every key in the reference is a value that the key takes.
struct KeyExampleTests {
    private static let shapes: [Shape] = {
        var shapes: [Shape] = []
        func collect(_ form: ValueForm) {
            switch form {
            case .scalar, .anything: break
            case .list(let element, _, _): collect(element)
            case .entries(_, let value, _): collect(value)
            case .either(let alternatives):
                for alternative in alternatives { collect(alternative) }
            case .shape(let shape):
                if shapes.contains(where: { $0 === shape }) { return }
                shapes.append(shape)
                for key in shape.keys { collect(key.form) }
            }
        }
        for kind in ProcedureLanguage.FileKind.allCases { collect(.shape(kind.shape)) }
        return shapes
    }()

    @Test func everyExampleHasItsForm() throws {
        #expect(Self.shapes.count > 20)
        for shape in Self.shapes {
            for key in shape.keys where !key.isReserved {
                let text = "\(key.name): \(key.example)\n"
                let file = SourceFile(name: "\(shape.name).\(key.name)", bytes: Array(text.utf8))
                let reading = YAMLReader.read(file)
                #expect(reading.diagnostics.isEmpty, "\(file.name): \(text)")
                let tree = try #require(reading.tree)
                let value = try #require(tree.root.entries.first { _ in true }?.value)
                var check = ShapeCheck(tree, reportingTo: DiagnosticSink())
                check.check(value, is: key.form)
                let found = check.sink.finish(in: file).map { $0.message(in: .english) }
                #expect(found.isEmpty, "\(file.name): \(text)")
            }
        }
    }
}
