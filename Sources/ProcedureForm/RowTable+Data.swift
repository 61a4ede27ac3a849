public import JSON

extension RowTable {
    /// The table as tab-separated values, a line per row, with a heading.
    ///
    /// Tabs and line breaks in cells become single spaces, so that every row is one line of as
    /// many cells as the heading.
    public var tabSeparated: String {
        let heading =
            ["No", "Kegiatan"] + columns.map(\.title)
            + ["Kelengkapan", "Waktu", "Output", "Keterangan"]
        let lines = rows.map { row in
            [row.number, row.activity.joined(separator: "\n")] + row.marks + [
                row.requirements.joined(separator: "\n"), row.time,
                row.output.joined(separator: "\n"), row.note.joined(separator: "\n"),
            ]
        }
        return ([heading] + lines)
            .map { $0.map(Lines.single).joined(separator: "\t") + "\n" }
            .joined()
    }

    /// The table as an array of objects, one per row.
    ///
    /// Each has `no`, `activity`, `performers`, `requirements`, `time`, `output`, `note` and
    /// `steps`. Cells of several lines are arrays of lines; `performers` maps the ids of roles to
    /// their marks and leaves out those without.
    public var json: JSON {
        .array(rows.map(json))
    }

    private func json(_ row: Row) -> JSON {
        let marks = zip(columns, row.marks).filter { !$0.1.isEmpty }
        return [
            "no": .string(row.number),
            "activity": JSON(row.activity),
            "performers": .object(marks.map { JSON.Member($0.0.role, .string($0.1)) }),
            "requirements": JSON(row.requirements),
            "time": .string(row.time),
            "output": JSON(row.output),
            "note": JSON(row.note),
            "steps": JSON(row.steps),
        ]
    }
}
