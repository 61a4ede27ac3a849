import Compiler
import Engine
import Execution
import ProcessGraph
import WorkCalendar

/// The words of a command line beside the world that they speak of.
struct ActReading {
    /// What the first operand names.
    enum Subject: Sendable {
        /// Nothing that lies in one agency.
        case journal
        case agency
        /// AGENCY/PROCEDURE, or a procedure that one agency alone has.
        case procedure
        case instance
        /// An instance where there is one of that id, else a procedure.
        case procedureOrInstance
    }

    let request: Request
    let session: Session
    /// As it was when the journal was opened.
    let world: World
    private let subject: Subject

    init(_ request: Request, _ session: Session, _ world: World, about subject: Subject) {
        self.request = request
        self.session = session
        self.world = world
        self.subject = subject
    }

    // MARK: What it is about

    func operand(_ position: Int) -> String { request.operands[position] }

    /// The instance that the first operand names; nil where there is none.
    var instance: Instance? {
        guard subject == .instance || subject == .procedureOrInstance,
            let id = request.operands.first
        else { return nil }
        return world.instance(id)
    }

    /// The procedure that it is about; nil where it is about none that is in use.
    var graph: ProcessGraph? {
        if let instance { return world.deployment(of: instance).graph }
        guard subject == .procedure || subject == .procedureOrInstance else { return nil }
        let (agency, id) = procedure
        return world.deployments.last { $0.agency == agency && $0.graph.id == id }?.graph
    }

    /// The agency and the procedure that the first operand names. Where one agency alone has the
    /// procedure its name may be left out.
    var procedure: (agency: String, id: String) {
        let written = request.operands.first ?? ""
        if let slash = written.firstIndex(of: "/") {
            return (String(written[..<slash]), String(written[written.index(after: slash)...]))
        }
        var agencies: [String] = []
        for deployment in world.deployments
        where deployment.graph.id == written && !agencies.contains(deployment.agency) {
            agencies.append(deployment.agency)
        }
        let agency =
            agencies.count == 1 ? agencies[0] : world.agencies.count == 1 ? world.agencies[0] : ""
        return (agency, written)
    }

    /// The agency that it is about; nil where that is not plain.
    var agency: String? {
        switch subject {
        case .instance: return instance.map { world.deployment(of: $0).agency }
        case .procedure: return namedAgency
        case .procedureOrInstance:
            return instance.map { world.deployment(of: $0).agency } ?? namedAgency
        case .agency: return request.operands.first
        case .journal: return nil
        }
    }

    private var namedAgency: String? { procedure.agency.isEmpty ? nil : procedure.agency }

    /// The zone in which times are written and told; nil where it is not plain which.
    var zone: ZoneOffset? {
        if let agency, let zone = world.zone(of: agency) { return zone }
        let zones = Set(world.agencies.compactMap { world.zone(of: $0) })
        return zones.count == 1 ? zones.first : nil
    }

    /// - Throws: where what the first operand names is not there.
    func checkSubject() throws(Trouble) {
        guard let rejection = missingSubject else { return }
        let advice = Advice(rejection: rejection, reading: self, world: world, now: .min)
        var trouble = Trouble(rejection, in: .utc)
        trouble.helps = advice.lines
        throw trouble
    }

    private var missingSubject: Rejection? {
        guard let written = request.operands.first else { return nil }
        switch subject {
        case .journal: return nil
        case .instance: return world.instance(written) == nil ? .unknownInstance(written) : nil
        case .agency: return world.zone(of: written) == nil ? .unknownAgency(written) : nil
        case .procedureOrInstance where instance != nil: return nil
        case .procedure, .procedureOrInstance:
            let (agency, id) = procedure
            if !agency.isEmpty, world.zone(of: agency) == nil { return .unknownAgency(agency) }
            return graph == nil ? .unknownProcedure(id) : nil
        }
    }

    // MARK: Values

    func option(_ name: String) -> String? { request.values[name] }

    func list(_ name: String) -> [String] { request.lists[name] ?? [] }

    /// The reason where one is given; a command that cannot do without asks for it in its table.
    var reason: String { request.values["reason"] ?? "" }

    /// The instant of an option; nil where it is not given.
    func instant(_ name: String) throws(Trouble) -> Instant? {
        guard let text = option(name) else { return nil }
        if let instant = Instant(rfc3339: text) { return instant }
        guard let local = LocalTime(text) else {
            throw Trouble(
                "bad-time",
                Wording(
                    "--\(name) is a time such as \"2026-03-02 08:05\", not `\(text)`",
                    "--\(name) berisi waktu seperti \"2026-03-02 08:05\", bukan `\(text)`"),
                status: .usage
            ).helping(
                CivilDate(iso: text) != nil
                    ? Wording(
                        "add the time of day: \"\(text) 08:05\"",
                        "tambahkan jamnya: \"\(text) 08:05\"")
                    : ActReading.meant(LocalTime.suggestion(for: text)))
        }
        guard let zone, let instant = local.instant(in: zone) else {
            throw Trouble.zoneUnknown(text)
        }
        return instant
    }

    /// A time that may have been meant; of a time of day alone, what to put before it.
    private static func meant(_ time: String?) -> Wording? {
        guard let time, !time.contains(" ") else { return .suggestion(time.map { "\"\($0)\"" }) }
        return Wording(
            "add the day: \"2026-03-02 \(time)\"", "tambahkan tanggalnya: \"2026-03-02 \(time)\"")
    }

    /// The day of an option; nil where it is not given.
    func date(_ name: String) throws(Trouble) -> CivilDate? {
        guard let text = option(name) else { return nil }
        if let date = CivilDate(iso: text) { return date }
        var item = DataItem(name: name, title: name)
        item.kind = .date
        throw Trouble(
            "bad-date",
            Wording(
                "--\(name) is a day such as 2026-03-02, not `\(text)`",
                "--\(name) berisi tanggal seperti 2026-03-02, bukan `\(text)`"),
            status: .usage
        ).helping(.suggestion(Value.suggestion(for: text, of: item)))
    }

    /// The day of `--from`, which the command's table asks for.
    func firstDay() throws(Trouble) -> CivilDate {
        guard let date = try date("from") else {
            preconditionFailure("the parser asks for what is required")
        }
        return date
    }

    /// A whole number from 1 on.
    ///
    /// - Parameter name: what messages call it: an operand in capitals, or an option.
    static func number(_ text: String, _ name: String) throws(Trouble) -> Int {
        if let number = Int(text), number > 0, String(number) == text { return number }
        throw Trouble(
            "bad-number",
            Wording(
                "\(name) is a whole number from 1 on, not `\(text)`",
                "\(name) berupa bilangan bulat mulai 1, bukan `\(text)`"),
            status: .usage)
    }

    /// The parts of `name=value`.
    ///
    /// - Parameter form: how it is to be written.
    func pair(_ text: String, _ form: String) throws(Trouble) -> (name: String, value: String) {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw Trouble(
                "bad-pair",
                Wording("`\(text)` is not \(form)", "`\(text)` bukan \(form)"), status: .usage
            ).helping(UsageError.quoting(text))
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }

    /// `role=actor,role=actor`: what is meant for the same option given again; nil for one pair.
    private static func several(_ text: String) -> [String]? {
        let parts = text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        let arePairs = parts.allSatisfy { $0.split(separator: "=").count == 2 }
        return parts.count > 1 && arePairs ? parts : nil
    }

    /// The persons that an option names for roles.
    func namings(_ name: String) throws(Trouble) -> [Naming] {
        var namings: [Naming] = []
        for text in list(name) {
            let (role, actor) = try pair(text, "ROLE=ACTOR")
            if let several = ActReading.several(text) {
                throw Trouble(
                    "several-pairs",
                    Wording(
                        "--\(name) names one person for one role, not `\(text)`",
                        "--\(name) menyebut satu orang untuk satu peran saja, bukan `\(text)`"),
                    status: .usage
                ).helping(.again(several.map { "--\(name) \($0)" }))
            }
            try PersonID.check(actor, "--\(name) \(role)", in: world)
            namings.append(Naming(role, actor))
        }
        return namings
    }

    /// Values of data items, each as the item wants it. A choice with a text of one's own is
    /// written `name=choice: text`.
    func values(_ texts: [String]) throws(Trouble) -> [DataValue] {
        var values: [DataValue] = []
        for text in texts {
            let (name, written) = try pair(text, "NAME=VALUE")
            let item = graph?.dataItems.first { $0.name == name }
            if item?.kind == .number, let trouble = Trouble.unclear(number: written, of: name) {
                throw trouble
            }
            values.append(
                DataValue(name, item.map { ActReading.value(written, $0) } ?? .text(written)))
        }
        return values
    }

    /// A value of an item as a command line writes it.
    static func value(_ text: String, _ item: DataItem) -> Value {
        guard item.kind == .choice, let colon = text.firstIndex(of: ":") else {
            return Value(text, of: item)
        }
        let own = text[text.index(after: colon)...].drop { $0 == " " }
        return .choice(String(text[..<colon]), text: String(own))
    }

    /// A file that is handed in, as the attachment of a document.
    func attachment(_ document: String, _ path: String) throws(Trouble) -> Attachment {
        Attachment(document, try session.content(of: path))
    }
}

extension Trouble {
    /// That a number can be read in two ways: `1.250` is a thousand and more in Indonesia, and one
    /// and a quarter to the engine. Nil where it is plain.
    static func unclear(number text: String, of name: String) -> Trouble? {
        guard text.wholeMatch(of: /-?[1-9][0-9]{0,2}\.[0-9]{3}/) != nil else { return nil }
        let whole = String(text.filter { $0 != "." })
        return Trouble(
            "number-unclear",
            Wording(
                "\"\(name)\": it is not plain whether `\(text)` is \(whole) or has a fraction",
                "\"\(name)\": tidak jelas apakah `\(text)` berarti \(whole) atau berupa pecahan"),
            status: .usage
        ).helping(
            Wording(
                "write \(name)=\(whole), or with a fraction \(name)=\(text)0",
                "tulis \(name)=\(whole), atau bila pecahan \(name)=\(text)0"))
    }

    /// That a time is given by a clock, and there are several.
    static func zoneUnknown(_ text: String) -> Trouble {
        Trouble(
            "zone-unknown",
            Wording(
                "it is not plain by which agency's clock `\(text)` is meant",
                "tidak jelas `\(text)` menurut jam instansi mana"),
            status: .usage
        ).helping(
            Wording(
                "add the zone: 2026-03-02T08:05:00+07:00",
                "tambahkan zonanya: 2026-03-02T08:05:00+07:00"))
    }
}

extension Wording {
    /// That an option is given again for each.
    fileprivate static func again(_ options: [String]) -> Wording {
        let line = options.joined(separator: " ")
        return Wording("give it again for each: \(line)", "ulangi untuk masing-masing: \(line)")
    }
}
