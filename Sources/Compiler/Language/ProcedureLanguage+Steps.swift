extension ProcedureLanguage {
    static let step = Shape(
        "step", "A step",
        meaning: """
            One activity of one performer. It is a process or a decision, never both: a process \
            goes on to the next step or to `next`, a decision goes where the chosen outcome says.
            """,
        keys: [
            Key(
                "id", .scalar(.id), required: true, "The name by which others refer to it.",
                example: "periksa"),
            Key(
                "title", .scalar(.text), required: true, "What is done, in short.",
                example: "Memeriksa berkas pencabutan"),
            Key(
                "by", .oneOrMore(.id), required: true,
                "The role that performs it. A list means any one of them.",
                example: "[pengguna, verifikator]"),
            Key(
                "requires", .list(of: .scalar(.id)),
                "The documents that must be on file before it can be completed (Kelengkapan).",
                example: "[internet, dokumen-pendukung]"),
            Key(
                "produces", .list(of: .scalar(.id)),
                "The documents that completing it puts on file (Output).",
                example: "[disposisi]"),
            Key(
                "collects", .list(of: .scalar(.dataName)),
                "The data items that the performer fills in.", example: "[alasan]"),
            Key(
                "decide", .entries(key: .id, value: .shape(outcome)),
                "Makes the step a decision of its performer: the possible outcomes.",
                example: "{ya: {label: Ya, next: terbit}, tidak: {label: Tidak, next: ajukan}}"),
            Key(
                "next", .scalar(.id),
                standard: "the step that follows in the file, after the last `end`",
                "The step or end that a process goes on to.", example: "end"),
            Key(
                "may_end", .entries(key: .id, value: .shape(exit)),
                "Ends to which the performer of a process may exit instead of completing it.",
                example: "{ditolak: {reason: required}}"),
            Key(
                "sla", .either([.scalar(.duration), .shape(sla)]),
                "How long it may take (Waktu). It is measured and never moves the flow.",
                example: "15 minutes"),
            Key(
                "expires", .shape(expiry),
                "When a visit lapses and where the instance then goes.",
                example: "{after: 24 hours elapsed, next: input-data}"),
            Key(
                "escalate", .shape(escalation),
                "Whom to tell when it has taken long. It moves nothing.",
                example: "{after: 4 hours, to: kepala-dinas}"),
            Key(
                "same_actor_as", .oneOrMore(.id),
                """
                Steps whose latest visit the same person must have completed. The step's own id: \
                who did it before does it again when it is returned to.
                """,
                example: "ajukan"),
            Key(
                "not_actor_of", .oneOrMore(.id),
                "Steps whose latest visit another person must have completed.", example: "periksa"),
            Key(
                "binds", .list(of: .scalar(.id)),
                "The roles for which completing it names a person for the rest of the instance.",
                example: "[verifikator]"),
            Key(
                "row", .scalar(.id), standard: "a row of its own",
                """
                The printed row that it belongs to; steps of one row share it and follow each \
                other.
                """,
                example: "baris-1"),
            Key(
                "no", .scalar(.text), standard: "one more than the last printed number",
                "The printed number, or `none`.", example: "none"),
            Key(
                "text", textOrList, standard: "the title, or the checklist where there is one",
                "The printed activity (Kegiatan).",
                example: "Pemohon mengajukan surat permohonan"),
            Key(
                "checklist", .list(of: .scalar(.text), atMost: Limit.checklistMax),
                "Points a, b, c that the performer ticks, on every visit anew.",
                example: "[Mengklik link aktivasi, Mengecek data pemohon]"),
            Key(
                "requires_text", textOrList, standard: "the titles of what it requires",
                "The printed Kelengkapan.", example: "Internet, Berkas Pemohon"),
            Key(
                "output", textOrList, standard: "the titles of what it produces",
                "The printed Output.", example: "Dokumen Elektronik"),
            Key(
                "time_text", .scalar(.text), standard: "the SLA, or an empty cell",
                "The printed Waktu where it differs from the SLA; `\"-\"` for a dash.",
                example: "1 Hari"),
            Key("note", textOrList, "The printed Keterangan.", example: "Lewat akun email"),
            Key(
                "implied", .scalar(.flag), standard: "`false`",
                """
                Whether the source does not print the step. It runs like any other; the mark is \
                for print and audit.
                """,
                example: "true"),
            assumed,
            .reserved("choose", "A decision taken by the data."),
            .reserved("rules", "Conditions for completing a step."),
            .reserved("parallel", "Branches that run side by side."),
            .reserved("for_each", "The same steps for each of several things."),
            .reserved("quorum", "A decision of several persons."),
            .reserved("call", "Another procedure as a step."),
            .reserved("wait", "A pause until a time or an event."),
        ])

    static let outcome = Shape(
        "outcome", "An outcome", meaning: "One answer of a decision.",
        keys: [
            Key(
                "label", .scalar(.text), required: true, "The answer as printed.",
                example: "Tidak"),
            Key(
                "next", .scalar(.id), required: true, "The step or end that it leads to.",
                example: "ajukan"),
            Key(
                "reason", .scalar(.choice(["required", "optional"])), standard: "`optional`",
                "Whether the one who decides must give a reason.", example: "required"),
            Key(
                "renew",
                .either([.scalar(.choice(["chosen"])), .list(of: .scalar(.id))]),
                """
                The documents that must be handed in anew after it; `chosen`: the one who \
                decides names them.
                """,
                example: "[dokumen-pendukung]"),
            Key(
                "produces", .list(of: .scalar(.id)), "The documents that this answer puts on file.",
                example: "[persetujuan]"),
            assumed,
        ])

    static let exit = Shape(
        "exit", "An exit", meaning: "A recorded way out of a process step.",
        keys: [
            Key(
                "reason", .scalar(.choice(["required", "optional"])), standard: "`required`",
                "Whether a reason must be given.", example: "required"),
            assumed,
        ])

    static let sla = Shape(
        "sla", "An SLA", meaning: "How long may pass, from when, and whose time it is.",
        keys: [
            Key(
                "within", .scalar(.duration), required: true,
                """
                The duration. `minutes` and `hours` run in working time, with `elapsed` on every \
                hour; a day says `working` or `calendar`.
                """,
                example: "7 working days"),
            Key(
                "since", .shape(since), standard: "the beginning of the visit",
                "From when it is measured.", example: "{step: kirim, at: completed}"),
            Key(
                "owner", .either([.scalar(.id)]),
                standard: "the role that performs the step",
                "The role whose time it is, where that is not the performer.", example: "bsre"),
            assumed,
        ])

    static let since = Shape(
        "since", "A starting point", meaning: "A moment of another step's latest visit.",
        keys: [
            Key("step", .scalar(.id), required: true, "The step.", example: "kirim"),
            Key(
                "at", .scalar(.choice(["started", "completed"])), standard: "`completed`",
                "Which moment of it.", example: "completed"),
        ])

    static let expiryAfter = Key(
        "after", .scalar(.duration), required: true, "How long a visit lasts.",
        example: "24 hours elapsed")

    static let expiry = Shape(
        "expiry", "An expiry", meaning: "A timer that ends a visit.",
        keys: [
            expiryAfter,
            Key(
                "next", .scalar(.id), required: true, "The step or end that the instance goes to.",
                example: "input-data"),
            assumed,
        ])

    static let escalation = Shape(
        "escalation", "An escalation", meaning: "A timer that tells someone.",
        keys: [
            Key(
                "after", .scalar(.duration), required: true, "How long to wait before telling.",
                example: "4 hours"),
            Key(
                "to", .oneOrMore(.id), required: true, "The roles to tell.", example: "kepala-dinas"
            ),
            assumed,
        ])

    static let row = Shape(
        "row", "A row",
        meaning: "What one printed row carries for all its steps; each key is as on a step.",
        keys: [
            Key(
                "no", .scalar(.text), standard: "one more than the last printed number",
                "The printed number, or `none`.", example: "\"1.\""),
            Key(
                "text", textOrList, standard: "the texts of its steps that are not implied",
                "The printed activity.", example: "Pemohon mengajukan surat permohonan"),
            Key(
                "requires_text", textOrList,
                standard: "what its steps that are not implied require",
                "The printed Kelengkapan.", example: "(1) Surat Permohonan"),
            Key(
                "output", textOrList, standard: "what its steps that are not implied produce",
                "The printed Output.", example: "Surat Rekomendasi"),
            Key(
                "sla", .scalar(.duration),
                "How long all its steps together may take, from the first one's beginning.",
                example: "15 minutes"),
            Key(
                "time_text", .scalar(.text), standard: "the SLA, or an empty cell",
                "The printed Waktu.", example: "1 Hari"),
            Key("note", textOrList, "The printed Keterangan.", example: "Lewat akun email"),
            assumed,
        ])
}
