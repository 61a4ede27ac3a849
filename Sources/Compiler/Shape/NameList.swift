import ProcedureSyntax

/// The list of names that a text stands for where its brackets were forgotten.
struct NameList {
    /// As it is written: `[surat-pengantar, ktp]`.
    let text: String

    /// Nil where `key` takes no list of names or the text has anything but names.
    init?(_ node: Node, for key: Key?) {
        guard node.kind == .scalar, let form = key?.form.listed,
            case .list(.scalar(let element), _, _) = form
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
        guard names.allSatisfy(isName) else { return nil }
        text = "[\(names.joined(separator: ", "))]"
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
