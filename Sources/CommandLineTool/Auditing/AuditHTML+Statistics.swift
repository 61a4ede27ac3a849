import Audit

/// What happened in numbers, a procedure at a time, as small charts and as tables.
extension AuditHTML {
    var statisticsSection: Section {
        let procedures = report.statistics.procedures
        let used = procedures.filter { $0.startedCount > 0 }
        let unused = procedures.filter { $0.startedCount == 0 }
        var content: [Markup] = []
        if report.statistics.eventCount == 0 {
            content.append(
                paragraph(text("The journal has no event.", "Jurnal ini tidak memuat peristiwa.")))
        } else {
            content.append(paragraph(introduction))
        }
        for procedure in used { content += chapter(procedure) }
        if !unused.isEmpty {
            content.append(
                paragraph(
                    text("Put to use, and never started: ", "Diberlakukan, tetapi belum dimulai: ")
                        + row(unused.map { "\($0.title) (\(told($0.name)))" }) + "."))
        }
        return Section("statistics", text("The work in numbers", "Pekerjaan dalam angka"), content)
    }

    private var introduction: String {
        text(
            """
            These numbers are of the whole journal, whatever the scope. A visit is one time that \
            an instance was in a step; it counts once it ended. Visits are held against the SLA \
            where the SOP names one; corrected visits are counted too. Lengths are of every hour \
            of the day, not of working time.
            """,
            """
            Angka ini tentang seluruh jurnal, apa pun lingkupnya. Kunjungan adalah satu kali suatu \
            permohonan berada pada suatu langkah; dihitung setelah berakhir. Kunjungan diukur \
            terhadap SLA bila SOP menyebutnya; yang dikoreksi ikut dihitung. Lamanya \
            menurut semua jam dalam sehari, bukan jam kerja.
            """)
    }

    private func told(_ name: ProcedureName) -> String {
        "\(name.agency)/\(name.id), "
            + text("revision \(name.revision)", "revisi \(name.revision)")
    }

    private func chapter(_ procedure: ProcedureStatistics) -> [Markup] {
        [
            .line("h3", [.text(procedure.title)]),
            .line("p", ["class": "rule"], [.text(told(procedure.name))]),
            endings(procedure), steps(procedure),
        ]
    }

    // MARK: Endings

    private func endings(_ procedure: ProcedureStatistics) -> Markup {
        var rows = procedure.ends.map { ($0.title, $0.count) }
        rows.append((text("Withdrawn", "Ditarik"), procedure.withdrawnCount))
        rows.append((text("Still running", "Masih berjalan"), procedure.runningCount))
        let most = rows.map(\.1).max() ?? 0
        return table(
            text(
                "How \(instances(procedure.startedCount)) ended",
                "Akhir \(number(procedure.startedCount)) permohonan"),
            "numbers bars",
            columns: [text("Ending", "Akhir"), text("Instances", "Permohonan")],
            rows: rows.map { name, count in
                [[.text(sentenceCase(name)), bar(count, of: most)], [.text(number(count))]]
            })
    }

    private func instances(_ count: Int) -> String {
        count == 1 ? "the one instance" : "the \(number(count)) instances"
    }

    // MARK: Steps

    private func steps(_ procedure: ProcedureStatistics) -> Markup {
        let most = procedure.steps.map(\.visitCount).max() ?? 0
        return table(
            text(
                "Steps (bar: visits, the dark part late)",
                "Langkah (batang: kunjungan, bagian gelap terlambat)"),
            "numbers bars",
            columns: [
                text("Step", "Langkah"), text("Visits", "Kunjungan"),
                text("Measured", "Diukur"), text("Late", "Terlambat"),
                text("Mean length", "Rata-rata"), text("Longest", "Terlama"),
            ],
            rows: procedure.steps.map { step in
                let mean =
                    step.visitCount == 0
                    ? 0 : step.elapsedMilliseconds / Int64(step.visitCount)
                return [
                    [
                        .text(step.title + " "), code(step.id),
                        bar(step.visitCount, late: step.breachedCount, of: most),
                    ],
                    [.text(number(step.visitCount))], [.text(number(step.measuredCount))],
                    step.breachedCount > 0
                        ? [.element("b", [.text(number(step.breachedCount))])] : ["0"],
                    [.text(step.visitCount == 0 ? "–" : length(mean))],
                    [.text(step.visitCount == 0 ? "–" : length(step.elapsedMillisecondsMax))],
                ]
            })
    }

    private func length(_ milliseconds: Int64) -> String {
        milliseconds < 1_000
            ? text("under 1 s", "di bawah 1 detik")
            : AuditFactText.length(milliseconds).text(in: language)
    }

    // MARK: Charts

    /// A bar of a count beside the largest one; a part of it is late. The numbers stand beside it.
    private func bar(_ count: Int, late: Int = 0, of most: Int) -> Markup {
        guard most > 0, count > 0 else { return "" }
        var parts = [rectangle("visits", from: 0, to: thousandths(count, of: most))]
        if late > 0 {
            parts.append(rectangle("late", from: 0, to: thousandths(min(late, count), of: most)))
        }
        return chart("bar", parts)
    }

    /// Parts of a whole, side by side.
    func stack(_ parts: [(kind: String, count: Int)]) -> Markup {
        let total = parts.reduce(0) { $0 + $1.count }
        var before = 0
        var shapes: [Markup] = []
        for part in parts where part.count > 0 {
            shapes.append(
                rectangle(
                    part.kind, from: thousandths(before, of: total),
                    to: thousandths(before + part.count, of: total)))
            before += part.count
        }
        return chart("bar whole", shapes)
    }

    private func thousandths(_ count: Int, of whole: Int) -> Int {
        // In two steps, so that no number of entries is too large.
        whole == 0 ? 0 : count / whole * 1_000 + count % whole * 1_000 / whole
    }

    private func rectangle(_ kind: String, from start: Int, to end: Int) -> Markup {
        .empty(
            "rect",
            [
                "class": kind, "x": "\(start)", "y": "0", "width": "\(max(4, end - start))",
                "height": "10",
            ])
    }

    private func chart(_ kind: String, _ shapes: [Markup]) -> Markup {
        .element(
            "svg",
            [
                "class": kind, "viewBox": "0 0 1000 10", "preserveAspectRatio": "none",
                "aria-hidden": "true", "focusable": "false",
            ], shapes)
    }
}
