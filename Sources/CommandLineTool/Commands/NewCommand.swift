import Compiler
import Diagnostics
import ProcessGraph

/// `sop new`: a commented starting file that checks clean.
enum NewCommand {
    static let command = Command(
        name: "new",
        summary: Wording(
            "Write a commented starting file for a procedure",
            "Menulis berkas awal prosedur beserta keterangannya"),
        details: [
            Wording(
                """
                The file goes under ./Procedures where that folder is there, else under the \
                current folder, with the agency's file and a calendar where they are missing. \
                Files that are there are never overwritten.
                """,
                """
                Berkas ditulis di bawah ./Procedures bila folder itu ada, jika tidak di folder \
                ini, bersama berkas instansi dan kalender bila belum ada. Berkas yang sudah ada \
                tidak pernah ditimpa.
                """)
        ],
        operands: [
            Operand(
                name: "AGENCY/PROCEDURE", count: .one,
                help: Wording(
                    "the ids of the agency and of the new procedure",
                    "id instansi dan id prosedur baru"))
        ],
        examples: [
            Example(
                commandLine: "sop new klaten/pencabutan-sertifikat",
                meaning: Wording(
                    "Begins klaten/pencabutan-sertifikat.yaml.",
                    "Memulai klaten/pencabutan-sertifikat.yaml.")),
            Example(
                commandLine: "sop new klaten/pencabutan-sertifikat --lang id",
                meaning: Wording(
                    "The same with comments in Indonesian.",
                    "Sama, dengan keterangan dalam bahasa Indonesia.")),
        ],
        run: { request, session throws(UsageError) in
            let (agency, procedure) = try ids(request.operands[0])
            return write(agency, procedure, session)
        })

    private static func ids(
        _ written: String
    ) throws(UsageError) -> (agency: String, procedure: String) {
        let parts = written.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let ids = parts.compactMap(Identifier.suggestion)
        let isReserved = ids.last == "agency" || ids.first == Workspace.calendarFolder
        guard parts.count == 2, ids == parts, !isReserved else {
            let suggestion = ids.count == 2 && !isReserved ? ids.joined(separator: "/") : nil
            throw UsageError(
                .notAgencyAndProcedure(written, suggestion: suggestion), of: "new")
        }
        return (ids[0], ids[1])
    }

    private static func write(
        _ agency: String, _ procedure: String, _ session: Session
    ) -> ExitStatus {
        let base = session.files.kind(of: "Procedures") == .folder ? "Procedures" : "."
        let folder = base.appending(agency)
        var values = [
            "agency": agency, "id": procedure, "title": title(procedure), "name": title(agency),
            "role": "petugas", "roleTitle": "Petugas", "calendar": Template.calendarID,
        ]
        var files: [(path: String, content: String)] = []
        let agencyPath = folder.appending(Workspace.agencyFile)
        if session.files.kind(of: agencyPath) == nil {
            let calendars = base.appending(Workspace.calendarFolder)
            let path = calendars.appending(Template.calendarID + ".yaml")
            if session.files.kind(of: path) == nil {
                files.append((path, Template.calendar.text(in: session.language)))
            }
            files.append((agencyPath, Template.agency.text(in: session.language)))
        } else if let role = heldRole(in: agencyPath, session) {
            values["role"] = role
            values["roleTitle"] = title(role)
        }
        let path = folder.appending(procedure + ".yaml")
        values["path"] = path
        files.insert((path, Template.procedure.text(in: session.language)), at: 0)
        return NewFiles(session).write(
            files.map { ($0.path, Template.filled($0.content, values)) })
    }

    /// A role that somebody is appointed to, so that the new procedure needs no appointment yet.
    private static func heldRole(in path: String, _ session: Session) -> String? {
        guard case .file(let file) = session.loader.load(path) else { return nil }
        let surroundings = Workspace(session.loader).surroundings(of: path)
        guard case .agency(let agency) = Compiler.compile(file, in: surroundings).compiled else {
            return nil
        }
        let general = agency.appointments.filter { $0.procedure == nil }
        return (general.first { $0.until == nil } ?? general.first)?.role
    }

    /// A title to begin with: `kepala-dinas` is `Kepala Dinas`.
    private static func title(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }
}
