import Execution

/// Who has the active step, and who fills a role.
enum HoldingCommands {
    private static let to = Option(
        name: "to", value: .text("ACTOR"), isRequired: true, namesPerson: true,
        help: Wording("the person who is to have it", "orang yang akan memegangnya"))

    static let claim = Command.acting(
        "claim", Wording("Take the active step upon oneself", "Mengambil langkah yang aktif"),
        details: [
            Wording(
                "Nobody else completes the step until it is released or assigned to another.",
                "Tidak ada orang lain yang menyelesaikannya sampai dilepas atau dialihkan.")
        ],
        about: .instance, operands: [ActOptions.instance, ActOptions.step],
        examples: [
            Example(
                commandLine: "sop claim km-penerbitan-2026-1 verifikasi --as mrt-003",
                meaning: Wording("mrt-003 takes it.", "mrt-003 mengambilnya."))
        ],
        read: { reading in
            Deed(.on(instance: reading.operand(0), .claim(step: reading.operand(1))))
        })

    static let release = Command.acting(
        "release", Wording("Give a claimed step back", "Melepas langkah yang diambil"),
        about: .instance, operands: [ActOptions.instance, ActOptions.step],
        examples: [
            Example(
                commandLine: "sop release km-penerbitan-2026-1 verifikasi --as mrt-003",
                meaning: Wording("Others may do it now.", "Kini orang lain boleh melakukannya."))
        ],
        read: { reading in
            Deed(.on(instance: reading.operand(0), .release(step: reading.operand(1))))
        })

    static let assign = Command.acting(
        "assign", Wording("Give the active step to a person", "Menugaskan langkah yang aktif"),
        about: .instance, operands: [ActOptions.instance, ActOptions.step],
        options: [to, ActOptions.reason],
        examples: [
            Example(
                commandLine: """
                    sop assign km-penerbitan-2026-1 verifikasi --to mrt-004 \
                    --reason "mrt-003 cuti" --as admin
                    """,
                meaning: Wording("A manager decides who.", "Pengelola menentukan siapa."))
        ],
        read: { reading in
            let act = InstanceAct.assign(
                step: reading.operand(1), to: reading.option("to") ?? "", reason: reading.reason)
            return Deed(.on(instance: reading.operand(0), act))
        })

    static let rebind = Command.acting(
        "rebind",
        Wording(
            "Move a role or a step of an instance to another person",
            "Memindahkan peran atau langkah kepada orang lain"),
        about: .instance, operands: [ActOptions.instance],
        options: [
            Option(
                name: "role", value: .text("ROLE"),
                help: Wording(
                    "a role that is bound to a person in this instance",
                    "peran yang terikat pada seseorang di sini")),
            Option(
                name: "step", value: .text("STEP"),
                help: Wording(
                    "a step whose performer later steps look back to",
                    "langkah yang pelaksananya diperhatikan langkah lain")),
            to, ActOptions.reason,
        ],
        examples: [
            Example(
                commandLine: """
                    sop rebind km-penerbitan-2026-1 --role pemohon --to tono \
                    --reason "dilanjutkan penggantinya" --as admin
                    """,
                meaning: Wording("Tono applies from now on.", "Selanjutnya Tono pemohonnya."))
        ],
        read: { reading throws(Trouble) in
            let subject: Rebinding.Subject
            switch try reading.oneOf("role", "step") {
            case ("role", let id): subject = .role(id)
            case (_, let id): subject = .step(id)
            }
            let rebinding = Rebinding(
                subject, to: reading.option("to") ?? "", reason: reading.reason)
            return Deed(.on(instance: reading.operand(0), .rebind(rebinding)))
        })
}

extension ActReading {
    /// The one of two options that is given, with its value.
    func oneOf(_ first: String, _ second: String) throws(Trouble) -> (name: String, String) {
        switch (option(first), option(second)) {
        case (let value?, nil): return (first, value)
        case (nil, let value?): return (second, value)
        default:
            throw Trouble(
                "one-of-two",
                Wording(
                    "give either --\(first) or --\(second)",
                    "beri salah satu: --\(first) atau --\(second)"),
                status: .usage)
        }
    }
}
