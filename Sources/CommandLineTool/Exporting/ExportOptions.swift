import Engine
import Execution
import Interchange
import WorkCalendar

/// What the exports of a journal have in common.
enum ExportOptions {
    static let all = [
        LookOptions.procedure, instance, from, until, ExportOutput.option, JournalOptions.journal,
        ActOptions.time,
    ]

    private static let instance = Option(
        name: "instance", value: .text("INSTANCE"), isRepeatable: true,
        help: Wording(
            "only this instance; may be given several times",
            "hanya permohonan ini; dapat disebut beberapa kali"))

    private static let from = Option(
        name: "from", value: .text("DATE"),
        help: Wording(
            "only instances that were started on this day or later",
            "hanya permohonan yang dimulai pada tanggal ini atau sesudahnya"))

    private static let until = Option(
        name: "to", value: .text("DATE"),
        help: Wording(
            "only instances that were started on this day or earlier",
            "hanya permohonan yang dimulai pada tanggal ini atau sebelumnya"))

    static let personal = Wording(
        """
        Personal values and the contents of files are never in it: they are not in the journal. \
        Actors stand there by their ids, and reasons as they were written.
        """,
        """
        Data pribadi dan isi berkas tidak pernah ada di dalamnya, karena tidak ada di jurnal. \
        Pelaku tertulis dengan idnya, dan alasan seperti yang ditulis.
        """)

    /// What is asked for. A day that is none is told once the journal was read.
    static func scope(_ request: Request) -> ExportScope {
        var scope = ExportScope()
        scope.instances = request.lists["instance"] ?? []
        scope.procedure = request.values["procedure"]
        scope.from = request.values["from"].flatMap { CivilDate(iso: $0) }
        scope.until = request.values["to"].flatMap { CivilDate(iso: $0) }
        return scope
    }
}

extension ViewDesk.Look {
    /// - Throws: where an option of an export names what is not there, or no day.
    func checkExport() throws(Trouble) {
        try checkScope()
        for id in reading.list("instance") where view.world.instance(id) == nil {
            throw unknown(.unknownInstance(id), id, among: view.world.instances.map(\.id))
        }
        _ = try reading.date("from")
        _ = try reading.date("to")
    }
}
