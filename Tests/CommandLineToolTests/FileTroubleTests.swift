import CommandLineTool
import Foundation
import Testing

/// Files that cannot be read as files: each a diagnostic, none a wait.
@Suite struct FileTroubleTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test(.timeLimit(.minutes(1)))
    func aPipeIsNoFile() throws {
        #expect(unsafe mkfifo(bench.path("p.yaml"), 0o600) == 0)
        for arguments in [["check", "p.yaml"], ["check", "."]] {
            let sink = MemorySink(isTerminal: false)
            let status = CommandLineTool.run(
                arguments: arguments, environment: [:], currentDirectory: bench.folder,
                input: MemorySource([]), output: sink, errors: MemorySink(isTerminal: false))
            #expect(status == 66)
            #expect(sink.text.hasPrefix("error[SOP0102]: this is a pipe, not a file\n"))
        }
        let parsed = bench.run("parse", "p.yaml")
        #expect(parsed.status == 66)
        #expect(parsed.output.isEmpty)
    }

    @Test func aFolderIsNoFile() throws {
        let outcome = bench.run("parse", ".")
        #expect(outcome.status == 66)
        #expect(outcome.errors.hasPrefix("error[SOP0102]: this is a folder, not a file\n"))
    }

    @Test func aDeviceIsNoFile() {
        let outcome = bench.run("check", "/dev/zero")
        #expect(outcome.output.contains("SOP0102"))
    }

    @Test func aSocketIsNoFile() throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(bench.path("s.yaml").utf8)
        try #require(path.count < 100)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { raw in
            unsafe raw.copyBytes(from: path)
        }
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        #expect(bench.run("check", "s.yaml").output.contains("this is a socket, not a file"))
    }

    @Test func aFileThatIsTooLargeIsNotRead() throws {
        try bench.write("big.yaml", String(repeating: "# a comment\n", count: 30_000))
        let outcome = bench.run("check", "big.yaml")
        #expect(outcome.output.hasPrefix("error[SOP0103]: the file is larger than 256 KiB\n"))
        bench.input = try bench.bytes("big.yaml")
        #expect(bench.run("check", "-").output.hasPrefix("error[SOP0103]"))
    }

    @Test func aLinkToNowhereIsMissing() throws {
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("a.yaml"), withDestinationPath: "nowhere")
        let byHand = bench.run("check", "a.yaml")
        #expect(byHand.output.contains("SOP0101") && byHand.output.contains("nothing of that name"))
        let listed = bench.run("check", ".")
        #expect(listed.output.contains("SOP0101") && listed.output.contains("is gone"))
    }

    @Test func linksInACircleAreRefused() throws {
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("a.yaml"), withDestinationPath: "a.yaml")
        #expect(bench.run("check", "a.yaml").output.contains("its links lead in a circle"))
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileThatMayNotBeReadSaysSo() throws {
        try bench.write("a.yaml", "sop: 1\n")
        unsafe chmod(bench.path("a.yaml"), 0)
        #expect(bench.run("check", "a.yaml").output.contains("you are not allowed to"))
    }

    @Test func aFileThatCannotBeReadDoesNotHideOthers() throws {
        bench.makeProcedure()
        #expect(unsafe mkfifo(bench.path("klaten/p.yaml"), 0o600) == 0)
        let outcome = bench.run("check", ".")
        #expect(outcome.status == 1)
        #expect(outcome.output.hasSuffix("1 error in 5 files\n"))
    }

    @Test func aBrokenAgencyFileIsANoteForItsProcedures() throws {
        bench.makeProcedure()
        try bench.write("klaten/agency.yaml", "agency: [\n")
        #expect(bench.run("check", "klaten/uji.yaml", "--notes").output.contains("note[SOP0908]"))
    }
}
