import ProcessGraph
import WorkCalendar

extension Fixtures {
    /// Klaten: a decision, expiries, an exit to a named end, a bound role, elapsed hours.
    static var issuance: ProcessGraph {
        var graph = ProcessGraph(
            id: "penerbitan-sertifikat-elektronik",
            title: "SOP Pendaftaran dan Penerbitan Sertifikat Elektronik", revision: 2)
        graph.form.number = "70.2 tahun 2022"
        graph.form.ratified = PartialDate(iso: "2022-01-25").map(Form.Date.date)
        graph.form.approval = Form.Approval()
        graph.form.approval?.name = "Drs. Amin Mustofa M.Si"
        graph.form.legalBasis = [Form.LegalBasis(title: "PP Nomor 71 Tahun 2019")]
        graph.form.related = [Form.Related(title: "SOP Permintaan Layanan Egov")]
        graph.form.labels = [.qualifications: "KLASIFIKASI PELAKSANA"]
        graph.roles = [
            role("pemohon", "Pemohon", .instance), role("kasi", "Kasi"),
            role("verifikator", "Verifikator"),
            role("bsre", "BSrE", .external, recordedBy: [2], column: false),
        ]
        graph.managers = [Ref(1)]
        graph.apart = [[Ref(0), Ref(2)]]
        graph.isWithdrawable = true
        graph.ends.append(End(id: "ditolak", title: "Ditolak", status: .rejected))
        var email = DataItem(name: "email_dinas", title: "Alamat email dinas")
        email.isPersonal = true
        graph.dataItems = [email]
        graph.documents = issuanceDocuments
        graph.steps = issuanceSteps
        graph.rows = rows([0..<1, 1..<2, 2..<3, 3..<4, 4..<6, 6..<7])
        graph.rows[4].id = "baris-7"
        return graph
    }

    private static var issuanceDocuments: [Document] {
        var documents = [
            Document(id: "berkas", title: "Berkas Pemohon"),
            Document(id: "surat", title: "Surat"),
            Document(id: "email", title: "Email .go.id"),
            Document(id: "internet", title: "Internet"),
            Document(id: "link", title: "Link Aktivasi"),
            Document(id: "data", title: "Data aktivasi"),
            Document(id: "persetujuan", title: "Persetujuan Data"),
            Document(id: "sertifikat", title: "Sertifikat Elektronik"),
        ]
        documents[0].members = [Ref(1), Ref(2)]
        documents[2].kind = .data
        documents[2].holds = Ref(0)
        documents[3].kind = .means
        documents[5].isFresh = true
        return documents
    }

    private static var issuanceSteps: [Step] {
        var agreed = Outcome(id: "sesuai", label: "Sesuai", next: .step(Ref(4)))
        agreed.produces = [Ref(6)]
        var refused = Outcome(id: "tidak", label: "Tidak Sesuai", next: .step(Ref(2)))
        refused.needsReason = true
        refused.renewal = .documents([Ref(5)])
        refused.assumed = "the source prints no target"
        var steps = [
            step("verifikasi-berkas", "Memverifikasi berkas", by: 1, row: 0) {
                $0.requires = [Ref(0), Ref(3)]
                $0.collects = [Ref(0)]
                $0.binds = [Ref(2)]
                $0.sla = ServiceLevel(within: TimeSpan(10, .workingMinutes))
                $0.escalation = Escalation(after: TimeSpan(4, .workingHours), to: [Ref(1)])
            },
            step("input-data", "Menginput data pada Portal", by: 2, row: 1) {
                $0.produces = [Ref(4)]
                $0.print.output = ["Link Aktivasi"]
                $0.sla = ServiceLevel(within: TimeSpan(15, .workingMinutes))
            },
            step("aktivasi", "Mengaktifkan akun", by: 0, row: 2) {
                $0.requires = [Ref(4)]
                $0.produces = [Ref(5)]
                $0.checklist = ["Pemohon mendapatkan link", "Pemohon mengklik link"]
                $0.sla = ServiceLevel(within: TimeSpan(24, .elapsedHours))
                $0.print.time = "1 Hari"
                $0.expiry = Expiry(after: TimeSpan(24, .elapsedHours), next: .step(Ref(1)))
                $0.expiry?.assumed = "the source prints no way on after the link lapses"
            },
            step("periksa", "Memverifikasi data pemohon", by: 2, row: 3) {
                $0.requires = [Ref(5)]
                $0.notActorOf = [Ref(0)]
                $0.action = .decision([agreed, refused])
                $0.sla = ServiceLevel(within: TimeSpan(15, .workingMinutes))
            },
            step("passphrase", "Membuat passphrase", by: 0, row: 4) {
                $0.requires = [Ref(6)]
                $0.expiry = Expiry(after: TimeSpan(24, .elapsedHours), next: .step(Ref(3)))
                $0.sla = ServiceLevel(within: TimeSpan(15, .workingMinutes))
            },
            step("verifikasi-bsre", "BSrE memverifikasi pendaftaran", by: 3, row: 4) {
                $0.exits = [Exit(end: Ref(1), needsReason: true)]
                $0.sla = ServiceLevel(within: TimeSpan(24, .elapsedHours))
                $0.print.note = ["Notifikasi maksimal 1x24 jam"]
            },
            step("terbit", "BSrE menerbitkan sertifikat", by: 3, row: 5) {
                $0.produces = [Ref(7)]
                $0.sla = ServiceLevel(within: TimeSpan(6, .workingHours))
            },
        ]
        for position in [0, 1, 2, 4, 5] { steps[position].action = .process(next: after(position)) }
        return steps
    }
}
