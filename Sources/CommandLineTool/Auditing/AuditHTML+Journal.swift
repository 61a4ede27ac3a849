import Audit
import Canonical
import Journal

/// The journal itself: its tree, its keys, its checkpoints; and what of it was judged.
extension AuditHTML {
    var journalSection: Section {
        Section(
            "journal", text("Journal, keys and checkpoints", "Jurnal, kunci, dan titik periksa"),
            [journalTable, keysTable, trust, checkpointsTable, omission])
    }

    private var journalTable: Markup {
        let verification = report.verification
        let statistics = report.statistics
        var rows: [(String, [Markup])] = [
            (text("Journal", "Jurnal"), [code(journal)]),
            (text("Entries", "Entri"), [.text(number(verification.size))]),
            (
                text("Root of the tree", "Akar pohon"),
                [code(verification.root.base64)]
            ),
            (text("Events", "Peristiwa"), [.text(number(statistics.eventCount))]),
            (text("Instances", "Permohonan"), [.text(number(statistics.instanceCount))]),
            (text("Persons named", "Orang disebut"), [.text(number(statistics.actorCount))]),
        ]
        if let seed = verification.journal?.rehearsal {
            rows.append((text("Rehearsal by the seed", "Gladi dengan benih"), [code(seed)]))
        }
        return facts(text("The journal", "Jurnal"), rows)
    }

    private var keysTable: Markup {
        table(
            text("The keys of the journal", "Kunci jurnal"), "keys",
            columns: [
                text("No.", "No."), text("Verifier key", "Kunci verifikasi"),
                text("Signs checkpoints of", "Menandatangani titik periksa"),
            ],
            rows: report.verification.keys.enumerated().map { index, range in
                [
                    [.text("\(index + 1)")], [code(range.key.description)],
                    [.text(sizes(range))],
                ]
            })
    }

    private func sizes(_ range: KeyRange) -> String {
        if range.first == 0, range.last == nil {
            return text("any number of entries", "berapa pun entrinya")
        }
        let first = number(range.first)
        return range.last.map {
            text("\(first) to \(number($0)) entries", "\(first) sampai \(number($0)) entri")
        } ?? text("\(first) entries and more", "\(first) entri dan seterusnya")
    }

    private var trust: Markup {
        let given = report.setting.trusted
        if given.isEmpty {
            return paragraph(
                text(
                    """
                    No key was given: that the first key is the agency's must be compared with \
                    what the agency publishes.
                    """,
                    """
                    Tidak ada kunci yang diberikan: bahwa kunci pertama milik instansi harus \
                    dicocokkan dengan yang diumumkan instansi.
                    """))
        }
        let isFirst = report.verification.keys.first.map { given.contains($0.key) } ?? false
        return paragraph(
            isFirst
                ? text(
                    "The first key is the one that the auditor was given.",
                    "Kunci pertama sama dengan yang diberikan kepada auditor.")
                : text(
                    "The first key is none of those that the auditor was given.",
                    "Kunci pertama bukan yang diberikan kepada auditor."))
    }

    private var checkpointsTable: Markup {
        let verification = report.verification
        let own = verification.checkpointCount
        var rows: [(String, [Markup])] = [
            (
                text("The journal's own that hold", "Milik jurnal yang sah"),
                [
                    .text(
                        text(
                            """
                            \(number(own)); the last covers \(number(verification.signedSize)) \
                            entries
                            """,
                            """
                            \(number(own)); yang terakhir mencakup \
                            \(number(verification.signedSize)) entri
                            """))
                ]
            ),
            (
                text("Given to the audit", "Diberikan kepada auditor"),
                [.text(number(report.setting.given.count))]
            ),
        ]
        for anchor in verification.anchors {
            rows.append(
                (
                    text("Given, and it holds", "Diberikan, dan sah"),
                    [
                        .text(
                            text(
                                "\(number(anchor.size)) entries, root ",
                                "\(number(anchor.size)) entri, akar ")),
                        code(anchor.root.base64),
                    ]
                ))
        }
        for cosigned in verification.cosignatures {
            rows.append(
                (
                    text("Cosigned by a witness", "Ditandatangani saksi"),
                    [
                        .text(
                            text(
                                "\(number(cosigned.size)) entries, on \(cosigned.time), by ",
                                "\(number(cosigned.size)) entri, pada \(cosigned.time), oleh ")),
                        code(cosigned.key.description),
                    ]
                ))
        }
        return facts(text("Checkpoints", "Titik periksa"), rows)
    }

    private var omission: Markup {
        let omitted = report.verification.findingsOmitted
        guard omitted > 0 else { return "" }
        return .line(
            "p", ["class": "cut"],
            [
                .text(
                    text(
                        """
                        The files have \(number(omitted)) further faults, which were counted and \
                        not kept: what is listed under integrity are the first.
                        """,
                        """
                        Berkasnya memuat \(number(omitted)) cacat lagi, yang dihitung tetapi tidak \
                        disimpan: yang didaftar pada keutuhan adalah yang pertama.
                        """))
            ])
    }

    // MARK: Scope

    var scopeSection: Section {
        let scope = report.scope
        var content: [Markup] = []
        if scope.isAll {
            content.append(
                paragraph(
                    text(
                        "All of the journal was read and judged.",
                        "Seluruh jurnal dibaca dan dinilai.")))
        } else {
            content.append(
                paragraph(
                    text(
                        """
                        All of the journal was read, and its integrity was judged as a whole. Of \
                        the work only this was judged:
                        """,
                        """
                        Seluruh jurnal dibaca, dan keutuhannya dinilai secara utuh. Dari \
                        pekerjaannya hanya ini yang dinilai:
                        """)))
            content.append(facts(text("What was judged", "Yang dinilai"), restrictions))
        }
        if let sample = scope.sample { content += drawing(sample) }
        return Section("scope", text("Scope and sample", "Lingkup dan sampel"), content)
    }

    private var restrictions: [(String, [Markup])] {
        let scope = report.scope
        var rows: [(String, [Markup])] = []
        if let instance = scope.instance {
            rows.append((text("Instance", "Permohonan"), [code(instance)]))
        }
        if let procedure = scope.procedure {
            rows.append((text("Procedure", "Prosedur"), [code(procedure)]))
        }
        if let from = scope.from {
            rows.append((text("Recorded from", "Dicatat sejak"), [.text("\(from)")]))
        }
        if let to = scope.to {
            rows.append((text("Recorded to", "Dicatat sampai"), [.text("\(to)")]))
        }
        if let sample = scope.sample {
            rows.append(
                (
                    text("Sample", "Sampel"),
                    [
                        .text(
                            text(
                                "\(number(report.sampled.count)) instances, by the seed ",
                                "\(number(report.sampled.count)) permohonan, dengan benih ")),
                        code(sample.seed),
                    ]
                ))
        }
        return rows
    }

    private func drawing(_ sample: AuditScope.Sample) -> [Markup] {
        [
            .line("h3", [.text(text("The sample", "Sampel"))]),
            paragraph(
                text(
                    """
                    Anybody can draw it again: of every instance in the journal the SHA-256 over \
                    the seed, a line feed and the instance's id is taken; the \
                    \(number(sample.count)) with the smallest are drawn. For one instance:
                    """,
                    """
                    Siapa pun dapat mengambilnya lagi: dari setiap permohonan dihitung SHA-256 \
                    atas benih, ganti baris, dan id permohonan; \(number(sample.count)) yang \
                    terkecil diambil. Untuk satu permohonan:
                    """)),
            .line(
                "pre",
                [
                    .lines(
                        "printf '%s\\n%s' \(ShellWord.quoted(sample.seed)) "
                            + text("INSTANCE", "PERMOHONAN") + " | sha256sum")
                ]),
            paragraph(
                report.sampled.isEmpty
                    ? text("None was drawn.", "Tidak ada yang terambil.")
                    : text("Drawn, in this order:", "Yang terambil, menurut urutannya:")),
            report.sampled.isEmpty
                ? ""
                : .block("ol", ["class": "drawn"], report.sampled.map { .line("li", [code($0)]) }),
        ]
    }
}

/// A word of a command line as a shell takes it.
enum ShellWord {
    static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "-_./:+=@%,".utf8.contains(byte)
                }
            }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
