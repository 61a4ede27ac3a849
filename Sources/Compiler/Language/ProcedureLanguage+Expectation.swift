extension ProcedureLanguage {
    static let expectation = Shape(
        "expectation", "An expectation",
        meaning: """
            What must hold after an act. Only what is written is looked at. Without `rejected` the \
            act must be accepted.
            """,
        keys: [
            Key(
                "rejected", .scalar(.id),
                "The act is refused, for the reason of this name.", example: "documents-missing"),
            Key(
                "of", .list(of: .scalar(.text)),
                "With `rejected`: all that the refusal speaks of, by name, in any order.",
                example: "[fc-ktp, fc-sk-terakhir]"),
            Key("active", .scalar(.id), "The step that it is in.", example: "periksa"),
            Key(
                "visit", .scalar(.number(1...10_000)),
                "For the how many-th time it is in the step.", example: "2"),
            Key(
                "due", .scalar(.moment(orNone: true)),
                "By when the SLA wants the step completed, or `none`.",
                example: "2026-03-02 08:20"),
            Key(
                "expires", .scalar(.moment(orNone: true)), "When the visit lapses, or `none`.",
                example: "2026-03-03 08:20"),
            Key(
                "escalates", .scalar(.moment(orNone: true)),
                "When somebody is told that it takes long, or `none`.", example: "none"),
            Key(
                "provisional", .scalar(.flag),
                "Whether one of these times lies in a year whose holidays are unknown.",
                example: "true"),
            Key(
                "missing", .list(of: .scalar(.id), atLeast: 0),
                "All documents that the step still wants; `[]` for none.", example: "[fc-ktp]"),
            Key(
                "holder", .scalar(.id),
                "Who claimed the step or was given it, or `none`.", example: "mrt-003"),
            Key("suspended", .scalar(.flag), "Whether it is suspended.", example: "true"),
            Key(
                "late", .list(of: .scalar(.id), atLeast: 0),
                "All steps that took longer than their SLA, or do by now; `[]` for none.",
                example: "[verifikasi]"),
            Key(
                "escalated", .list(of: .scalar(.id), atLeast: 0),
                "The roles that were told since the entry before; `[]` for none.",
                example: "[kepala-dinas]"),
            Key("end", .scalar(.id), "The end that it came to.", example: "ditolak"),
            Key("withdrawn", .scalar(.flag), "Whether it was withdrawn.", example: "true"),
        ])
}
