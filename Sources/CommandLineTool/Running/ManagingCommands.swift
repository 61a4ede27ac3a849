import Execution

/// What managers of an instance do.
enum ManagingCommands {
    /// A command that takes an instance and a reason.
    private static func managing(
        _ name: String, _ summary: Wording, _ meaning: Wording, isReasonRequired: Bool = true,
        _ act: @escaping @Sendable (ActReading) -> InstanceAct
    ) -> Command {
        var reason = ActOptions.reason
        reason.isRequired = isReasonRequired
        return .acting(
            name, summary, about: .instance, operands: [ActOptions.instance], options: [reason],
            examples: [
                Example(
                    commandLine:
                        "sop \(name) km-penerbitan-2026-1 --reason \"Kantor banjir\" --as admin",
                    meaning: meaning)
            ],
            read: { reading in Deed(.on(instance: reading.operand(0), act(reading))) })
    }

    static let withdraw = managing(
        "withdraw", Wording("End an instance without an end", "Menarik permohonan"),
        Wording("It is over.", "Permohonan berakhir.")
    ) { .withdraw(reason: $0.reason) }

    static let suspend = managing(
        "suspend", Wording("Suspend an instance", "Menangguhkan permohonan"),
        Wording("Working time stands still.", "Waktu kerja berhenti dihitung.")
    ) { .suspend(reason: $0.reason) }

    static let resume = managing(
        "resume", Wording("Go on with a suspended instance", "Melanjutkan permohonan"),
        Wording("Working time goes on.", "Waktu kerja dihitung lagi."), isReasonRequired: false
    ) { .resume(reason: $0.option("reason")) }

    static let recompute = managing(
        "recompute",
        Wording(
            "Compute due times anew by the calendar as it is",
            "Menghitung ulang tenggat menurut kalender kini"),
        Wording("After holidays changed.", "Setelah hari libur berubah.")
    ) { .recompute(reason: $0.reason) }

    static let extend = Command.acting(
        "extend", Wording("Give the active step more time", "Memperpanjang waktu langkah"),
        about: .instance,
        operands: [
            ActOptions.instance,
            Operand(
                name: "sla|expiry", count: .one,
                help: Wording(
                    "the SLA, or the time after which it expires",
                    "SLA, atau saat kedaluwarsanya")),
        ],
        options: [
            Option(
                name: "until", value: .text("TIME"), isRequired: true,
                help: Wording("the new time", "waktu yang baru")),
            ActOptions.reason,
        ],
        examples: [
            Example(
                commandLine: """
                    sop extend km-penerbitan-2026-1 sla --until "2026-06-12 16:00" \
                    --reason "Server BSrE terganggu" --as admin
                    """,
                meaning: Wording("Until Friday.", "Sampai Jumat."))
        ],
        read: { reading throws(Trouble) in
            let written = reading.operand(1)
            guard let subject = Extension.Subject(rawValue: written) else {
                throw Trouble(
                    "bad-subject",
                    Wording(
                        "what is extended is sla or expiry, not `\(written)`",
                        "yang diperpanjang adalah sla atau expiry, bukan `\(written)`"),
                    status: .usage)
            }
            guard let until = try reading.instant("until") else {
                preconditionFailure("the parser asks for what is required")
            }
            let change = Extension(subject, until: until, reason: reading.reason)
            return Deed(.on(instance: reading.operand(0), .extend(change)))
        })

    static let correct = Command.acting(
        "correct",
        Wording("Undo what ended a step", "Membatalkan hal yang mengakhiri langkah"),
        details: [
            Wording(
                """
                A completion, an exit or an expiry is undone as long as no later step was \
                completed; its visit is taken up again. Nothing is taken out of the journal.
                """,
                """
                Penyelesaian, pengakhiran, atau lewatnya batas waktu dibatalkan selama belum ada \
                langkah sesudahnya yang diselesaikan; langkahnya dibuka kembali. Tidak ada yang \
                dikeluarkan dari jurnal.
                """)
        ],
        about: .instance,
        operands: [
            ActOptions.instance,
            Operand(
                name: "EVENT", count: .one,
                help: Wording(
                    "the number of the event, as `sop show INSTANCE` tells",
                    "nomor peristiwanya, menurut `sop show INSTANCE`")),
        ],
        options: [ActOptions.reason],
        examples: [
            Example(
                commandLine:
                    "sop correct km-penerbitan-2026-1 17 --reason \"Salah pilih\" --as admin",
                meaning: Wording(
                    "What event 17 did is undone.", "Akibat peristiwa 17 dibatalkan."))
        ],
        read: { reading throws(Trouble) in
            let event = try ActReading.number(reading.operand(1), "EVENT")
            return Deed(
                .on(instance: reading.operand(0), .correct(event: event, reason: reading.reason)))
        })

    static let migrate = Command.acting(
        "migrate", Wording("Go on under another revision", "Berpindah ke revisi lain"),
        about: .instance, operands: [ActOptions.instance],
        options: [
            Option(
                name: "to", value: .text("REVISION"), isRequired: true,
                help: Wording("the number of the revision", "nomor revisinya")),
            ActOptions.reason,
        ],
        examples: [
            Example(
                commandLine: """
                    sop migrate km-penerbitan-2026-1 --to 2 --reason "SOP diperbarui" --as admin
                    """,
                meaning: Wording(
                    "It goes on where it is, by revision 2.",
                    "Berlanjut dari tempatnya, menurut revisi 2."))
        ],
        read: { reading throws(Trouble) in
            let revision = try ActReading.number(reading.option("to") ?? "", "--to")
            return Deed(
                .on(
                    instance: reading.operand(0),
                    .migrate(revision: revision, reason: reading.reason)))
        })

    static let erase = Command.acting(
        "erase",
        Wording(
            "Erase a document or a value from the store", "Menghapus dokumen atau nilai"),
        details: [
            Wording(
                """
                Every version is erased for ever. The journal stays whole and says that it was \
                erased, by whom and why; nobody can tell any more what was there.
                """,
                """
                Semua versinya dihapus selamanya. Jurnal tetap utuh dan memuat bahwa isinya \
                dihapus, oleh siapa, dan mengapa; isinya tidak dapat diketahui lagi.
                """)
        ],
        about: .instance, operands: [ActOptions.instance],
        options: [
            Option(
                name: "document", value: .text("DOCUMENT"),
                help: Wording("a document", "sebuah dokumen")),
            Option(
                name: "data", value: .text("NAME"), help: Wording("a data item", "sebuah data")),
            ActOptions.reason,
        ],
        examples: [
            Example(
                commandLine: """
                    sop erase km-penerbitan-2026-1 --data email_dinas \
                    --reason "Masa simpan habis" --as admin
                    """,
                meaning: Wording("The address is gone.", "Alamatnya terhapus."))
        ],
        read: { reading throws(Trouble) in
            let erasure: Erasure
            switch try reading.oneOf("document", "data") {
            case ("document", let id): erasure = .document(id)
            case (_, let name): erasure = .data(name)
            }
            return Deed(
                .on(instance: reading.operand(0), .erase(erasure, reason: reading.reason)))
        })
}
