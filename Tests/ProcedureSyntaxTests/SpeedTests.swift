import CYAML
import Dispatch
import Foundation
import Testing

@testable import Diagnostics
@testable import ProcedureSyntax

/// The budget of reading: `SOP_BENCH=1 swift test -c release -Xswiftc -enable-testing --filter
/// SpeedTests` prints the best of many runs and holds them against libyaml's.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SOP_BENCH"] != nil))
struct SpeedTests {
    /// A procedure of some 800 steps, just below the largest file.
    static let procedure: [UInt8] = {
        var text = "procedure: izin-usaha\ntitle: Izin usaha mikro dan kecil\nsteps:\n"
        var step = 0
        while text.utf8.count < SyntaxLimit.fileBytesMax - 400 {
            text += """
                  - id: langkah-\(step)
                    title: "Periksa berkas nomor \(step)"
                    role: peran-\(step % 40)
                    needs: [ktp, npwp, surat-\(step)]
                    text: >-
                      Petugas memeriksa kelengkapan berkas dan
                      mencatatnya di buku register.
                    next: langkah-\(step + 1)   # lanjut

                """
            step += 1
        }
        return [UInt8](text.utf8)
    }()

    @Test func staysInsideTheBudget() {
        let file = SourceFile(name: "speed.yaml", bytes: Self.procedure)
        let theirs = best { readWithLibyaml(file.bytes) }
        let ours = best { #expect(readAlone(file) != nil) }
        let whole = best { #expect(YAMLReader.read(file).diagnostics.isEmpty) }
        for (name, time) in [("libyaml", theirs), ("our reader", ours), ("both", whole)] {
            let rate = Double(file.bytes.count) / time / 1_000_000
            print("\(name): \(Int(time * 1_000_000)) µs, \(Int(rate)) MB/s")
        }
        #expect(ours < theirs * 0.4)
        #expect(whole < theirs * 3)
    }

    private func best(_ body: () -> Void) -> Double {
        var best = UInt64.max
        for _ in 0..<100 {
            let start = DispatchTime.now().uptimeNanoseconds
            body()
            best = min(best, DispatchTime.now().uptimeNanoseconds - start)
        }
        return Double(best) / 1_000_000_000
    }

    private func readAlone(_ file: SourceFile) -> SyntaxTree? {
        unsafe file.bytes.withUnsafeBufferPointer { buffer in
            var parser = YAMLParser(file: file, bytes: unsafe ByteView(buffer))
            return parser.readFile()
        }
    }

    private func readWithLibyaml(_ bytes: [UInt8]) {
        var parser = unsafe yaml_parser_t()
        unsafe yaml_parser_initialize(&parser)
        defer { unsafe yaml_parser_delete(&parser) }
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            while true {
                var event = unsafe yaml_event_t()
                guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return }
                let isEnd = unsafe event.type == YAML_STREAM_END_EVENT
                unsafe yaml_event_delete(&event)
                if isEnd { return }
            }
        }
    }
}
