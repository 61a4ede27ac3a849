/// The files that `sop new` writes. A name in angle brackets stands for a value.
enum Template {
    /// The calendar that a new agency works by.
    static let calendarID = "aparatur-sipil-negara"

    /// The first day of the test.
    static let testDay = "2026-06-08"

    static let procedure = Wording(procedureInEnglish, procedureInIndonesian)
    static let test = Wording(testInEnglish, testInIndonesian)
    static let agency = Wording(agencyInEnglish, agencyInIndonesian)
    static let calendar = Wording(
        calendarHeadInEnglish + calendarBody, calendarHeadInIndonesian + calendarBody)

    /// The template with `<name>` replaced by its value.
    static func filled(_ template: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            filled += values[name] ?? "<\(name)>"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
