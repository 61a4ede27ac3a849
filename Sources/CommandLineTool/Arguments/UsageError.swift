import Diagnostics
import JSON

/// What is wrong with a command line: facts, which `text(in:)` puts into words.
struct UsageError: Error, Sendable {
    enum Fact: Sendable, Hashable {
        case noCommand
        case unknownCommand(String, suggestion: String?)
        /// The first word of several commands.
        case incompleteCommand(String, [String])
        case unknownOption(String, suggestion: String?)
        case repeatedOption(String)
        case missingValue(String, String)
        case unexpectedValue(String)
        case badValue(String, String, words: [String], suggestion: String?)
        case missingOperand(String)
        case unexpectedOperand(String)
        case unknownCode(String, suggestion: String?)
        case notAgencyAndProcedure(String, suggestion: String?)
        case notTogether(String, String)
        case needs(String, String)
        case missingOption(String)
        /// Nobody is named who does it.
        case noActor
        /// No journal is named.
        case noJournal
        case notNumber(String, String)
        case notKey(String)
        case notDay(String, String)
        case notTime(String, String)
        /// It is not the verifier key of a witness.
        case notWitnessKey(String)
        /// No folder of a witness is named.
        case noWitness
        /// None of these is given, and one is needed.
        case needsOneOf([String])
        /// A person is named by such a number.
        case personNumber(String, String)
    }

    let fact: Fact
    /// The name of the command that was called; nil where it did not come to that.
    let command: String?

    init(_ fact: Fact, of command: Command? = nil) {
        self.fact = fact
        self.command = command?.name
    }

    init(_ fact: Fact, of command: String) {
        self.fact = fact
        self.command = command
    }

    /// The error with a hint where to read on.
    func text(in language: Language) -> String {
        let name = command.map { "sop \($0)" } ?? "sop"
        var lines = ["sop: " + message.text(in: language)]
        if let suggestion {
            lines.append(
                Wording("did you mean `\(suggestion)`?", "maksudnya `\(suggestion)`?")
                    .text(in: language))
        }
        lines.append(
            Wording(
                "`\(name) --help` shows how it is used",
                "`\(name) --help` menunjukkan cara pakainya"
            ).text(in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    /// What `--json` prints of it, as of everything else that is not done.
    func json(in language: Language) -> JSON {
        let name = command.map { "sop \($0)" } ?? "sop"
        let helps = [
            suggestion.map { Wording("did you mean `\($0)`?", "maksudnya `\($0)`?") },
            Wording(
                "`\(name) --help` shows how it is used",
                "`\(name) --help` menunjukkan cara pakainya"),
        ].compactMap(\.self)
        var trouble = Trouble(code, message, status: .usage)
        trouble.helps = helps
        return [
            "version": .number(JournalDesk.jsonVersion),
            "command": command.map(JSON.string) ?? .null,
            "error": trouble.json(in: language),
        ]
    }

    /// A stable name for programs.
    private var code: String {
        switch fact {
        case .personNumber: "person-number"
        case .notDay: "bad-date"
        case .notTime: "bad-time"
        case .notNumber: "bad-number"
        case .noActor: "no-actor"
        case .noJournal: "no-journal"
        case .noWitness: "no-witness"
        default: "wrong-usage"
        }
    }

    private var suggestion: String? {
        switch fact {
        case .unknownCommand(_, let suggestion), .unknownOption(_, let suggestion),
            .badValue(_, _, words: _, let suggestion), .unknownCode(_, let suggestion),
            .notAgencyAndProcedure(_, let suggestion):
            suggestion
        default: nil
        }
    }

    private var message: Wording {
        switch fact {
        case .noCommand:
            Wording("a command is missing", "perintahnya belum disebut")
        case .unknownCommand(let name, _):
            Wording("there is no command `\(name)`", "tidak ada perintah `\(name)`")
        case .incompleteCommand(let name, let commands):
            Wording(
                "`\(name)` alone is no command; there are \(alternatives(commands, "and"))",
                "`\(name)` saja bukan perintah; yang ada \(alternatives(commands, "dan"))")
        case .unknownOption(let name, _):
            Wording("there is no option `\(name)` here", "tidak ada opsi `\(name)` di sini")
        case .repeatedOption(let name):
            Wording("`\(name)` is given twice", "`\(name)` disebut dua kali")
        case .missingValue(let name, let value):
            Wording("`\(name)` needs a value: \(value)", "`\(name)` memerlukan nilai: \(value)")
        case .unexpectedValue(let name):
            Wording("`\(name)` takes no value", "`\(name)` tidak menerima nilai")
        case .badValue(let name, let value, let words, _):
            Wording(
                "`\(name)` is \(alternatives(words, "or")), not `\(value)`",
                "`\(name)` berisi \(alternatives(words, "atau")), bukan `\(value)`")
        case .missingOperand(let name):
            Wording("\(name) is missing", "\(name) belum disebut")
        case .unexpectedOperand(let text):
            UsageError.quoting(text).map { hint in
                Wording(
                    "`\(text)` is one argument too many: \(hint.english)",
                    "`\(text)` kelebihan satu argumen: \(hint.indonesian)")
            } ?? Wording("`\(text)` is one argument too many", "`\(text)` kelebihan satu argumen")
        case .unknownCode(let code, _):
            Wording("there is no code `\(code)`", "tidak ada kode `\(code)`")
        case .notAgencyAndProcedure(let text, _):
            Wording(
                """
                `\(text)` is not AGENCY/PROCEDURE: two names of lower-case letters, digits and \
                single hyphens, with a slash between them
                """,
                """
                `\(text)` bukan INSTANSI/PROSEDUR: dua nama dari huruf kecil, angka, dan tanda \
                hubung tunggal, dipisahkan garis miring
                """)
        case .notTogether(let one, let other):
            Wording(
                "`\(one)` and `\(other)` do not go together",
                "`\(one)` dan `\(other)` tidak dapat dipakai bersama")
        case .needs(let one, let other):
            Wording("`\(one)` needs `\(other)`", "`\(one)` memerlukan `\(other)`")
        case .missingOption(let usage):
            Wording("`\(usage)` is missing", "`\(usage)` belum disebut")
        case .noActor:
            Wording(
                "nobody is named who does it: give --as ACTOR, or set SOP_ACTOR",
                "yang melakukannya belum disebut: beri --as ACTOR, atau isi SOP_ACTOR")
        case .noJournal:
            Wording(
                "no journal is named: give --journal DIR, or set SOP_JOURNAL",
                "jurnalnya belum disebut: beri --journal DIR, atau isi SOP_JOURNAL")
        case .notNumber(let name, let text):
            Wording(
                "\(name) is a whole number from 0 on, not `\(text)`",
                "\(name) berupa bilangan bulat mulai 0, bukan `\(text)`")
        case .notDay(let name, let text):
            Wording(
                "\(name) is a day as 2026-01-31, not `\(text)`",
                "\(name) berupa hari seperti 2026-01-31, bukan `\(text)`")
        case .notTime(let name, let text):
            Wording(
                "\(name) is a time such as \"2026-01-31 17:00\", or a day, not `\(text)`",
                "\(name) berupa waktu seperti \"2026-01-31 17:00\", atau hari, bukan `\(text)`")
        case .personNumber(let name, let kind):
            UsageError.personNumber(name, kind)
        case .notKey(let text):
            Wording(
                "`\(text)` is no verifier key: `sop journal keys` prints them",
                "`\(text)` bukan kunci verifikasi: `sop journal keys` mencetaknya")
        case .notWitnessKey(let text):
            Wording(
                "`\(text)` is no verifier key of a witness: `sop journal witness` prints it",
                "`\(text)` bukan kunci verifikasi saksi: `sop journal witness` mencetaknya")
        case .noWitness:
            Wording(
                "no witness is named: give --folder DIR, or set SOP_WITNESS",
                "saksinya belum disebut: beri --folder DIR, atau isi SOP_WITNESS")
        case .needsOneOf(let names):
            Wording(
                "one of these is needed: \(alternatives(names, "or"))",
                "salah satu diperlukan: \(alternatives(names, "atau"))")
        }
    }

    /// How a day is written with the time of day that stands alone; nil for what is none.
    static func quoting(_ text: String) -> Wording? {
        guard text.wholeMatch(of: /[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?/) != nil else {
            return nil
        }
        return Wording(
            "a day with a time stands in quotation marks, \"2026-03-02 \(text)\"",
            "tanggal dengan jamnya diapit tanda kutip, \"2026-03-02 \(text)\"")
    }

    /// That a person is named by a number of the state.
    static func personNumber(_ name: String, _ kind: String) -> Wording {
        Wording(
            """
            \(name) is an id of the agency's own, such as klt-004, not a \(kind): journals keep \
            it for ever and go to auditors
            """,
            """
            \(name) berisi id buatan instansi, misalnya klt-004, bukan \(kind): jurnal \
            menyimpannya selamanya dan diserahkan kepada auditor
            """)
    }

    private func alternatives(_ words: [String], _ joining: String) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(joining) " + last
    }
}
