extension ProcedureLanguage {
    static let form = Shape(
        "form", "The identity block",
        meaning: """
            The head of the printed SOP (PermenPAN-RB 35/2012). It is never executed. `effective` \
            says from when the procedure is in force; without it `ratified` does; a month means \
            its first day; with neither the procedure is not in force. A date that the source \
            prints as a dash is written `"-"`; what it leaves empty is left out.
            """,
        keys: [
            Key(
                "heading", .list(of: .scalar(.text)),
                standard: "the agency's name, unit and address",
                "The lines at the top of the block, as printed.",
                example: "[PEMERINTAH KOTA PALANGKA RAYA]"),
            Key(
                "unit", .scalar(.text), "The unit printed beside the block.",
                example: "Bidang Statistik dan Persandian"),
            Key(
                "number", .scalar(.text), "The number (Nomor SOP).",
                example: "555/SOP-DISKOMINFOTIK/X/2022/002"),
            Key(
                "created", .scalar(.printedDate), "When drafting was finished (Tanggal Pembuatan).",
                example: "2022-10-11"),
            Key(
                "revised", .scalar(.printedDate), "When it was last revised (Tanggal Revisi).",
                example: "2024-07"),
            Key(
                "effective", .scalar(.printedDate), "From when it is in force (Tanggal Efektif).",
                example: "2022-10-14"),
            Key(
                "ratified", .scalar(.printedDate), "When it was signed (Tanggal Pengesahan).",
                example: "2022-01-25"),
            Key(
                "review_by", .scalar(.printedDate), "By when it is to be reviewed.",
                example: "2027-01"),
            Key(
                "approved_by", .shape(approval), "Who signed it (Disahkan oleh).",
                example: "{position: Kepala Dinas, name: Drs. Amin Mustofa M.Si}"),
            Key(
                "legal_basis", .list(of: .either([.scalar(.text), .shape(legalBasis)])),
                "The regulations that it rests on (Dasar Hukum).",
                example: "[Peraturan Pemerintah Nomor 71 Tahun 2019]"),
            Key(
                "qualifications", textOrList,
                "What performers must be able to do (Kualifikasi Pelaksana).",
                example: "[Mampu mengoperasikan komputer]"),
            Key(
                "related", .list(of: .either([.scalar(.text), .shape(related)])),
                "Other procedures that this one touches (Keterkaitan).",
                example: "[SOP Permintaan Layanan Egov]"),
            Key(
                "equipment", textOrList, "Equipment and supplies (Peralatan/Perlengkapan).",
                example: "[Komputer, Jaringan internet]"),
            Key(
                "warnings", textOrList,
                "What goes wrong when the procedure is not followed (Peringatan).",
                example: "[Berkas yang kurang lengkap menunda proses]"),
            Key(
                "records", textOrList, "What is kept (Pencatatan dan Pendataan).",
                example: "[Disimpan sebagai data elektronik]"),
            Key(
                "labels",
                .entries(
                    key: .choice([
                        "number", "created", "revised", "effective", "ratified", "review_by",
                        "approved_by", "title", "legal_basis", "qualifications", "related",
                        "equipment", "warnings", "records",
                    ]), value: .scalar(.text)),
                standard: "the headings of PermenPAN-RB 35/2012",
                "Headings that the source prints differently.",
                example: "{qualifications: KLASIFIKASI PELAKSANA}"),
            assumed,
        ])

    static let approval = Shape(
        "approval", "The approval", meaning: "Who signed the printed SOP.",
        keys: [
            Key("position", .scalar(.text), "The post.", example: "Plt. Kepala Dinas"),
            Key("name", .scalar(.text), "The name.", example: "Muhlisin, S.Kom."),
            Key("rank", .scalar(.text), "The civil-service rank.", example: "Pembina Utama Muda"),
            Key(
                "nip", .scalar(.text),
                "The employee number. It contains a birth date: leave it out where you can.",
                example: "19661115 199710 1 001"),
            assumed,
        ])

    static let legalBasis = Shape(
        "legal-basis", "A legal basis", meaning: "A regulation, with what became of it.",
        keys: [
            Key(
                "title", .scalar(.text), required: true, "The regulation as printed.",
                example: "Peraturan Pemerintah Nomor 82 Tahun 2012"),
            Key(
                "replaced_by", .scalar(.text),
                "The regulation that replaced it before this procedure was in force.",
                example: "Peraturan Pemerintah Nomor 71 Tahun 2019"),
            assumed,
        ])

    static let related = Shape(
        "related", "A related procedure",
        meaning: "Another SOP, by title and where possible by id.",
        keys: [
            Key(
                "title", .scalar(.text), required: true, "The title as printed.",
                example: "SOP Pembuatan Email Dinas"),
            Key(
                "procedure", .scalar(.id),
                "Its id, where it is one of the same agency's procedure files.",
                example: "penerbitan-sertifikat-elektronik"),
            Key(
                "prerequisite", .scalar(.flag), standard: "`false`",
                "Whether it must have been gone through before.", example: "true"),
            assumed,
        ])
}
