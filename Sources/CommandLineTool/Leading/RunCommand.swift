/// `sop run`: leads through an instance, or runs a scenario.
enum RunCommand {
    static let command = Command(
        name: "run",
        summary: Wording("x", "x"),
        operands: [
            Operand(name: "PROCEDURE", count: .one, help: Wording("x", "x"))
        ],
        options: [
            Option(
                name: "scenario", value: .text("FILE"),
                help: Wording("x", "x")),
            Option(
                name: "seed", value: .text("SEED"),
                help: Wording("x", "x")),
            JournalOptions.journal, JournalOptions.keys, ActOptions.time, JournalOptions.json,
        ],
        examples: [],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: "run")
            guard let path = request.values["scenario"] else {
                throw UsageError(.needs("a", "b"), of: "run")
            }
            return ScenarioRun(
                desk: desk, path: path, procedure: request.operands[0],
                seed: request.values["seed"]
            ).run()
        })
}
