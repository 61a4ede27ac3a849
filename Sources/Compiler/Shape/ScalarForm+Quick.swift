import ProcedureSyntax
import WorkCalendar

extension ScalarForm {
    /// Whether the scalar surely has the form, told at once: almost every scalar of almost every
    /// file has. Where this says no, `ScalarCheck` looks closely.
    func surelyTakes(_ node: Node) -> Bool {
        guard node.kind == .scalar else { return false }
        switch self {
        case .text:
            // One or four bytes may be YAML's word for nothing.
            let count = node.textByteCount
            return count > 1 && count != 4 && count <= Limit.textBytesMax
        case .id: return node.withText(Identifier.isID)
        case .dataName: return node.withText(Identifier.isDataName)
        case .duration: return node.withText { TimeSpan(canonical: $0) != nil }
        case .flag: return node.hasText("true") || node.hasText("false")
        default: return false
        }
    }
}
