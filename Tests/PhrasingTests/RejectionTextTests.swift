import Diagnostics
import Execution
import Foundation
import Phrasing
import Testing
import WorkCalendar

/// Every rejection has a name and, in both languages, words.
struct RejectionTextTests {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let isUpdating = ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1"

    private func text(_ rejection: Rejection, _ language: Language) -> String {
        RejectionText(rejection, in: .wib).text(in: language)
    }

    @Test func everyNameHasASample() {
        #expect(Set(RejectionSamples.all.map(\.name)) == Set(RejectionName.allCases))
    }

    /// Names are those of the cases, in lower case with hyphens, and never two the same.
    @Test func namesAreThoseOfTheCases() {
        for name in RejectionName.allCases {
            let words = "\(name)".replacing(#/[A-Z]/#) { "-" + $0.output.lowercased() }
            #expect(name.rawValue == words)
        }
        for rejection in RejectionSamples.all {
            #expect("\(rejection)".hasPrefix("\(rejection.name)"))
        }
    }

    @Test(arguments: Language.allCases)
    func textsArePhrases(_ language: Language) {
        for rejection in RejectionSamples.all {
            let text = text(rejection, language)
            #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("  "), "\(text)")
            #expect(text.first?.isUppercase == false, "\(text)")
            let other = self.text(rejection, language == .english ? .indonesian : .english)
            #expect(text != other)
        }
    }

    /// What a rejection speaks of stands in its words too, in both languages; kinds of texts and
    /// of timers are told in other words.
    @Test(arguments: Language.allCases)
    func subjectsAreNamed(_ language: Language) {
        for rejection in RejectionSamples.all {
            switch rejection.name {
            case .textTooLong, .textMissing, .timersDue, .noTime: continue
            default: break
            }
            let text = text(rejection, language)
            for subject in rejection.subjects {
                #expect(text.contains(subject), "\(rejection)")
            }
        }
    }

    @Test func timesAreLocal() {
        let text = text(.suspended(from: .min), .english)
        #expect(text.contains("0001-01-02 07:00"))
    }

    /// The table of the reference is written from the samples. `SOP_UPDATE=1` writes it anew.
    @Test func theReferenceListsThem() throws {
        let url = Self.root.appending(path: "docs/language.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let begin = try #require(page.range(of: "<!-- rejections:begin -->\n"))
        let end = try #require(page.range(of: "<!-- rejections:end -->"))
        var table = "\n| Name | For instance | Misalnya |\n|---|---|---|\n"
        for name in RejectionName.allCases {
            let example = RejectionExample.of(name)
            #expect(example.name == name)
            let words = Language.allCases.map { text(example, $0) }
            table += "| `\(name.rawValue)` | " + words.joined(separator: " | ") + " |\n"
        }
        let written = page[..<begin.upperBound] + table + "\n" + page[end.lowerBound...]
        if Self.isUpdating { return try Data(written.utf8).write(to: url) }
        #expect(page == written, "the table differs; SOP_UPDATE=1 writes it anew")
    }
}
