import ProcessGraph
import WorkCalendar

/// Graphs built by hand, with what the source SOPs make a printer do.
enum Fixtures {
    static let all: [(name: String, graph: ProcessGraph)] = [
        ("palangka-raya", registration), ("klaten", issuance), ("meranti", revocation),
        ("hostile", hostile),
    ]

    /// Palangka Raya: strictly linear, rows of several steps, implied steps, a role without a
    /// column, numbers with a full stop, not in force.
    static var registration: ProcessGraph {
        var graph = ProcessGraph(
            id: "pendaftaran-sertifikat-elektronik",
            title: "Permohonan Pendaftaran Sertifikat Elektronik", revision: 1)
        graph.form.revised = .dash
        graph.form.labels = [.number: "Nomor SOP", .warnings: "Peringatan :"]
        graph.roles = [
            role("pemohon", "Pemohon", .instance),
            role("kepala-dinas", "Kepala Dinas"),
            role("kabid", "Kabid Statistik dan Persandian"),
            role("kasi", "Kasi Tata Kelola Persandian"),
            role("verifikator", "Verifikator"),
            role("bsre", "BSrE", .external, recordedBy: [4], column: false),
        ]
        graph.documents = [
            Document(id: "surat-permohonan", title: "Surat Permohonan"),
            Document(id: "disposisi", title: "Surat Permohonan yang telah didisposisi"),
            Document(id: "sertifikat", title: "Sertifikat Elekttronik"),
        ]
        graph.steps = [
            step("ajukan", "Mengajukan surat permohonan", by: 0, row: 0) {
                $0.print.activity = [
                    """
                    Pemohon mengajukan surat permohonan pendaftaran sertifikat elektronik dan \
                    membawa berkas persyaratan ke Dinas KominfoSP
                    """
                ]
                $0.print.requirements = [
                    "(1) Surat Permohonan",
                    "(2) Berkas Persyaratan Penerbitan Sertifikat Elektronik",
                    "(3) Memiliki email pribadi kedinasan (.go.id) yang aktif",
                ]
                $0.print.output = ["Surat Permohonan yang telah didisposisi Kepala Dinas"]
            },
            step("disposisi", "Mendisposisi permohonan", by: 1, row: 0) {
                $0.isImplied = true
                $0.assumed = "the source prints the disposition as the output of row 1 alone"
                $0.requires = [Ref(0)]
                $0.produces = [Ref(1)]
            },
            step("teruskan", "Meneruskan permohonan ke Kasi", by: 2, row: 1) {
                $0.requires = [Ref(1), Ref(0)]
                $0.sla = ServiceLevel(within: TimeSpan(10, .workingMinutes))
            },
            step("verifikasi", "Memverifikasi berkas permohonan", by: 3, row: 2) {
                $0.requires = [Ref(0)]
            },
            step("rekomendasi", "Membuat surat rekomendasi", by: 4, row: 2) {
                $0.isImplied = true
            },
            step("daftar", "Mendaftar", by: 0, row: 3) {
                $0.checklist = [
                    "Pemohon mendapatkan username dan password melalui email",
                    "Pemohon mengisi data diri serta melakukan foto selfi",
                ]
                $0.sla = ServiceLevel(within: TimeSpan(1, .workingDays))
                $0.sla?.assumed = "the source prints 1 Hari without saying which"
                $0.print.time = "1 Hari"
            },
            step("periksa-data", "Memeriksa data", by: 5, row: 3) { $0.isImplied = true },
            step("atur-passphrase", "Mengatur passphrase", by: 0, row: 3) {
                $0.checklist = ["Pemohon mendapatkan form untuk setting passphrase"]
            },
            step("terbit", "Menerbitkan sertifikat", by: 5, row: 4) { $0.produces = [Ref(2)] },
        ]
        chain(&graph)
        graph.rows = rows([0..<2, 2..<3, 3..<5, 5..<8, 8..<9])
        graph.rows[0].id = "baris-1"
        graph.rows[0].sla = TimeSpan(10, .workingMinutes)
        graph.rows[0].print.number = .printed("1.")
        graph.rows[2].id = "baris-3"
        graph.rows[2].sla = TimeSpan(15, .workingMinutes)
        graph.rows[2].print.output = ["Surat rekomendasi permohonan"]
        graph.rows[3].id = "baris-4"
        return graph
    }

    /// Meranti: either of two performers, the same person, an SLA of another since another step.
    static var revocation: ProcessGraph {
        var graph = ProcessGraph(
            id: "pencabutan-sertifikat-elektronik", title: "PENCABUTAN SERTIFIKAT ELEKTRONIK",
            revision: 1)
        graph.form.number = "555/SOP-DISKOMINFOTIK/X/2022/002"
        graph.form.effective = PartialDate(iso: "2022-10").map(Form.Date.date)
        graph.roles = [
            role("pengguna", "Pengguna", .instance), role("verifikator", "Verifikator"),
            role("bsre", "BSrE", .external, recordedBy: [1]),
        ]
        graph.documents = [
            Document(id: "internet", title: "Internet"),
            Document(id: "dokumen-pendukung", title: "Dokumen Pendukung"),
        ]
        graph.documents[0].kind = .means
        var reason = DataItem(name: "alasan", title: "Alasan pencabutan")
        reason.kind = .choice
        reason.choices = [
            .init(id: "mutasi", label: "Pengguna Mutasi", needsText: false),
            .init(id: "lainnya", label: "Lainnya", needsText: true),
        ]
        graph.dataItems = [reason]
        var back = Outcome(id: "tidak", label: "Tidak", next: .step(Ref(0)))
        back.needsReason = true
        back.renewal = .chosen
        graph.steps = [
            step("ajukan", "Mengajukan pencabutan", by: 0, row: 0) {
                $0.performers = [Ref(0), Ref(1)]
                $0.sla = ServiceLevel(within: TimeSpan(5, .workingMinutes))
            },
            step("kirim", "Mengajukan permohonan ke BSrE melalui AMS", by: 0, row: 1) {
                $0.performers = [Ref(0), Ref(1)]
                $0.sameActorAs = [Ref(0)]
                $0.collects = [Ref(0)]
                $0.sla = ServiceLevel(within: TimeSpan(5, .workingMinutes))
                $0.print.note = [
                    "Alasan Pencabutannya meliputi :", "1. Passphrase diketahui orang lain",
                    "2. Pengguna Mutasi", "3. Pengguna sudah tidak aktif", "4. Lainnya",
                ]
            },
            step("periksa", "Memeriksa berkas pencabutan", by: 2, row: 2) {
                $0.action = .decision([
                    Outcome(id: "ya", label: "Ya", next: .step(Ref(3))), back,
                ])
                $0.print.time = "-"
            },
            step("terima-informasi", "Mendapatkan informasi pencabutan", by: 0, row: 3) {
                $0.sla = ServiceLevel(within: TimeSpan(7, .workingDays))
                $0.sla?.since = .init(step: Ref(1), moment: .completed)
                $0.sla?.owner = Ref(2)
                $0.print.time = "7 Hari"
            },
        ]
        for position in 0..<3 { graph.steps[position].requires = [Ref(0), Ref(1)] }
        for position in 0..<2 { graph.steps[position].action = .process(next: after(position)) }
        graph.rows = rows([0..<1, 1..<2, 2..<3, 3..<4])
        return graph
    }

    /// Texts that every output language reads as something else unless they are escaped.
    static var hostile: ProcessGraph {
        var graph = ProcessGraph(
            id: "petik-\"dua\"\\", title: "Judul \"kutip\" \\ <b>&amp; 表\nbaris dua\\", revision: 1)
        graph.roles = [
            role("a\"b", "1. <script>alert(1)</script> \\"),
            role("peran|dua", "Peran\tdua | {x} [y] 🇮🇩"),
        ]
        graph.documents = [Document(id: "d#1", title: "Dokumen;\r\ndua\u{1B}[31m")]
        let yes = Outcome(id: "ya\"", label: "Ya|\"-->", next: .end(Ref(0)))
        let no = Outcome(id: "tidak\\", label: "\\N &lt; `x` *y* _z_", next: .step(Ref(0)))
        graph.steps = [
            step("s\\", "1. daftar\u{0}dua", by: 0, row: 0) {
                $0.requires = [Ref(0)]
                $0.checklist = ["titik\tsatu\nlanjut", ""]
                $0.action = .process(next: .step(Ref(1)))
                $0.expiry = Expiry(after: TimeSpan(90, .elapsedMinutes), next: .step(Ref(1)))
            },
            step("end", "- strip #quot; \"", by: 1, row: 1) { $0.action = .decision([yes, no]) },
        ]
        graph.ends[0].title = "Selesai \"\\"
        graph.rows = rows([0..<1, 1..<2])
        return graph
    }

    // MARK: Building

    static func role(
        _ id: String, _ title: String, _ holding: Role.Holding = .appointment,
        recordedBy: [Int] = [], column: Bool = true
    ) -> Role {
        var role = Role(id: id, title: title)
        role.holding = holding
        role.recordedBy = recordedBy.map { Ref($0) }
        role.hasColumn = column
        return role
    }

    static func step(
        _ id: String, _ title: String, by role: Int, row: Int,
        _ describe: (inout Step) -> Void = { _ in }
    ) -> Step {
        var step = Step(id: id, title: title)
        step.performers = [Ref(role)]
        step.row = Ref(row)
        describe(&step)
        return step
    }

    static func rows(_ ranges: [Range<Int>]) -> [Row] {
        ranges.map { Row(id: "", steps: $0) }
    }

    private static func chain(_ graph: inout ProcessGraph) {
        for position in graph.steps.indices.dropLast() {
            graph.steps[position].action = .process(next: after(position))
        }
    }

    static func after(_ position: Int) -> Target { .step(Ref(position + 1)) }
}
