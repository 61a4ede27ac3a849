extension ProcedureLanguage {
    static let test = Shape(
        "test", "A test file",
        meaning: """
            One test of one procedure, which `sop test` runs: \
            `Procedures/<agency>/tests/<name>.yaml`. Times are those of the agency's zone.
            """,
        keys: [
            Key(
                "test", .scalar(.version), required: true,
                "The version of this language. It comes first and says that the file is a test.",
                example: "1"),
            Key(
                "title", .scalar(.text), required: true, "What it shows.",
                example: "Berkas ditolak lalu diperbaiki"),
            Key(
                "procedure", .scalar(.id), required: true,
                "The procedure that it tests: a file of the folder above.",
                example: "pencabutan-sertifikat-elektronik"),
            Key(
                "revisions", .list(of: .scalar(.id)),
                """
                Other revisions of it that are in use too, to migrate to or from: \
                `tests/revisions/<name>.yaml`.
                """,
                example: "[pencabutan-2]"),
            Key(
                "administrator", .scalar(.id), standard: "`administrator`",
                "Who deploys the files, appoints and revokes.", example: "admin-1"),
            Key(
                "start", .shape(testStart), required: true, "The start of the instance.",
                example: "{at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}"),
            Key(
                "acts", .list(of: .shape(testAct)), "What happens then, in order.",
                example: "[{at: 08:05, by: andi, complete: ajukan}]"),
            assumed,
        ])

    private static let at = Key(
        "at", .scalar(.moment(orNone: false)), standard: "when the last entry was recorded",
        """
        When it happened: `2026-03-02 08:05`, or `08:05` alone on the same day as before. Seconds \
        may follow. Timers that ran out before fire first.
        """,
        example: "2026-03-02 08:05")

    private static let by = Key(
        "by", .scalar(.id), standard: "the administrator, where only that one may",
        "Who does it: a person, or an external role.", example: "mrt-003")

    private static let recordedBy = Key(
        "recorded_by", .scalar(.id), standard: "who does it",
        "Who types it, where that is another person.", example: "mrt-003")

    private static let recordedAt = Key(
        "recorded_at", .scalar(.moment(orNone: false)), standard: "`at`",
        "When it is typed, where that is later.", example: "2026-03-03 09:00")

    private static let expect = Key(
        "expect", .shape(expectation), "What must hold afterwards.",
        example: "{active: periksa, due: 2026-03-02 08:20}")

    static let testStart = Shape(
        "test-start", "A start", meaning: "How the instance of a test begins.",
        keys: [
            Key(
                "at", .scalar(.moment(orNone: false)), required: true,
                "When it starts, with the day.", example: "2026-03-02 08:00"),
            Key(
                "by", .scalar(.id), required: true, "Who starts it: a person, or an external role.",
                example: "andi"),
            recordedBy, recordedAt,
            Key(
                "bind", .entries(key: .id, value: .scalar(.id)),
                "A person for each role that is bound to the instance.",
                example: "{pemohon: andi}"),
            Key(
                "revision", .scalar(.number(1...9_999)), standard: "the newest in force",
                "The revision that it runs under.", example: "1"),
            Key(
                "acknowledge", .scalar(.flag), standard: "`false`",
                """
                Whether who starts it says to know that the procedure gives no date from which it \
                is in force.
                """,
                example: "true"),
            expect, assumed,
        ])

    static let testAct = Shape(
        "test-act", "An act",
        meaning: """
            Something that happens: exactly one of the keys from `claim` to `revoke`, with those \
            that belong to it. An entry with `expect` alone looks at what time has brought.
            """,
        keys: [at, by, recordedBy, recordedAt] + verbs + details + [expect, assumed])

    private static let verbs = [
        Key(
            "claim", .scalar(.id), "A performer takes the step upon oneself.",
            example: "verifikasi"),
        Key("release", .scalar(.id), "The step is given back.", example: "verifikasi"),
        Key(
            "assign", .scalar(.id), "A manager gives the step to a person; needs `to`, `reason`.",
            example: "verifikasi"),
        Key(
            "rebind_role", .scalar(.id),
            "The role is filled by another person from now on; needs `to`, `reason`.",
            example: "pemohon"),
        Key(
            "rebind_step", .scalar(.id),
            """
            Another person counts as having completed the step (`same_actor_as`, and \
            `not_actor_of` beside the one who did); needs `to`, `reason`.
            """,
            example: "ajukan"),
        Key(
            "submit", .oneOrMore(.id), "Documents are put on file; `evidence` says how.",
            example: "[surat-permohonan, fc-ktp]"),
        Key(
            "withdraw_document", .scalar(.id), "A document is taken back; needs `reason`.",
            example: "fc-ktp"),
        Key(
            "record",
            .entries(key: .dataName, value: .either([.scalar(.text), .shape(testValue)])),
            "Data are filled in.", example: "{alasan: mutasi}"),
        Key(
            "tick", .scalar(.id), "Points of the step's checklist are ticked; needs `points`.",
            example: "aktivasi"),
        Key(
            "complete", .scalar(.id),
            """
            The step is completed; a decision needs `outcome`. `reason`, `data`, `files`, `renew` \
            and `bind` may follow.
            """,
            example: "periksa"),
        Key(
            "exit", .scalar(.id), "The step is left for an end of `may_end`; needs `end`.",
            example: "verifikasi-bsre"),
        Key("note", .scalar(.text), "Something is noted.", example: "Pemohon ditelepon"),
        Key(
            "correct", .scalar(.id),
            "What last completed, left or ended a visit to the step is undone; needs `reason`.",
            example: "periksa"),
        Key("withdraw", .scalar(.text), "It is withdrawn, for this reason.", example: "Batal"),
        Key("suspend", .scalar(.text), "It is suspended, for this reason.", example: "Banjir"),
        Key("resume", .scalar(.text), "It goes on, for this reason.", example: "Kantor buka"),
        Key(
            "recompute", .scalar(.text), "Due times are computed anew, for this reason.",
            example: "Cuti bersama ditetapkan"),
        Key(
            "extend", .scalar(.choice(["sla", "expiry"])),
            "The due time of the active step is moved; needs `until`, `reason`.", example: "sla"),
        Key(
            "migrate", .scalar(.number(1...9_999)),
            "It goes on under another revision; needs `reason`.", example: "2"),
        Key(
            "erase_document", .scalar(.id), "Stored versions are erased; needs `reason`.",
            example: "fc-ktp"),
        Key(
            "erase_data", .scalar(.dataName), "The values are erased; needs `reason`.",
            example: "email_dinas"),
        Key(
            "appoint", .shape(appointment), "Somebody is appointed.",
            example: "{actor: mrt-009, role: verifikator, from: 2026-03-02}"),
        Key(
            "revoke", .shape(revocation), "An appointment ends.",
            example: "{actor: mrt-003, role: verifikator, from: 2026-03-02}"),
    ]

    private static let details = [
        Key("to", .scalar(.id), "The person to whom it goes.", example: "mrt-004"),
        Key("reason", .scalar(.text), "Why.", example: "KTP tidak terbaca"),
        Key(
            "evidence", .scalar(.choice(["file", "attestation"])), standard: "`attestation`",
            "Whether a stored file is submitted, or the word of one who has seen the paper.",
            example: "file"),
        Key("points", .list(of: .scalar(.id)), "The letters of the points.", example: "[a, b]"),
        Key("outcome", .scalar(.id), "The answer.", example: "tidak"),
        Key(
            "data", .entries(key: .dataName, value: .either([.scalar(.text), .shape(testValue)])),
            "What is filled in with it.", example: "{email_dinas: andi@klaten.go.id}"),
        Key(
            "files", .list(of: .scalar(.id)), standard: "all is attested",
            "What it produces as a stored file.", example: "[surat-rekomendasi]"),
        Key(
            "renew", .list(of: .scalar(.id)),
            "The documents to be handed in anew, where the outcome lets one choose.",
            example: "[fc-ktp]"),
        Key(
            "bind", .entries(key: .id, value: .scalar(.id)),
            "A person for each role that the step binds.", example: "{verifikator: klt-004}"),
        Key("end", .scalar(.id), "The end.", example: "ditolak"),
        Key(
            "until", .scalar(.moment(orNone: false)), "The new due time.",
            example: "2026-03-05 16:00"),
    ]

    static let testValue = Shape(
        "test-value", "A choice with a text",
        meaning: "The value of a data item whose choice asks for a text.",
        keys: [
            Key("choice", .scalar(.id), required: true, "The choice.", example: "lainnya"),
            Key("text", .scalar(.text), required: true, "The text.", example: "Pensiun"),
        ])

    static let revocation = Shape(
        "revocation", "A revocation", meaning: "The end of an appointment before its time.",
        keys: [
            Key("actor", .scalar(.id), required: true, "The person.", example: "mrt-003"),
            Key("role", .scalar(.id), required: true, "The role.", example: "verifikator"),
            Key(
                "procedure", .scalar(.id), standard: "every procedure of the agency",
                "As the appointment has it.", example: "penerbitan-sertifikat-elektronik"),
            Key(
                "from", .scalar(.day), required: true,
                "The first day on which it no longer holds.", example: "2026-03-02"),
            Key("decree", .scalar(.text), "The decree that revokes.", example: "SK 821/15/2026"),
        ])
}
