extension ProcedureLanguage {
    static let procedure = Shape(
        "procedure", "A procedure file",
        meaning: """
            One standard operating procedure of one agency: \
            `Procedures/<agency>/<procedure>.yaml`.
            """,
        keys: [
            Key(
                "sop", .scalar(.version), required: true,
                """
                The version of this language. It comes first and says that the file is a \
                procedure.
                """,
                example: "1"),
            Key(
                "id", .scalar(.id), required: true,
                """
                The name by which files and commands call the procedure; the file's name without \
                `.yaml`.
                """,
                example: "pencabutan-sertifikat-elektronik"),
            Key(
                "title", .scalar(.text), required: true, "The name as printed (Nama SOP).",
                example: "Pencabutan Sertifikat Elektronik"),
            Key(
                "revision", .scalar(.number(1...9_999)), required: true,
                "The number of this revision. Every change that is deployed raises it.",
                example: "1"),
            Key(
                "form", .shape(form),
                """
                The printed identity block. It is never executed, but its dates say from when \
                the procedure is in force.
                """,
                example: "{number: 70.2 tahun 2022, effective: 2022-10-14}"),
            Key(
                "roles", .entries(key: .id, value: .either([.scalar(.text), .shape(role)])),
                required: true,
                """
                Who takes part (Pelaksana), in the order of the printed columns. A text alone is \
                the title of a role that is held by appointment.
                """,
                example: "{verifikator: Verifikator}"),
            Key(
                "documents",
                .entries(key: .id, value: .either([.scalar(.text), .shape(document)])),
                """
                The papers, facts and means that steps require or produce. A text alone is the \
                title of a document.
                """,
                example: "{surat-permohonan: Surat Permohonan}"),
            Key(
                "data", .entries(key: .dataName, value: .shape(dataItem)),
                "What performers fill in, typed.",
                example: "{alasan: {title: Alasan, type: text}}"),
            Key(
                "ends", .entries(key: .id, value: .either([.scalar(.text), .shape(end)])),
                standard: "only the ordinary `end`",
                "Endings besides the ordinary one, which is called `end` and is always there.",
                example: "{ditolak: {title: Ditolak, status: rejected}}"),
            Key(
                "rows", .entries(key: .id, value: .shape(row)),
                "What a printed row carries for all its steps together.",
                example: "{baris-1: {sla: 10 minutes}}"),
            Key(
                "steps", .list(of: .shape(step), atMost: Limit.stepsMax), required: true,
                "The activities (Kegiatan), in order. An instance begins at the first.",
                example: "[{id: ajukan, title: Mengajukan permohonan, by: pemohon}]"),
            Key(
                "managed_by", .list(of: .scalar(.id)), standard: "the administrator",
                """
                The roles that may assign, rebind, suspend, resume, extend, correct, withdraw, \
                migrate and recompute.
                """,
                example: "[kepala-dinas]"),
            Key(
                "withdrawable", .scalar(.flag), standard: "`false`",
                "Whether the person whom an instance is about may withdraw it.", example: "true"),
            Key(
                "apart", .list(of: .list(of: .scalar(.id), atLeast: 2)),
                "Groups of roles that one person may not fill in one instance.",
                example: "[[pemohon, verifikator]]"),
            assumed,
            .reserved("decisions", "Decision tables."),
        ])

    static let role = Shape(
        "role", "A role",
        meaning:
            "Who performs steps. Without `bound` or `external`, appointments say who holds it.",
        keys: [
            Key(
                "title", .scalar(.text), required: true, "The title of its printed column.",
                example: "Kepala Dinas"),
            Key(
                "bound", .scalar(.choice(["instance"])),
                """
                `instance`: the role is filled by a person named when an instance starts, \
                whoever it is about.
                """,
                example: "instance"),
            Key(
                "external", .scalar(.flag), standard: "`false`",
                "Whether the role is a party outside the agency, which never types.",
                example: "true"),
            Key(
                "recorded_by", .list(of: .scalar(.id)),
                "The roles that record what this role did. An external role needs at least one.",
                example: "[verifikator]"),
            Key(
                "column", .scalar(.flag), standard: "`true`",
                "Whether the printed table has a column for it.", example: "false"),
            Key(
                "aliases", .list(of: .scalar(.text)),
                "Other titles that the source prints for the same role.",
                example: "[Kasi Persandian]"),
            assumed,
        ])

    static let document = Shape(
        "document", "A document",
        meaning:
            "A paper, a fact or a means that a step requires (Kelengkapan) or produces (Output).",
        keys: [
            Key(
                "title", .scalar(.text), required: true, "The name as printed.",
                example: "Surat Permohonan"),
            Key(
                "kind", .scalar(.choice(["document", "data", "means"])), standard: "`document`",
                """
                `document`: a paper or file. `data`: a fact, such as an e-mail address. `means`: \
                something used, such as the internet; printed and never asked for.
                """,
                example: "means"),
            Key(
                "holds", .scalar(.dataName),
                """
                For kind `data`: the data item that carries the fact. It is on file when that \
                item has a value.
                """,
                example: "email_dinas"),
            Key(
                "from", .list(of: .scalar(.id)),
                standard: "the performers of the steps that require it",
                "The roles that may put it on file.", example: "[pemohon]"),
            Key(
                "group", .list(of: .scalar(.id)),
                "The documents that it stands for; it is on file when all of them are.",
                example: "[surat-permohonan, fc-ktp]"),
            Key(
                "fresh", .scalar(.flag), standard: "`false`",
                "Whether a step that is visited again asks for a newer version of it.",
                example: "true"),
            Key(
                "evidence", .scalar(.choice(["any", "file"])), standard: "`any`",
                """
                `any`: a stored file, or the word of a person who has seen the paper. `file`: \
                only the stored file.
                """,
                example: "file"),
            assumed,
        ])

    static let dataItem = Shape(
        "data-item", "A data item", meaning: "A value that a performer fills in.",
        keys: [
            Key(
                "title", .scalar(.text), required: true, "What people are asked for.",
                example: "Alasan pencabutan"),
            Key(
                "type",
                .scalar(.choice(["text", "number", "date", "yes-no", "choice", "reference"])),
                required: true,
                "What kind of value it takes. `reference` is the id of another instance.",
                example: "choice"),
            Key(
                "choices", .entries(key: .id, value: .either([.scalar(.text), .shape(choice)])),
                "For type `choice`: the possible values. A text alone is the label.",
                example: "{mutasi: Pengguna mutasi}"),
            Key(
                "personal", .scalar(.flag), standard: "`false`",
                """
                Whether it is about a person and must be erasable; its value is kept beside the \
                journal.
                """,
                example: "true"),
            assumed,
        ])

    static let choice = Shape(
        "choice", "A choice", meaning: "One possible value of a data item of type `choice`.",
        keys: [
            Key("label", .scalar(.text), required: true, "What people read.", example: "Lainnya"),
            Key(
                "text", .scalar(.choice(["required"])),
                "`required`: who chooses it must add a text of their own.", example: "required"),
            assumed,
        ])

    static let end = Shape(
        "end", "An end", meaning: "A named way for an instance to end.",
        keys: [
            Key("title", .scalar(.text), required: true, "What it means.", example: "Ditolak"),
            Key(
                "status", .scalar(.choice(["completed", "rejected", "cancelled"])),
                standard: "`completed`", "How an instance that ends here is counted.",
                example: "rejected"),
            assumed,
        ])
}
