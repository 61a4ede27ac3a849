import ProcedureSyntax
import ProcessGraph
import WorkCalendar

extension Lowering {
    mutating func lowerForm() {
        guard let node = shaped.value("form", in: draft.root), node.kind == .mapping else { return }
        var form = Form()
        form.heading = shaped.texts("heading", in: node)
        form.unit = shaped.text("unit", in: node)
        form.number = shaped.text("number", in: node)
        form.created = date("created", in: node)
        form.revised = date("revised", in: node)
        form.effective = date("effective", in: node)
        form.ratified = date("ratified", in: node)
        form.reviewBy = date("review_by", in: node)
        form.approval = approval(in: node)
        form.legalBasis = titled("legal_basis", in: node).map { title, node in
            var basis = Form.LegalBasis(title: title)
            basis.replacedBy = shaped.text("replaced_by", in: node)
            basis.assumed = shaped.text("assumed", in: node)
            return basis
        }
        form.related = titled("related", in: node).map { title, node in
            var related = Form.Related(title: title)
            related.procedure = shaped.text("procedure", in: node)
            related.isPrerequisite = shaped.flag("prerequisite", in: node) ?? false
            related.assumed = shaped.text("assumed", in: node)
            return related
        }
        form.qualifications = shaped.texts("qualifications", in: node)
        form.equipment = shaped.texts("equipment", in: node)
        form.warnings = shaped.texts("warnings", in: node)
        form.records = shaped.texts("records", in: node)
        for part in Form.Part.allCases {
            guard let labels = shaped.entries("labels", in: node) else { break }
            for entry in labels where entry.key.text == part.rawValue {
                form.labels[part] = shaped.text(entry.value)
            }
        }
        form.assumed = shaped.text("assumed", in: node)
        draft.graph.form = form
    }

    private func date(_ key: StaticString, in node: Node) -> Form.Date? {
        guard let text = shaped.text(key, in: node) else { return nil }
        return text == "-" ? .dash : PartialDate(iso: text).map(Form.Date.date)
    }

    private func approval(in node: Node) -> Form.Approval? {
        guard let node = shaped.value("approved_by", in: node), node.kind == .mapping else {
            return nil
        }
        var approval = Form.Approval()
        approval.position = shaped.text("position", in: node)
        approval.name = shaped.text("name", in: node)
        approval.rank = shaped.text("rank", in: node)
        approval.nip = shaped.text("nip", in: node)
        approval.assumed = shaped.text("assumed", in: node)
        return approval
    }

    /// The items of a list of titles, each a text alone or a mapping with a title.
    private func titled(_ key: StaticString, in node: Node) -> [(String, Node)] {
        guard let list = shaped.value(key, in: node) else { return [] }
        return list.items.compactMap { item in
            (shaped.text(item) ?? shaped.text("title", in: item)).map { ($0, item) }
        }
    }
}
