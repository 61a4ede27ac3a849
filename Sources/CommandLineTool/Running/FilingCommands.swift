import Compiler
import Engine
import Execution

/// What performers of the active step put on record.
enum FilingCommands {
    private static let document = Operand(
        name: "DOCUMENT", count: .one, help: Wording("the id of a document", "id sebuah dokumen"))

    static let submit = Command.acting(
        "submit", Wording("Hand in a document", "Menyerahkan dokumen"),
        details: [
            Wording(
                """
                A file is kept in the store beside the journal, from which it can be erased; the \
                journal holds what proves that it is the same. With --paper the word of the person \
                counts who has seen the paper.
                """,
                """
                Berkas disimpan di tempat penyimpanan di sebelah jurnal dan dapat dihapus dari \
                sana; jurnal memuat bukti bahwa isinya sama. Dengan --paper yang berlaku adalah \
                pernyataan orang yang telah melihat kertasnya.
                """)
        ],
        about: .instance,
        operands: [
            ActOptions.instance, document,
            Operand(name: "FILE", count: .optional, help: Wording("the file", "berkasnya")),
        ],
        options: [
            Option(
                name: "paper",
                help: Wording(
                    "no file: the paper was seen", "tanpa berkas: kertasnya telah dilihat"))
        ],
        examples: [
            Example(
                commandLine: "sop submit km-penerbitan-2026-1 fc-ktp ktp.pdf --as siti",
                meaning: Wording("Siti hands in a file.", "Siti menyerahkan berkas.")),
            Example(
                commandLine: "sop submit kla-penerbitan-2026-1 surat-permintaan --paper --as siti",
                meaning: Wording("Siti brings the paper.", "Siti membawa kertasnya.")),
        ],
        read: { reading throws(Trouble) in
            let (instance, document) = (reading.operand(0), reading.operand(1))
            let hasFile = reading.request.operands.count > 2
            guard hasFile != reading.request.has("paper") else {
                throw Trouble(
                    "file-or-paper",
                    Wording("give either FILE or --paper", "beri salah satu: FILE atau --paper"),
                    status: .usage)
            }
            guard hasFile else {
                return Deed(.on(instance: instance, .submit(document: document, .attestation)))
            }
            let attachment = try reading.attachment(document, reading.operand(2))
            return Deed(
                .on(
                    instance: instance,
                    .submit(document: document, .file(commitment: attachment.name))),
                [attachment])
        })

    static let withdrawDocument = Command.acting(
        "withdraw-document",
        Wording("Take back a document that was handed in", "Menarik kembali dokumen"),
        about: .instance, operands: [ActOptions.instance, document], options: [ActOptions.reason],
        examples: [
            Example(
                commandLine: """
                    sop withdraw-document km-penerbitan-2026-1 fc-ktp --reason "salah berkas" \
                    --as siti
                    """,
                meaning: Wording(
                    "The version before it counts again.", "Versi sebelumnya berlaku lagi."))
        ],
        read: { reading in
            Deed(
                .on(
                    instance: reading.operand(0),
                    .withdrawDocument(reading.operand(1), reason: reading.reason)))
        })

    static let record = Command.acting(
        "record", Wording("Fill in data of the active step", "Mengisi data langkah yang aktif"),
        details: [
            Wording(
                """
                A date is written 2026-03-02, a number 1250.5, yes or no as true or false, a \
                choice by its id; a choice that asks for a text of one's own is written `ID: \
                TEXT`. Personal values are kept beside the journal, from where they can be erased.
                """,
                """
                Tanggal ditulis 2026-03-02, bilangan 1250.5, ya atau tidak sebagai true atau \
                false, pilihan dengan idnya; pilihan yang meminta keterangan sendiri ditulis `ID: \
                TEKS`. Data pribadi disimpan di sebelah jurnal dan dapat dihapus dari sana.
                """)
        ],
        about: .instance,
        operands: [
            ActOptions.instance,
            Operand(
                name: "NAME=VALUE", count: .many,
                help: Wording("a data item and its value", "nama data dan nilainya")),
        ],
        examples: [
            Example(
                commandLine:
                    "sop record km-penerbitan-2026-1 email_dinas=siti@merantikab.go.id --as siti",
                meaning: Wording("The address is on file.", "Alamatnya tercatat."))
        ],
        read: { reading throws(Trouble) in
            let values = try reading.values(Array(reading.request.operands.dropFirst()))
            return Deed(.on(instance: reading.operand(0), .record(values)))
        })

    static let tick = Command.acting(
        "tick", Wording("Tick a point of the checklist", "Mencentang butir daftar periksa"),
        about: .instance,
        operands: [
            ActOptions.instance, ActOptions.step,
            Operand(
                name: "POINT", count: .one,
                help: Wording("its letter: a, b, c", "hurufnya: a, b, c")),
        ],
        examples: [
            Example(
                commandLine: "sop tick kla-penerbitan-2026-1 aktivasi b --as siti",
                meaning: Wording("Point b is done.", "Butir b sudah dilakukan."))
        ],
        read: { reading throws(Trouble) in
            let letter = reading.operand(2)
            let point = ChecklistLetter.position(of: letter)
            guard point < Limit.checklistMax else {
                throw Trouble(
                    "not-a-point",
                    Wording(
                        "a point of a checklist is named by its letter, a, b or c, not `\(letter)`",
                        "butir disebut dengan hurufnya, a, b, atau c, bukan `\(letter)`"),
                    status: .usage)
            }
            return Deed(
                .on(instance: reading.operand(0), .tick(step: reading.operand(1), point: point)))
        })

    static let note = Command.acting(
        "note", Wording("Add a note to an instance", "Menambahkan catatan"),
        about: .instance,
        operands: [
            ActOptions.instance,
            Operand(
                name: "TEXT", count: .one,
                help: Wording(
                    "the note; the journal keeps it for ever, so nothing personal",
                    "catatannya; jurnal menyimpannya selamanya, jadi jangan memuat data pribadi")),
        ],
        examples: [
            Example(
                commandLine:
                    "sop note km-penerbitan-2026-1 \"Pemohon sudah dihubungi\" --as mrt-003",
                meaning: Wording("It moves nothing.", "Tidak mengubah apa pun."))
        ],
        read: { reading in Deed(.on(instance: reading.operand(0), .note(reading.operand(1)))) })
}
