import Execution
import ProcessGraph
import WorkCalendar

/// What the administrator does between deployments: appointments and the life of procedures.
enum OfficeCommands {
    private static let agency = Operand(
        name: "AGENCY", count: .one, help: Wording("the id of the agency", "id instansi"))
    private static let actor = Operand(
        name: "ACTOR", count: .one, help: Wording("the id of the person", "id orangnya"))
    private static let newcomer = Operand(
        name: "ACTOR", count: .one, namesPerson: true,
        help: Wording(
            """
            the id of the person, of the agency's own making, such as klt-007: no NIK, no NIP
            """,
            "id orangnya, buatan instansi, misalnya klt-007: bukan NIK atau NIP"))
    private static let role = Operand(
        name: "ROLE", count: .one, help: Wording("the id of the role", "id perannya"))
    private static let procedure = Option(
        name: "procedure", value: .text("ID"),
        help: Wording(
            "the one procedure that it holds for; else all of the agency's",
            "satu-satunya prosedur yang dimaksud; jika tidak disebut, semua prosedur instansi"))
    private static let decree = Option(
        name: "decree", value: .text("TEXT"),
        help: Wording("the decree", "surat keputusannya"))
    private static let from = Option(
        name: "from", value: .text("DATE"), isRequired: true,
        help: Wording("the first day", "hari pertamanya"))

    static let appoint = Command.acting(
        "appoint", Wording("Appoint a person to a role", "Mengangkat seseorang"),
        about: .agency, operands: [agency, newcomer, role],
        options: [
            from,
            Option(
                name: "until", value: .text("DATE"),
                help: Wording("the last day; else without end", "hari terakhirnya; jika ada")),
            procedure,
            Option(
                name: "acting", value: .word(["plt", "plh"]),
                help: Wording(
                    "plt for a vacant post, plh for one who is absent",
                    "plt bila jabatan lowong, plh bila pejabatnya berhalangan")),
            decree,
            Option(
                name: "confirm",
                help: Wording(
                    "although no procedure in use has the role: one that has comes later",
                    "meskipun belum ada prosedur yang dipakai dengan peran itu: menyusul")),
        ],
        examples: [
            Example(
                commandLine: """
                    sop appoint klaten klt-007 verifikator --from 2026-06-01 \
                    --decree "SK 070/005/2026" --as admin
                    """,
                meaning: Wording("One more verifier.", "Satu verifikator lagi."))
        ],
        read: { reading throws(Trouble) in
            let from = try reading.firstDay()
            if !reading.request.has("confirm") { try checkRole(reading) }
            var appointment = Appointment(
                actor: reading.operand(1), role: reading.operand(2), from: from)
            appointment.until = try reading.date("until")
            appointment.procedure = reading.option("procedure")
            appointment.acting = reading.option("acting").flatMap(Appointment.Acting.init)
            appointment.decree = reading.option("decree")
            return Deed(.appoint(agency: reading.operand(0), appointment))
        })

    static let revoke = Command.acting(
        "revoke", Wording("End an appointment", "Mencabut pengangkatan"),
        about: .agency, operands: [agency, actor, role], options: [from, procedure, decree],
        examples: [
            Example(
                commandLine: "sop revoke klaten klt-004 verifikator --from 2026-07-01 --as admin",
                meaning: Wording(
                    "June 30 is the last day.", "30 Juni hari terakhirnya."))
        ],
        read: { reading throws(Trouble) in
            let from = try reading.firstDay()
            var revocation = Revocation(
                agency: reading.operand(0), actor: reading.operand(1), role: reading.operand(2),
                from: from)
            revocation.procedure = reading.option("procedure")
            revocation.decree = reading.option("decree")
            return Deed(.revoke(revocation))
        })

    static let grant = Command.acting(
        "grant", Wording("Make a person an administrator", "Menjadikan seseorang administrator"),
        about: .journal, operands: [newcomer],
        examples: [
            Example(
                commandLine: "sop grant budi --as admin",
                meaning: Wording("Budi deploys too.", "Budi pun boleh memasang."))
        ],
        read: { reading in Deed(.grant(reading.operand(0))) })

    private static let ofProcedure = Operand(
        name: "PROCEDURE", count: .one,
        help: Wording("AGENCY/ID of a deployed procedure", "INSTANSI/ID prosedur yang dipasang"))
    private static let revision = Operand(
        name: "REVISION", count: .one, help: Wording("its revision", "revisinya"))

    static let replace = Command.acting(
        "replace",
        Wording("Have a later revision take over", "Mengganti dengan revisi yang lebih baru"),
        about: .procedure, operands: [ofProcedure, revision],
        options: [
            Option(
                name: "by", value: .text("REVISION"), isRequired: true,
                help: Wording("the later revision", "revisi penggantinya")),
            from,
        ],
        examples: [
            Example(
                commandLine: """
                    sop replace klaten/penerbitan-sertifikat-elektronik 1 --by 2 \
                    --from 2026-07-01 --as admin
                    """,
                meaning: Wording(
                    "From July on only revision 2 is started.",
                    "Mulai Juli hanya revisi 2 yang dimulai."))
        ],
        read: { reading throws(Trouble) in
            let (agency, procedure) = reading.procedure
            let from = try reading.firstDay()
            return Deed(
                .replace(
                    Replacement(
                        agency: agency, procedure: procedure,
                        revision: try ActReading.number(reading.operand(1), "REVISION"),
                        successor: try ActReading.number(reading.option("by") ?? "", "--by"),
                        from: from)))
        })

    static let retire = Command.acting(
        "retire", Wording("Have a revision no longer started", "Menghentikan pemakaian revisi"),
        about: .procedure, operands: [ofProcedure, revision], options: [from],
        examples: [
            Example(
                commandLine: """
                    sop retire klaten/penerbitan-sertifikat-elektronik 1 --from 2026-07-01 \
                    --as admin
                    """,
                meaning: Wording(
                    "What runs goes on to its end.", "Yang berjalan berlanjut sampai selesai."))
        ],
        read: { reading throws(Trouble) in
            let (agency, procedure) = reading.procedure
            let from = try reading.firstDay()
            return Deed(
                .retire(
                    Retirement(
                        agency: agency, procedure: procedure,
                        revision: try ActReading.number(reading.operand(1), "REVISION"),
                        from: from)))
        })

    /// A role that no procedure of the agency has is misspelt, unless one that has comes later.
    private static func checkRole(_ reading: ActReading) throws(Trouble) {
        let (agency, role) = (reading.operand(0), reading.operand(2))
        var graphs = reading.world.deployments.filter { $0.agency == agency }.map(\.graph)
        if let id = reading.option("procedure") {
            let known = graphs.map(\.id)
            graphs.removeAll { $0.id != id }
            guard !graphs.isEmpty else {
                throw Trouble(.unknownProcedure(id), in: .utc)
                    .helping(.suggestion(among: known, for: id)).helping(confirming)
            }
        }
        let roles = graphs.flatMap(\.roles)
        guard let found = roles.last(where: { $0.id == role }) else {
            let held = roles.filter { $0.holding == .appointment }.map(\.id)
            throw Trouble(.unknownRole(role), in: .utc)
                .helping(.suggestion(among: held, for: role) ?? listing(held)).helping(confirming)
        }
        guard found.holding != .appointment else { return }
        throw Trouble(
            "role-not-appointed",
            Wording(
                "nobody is appointed to \"\(role)\": "
                    + (found.holding == .external
                        ? "it is a party outside the agency" : "each instance names its own"),
                "tidak ada yang diangkat sebagai \"\(role)\": "
                    + (found.holding == .external
                        ? "itu pihak luar instansi" : "setiap permohonan menyebutnya sendiri"))
        ).helping(
            found.holding == .external
                ? nil
                : Wording(same: "sop start PROCEDURE --bind \(role)=\(reading.operand(1))"))
    }

    private static let confirming = Wording(
        "--confirm, where a procedure that comes later has it",
        "--confirm, bila ada pada prosedur yang dipasang kemudian")

    /// Each role once.
    private static func listing(_ roles: [String]) -> Wording? {
        var known: [String] = []
        for role in roles where !known.contains(role) { known.append(role) }
        guard !known.isEmpty else { return nil }
        let all = known.joined(separator: ", ")
        return Wording("there are: \(all)", "yang ada: \(all)")
    }
}
