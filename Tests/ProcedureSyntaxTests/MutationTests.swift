import Diagnostics
import Foundation
import ProcedureSyntax
import Seeded
import Testing

/// YAML texts with random damage: whatever comes of it, nothing traps, every place lies in the
/// file, and what is accepted libyaml reads alike.
@Suite struct MutationTests {
    static let texts: [String] = [
        """
        # A procedure.
        procedure: izin-usaha
        title: "Izin: usaha \\"kecil\\" \\u00e9\\
          dan menengah"
        roles:
        - id: petugas
          title: Petugas loket
        -   id: kepala   # the head
            title: 'Kepala ''dinas'''
        steps:
          - id: terima
            text: |
              Terima berkas.

                Periksa.
            note: >-
              folded
              text

              more
          - {id: putus, by: [petugas, kepala], "ok":yes, due: 2 hari}
          - id: selesai
            plain: text over
              several lines
              http://example.com/a:b#c
        """,
        "%YAML 1.2\n---\r\n? a\r\n: - b\r\n  - c\r\n? d\r\n...\r\n# end\r\n",
        "- [a, b: c, ? d : e, {f, g: , : h}]\n- - - x\n  - \"y\n\n    z\"\n-\n- \t|2-\n   x\n  y\n",
        "é: ü\n\"k\" : 'v'\nlist:\n- 1\n-\n  - 2\n  - |+\n    t\n\n\nlast: >1\n a\n  b\n c\n",
        "key: [\n  a, # one\n  \"b\n   c\",\n  {x: y\n   z, 'q':r}\n ]\nother:\t\"t\"\n",
    ]

    static let inserts = [
        ":", ": ", "- ", "-", "?", "? ", ",", "[", "]", "{", "}", "#", " #", "&", "*", "!", "|",
        ">", "'", "\"", "%", "@", "`", "\n", "\r", "\t", " ", "  ", "\\", "---\n", "...\n", "\0",
        "\u{FEFF}", "|\n", ">-\n", "<<: ", "a", "é", "\"\"", "''", "[]", "{}", ":\n", "~", "0",
    ]

    static func mutate(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard !bytes.isEmpty else { break }
            let offset = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0:
                bytes[offset] ^= 1 << UInt8.random(in: 0..<7, using: &generator)
            case 1:
                let end = min(bytes.count, offset + Int.random(in: 1...6, using: &generator))
                bytes.removeSubrange(offset..<end)
            case 2:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                let (a, b) = (
                    Int.random(in: 0..<lines.count, using: &generator),
                    Int.random(in: 0..<lines.count, using: &generator)
                )
                lines.swapAt(a, b)
                bytes = Array(lines.joined(separator: [10]))
            case 3:
                bytes[offset] = UInt8.random(in: 0x20..<0x7F, using: &generator)
            default:
                let text = inserts.randomElement(using: &generator)!
                bytes.insert(contentsOf: text.utf8, at: offset)
            }
        }
        return bytes
    }

    @Test func nothingTrapsAndLibyamlAgrees() {
        let environment = ProcessInfo.processInfo.environment
        let seed = SeededGenerator.seed
        let rounds = SeededGenerator.rounds(6_000)
        print("mutation seed \(seed), \(rounds) rounds; SOP_SEED and SOP_ROUNDS change them")
        var generator = SeededGenerator(seed: seed)
        let originals =
            Self.texts.map { [UInt8]($0.utf8) }
            + (environment["SOP_YAML_SUITE"] == nil ? [] : Suite.cases.map(\.yaml))
        var accepted = 0
        var disagreements: Set<[UInt8]> = []
        for _ in 0..<rounds {
            let bytes = Self.mutate(originals.randomElement(using: &generator)!, &generator)
            let file = SourceFile(name: "mutation", bytes: bytes)
            let reading = YAMLReader.read(file)
            for diagnostic in reading.diagnostics {
                #expect(Self.isInside(diagnostic, file), "\(diagnostic.code) in \(bytes)")
            }
            if let tree = reading.tree { Self.check(tree.root, in: file) }
            if reading.diagnostics.isEmpty { accepted += 1 }
            let strange = reading.diagnostics.first { $0.code == .readersDisagree }
            if let strange, let tree = reading.tree, !Self.isKnown(strange, tree) {
                disagreements.insert(bytes)
            }
        }
        print("\(accepted) of \(rounds) mutations were accepted")
        for bytes in disagreements.sorted(by: { $0.count < $1.count }).prefix(30) {
            let text = String(decoding: bytes, as: UTF8.self).debugDescription
            Issue.record("libyaml reads otherwise: \(text)")
        }
    }

    /// Whether a difference is one of those that are understood as faults of libyaml 0.2.5: it
    /// takes the `?` or `:` before a text in brackets for the mark of a key or value, breaks lines
    /// at U+0085, U+2028 and U+2029, and takes `#` at the start of a top-level block text for a
    /// comment.
    private static func isKnown(_ diagnostic: Diagnostic, _ tree: SyntaxTree) -> Bool {
        let text = tree.file.text(diagnostic.place.span)
        if text.hasPrefix("?") || text.hasPrefix(":") { return true }
        if text.unicodeScalars.contains(where: { [0x85, 0x2028, 0x2029].contains($0.value) }) {
            return true
        }
        let style = tree.root.style
        return tree.root.kind == .scalar && (style == .literal || style == .folded)
    }

    private static func isInside(_ diagnostic: Diagnostic, _ file: SourceFile) -> Bool {
        let places =
            [diagnostic.place] + diagnostic.labels.map(\.place) + diagnostic.fix.map(\.place)
        return places.allSatisfy { $0.file === file && $0.span.end <= file.bytes.count }
    }

    /// Checks that nodes lie in their parents and follow one another.
    private static func check(_ node: Node, in file: SourceFile) {
        var end = node.span.start
        #expect(node.span.end <= file.bytes.count)
        func follow(_ child: Node) {
            #expect(child.span.start >= end && child.span.end <= node.span.end)
            end = child.span.end
            check(child, in: file)
        }
        var count = 0
        for item in node.items {
            follow(item)
            count += 1
        }
        for (key, value) in node.entries {
            #expect(key.kind == .scalar)
            follow(key)
            follow(value)
            count += 1
        }
        #expect(count == node.count)
        _ = node.text
    }
}
