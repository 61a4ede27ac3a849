// Writes what tools of others are to judge: lines in JCS form, roots and proofs of trees, signed
// notes; the good ones, and copies with something altered, each with what the verdict must be.
//
//     CanonicalJudge FOLDER    writes into FOLDER, which must be there
//
// `.ci/judge_canonical.py` reads the files and says what each is.

import Canonical
import Glibc
import JSON
import Seeded

func complain(_ text: String) -> Never {
    let line = "error: \(text)\n"
    _ = unsafe write(STDERR_FILENO, line, line.utf8.count)
    exit(2)
}

guard CommandLine.arguments.count == 2 else { complain("usage: CanonicalJudge FOLDER") }
let folder = CommandLine.arguments[1]

func save(_ name: String, _ bytes: [UInt8]) {
    guard let file = unsafe fopen("\(folder)/\(name)", "wb"),
        unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count, unsafe fclose(file) == 0
    else { complain("cannot write \(folder)/\(name)") }
}

func save(_ name: String, lines: [String]) {
    save(name, [UInt8](lines.map { $0 + "\n" }.joined().utf8))
}

var random = RandomJSON()
print("seed \(SeededGenerator.seed)")

// MARK: Lines

var lines: [String] = []
for _ in 0..<3_000 {
    guard let line = try? random.value().canonicalBytes() else { complain("no canonical form") }
    lines.append(String(decoding: line, as: UTF8.self))
}
while lines.count < 8_000 {
    let real = Double(bitPattern: random.generator.next())
    if real.isFinite, let line = try? JSON.array([.real(real)]).canonicalBytes() {
        lines.append(String(decoding: line, as: UTF8.self))
    }
}
save("lines.jsonl", lines: lines)

// MARK: Trees

/// The leaf at `index`: what the judges hash anew.
func leaf(_ index: Int) -> [UInt8] { [UInt8]("leaf \(index)".utf8) }

let sizeMax = 130
let hashes = (0..<sizeMax).map { MerkleFrontier.leafHash(of: leaf($0)) }
var frontier = MerkleFrontier()
let roots =
    [frontier.root]
    + hashes.map { hash in
        frontier.append(hash)
        return frontier.root
    }
save("roots.txt", lines: roots.enumerated().map { "\($0) \($1.hex)" })

/// A copy with one hash of another bit, one more or one less.
@MainActor func altered(_ hashes: [Hash]) -> [Hash] {
    var hashes = hashes
    let place = Int.random(in: 0...hashes.count, using: &random.generator)
    guard place < hashes.count else { return hashes + [roots[1]] }
    if Bool.random(using: &random.generator) {
        hashes.remove(at: place)
    } else {
        var bytes = hashes[place].bytes
        bytes[Int.random(in: 0..<32, using: &random.generator)] ^= 4
        hashes[place] = Hash(bytes) ?? roots[0]
    }
    return hashes
}

func proofLine(_ verdict: String, _ kind: String, _ parts: [String], _ proof: [Hash]) -> String {
    ([verdict, kind] + parts + proof.map(\.base64)).joined(separator: " ")
}

let source = LeafHashes(hashes)
var proofs: [String] = []
for size in 1...sizeMax {
    let root = roots[size].base64
    for other in 0..<size where size < 20 || other % 7 == size % 7 {
        let inclusion = MerkleProof.inclusion(of: other, size: size, in: source).hashes
        let parts = [String(size), root, String(other), hashes[other].base64]
        proofs.append(proofLine("good", "inclusion", parts, inclusion))
        proofs.append(proofLine("bad", "inclusion", parts, altered(inclusion)))
        let wrongLeaf = parts.dropLast() + [hashes[(other + 1) % sizeMax].base64]
        proofs.append(proofLine("bad", "inclusion", Array(wrongLeaf), inclusion))

        let old = other + 1
        let consistency = MerkleProof.consistency(from: old, to: size, in: source).hashes
        let sizes = [String(size), root, String(old), roots[old].base64]
        proofs.append(proofLine("good", "consistency", sizes, consistency))
        proofs.append(proofLine("bad", "consistency", sizes, altered(consistency)))
        let wrongRoot = sizes.dropLast() + [roots[old - 1].base64]
        proofs.append(proofLine("bad", "consistency", Array(wrongRoot), consistency))
    }
}
save("proofs.txt", lines: proofs)

// MARK: Notes

var notes: [String] = []

/// Writes a note, its text and its bare signature, for `key`.
@MainActor func save(_ note: [UInt8], _ verdict: String, by key: VerifierKey) {
    let name = "note-\(notes.count)"
    save(name, note)
    notes.append("\(verdict) \(key) \(name)")
}

let names = ["example.com/log", "dinas-kominfo/jurnal-2026", "a"]
for (index, name) in names.enumerated() {
    guard let key = SigningKey.generated(name: name), let next = SigningKey.generated(name: name),
        let witness = SigningKey.generated(name: "witness/\(name)", algorithm: .cosignature),
        let checkpoint = Checkpoint(
            origin: name, size: index * 60, root: roots[index * 60],
            extensions: index == 0 ? [] : ["extension \(index)"])
    else { complain("no key for \(name)") }
    var note = checkpoint.signed(with: [key, next])
    do { try note.cosign(with: witness, atSeconds: 1_767_225_600) } catch { complain("\(error)") }
    let bytes = [UInt8](note.written.utf8)
    save(bytes, "good", by: key.verifier)
    save(bytes, "good", by: next.verifier)
    // What a key signed and how, for a judge that knows nothing of notes.
    save("key-\(index)", key.verifier.publicKey)
    save("text-\(index)", [UInt8](note.text.utf8))
    save("signature-\(index)", note.signatures[0].bytes)
    // The text or the key's own line with one bit changed.
    let end = note.text.utf8.count + 1 + "— \(name) ".utf8.count + 80
    for _ in 0..<200 {
        var changed = bytes
        let place = Int.random(in: 0..<end, using: &random.generator)
        changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random.generator)
        save(changed, "bad", by: key.verifier)
    }
    guard let stranger = SigningKey.generated(name: name) else { complain("no key") }
    save(bytes, "bad", by: stranger.verifier)
}
save("notes.txt", lines: notes)
