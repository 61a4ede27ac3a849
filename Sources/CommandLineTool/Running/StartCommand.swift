import Execution

/// `sop start`: begins an instance.
enum StartCommand {
    static let command = Command.acting(
        "start", Wording("Start an instance of a procedure", "Memulai permohonan"),
        about: .procedure,
        operands: [
            Operand(
                name: "PROCEDURE", count: .one,
                help: Wording(
                    "AGENCY/ID of a deployed procedure, or its id where one agency alone has it",
                    """
                    INSTANSI/ID prosedur yang sudah dipasang, atau idnya saja bila hanya satu \
                    instansi memilikinya
                    """))
        ],
        options: [
            Option(
                name: "bind", value: .text("ROLE=ACTOR"), isRepeatable: true,
                help: Wording(
                    "the person who fills a role in this instance",
                    "orang yang mengisi sebuah peran pada permohonan ini")),
            Option(
                name: "revision", value: .text("NUMBER"),
                help: Wording(
                    "which revision; else the newest in force",
                    "revisi yang mana; jika tidak disebut, yang terbaru yang berlaku")),
            Option(
                name: "instance", value: .text("ID"),
                help: Wording(
                    "what the instance is called; else it gets the next number",
                    "nama permohonan ini; jika tidak disebut, diberi nomor berikutnya")),
            Option(
                name: "acknowledge",
                help: Wording(
                    "start it although its file gives no date from which it is in force",
                    "mulai meskipun berkasnya tidak menyebut sejak kapan berlaku")),
        ],
        examples: [
            Example(
                commandLine:
                    """
                    sop start klaten/penerbitan-sertifikat-elektronik --bind pemohon=siti \
                    --as siti
                    """,
                meaning: Wording("Siti applies.", "Siti mengajukan."))
        ],
        read: { reading throws(Trouble) in
            let (agency, procedure) = reading.procedure
            var start = Start(
                agency: agency, procedure: procedure, instance: reading.option("instance") ?? "",
                bindings: try reading.namings("bind"),
                acknowledgesNotInForce: reading.request.has("acknowledge"))
            if let text = reading.option("revision") {
                start.revision = try ActReading.number(text, "--revision")
            }
            return Deed(.start(start))
        })
}
