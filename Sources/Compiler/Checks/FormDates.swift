import Diagnostics
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// The dates of the form come in their order. A month is before a day only where all of it is.
enum FormDates {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let form = draft.graph.form
        guard let created = form.created?.partialDate else { return }
        let later: [(StaticString, Form.Date?, Code)] = [
            ("revised", form.revised, .revisedBeforeCreated),
            ("effective", form.effective, .effectiveBeforeCreated),
            ("ratified", form.ratified, .effectiveBeforeCreated),
        ]
        for (key, date, code) in later {
            guard let date = date?.partialDate, date.isCertainlyBefore(created),
                let block = draft.shaped.value("form", in: draft.root),
                let node = draft.shaped.value(key, in: block),
                let first = draft.shaped.value("created", in: block)
            else { continue }
            sink.report(
                Diagnostic(
                    code, at: node.place,
                    [
                        "date": .verbatim(date.description),
                        "created": .verbatim(created.description),
                    ], labels: [Label("created", at: first.place)]))
        }
    }
}
