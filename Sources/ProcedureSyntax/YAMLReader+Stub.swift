public import Diagnostics
public struct Reading: Sendable { public let tree: SyntaxTree?; public let diagnostics: [Diagnostic] }
public enum YAMLReader { public static func read(_ file: SourceFile) -> Reading { Reading(tree: nil, diagnostics: []) } }
