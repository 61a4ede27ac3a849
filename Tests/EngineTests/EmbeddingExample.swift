import Engine
import Execution
import ProcessGraph
import WorkCalendar

/// Runs an application in Kepulauan Meranti until the head of the office has it.
///
/// - Parameters:
///   - folder: where the journal is made, with its keys and its store beside it.
///   - sources: the calendar, the agency and the procedure.
///   - clock: reads the time.
/// - Returns: the id of the instance.
func apply(
    in folder: String, with sources: [Source], clock: @escaping Engine.Clock
) throws(EngineFailure) -> String {
    let engine = try Engine.create(
        folder + "/journal", id: "example.org/journal", administrator: "admin",
        Engine.Setting(clock: clock))
    _ = try engine.deploy(sources, by: .person("admin"))

    // The engine gives the instance its id. Under the key the same request is done once only,
    // however often it is sent.
    let start = Start(
        agency: "kepulauan-meranti", procedure: "penerbitan-sertifikat-elektronik",
        instance: "", bindings: [Naming("pemohon", "siti")])
    let started = try engine.perform(
        Request(.start(start), by: .person("siti"), key: "form-4711"))
    let id = started.instance ?? ""

    // A refusal says what it would need, and leaves everything as it was.
    var completion = Completion("ajukan")
    completion.data = [DataValue("email_dinas", .text("siti@merantikab.go.id"))]
    let complete = Request(.on(instance: id, .complete(completion)), by: .person("siti"))
    do throws(EngineFailure) {
        _ = try engine.perform(complete)
    } catch .rejected(.documentsMissing(let missing)) {
        // A file stands in the act by the name of its attachment.
        for document in missing {
            let act = InstanceAct.submit(document: document.id, .file(commitment: "scan.pdf"))
            let scan = Attachment("scan.pdf", Array("%PDF-1.4 \(document.id)".utf8))
            _ = try engine.perform(
                Request(.on(instance: id, act), by: .person("siti"), attachments: [scan]))
        }
        _ = try engine.perform(complete)
    }

    // Who is to act now, and by when.
    engine.withWorld { world in
        guard let instance = world.instance(id) else { return }
        let graph = world.deployment(of: instance).graph
        let situation = world.situation(of: instance, at: clock())
        print(graph.steps[situation.step].title, situation.performers.flatMap(\.persons))
        if let due = instance.timers.due { print("due", due.instant) }
    }

    // A checkpoint signs all that was done.
    try engine.close()
    return id
}
