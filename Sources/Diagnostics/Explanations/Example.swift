/// The parts that examples have in common, so that each file states only what it shows.
enum Example {
    /// One role, which the steps of the example use.
    static let roles = """
        roles:
          petugas: Petugas Loket

        """

    /// One step, the last of its file.
    static let steps = """
        steps:
          - id: terbitkan
            title: Menerbitkan surat
            by: petugas

        """

    /// The head of a procedure that is in force.
    static let head = head()

    private static func head(
        id: String = "contoh", title: String = "Surat Keterangan Domisili", revision: String = "1",
        form: String = "{number: 400/07/SOP/2024, effective: 2024-02-01}"
    ) -> String {
        """
        sop: 1
        id: \(id)
        \(keyed("title", title))
        revision: \(revision)
        \(keyed("form", form))

        """
    }

    /// A procedure that has nothing against it but what its parts bring.
    static func procedure(
        _ body: String, id: String = "contoh", title: String = "Surat Keterangan Domisili",
        revision: String = "1",
        form: String = "{number: 400/07/SOP/2024, effective: 2024-02-01}"
    ) -> String {
        head(id: id, title: title, revision: revision, form: form) + body
    }

    /// An agency with appointments, each an item of a list.
    static func agency(_ appointments: String) -> String {
        """
        agency: 1
        id: contoh
        name: Kelurahan Contoh
        zone: WIB
        calendar: lima-hari-kerja
        appointments:

        """ + appointments
    }

    /// A test with the small procedure that it tests, an applicant's step and a decision, and the
    /// agency.
    ///
    /// - Parameter body: what follows the test's `procedure`.
    static func test(_ body: String) -> [Explanation.ExampleFile] {
        let test = "test: 1\ntitle: Surat diterbitkan\nprocedure: contoh\n" + body
        let roles = """
            roles:
              pemohon: {title: Pemohon, bound: instance}
              petugas: Petugas Loket

            """
        let steps = """
            steps:
              - {id: ajukan, title: Mengajukan permohonan, by: pemohon}
              - id: periksa
                title: Memeriksa permohonan
                by: petugas
                decide:
                  lengkap: {label: Lengkap, next: end}
                  kurang: {label: Kurang, next: ajukan}

            """
        return [
            Explanation.ExampleFile("tests/contoh.yaml", test),
            Explanation.ExampleFile("contoh.yaml", procedure(roles + steps)),
            Explanation.ExampleFile(
                "agency.yaml", agency("  - {actor: budi, role: petugas, from: 2024-01-02}\n")),
        ]
    }

    /// A key with its value: on its line, below it, or nowhere.
    private static func keyed(_ key: String, _ value: String) -> String {
        value.isEmpty || value.hasPrefix("\n") ? "\(key):\(value)" : "\(key): \(value)"
    }
}
