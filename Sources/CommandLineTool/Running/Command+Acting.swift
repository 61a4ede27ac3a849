import Engine
import Execution
import WorkCalendar

/// An act, read from a command line, with the files that it names.
struct Deed {
    var act: Act
    var attachments: [Attachment] = []

    init(_ act: Act, _ attachments: [Attachment] = []) {
        self.act = act
        self.attachments = attachments
    }
}

extension Command {
    /// A command that asks for one act.
    ///
    /// - Parameters:
    ///   - name: what it is called.
    ///   - summary: one phrase.
    ///   - details: what else there is to know.
    ///   - subject: what its first operand names.
    ///   - operands: what it takes without a name.
    ///   - options: what it takes by name, beside what all such commands do.
    ///   - examples: command lines that show what it is for.
    ///   - read: makes an act of the words of the command line.
    static func acting(
        _ name: String, _ summary: Wording, details: [Wording] = [],
        about subject: ActReading.Subject, operands: [Operand], options: [Option] = [],
        examples: [Example],
        read: @escaping @Sendable (ActReading) throws(Trouble) -> Deed
    ) -> Command {
        Command(
            name: name, summary: summary, details: details + [ActOptions.status],
            operands: operands, options: options + ActOptions.all(about: subject),
            examples: examples,
            run: { request, session throws(UsageError) in
                let caller = try Caller(request, session, for: name)
                let desk = try EngineDesk(request, session, for: name)
                return desk.work(about: subject) { engine, reading throws(Trouble) in
                    try reading.checkPersons(caller, operands, options)
                    let deed = try read(reading)
                    let asked = EngineRequest(
                        deed.act, by: caller.actor, recordedBy: caller.recorder,
                        occurredAt: try reading.instant("occurred-at"), key: reading.option("key"),
                        expectedVersion: try reading.expectedVersion(),
                        attachments: deed.attachments)
                    do throws(EngineFailure) {
                        desk.tell(try engine.perform(asked), engine)
                        switch deed.act {
                        case .appoint(_, let appointment): desk.note(appointment)
                        case .revoke(let revocation): desk.warn(of: revocation, engine)
                        default: break
                        }
                        return .success
                    } catch {
                        throw Trouble(error, in: reading.zone ?? .utc)
                            .advised(by: error, reading, engine, deed.act)
                    }
                }
            })
    }
}

extension ActReading {
    /// The version at which the caller saw the instance; nil where any will do.
    fileprivate func expectedVersion() throws(Trouble) -> Int? {
        guard let text = option("if-version") else { return nil }
        return try ActReading.number(text, "--if-version")
    }
}
