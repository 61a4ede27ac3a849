package import Diagnostics
package import WorkCalendar

extension TimeSpan {
    /// As a printed SOP writes it: `5 Menit`, `3 Hari Kerja`.
    ///
    /// The sources print neither the clock of minutes and hours nor that of calendar days; only
    /// working days are told apart, since there the reader would count wrongly.
    var printed: String {
        let word =
            switch unit {
            case .workingMinutes, .elapsedMinutes: "Menit"
            case .workingHours, .elapsedHours: "Jam"
            case .workingDays: "Hari Kerja"
            case .calendarDays: "Hari"
            case .months: "Bulan"
            }
        return "\(amount) \(word)"
    }

    /// As a sentence says it, with its clock: `24 hours elapsed`, `24 jam berturut-turut`.
    package func words(in language: Language) -> String { unit.words(amount, in: language) }
}

extension TimeUnit {
    /// An amount of it. Sums have amounts that no single span may have.
    func words(_ amount: Int, in language: Language) -> String {
        if language == .english { return "\(amount) \(amount == 1 ? singular : plural)" }
        let word =
            switch self {
            case .workingMinutes: "menit"
            case .workingHours: "jam"
            case .elapsedMinutes: "menit berturut-turut"
            case .elapsedHours: "jam berturut-turut"
            case .workingDays: "hari kerja"
            case .calendarDays: "hari kalender"
            case .months: "bulan"
            }
        return "\(amount) \(word)"
    }
}

extension CivilDate {
    /// `14 October 2022` or `14 Oktober 2022`.
    func words(in language: Language) -> String {
        let (_, _, day) = components
        return "\(day) \(civilMonth.words(in: language))"
    }
}

extension CivilMonth {
    /// `October 2022` or `Oktober 2022`.
    func words(in language: Language) -> String {
        let names =
            language == .english
            ? [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ]
            : [
                "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
                "September", "Oktober", "November", "Desember",
            ]
        return "\(names[month - 1]) \(year)"
    }
}
