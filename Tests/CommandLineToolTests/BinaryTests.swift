import Foundation
import Journal
import Synchronization
import Testing

/// What needs processes of their own: the built program beside others, and killed.
@Suite struct BinaryTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try FileManager.default.copyItem(
            atPath: Scenario.folder.appending(path: "Files").path, toPath: bench.path("files"))
        bench.environment = ["SOP_JOURNAL": Workbench.journal, "SOP_ACTOR": "admin"]
        let id = "contoh.example.org/uji"
        try #require(bench.run("init", "--id", id, "--administrator", "admin").status == 0)
        try #require(bench.run("deploy", "files/uji", "files/calendars").status == 0)
    }

    /// The program, which is built beside the tests.
    private static func program() throws -> URL {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let candidates =
            [folder, folder.deletingLastPathComponent()].map {
                $0.appending(path: "sop")
            } + [
                Scenario.folder.appending(path: "../../../.build/debug/sop").standardized
            ]
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
        return try #require(found, "`swift build` makes the program beside the tests")
    }

    /// A running program.
    private struct Running {
        let process = Process()
        private let output = Pipe()
        private let errors = Pipe()

        init(_ arguments: [String], in bench: Workbench) throws {
            process.executableURL = try BinaryTests.program()
            process.arguments = arguments
            process.environment = bench.environment
            process.currentDirectoryURL = URL(filePath: bench.folder)
            process.standardOutput = output
            process.standardError = errors
            try process.run()
        }

        func finish() -> Workbench.Outcome {
            let text = output.fileHandleForReading.readDataToEndOfFile()
            let troubles = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let wasKilled = process.terminationReason == .uncaughtSignal
            return Workbench.Outcome(
                status: wasKilled ? -1 : process.terminationStatus,
                output: String(decoding: text, as: UTF8.self),
                errors: String(decoding: troubles, as: UTF8.self))
        }
    }

    private func start(_ name: String) -> [String] {
        ["start", "izin", "--instance", name, "--bind", "pemohon=siti", "--bind", "saksi=tono"]
    }

    @Test func whoComesSecondIsToldWhoWrites() throws {
        let keys = try KeyFile.all(in: bench.path(Workbench.journal + "-keys"))
        let writer = try JournalWriter.open(
            bench.path(Workbench.journal), keys: keys, since: "2026-01-02T03:04:05.000Z")
        let outcome = try Running(start("a") + ["--json"], in: bench).finish()
        #expect(outcome.status == 75)
        let holder = "process \(getpid()), since 2026-01-02T03:04:05.000Z"
        #expect(outcome.errors.contains(holder), "\(outcome.errors)")
        #expect(outcome.output.contains("\"code\": \"busy\""))
        try writer.close()
        #expect(try Running(start("a"), in: bench).finish().status == 0)
    }

    /// Each goes on trying while another writes. All that was acknowledged is there in the end.
    @Test func racersLoseNothing() throws {
        let names = (1...6).map { "balapan-\($0)" }
        var waiting = names
        while !waiting.isEmpty {
            let racers = try waiting.map { try ($0, Running(start($0), in: bench)) }
            for (name, running) in racers {
                let outcome = running.finish()
                #expect([0, 75].contains(outcome.status), "\(outcome.errors)")
                if outcome.status == 0 { waiting.removeAll { $0 == name } }
            }
        }
        expectStarted(names)
    }

    /// A journal goes on after its writer was killed at any moment, and what was acknowledged stays.
    @Test func nothingAcknowledgedIsLostToAKill() throws {
        var acknowledged: [String] = []
        var killed = 0
        var number = 0
        // Sooner and later kills, until both have happened often enough.
        while killed < 12 || acknowledged.count < 4 {
            try #require(number < 400, "\(killed) killed, \(acknowledged.count) acknowledged")
            let name = "mati-\(number)"
            let running = try Running(start(name), in: bench)
            usleep(UInt32(number % 40 * 1_000))
            number += 1
            kill(running.process.processIdentifier, SIGKILL)
            let outcome = running.finish()
            if outcome.output.contains("\t\(name)\t") { acknowledged.append(name) }
            if outcome.status == -1 { killed += 1 }
        }
        expectStarted(acknowledged)
        let last = bench.run(start("sesudahnya"))
        #expect(last.status == 0, "\(last.errors)")
        let verified = bench.run("journal", "verify")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }

    private func expectStarted(_ names: [String]) {
        for name in names {
            let outcome = bench.run(start(name) + ["--json"])
            #expect(outcome.output.contains("\"already-started\""), "\(name): \(outcome.output)")
        }
    }
}
