import Diagnostics
import Expected
import Foundation
import Testing

/// The files of `Tests/Goldens`, each with what is said of it beside it.
@Suite struct CaseTests {
    @Test func thereAreFiles() { #expect(!Case.files.isEmpty) }

    @Test(arguments: Case.files, Language.allCases)
    func theFileIsToldOfAsExpected(file: Case, language: Language) throws {
        try Golden.expect(
            file.plainText(in: language), at: "Goldens/\(file.name).\(language.rawValue).txt")
    }

    @Test func noExpectedTextIsStray() throws {
        let names = Set(
            Case.files.flatMap { file in
                [".yaml", ".en.txt", ".id.txt"].map { file.name + $0 }
            })
        let folders = Set(
            Case.files.map { $0.name.split(separator: "/").dropLast().joined(separator: "/") })
        for folder in folders.sorted() {
            let stray = try Golden.stray(in: "Goldens/\(folder)") {
                names.contains("\(folder)/\($0)") || folders.contains("\(folder)/\($0)")
            }
            #expect(stray.isEmpty)
        }
    }

    /// Nothing is said twice, in order of place, and every place lies inside its file.
    @Test(arguments: Case.files)
    func everyMistakeIsToldOnce(file: Case) {
        let found = file.diagnostics
        #expect(Set(found).count == found.count)
        for diagnostic in found {
            #expect(diagnostic.place.file.name == file.path)
        }
    }
}
