import Foundation
import Testing

/// The tutorial of the README, step by step, and the example of the reference: they must go as
/// they say.
@Suite struct TutorialTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test func theTutorialGoesAsItSays() throws {
        #expect(bench.run("new", "dinas-contoh/surat-keterangan").status == 0)
        let clean = bench.run("check", ".", "--strict")
        #expect(clean.status == 0)
        let path = "dinas-contoh/surat-keterangan.yaml"
        let text = try bench.text(path)
        try bench.write(
            path, text.replacingOccurrences(of: "by: petugas\n", with: "by: petuga\n"))
        let broken = bench.run("check", ".")
        #expect(broken.status == 1)
        #expect(broken.output.contains("SOP0302"))
        #expect(broken.output.contains("did you mean \"petugas\"?"))
        #expect(bench.run("check", "--fix", ".").status == 0)
        #expect(try bench.text(path) == text)
        #expect(bench.run("show", path).output.contains("Surat Keterangan"))
        #expect(bench.run("show", path, "--rows").output.contains("Kegiatan"))
        #expect(bench.run("graph", path, "--format", "mermaid").output.hasPrefix("flowchart"))
        #expect(bench.run("test", ".").status == 0)
        #expect(bench.run("explain", "SOP0302").status == 0)
    }

    /// Every command of a page's section on running, as it stands there.
    @Test(arguments: [
        ("README.md", "## From a file to a verified instance", "## Reading on"),
        ("docs/mulai.md", "## Dari berkas ke permohonan yang terbukti", "## Yang paling"),
    ])
    func theWayToAVerifiedInstanceGoesAsItSays(file: String, from: String, to: String) throws {
        let page = try String(contentsOf: Workbench.root.appending(path: file), encoding: .utf8)
        let begin = try #require(page.range(of: from))
        let end = try #require(page.range(of: to))
        let lines = page[begin.upperBound..<end.lowerBound].split(separator: "\n")
            .filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2).prefix { $0 != "#" } }
        #expect(lines.count > 10)
        #expect(bench.run("new", "dinas-contoh/surat-keterangan").status == 0)
        var outputs: [String: String] = [:]
        for line in lines {
            let words = TutorialTests.words(line)
            if words[0] == "export" {
                let parts = words[1].split(separator: "=").map(String.init)
                bench.environment[parts[0]] = parts[1]
                continue
            }
            let outcome = bench.run(Array(words.dropFirst()))
            #expect(outcome.status == 0, "\(line): \(outcome.errors)")
            outputs[words[1]] = outcome.output
        }
        #expect(outputs["tasks"]?.contains("Petugas: pegawai-001") == true)
        #expect(outputs["list"]?.contains("ended: Selesai") == true)
        #expect(outputs["show"]?.contains("State:    ended: Selesai") == true)
        #expect(outputs["run"] == "dc-surat-2026-1\tended\tend\t\n")
        // And the run that the section tells of beside them, up to its first question.
        let led = bench.run(
            "run", "dinas-contoh/surat-keterangan", "--as", "siti", "--at", "2026-01-14 08:00")
        #expect(led.errors.contains("Who starts it [siti]: "))
    }

    /// The words of a command line; double quotes keep spaces together.
    private static func words(_ line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
            $0.offset % 2 == 1
                ? [String($0.element)] : $0.element.split(separator: " ").map(String.init)
        }
    }

    /// The example of the reference that begins with `key: 1`.
    private func example(_ key: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/language.md"), encoding: .utf8)
        let begin = try #require(page.range(of: "```yaml\n\(key): 1\n"))
        let rest = page[begin.lowerBound...].dropFirst("```yaml\n".count)
        let end = try #require(rest.range(of: "```"))
        return String(rest[..<end.lowerBound])
    }

    @Test func theTestOfTheReferenceVisitsItsWholeExample() throws {
        #expect(bench.run("new", "kelurahan/lain").status == 0)
        try bench.write("kelurahan/surat-keterangan.yaml", try example("sop"))
        try bench.write("kelurahan/tests/surat.yaml", try example("test"))
        let agency = try bench.text("kelurahan/agency.yaml")
        try bench.write(
            "kelurahan/agency.yaml",
            agency + "  - {actor: budi, role: petugas, from: 2026-01-05}\n")
        let outcome = bench.run("test", "kelurahan", "--require-coverage")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("2 passed, 0 failed"))
    }

    @Test func theExampleOfTheReferenceChecksClean() throws {
        try bench.write("surat-keterangan.yaml", try example("sop"))
        let outcome = bench.run("check", "surat-keterangan.yaml", "--strict")
        #expect(outcome.status == 0, "\(outcome.output)")
    }
}
