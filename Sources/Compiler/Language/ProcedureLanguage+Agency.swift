extension ProcedureLanguage {
    static let agency = Shape(
        "agency", "An agency file",
        meaning: "Who the agency is and who holds its roles: `Procedures/<agency>/agency.yaml`.",
        keys: [
            Key(
                "agency", .scalar(.version), required: true,
                "The version of this language. It comes first and says that the file is an agency.",
                example: "1"),
            Key(
                "id", .scalar(.id), required: true, "Its name in commands; the name of its folder.",
                example: "klaten"),
            Key(
                "name", .scalar(.text), required: true, "The government it belongs to.",
                example: "Pemerintah Kabupaten Klaten"),
            Key(
                "unit", .scalar(.text), "The office.",
                example: "Dinas Komunikasi dan Informatika"),
            Key(
                "address", textOrList, "The address as printed.",
                example: "Jalan Pemuda No. 294 Klaten"),
            Key(
                "logo", .scalar(.text), "A picture for the printed form, beside the file.",
                example: "logo.png"),
            Key(
                "zone", .scalar(.zone), required: true,
                "Its time zone: WIB (UTC+7), WITA (UTC+8) or WIT (UTC+9), without summer time.",
                example: "WIB"),
            Key(
                "calendar", .scalar(.id), required: true,
                "The calendar of its working time: `Procedures/calendars/<calendar>.yaml`.",
                example: "aparatur-sipil-negara"),
            Key(
                "appointments", .list(of: .shape(appointment)),
                "Who holds which role, from when to when.",
                example: "[{actor: a-001, role: verifikator, from: 2022-01-03}]"),
            assumed,
        ])

    static let appointment = Shape(
        "appointment", "An appointment",
        meaning: "One person holds one role. People are opaque ids: their names live elsewhere.",
        keys: [
            Key("actor", .scalar(.id), required: true, "The person.", example: "klt-007"),
            Key("role", .scalar(.id), required: true, "The role.", example: "verifikator"),
            Key(
                "procedure", .scalar(.id), standard: "every procedure of the agency",
                "The one procedure that it holds for.",
                example: "penerbitan-sertifikat-elektronik"),
            Key("from", .scalar(.day), required: true, "The first day.", example: "2022-01-03"),
            Key("until", .scalar(.day), standard: "no end", "The last day.", example: "2023-12-31"),
            Key(
                "acting", .scalar(.choice(["plt", "plh"])), standard: "the holder of the post",
                "`plt`: acting for a vacant post. `plh`: acting for a holder who is absent.",
                example: "plt"),
            Key(
                "decree", .scalar(.text), "The decree that appoints.",
                example: "SK Bupati 821/14/2022"),
            assumed,
        ])
}
