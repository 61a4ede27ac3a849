import Engine
import Execution

/// What ends a visit to a step.
enum EndingCommands {
    private static let mayReason = Option(
        name: "reason", value: .text("TEXT"),
        help: Wording(
            "why, where the step asks for it", "alasannya, bila langkah itu memintanya"))

    static let complete = Command.acting(
        "complete", Wording("Complete the active step", "Menyelesaikan langkah yang aktif"),
        details: [
            Wording(
                """
                What the step produces is on file by the word of the person who completes it, \
                unless a file is given with --produce.
                """,
                """
                Yang dihasilkan langkah ini tercatat menurut pernyataan orang yang \
                menyelesaikannya, kecuali berkasnya disertakan dengan --produce.
                """)
        ],
        about: .instance, operands: [ActOptions.instance, ActOptions.step],
        options: [
            Option(
                name: "outcome", value: .text("OUTCOME"),
                help: Wording("the answer, of a decision", "jawabannya, pada keputusan")),
            mayReason,
            Option(
                name: "set", value: .text("NAME=VALUE"), isRepeatable: true,
                help: Wording(
                    "a data item and its value, as `sop record` takes them",
                    "nama data dan nilainya, seperti pada `sop record`")),
            Option(
                name: "produce", value: .text("DOCUMENT=FILE"), isRepeatable: true,
                help: Wording(
                    "the file of a document that the step produces",
                    "berkas dokumen yang dihasilkan langkah ini")),
            Option(
                name: "name", value: .text("ROLE=ACTOR"), isRepeatable: true,
                help: Wording(
                    "the person for a role that the step names",
                    "orang untuk peran yang ditunjuk pada langkah ini")),
            Option(
                name: "renew", value: .text("DOCUMENT"), isRepeatable: true,
                help: Wording(
                    "a document that must be handed in anew",
                    "dokumen yang harus diserahkan ulang")),
        ],
        examples: [
            Example(
                commandLine: "sop complete km-penerbitan-2026-1 verifikasi --as mrt-003",
                meaning: Wording("A process is done.", "Sebuah proses selesai.")),
            Example(
                commandLine: """
                    sop complete km-penerbitan-2026-1 registrasi-awal --outcome tidak \
                    --reason "FC KTP tidak terbaca" --renew fc-ktp --as mrt-003
                    """,
                meaning: Wording(
                    "A decision sends it back.", "Sebuah keputusan mengembalikannya.")),
        ],
        read: { reading throws(Trouble) in
            var completion = Completion(
                reading.operand(1), outcome: reading.option("outcome"),
                reason: reading.option("reason"))
            completion.data = try reading.values(reading.list("set"))
            completion.named = try reading.namings("name")
            completion.renewed = reading.list("renew")
            var attachments: [Attachment] = []
            for text in reading.list("produce") {
                let (document, path) = try reading.pair(text, "DOCUMENT=FILE")
                attachments.append(try reading.attachment(document, path))
                completion.produced.append(Produced(document, .file(commitment: document)))
            }
            return Deed(.on(instance: reading.operand(0), .complete(completion)), attachments)
        })

    static let exit = Command.acting(
        "exit", Wording("End the instance from a step that may", "Mengakhiri dari sebuah langkah"),
        about: .instance,
        operands: [
            ActOptions.instance, ActOptions.step,
            Operand(
                name: "END", count: .one,
                help: Wording("the id of an end", "id sebuah akhir")),
        ],
        options: [mayReason],
        examples: [
            Example(
                commandLine: """
                    sop exit kla-penerbitan-2026-1 verifikasi-bsre ditolak \
                    --reason "KTP tidak sesuai" --external bsre --as klt-004
                    """,
                meaning: Wording("BSrE turns it down.", "BSrE menolaknya."))
        ],
        read: { reading in
            let act = InstanceAct.exit(
                step: reading.operand(1), end: reading.operand(2),
                reason: reading.option("reason"))
            return Deed(.on(instance: reading.operand(0), act))
        })
}
