import Diagnostics
import Testing

/// Both catalogues say the same, and every text of theirs is said somewhere.
@Suite struct CatalogueTests {
    @Test(arguments: Code.allCases)
    func bothLanguagesHaveTheSameTexts(code: Code) {
        let english = Catalogue.text(of: code, in: .english)
        let indonesian = Catalogue.text(of: code, in: .indonesian)
        #expect(Set(english.labels.keys) == Set(indonesian.labels.keys))
        #expect(Set(english.helps.keys) == Set(indonesian.helps.keys))
        #expect(placeholders(of: english.message) == placeholders(of: indonesian.message))
        for (key, text) in english.labels {
            #expect(placeholders(of: text) == placeholders(of: indonesian.labels[key] ?? ""))
        }
        for (key, text) in english.helps {
            #expect(placeholders(of: text) == placeholders(of: indonesian.helps[key] ?? ""))
        }
    }

    @Test(arguments: Code.allCases, Language.allCases)
    func textsArePhrases(code: Code, language: Language) {
        let texts = Catalogue.text(of: code, in: language)
        for text in [texts.message] + texts.labels.values + texts.helps.values {
            #expect(!text.isEmpty)
            #expect(!text.hasSuffix("."))
            #expect(!text.contains("TODO"))
            #expect(!text.contains("  ") && !text.contains("\n"))
            #expect(text.first?.isUppercase != true || text.hasPrefix("SLA"))
        }
    }

    @Test(arguments: Language.allCases)
    func noTwoCodesSayTheSame(language: Language) {
        let messages = Code.allCases.map { Catalogue.text(of: $0, in: language).message }
        for (code, message) in zip(Code.allCases, messages) {
            #expect(messages.count { $0 == message } == 1, "\(code.rawValue): \(message)")
        }
    }

    /// Codes that the tests of the command line show, and one that nothing is known to show.
    static let shownElsewhere: Set<Code> = [.fileUnreadable, .notAFile]

    @Test func everyTextIsSaidSomewhere() {
        let said = (Case.examples.map(\.test) + Case.files + Generated.cases.map(\.test))
            .flatMap(\.diagnostics)
        for code in Code.allCases where !Self.shownElsewhere.contains(code) {
            let ofCode = said.filter { $0.code == code }
            let labels = Set(ofCode.flatMap(\.labels).map(\.key))
            let helps = Set(ofCode.flatMap(\.helps))
            let text = Catalogue.text(of: code, in: .english)
            #expect(!ofCode.isEmpty, "\(code.rawValue)")
            #expect(labels == Set(text.labels.keys), "\(code.rawValue)")
            #expect(helps == Set(text.helps.keys), "\(code.rawValue)")
        }
    }

    /// The names in braces.
    private func placeholders(of text: String) -> Set<String> {
        var names: Set<String> = []
        for part in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
            if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
        }
        return names
    }
}
