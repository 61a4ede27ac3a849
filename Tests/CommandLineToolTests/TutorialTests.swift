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
        #expect(bench.run("explain", "SOP0302").status == 0)
    }

    @Test func theExampleOfTheReferenceChecksClean() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/language.md"), encoding: .utf8)
        let begin = try #require(page.range(of: "```yaml\nsop: 1\n"))
        let rest = page[begin.lowerBound...].dropFirst("```yaml\n".count)
        let end = try #require(rest.range(of: "```"))
        try bench.write("surat-keterangan.yaml", String(rest[..<end.lowerBound]))
        let outcome = bench.run("check", "surat-keterangan.yaml", "--strict")
        #expect(outcome.status == 0, "\(outcome.output)")
    }
}
