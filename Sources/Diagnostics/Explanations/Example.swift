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

    /// A key with its value: on its line, below it, or nowhere.
    private static func keyed(_ key: String, _ value: String) -> String {
        value.isEmpty || value.hasPrefix("\n") ? "\(key):\(value)" : "\(key): \(value)"
    }
}
