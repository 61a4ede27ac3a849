import Diagnostics
import Testing

/// The rules of the repository, over the repository.
@Suite struct TidyTests {
    let repository: Repository

    init() throws { repository = try Repository.here.get() }

    @Test func everyModuleIsInTheTableOfImports() {
        let modules = repository.paths.compactMap { path -> String? in
            let parts = path.split(separator: "/")
            return parts.count == 2 && parts[0] == "Sources" ? String(parts[1]) : nil
        }
        expectNone(ImportRule.findings(modules: Set(modules)))
    }

    @Test func modulesImportOnlyWhatTheyMay() {
        expectNone(repository.files.flatMap { ImportRule.findings(in: $0) })
    }

    @Test func filesAreTouchedInOnePlace() {
        expectNone(repository.files.flatMap { SystemCallRule.findings(in: $0) })
        expectNone(SystemCallRule.staleImporters(among: repository.files))
    }

    @Test func filesAndLinesAreOfAReadableLength() {
        expectNone(repository.files.flatMap { SizeRule.findings(in: $0) })
        expectNone(SizeRule.staleExemptions(among: repository.files))
    }

    @Test func bannedCodeIsNotWritten() {
        expectNone(repository.files.flatMap { BanRule.findings(in: $0) })
        expectNone(repository.files.flatMap { BanRule.uncheckedFindings(in: $0) })
    }

    @Test func namesSayWhatAThingIs() {
        expectNone(repository.files.flatMap { NameRule.findings(in: $0) })
    }

    @Test func linksOfTheDocumentsLeadSomewhere() {
        let documents = repository.files.filter(\.isMarkdown)
        let rule = LinkRule(paths: repository.paths, documents: documents)
        expectNone(documents.flatMap { rule.findings(in: $0) })
    }

    @Test func theRepositorySpeaksOfTheProjectAlone() {
        expectNone(repository.files.flatMap { WordRule.findings(in: $0) })
    }

    @Test func everyCodeIsReported() {
        expectNone(CodeRule.findings(in: repository.files, codes: Code.allCases))
    }

    private func expectNone(
        _ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for finding in findings {
            Issue.record("\(finding.description)", sourceLocation: sourceLocation)
        }
    }
}
