import ProcedureSyntax

/// The list of names that a text stands for where its brackets were forgotten.
struct NameList {
    /// As it is written: `[surat-pengantar, ktp]`.
    let text: String

    /// Nil where `key` takes no list of names or the text has anything but names and titles of
    /// what is declared.
    init?(_ node: Node, for key: Key?, in shaped: Shaped) {
        guard node.kind == .scalar, let key,
            case .list(.scalar(let element), _, _)? = key.form.listed
        else { return nil }
        let isName: (String) -> Bool
        switch element {
        case .id: isName = { $0.utf8.span.isID }
        case .dataName: isName = { $0.utf8.span.isDataName }
        default: return nil
        }
        let names = node.text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        let known = ReferencedNames.Kind(key).map { ReferencedNames($0, in: shaped) }
        let meant = names.compactMap { isName($0) ? $0 : known?.sureGuess(for: $0) }
        guard meant.count == names.count else { return nil }
        text = "[\(meant.joined(separator: ", "))]"
    }
}

extension ValueForm {
    /// The list that the form is or takes.
    var listed: ValueForm? {
        switch self {
        case .list: self
        case .either(let alternatives): alternatives.lazy.compactMap(\.listed).first
        default: nil
        }
    }
}
