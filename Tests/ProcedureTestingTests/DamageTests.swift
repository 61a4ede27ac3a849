import Compiler
import Diagnostics
import Foundation
import ProcedureTesting
import Seeded
import Testing

/// Tests with random damage: whatever still compiles runs to its end, and every failure can be
/// told in both languages.
struct DamageTests {
    @Test func whatStillCompilesRuns() throws {
        let rounds = SeededGenerator.rounds(2_000)
        print("seed \(SeededGenerator.seed), \(rounds) rounds")
        let samples =
            try Samples.real() + RunTests.passing.map { try Samples.fixture("passing", $0) }
        let words =
            samples.flatMap { sample in
                sample.file.bytes.split { !Self.isWord($0) }.map { Array($0) }
            } + [
                Array("0001-01-01 00:00".utf8), Array("9999-12-31 23:59:59".utf8), Array("9".utf8),
            ]
        var dice = SeededGenerator()
        var failed = 0
        for _ in 0..<rounds {
            let sample = samples[Int.random(in: 0..<samples.count, using: &dice)]
            var bytes = sample.file.bytes
            for _ in 0..<Int.random(in: 1...3, using: &dice) { damage(&bytes, words, &dice) }
            let file = SourceFile(name: sample.file.name, bytes: bytes)
            guard case .test(let test)? = Compiler.compile(file, in: sample.surroundings).compiled,
                test.procedure == sample.test.procedure
            else { continue }
            let outcome = sample.bench.run(test)
            if outcome.failure != nil { failed += 1 }
            for language in Language.allCases {
                var human = HumanTestRenderer(language)
                #expect(!human.rendering(of: outcome, in: file, sample.bench.zone).isEmpty)
            }
            var json = JSONTestRenderer(.indonesian)
            let text = json.rendering(of: outcome, in: file, sample.bench.zone)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        }
        #expect(failed > rounds / 50, "damaged tests mostly fail")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte > 0x20 && !"[]{},:".utf8.contains(byte)
    }

    /// Puts another word in the place of one.
    private func damage(_ bytes: inout [UInt8], _ words: [[UInt8]], _ dice: inout SeededGenerator) {
        var start = Int.random(in: 0..<bytes.count, using: &dice)
        while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
        var end = start
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        let word = words[Int.random(in: 0..<words.count, using: &dice)]
        bytes.replaceSubrange(start..<end, with: word)
    }
}
