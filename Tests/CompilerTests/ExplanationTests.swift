import Diagnostics
import Expected
import Testing

/// What `sop explain` says is true: each example fails as it promises.
@Suite struct ExplanationTests {
    /// Codes whose mistake no small text can show; `GeneratedTests` or the tests of the command
    /// line show them.
    static let withoutExample: Set<Code> = [
        .fileUnreadable, .notAFile, .fileTooLarge, .notUTF8, .tooManyValues,
    ]

    @Test func everyCodeThatATextCanShowHasAnExample() {
        let bare = Code.allCases.filter { Explanation.of($0).example.isEmpty }
        #expect(Set(bare) == Self.withoutExample)
    }

    @Test(arguments: Case.examples.map(\.code))
    func theExampleFailsSoAndNotOtherwise(code: Code) throws {
        let test = try #require(Case.examples.first { $0.code == code }?.test)
        let found = test.diagnostics
        #expect(found.contains { $0.code == code })
        let others = found.filter { $0.code != code && $0.severity == .error }
        #expect(others.isEmpty, "\(test.plainText(in: .english))")
        let warnings = found.filter { $0.code != code && $0.severity == .warning }
        #expect(warnings.isEmpty || code == .tooMany, "\(test.plainText(in: .english))")
    }

    @Test(arguments: Case.examples.map(\.code), Language.allCases)
    func theExampleIsToldOfAsExpected(code: Code, language: Language) throws {
        let test = try #require(Case.examples.first { $0.code == code }?.test)
        // Of the example with a hundred remarks the last says what there is to say.
        let all = test.diagnostics
        let told = code == .tooMany ? Array(all.suffix(1)) : all
        try Golden.expect(
            told.map { $0.plainText(in: language) }.joined(),
            at: "CompilerTests/Goldens/\(code.rawValue).\(language.rawValue).txt")
    }

    @Test func noExpectedTextIsStray() throws {
        let names = Case.examples.flatMap { code, _ in
            Language.allCases.map { "\(code.rawValue).\($0.rawValue).txt" }
        }
        let stray = try Golden.stray(in: "CompilerTests/Goldens", isExpected: names.contains)
        #expect(stray.isEmpty)
    }

    @Test(arguments: Code.allCases, Language.allCases)
    func theTextsAreWholeSentences(code: Code, language: Language) {
        let explanation = Explanation.of(code)
        for text in [explanation.meaning, explanation.mend].map({ $0.text(in: language) }) {
            #expect(text.hasSuffix("."))
            #expect(text.first?.isUppercase == true)
            #expect(!text.contains("  ") && !text.contains("\n"))
            #expect(text.count { $0 == "`" }.isMultiple(of: 2))
        }
    }
}
