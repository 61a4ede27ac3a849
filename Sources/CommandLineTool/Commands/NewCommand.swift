import Compiler
import Diagnostics
import ProcessGraph
import WorkCalendar

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
                current folder, with a test and, where they are missing, the agency's file and a \
                calendar. Files that are there are never overwritten.
                """,
                """
                Berkas ditulis di bawah ./Procedures bila folder itu ada, jika tidak di folder \
                ini, bersama sebuah pengujian dan, bila belum ada, berkas instansi dan kalender. \
                Berkas yang sudah ada tidak pernah ditimpa.
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
            values["actor"] = "pegawai-001"
        } else if let found = self.agency(in: agencyPath, session) {
            if let role = heldRole(in: found) {
                values["role"] = role
                values["roleTitle"] = title(role)
                values["actor"] = holder(of: role, in: found)
            }
        }
        let path = folder.appending(procedure + ".yaml")
        values["path"] = path
        files.insert((path, Template.procedure.text(in: session.language)), at: 0)
        // Without somebody who holds the role on its days the test would not pass.
        if values["actor"] != nil {
            let test = folder.appending(Workspace.testFolder).appending(procedure + ".yaml")
            values["test"] = test
            files.insert((test, Template.test.text(in: session.language)), at: 1)
        }
        return NewFiles(session).write(
            files.map { ($0.path, Template.filled($0.content, values)) })
    }

    private static func agency(in path: String, _ session: Session) -> Agency? {
        guard case .file(let file) = session.loader.load(path) else { return nil }
        let surroundings = Workspace(session.loader).surroundings(of: path)
        guard case .agency(let agency) = Compiler.compile(file, in: surroundings).compiled else {
            return nil
        }
        return agency
    }

    /// A role that somebody is appointed to, so that the new procedure needs no appointment yet.
    private static func heldRole(in agency: Agency) -> String? {
        let general = agency.appointments.filter { $0.procedure == nil }
        return (general.first { $0.until == nil } ?? general.first)?.role
    }

    /// Who holds `role` on the days of the template's test, in an agency that works by the
    /// template's calendar; nil where nobody does, or by another.
    private static func holder(of role: String, in agency: Agency) -> String? {
        guard agency.calendar == Template.calendarID,
            let first = CivilDate(iso: Template.testDay)
        else { return nil }
        return agency.appointments.first {
            $0.role == role && $0.procedure == nil && $0.until == nil && $0.from <= first
        }?.actor
    }

    /// A title to begin with: `kepala-dinas` is `Kepala Dinas`.
    private static func title(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }
}
