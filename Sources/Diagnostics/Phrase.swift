/// The languages that every message exists in.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case indonesian = "id"
}

/// Words that messages are put together from where a catalogue entry has a placeholder for one.
public enum Phrase: String, CaseIterable, Sendable {
    case text, list, mapping
    case textOrList, textOrMapping, listOrMapping
    case procedure, agency, calendar, anyProcedure
    case document, role, step, stepOrEnd, data, end, outcome, row
    case minutes, hours, workingDays, calendarDays, months
    case doubleQuote, singleQuote, squareBracket, curlyBracket
    case folder, pipe, device, socket
    case notThere, folderNotThere, notAllowed, readOnly, alreadyThere, linksInACircle, nameTooLong
    case noSpace, systemBusy, deviceFailure, vanished, keepsChanging

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
        case .anyProcedure: "any procedure of this agency"
        case .document: "document"
        case .role: "role"
        case .step: "step"
        case .stepOrEnd: "step or end"
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
        case .folder: "a folder"
        case .pipe: "a pipe"
        case .device: "a device"
        case .socket: "a socket"
        case .notThere: "there is nothing of that name"
        case .folderNotThere: "its folder is not there"
        case .notAllowed: "you are not allowed to"
        case .readOnly: "it may only be read"
        case .alreadyThere: "it is there already"
        case .linksInACircle: "its links lead in a circle"
        case .nameTooLong: "its name is too long"
        case .noSpace: "there is no space left"
        case .systemBusy: "the system has too much open at once"
        case .deviceFailure: "the system reports a failure of the disk or the connection"
        case .vanished: "it was there a moment ago and is gone"
        case .keepsChanging: "it changes while it is read"
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
        case .anyProcedure: "prosedur mana pun di instansi ini"
        case .document: "dokumen"
        case .role: "peran"
        case .step: "langkah"
        case .stepOrEnd: "langkah atau akhir"
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
        case .folder: "folder"
        case .pipe: "pipa (FIFO)"
        case .device: "perangkat"
        case .socket: "soket"
        case .notThere: "tidak ada yang bernama itu"
        case .folderNotThere: "foldernya tidak ada"
        case .notAllowed: "Anda tidak diberi izin"
        case .readOnly: "hanya boleh dibaca"
        case .alreadyThere: "sudah ada"
        case .linksInACircle: "tautannya berputar-putar"
        case .nameTooLong: "namanya terlalu panjang"
        case .noSpace: "ruang disk habis"
        case .systemBusy: "terlalu banyak yang sedang dibuka sistem"
        case .deviceFailure: "sistem melaporkan gangguan disk atau sambungan"
        case .vanished: "tadi ada, sekarang sudah hilang"
        case .keepsChanging: "isinya berubah selagi dibaca"
        }
    }
}
