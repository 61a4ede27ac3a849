/// The languages that every message exists in.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case indonesian = "id"
}

/// Words that messages are put together from where a catalogue entry has a placeholder for one.
public enum Phrase: String, CaseIterable, Sendable {
    case text, list, mapping
    case textOrList, textOrMapping, listOrMapping
    case procedure, agency, calendar
    case document, role, step, data, end, outcome, row
    case minutes, hours, workingDays, calendarDays, months
    case doubleQuote, singleQuote, squareBracket, curlyBracket

    /// The phrase in `language`, as it stands inside a sentence.
    public func text(in language: Language) -> String {
        language == .english ? english : indonesian
    }

    private var english: String {
        switch self {
        case .text: "a text"
        case .list: "a list"
        case .mapping: "keys with values"
        case .textOrList: "a text or a list"
        case .textOrMapping: "a text or keys with values"
        case .listOrMapping: "a list or keys with values"
        case .procedure: "procedure"
        case .agency: "agency"
        case .calendar: "calendar"
        case .document: "document"
        case .role: "role"
        case .step: "step"
        case .data: "data item"
        case .end: "end"
        case .outcome: "outcome"
        case .row: "row"
        case .minutes: "minutes"
        case .hours: "hours"
        case .workingDays: "working days"
        case .calendarDays: "calendar days"
        case .months: "months"
        case .doubleQuote: "a double quote (\")"
        case .singleQuote: "a single quote (')"
        case .squareBracket: "a square bracket ([)"
        case .curlyBracket: "a curly bracket ({)"
        }
    }

    private var indonesian: String {
        switch self {
        case .text: "teks"
        case .list: "daftar"
        case .mapping: "kunci dengan nilainya"
        case .textOrList: "teks atau daftar"
        case .textOrMapping: "teks atau kunci dengan nilainya"
        case .listOrMapping: "daftar atau kunci dengan nilainya"
        case .procedure: "prosedur"
        case .agency: "instansi"
        case .calendar: "kalender"
        case .document: "dokumen"
        case .role: "peran"
        case .step: "langkah"
        case .data: "data"
        case .end: "akhir"
        case .outcome: "hasil keputusan"
        case .row: "baris"
        case .minutes: "menit"
        case .hours: "jam"
        case .workingDays: "hari kerja"
        case .calendarDays: "hari kalender"
        case .months: "bulan"
        case .doubleQuote: "tanda kutip ganda (\")"
        case .singleQuote: "tanda kutip tunggal (')"
        case .squareBracket: "kurung siku ([)"
        case .curlyBracket: "kurung kurawal ({)"
        }
    }
}
