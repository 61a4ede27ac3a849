import Compiler
import Diagnostics
import Execution
import Phrasing
import WorkCalendar

/// The words of a report on tests, in one language.
struct TestWording {
    let language: Language
    /// In which times of rejections are told.
    let zone: ZoneOffset

    private func text(_ english: String, _ indonesian: String) -> String {
        language == .english ? english : indonesian
    }

    var passed: String { text("ok", "lulus") }
    var failed: String { text("FAILED", "GAGAL") }
    var expected: String { text("expected", "diharapkan") }
    var actual: String { text("actual", "ternyata") }
    var nothing: String { text("none", "tidak ada") }

    func aspect(_ aspect: Difference.Aspect) -> String {
        switch aspect {
        case .act: text("the act", "tindakan")
        case .of: text("speaks of", "menyebut")
        case .active: text("active step", "langkah aktif")
        case .visit: text("visit", "kunjungan ke-")
        case .due: text("due", "tenggat")
        case .expires: text("expires", "kedaluwarsa")
        case .escalates: text("escalates", "eskalasi")
        case .provisional: text("provisional", "sementara")
        case .missing: text("missing", "belum ada")
        case .holder: text("holder", "pemegang")
        case .suspended: text("suspended", "ditangguhkan")
        case .late: text("late", "terlambat")
        case .escalated: text("told", "diberi tahu")
        case .end: text("end", "akhir")
        case .withdrawn: text("withdrawn", "ditarik")
        }
    }

    func side(_ side: Difference.Side) -> String {
        switch side {
        case .accepted: text("accepted", "diterima")
        case .rejectedAs(let name): text("rejected: ", "ditolak: ") + name.rawValue
        case .rejected(let rejection):
            text("rejected: ", "ditolak: ") + rejection.name.rawValue
        case .name(let name): name
        case .names(let names): names.isEmpty ? nothing : names.joined(separator: ", ")
        case .number(let number): String(number)
        case .flag(let flag): flag ? text("yes", "ya") : text("no", "tidak")
        case .time(let time): time.description
        case .nothing: nothing
        case .runningIn(let step): text("running, in ", "berjalan, pada ") + step
        case .endedAt(let end): text("ended: ", "berakhir: ") + end
        case .withdrawn: text("withdrawn", "ditarik")
        case .nothingStarted: text("nothing was started", "belum dimulai")
        }
    }

    /// Why an act was refused, in a sentence of the agency's staff.
    func reason(_ rejection: Rejection) -> String {
        RejectionText(rejection, in: zone).text(in: language)
    }

    /// How the instance stands, in one line.
    func standing(_ standing: Standing) -> String {
        var parts: [String] = []
        if let end = standing.end { parts.append(text("it ended: \(end)", "berakhir: \(end)")) }
        if standing.isWithdrawn { parts.append(text("it was withdrawn", "telah ditarik")) }
        if standing.end == nil, !standing.isWithdrawn {
            let again = standing.visit > 1
            let times =
                again ? text(", visit \(standing.visit)", ", kunjungan ke-\(standing.visit)") : ""
            parts.append(
                text("it is in ", "berada pada ")
                    + "\(standing.step) (\(standing.stepTitle)\(times))")
            if standing.isSuspended { parts.append(text("suspended", "ditangguhkan")) }
            let who = standing.performers.map { performer in
                performer.persons.isEmpty
                    ? performer.title
                    : performer.title + " (" + performer.persons.joined(separator: ", ") + ")"
            }
            parts.append(
                text("to act: ", "yang bertindak: ")
                    + (standing.holder ?? who.joined(separator: text(" or ", " atau "))))
            if !standing.missing.isEmpty {
                parts.append(
                    text("missing: ", "belum ada: ") + standing.missing.joined(separator: ", "))
            }
            if let due = standing.due { parts.append(text("due \(due)", "tenggat \(due)")) }
        }
        return parts.joined(separator: "; ")
    }

    func item(_ name: CoverageName) -> String {
        switch name.kind {
        case .step: text("step \(name.name)", "langkah \(name.name)")
        case .outcome: text("outcome \(name.name)", "hasil \(name.name)") + of(name)
        case .exit: text("exit to \(name.name)", "pengakhiran ke \(name.name)") + of(name)
        case .expiry: text("expiry", "kedaluwarsa") + of(name)
        case .escalation: text("escalation", "eskalasi") + of(name)
        case .end: text("end \(name.name)", "akhir \(name.name)")
        }
    }

    private func of(_ name: CoverageName) -> String {
        text(" of \(name.step ?? "")", " pada \(name.step ?? "")")
    }

    func coverage(_ visited: Int, _ all: Int) -> String {
        text("\(visited) of \(all) visited", "\(visited) dari \(all) dikunjungi")
    }

    var untested: String { text("no test", "belum ada pengujian") }

    func summary(_ summary: TestSummary) -> String {
        var parts = [
            text("\(summary.passed) passed", "\(summary.passed) lulus"),
            text("\(summary.failed) failed", "\(summary.failed) gagal"),
        ]
        if summary.unreadable > 0 {
            parts.append(
                text(
                    "\(summary.unreadable) could not be run",
                    "\(summary.unreadable) tidak dapat dijalankan"))
        }
        if summary.unvisited > 0 {
            parts.append(
                text("\(summary.unvisited) not visited", "\(summary.unvisited) belum dikunjungi"))
        }
        return parts.joined(separator: ", ")
    }
}
