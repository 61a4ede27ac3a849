"""Verifies a journal by docs/journal-format.md: verify_journal.py FOLDER [KEPT-CHECKPOINT...]"""
import base64, json, subprocess, sys, tempfile
from functools import reduce
from hashlib import sha256
from pathlib import Path
SPKI = bytes.fromhex("302a300506032b6570032100")  # what DER puts before an Ed25519 public key
TABLE = [reduce(lambda c, _: c >> 1 ^ 0x82F63B78 * (c & 1), range(8), b) for b in range(256)]
COMMAND = "openssl pkeyutl -verify -pubin -keyform DER -rawin -inkey key -sigfile sig -in text"
def check(holds, what): holds or sys.exit(f"not sound: {what}")
def node(left, right): return sha256(b"\1" + left + right).digest()
def root(trees):
    return reduce(lambda a, b: node(b, a), trees[::-1]) if trees else sha256().digest()
def lines(path, room=0):
    *whole, rest = path.read_bytes().split(b"\n")
    check(not rest.strip(b" ") and len(rest) <= room, f"{path.name}: torn, or room that is none")
    return whole
def members(pairs):
    keys = [key.encode("utf-16-be") for key, _ in pairs]
    return check(all(a < b for a, b in zip(keys, keys[1:])), "keys") or dict(pairs)
def parse(raw, where, keys=None):
    crc = reduce(lambda c, b: c >> 8 ^ TABLE[(c ^ b) & 255], raw[:1] + raw[18:], 0xFFFFFFFF)
    check(raw[:18] == b'{"crc":"%08x",' % (crc ^ 0xFFFFFFFF), f"{where}: checksum")
    bad = lambda _: check(False, f"{where}: not an integer")
    value = json.loads(raw, parse_float=bad, parse_constant=bad, object_pairs_hook=members)
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
    known = value["v"] == 1 and (not keys or list(value) == ["crc", *keys, "v"])
    check(text == raw and len(raw) <= 65535 and known, f"{where}: form or version")
    return value
def parts(vkey):
    (name, ident, data), key = vkey.split("+", 2), base64.b64decode(vkey.split("+", 2)[2])
    wanted = sha256(name.encode() + b"\n" + key).hexdigest()[:8]
    check(len(key) == 33 and key[0] == 1 and ident == wanted, "key")
    return name, bytes.fromhex(ident), SPKI + key[1:]
def signers(note, keys):
    text, signatures, found = *note.split("\n\n"), set()
    for name, data in (line[2:].split(" ") for line in signatures.splitlines()):
        raw = base64.b64decode(data, validate=True)
        for vkey in {vkey for _, vkey in keys if parts(vkey)[:2] == (name, raw[:4])}:
            with tempfile.TemporaryDirectory() as at:
                files = {"key": parts(vkey)[2], "sig": raw[4:], "text": text.encode() + b"\n"}
                for file, content in files.items(): Path(at, file).write_bytes(content)
                done = subprocess.run(COMMAND.split(), cwd=at, capture_output=True)
            check(done.returncode == 0, "checkpoint: wrong signature") or found.add(vkey)
    return found
def verify(folder, kept):
    notes = [parse(raw, "history", ["note"])["note"] for raw in lines(folder / "checkpoints.jsonl")]
    sizes, due = [int(n.split("\n")[1]) for n in notes], [(n, n in notes) for n in notes + kept]
    check(all(a < b for a, b in zip(sizes, sizes[1:])), "history: order")
    last, size, durable, trees, keys = 0, 0, 0, [], []
    for path in (segments := sorted(folder.glob("segment-*.jsonl"))):
        room = (1 << 20) - 1 if path is segments[-1] else 0
        check(path.name == f"segment-{size:020}.jsonl" and (not size or size in sizes), path.name)
        for index, raw in enumerate(lines(path, room)):
            entry = parse(raw, where := f"{path.name}:{index + 1}")
            kind = min(set(entry) - {"crc", "durable", "seq", "v"}, default="")
            value = entry.get(kind)
            check(kind in ("event", "journal", "key", "recovered", "source"), f"{where}: kind")
            check(len(entry) == 5 and isinstance(value, dict), f"{where}: members")
            check(entry["seq"] == size and durable <= entry["durable"] <= size, f"{where}: order")
            check((kind == "journal") == (index == 0), f"{where}: a segment's first entry")
            if not size: first, keys = value, [(-1, value["key"])]
            wanted = dict(first, size=size, root=root(trees).hex(), key=keys[-1][1], format=1)
            check(kind != "journal" or value == wanted, f"{where}: header")
            if kind == "key": keys.append((size, value["key"]))
            copy = (folder / Path(value["copy"]).name).read_bytes() if kind == "recovered" else b""
            check(not copy or sha256(copy).hexdigest() == value["hash"], f"{where}: copy")
            leaf, rest, durable = sha256(b"\0" + raw).digest(), size, entry["durable"]
            size += 1
            while rest & 1: leaf, rest = node(trees.pop(), leaf), rest >> 1
            trees.append(leaf)
            for note, own in [d for d in due if d[0].split("\n")[1] == str(size)]:
                due.remove((note, own))
                wanted = [first["id"], str(size), base64.b64encode(root(trees)).decode()]
                check(note.split("\n\n")[0].split("\n") == wanted, f"checkpoint {size}: root")
                force = max(i for i, (seq, _) in enumerate(keys) if seq < size)
                before = next((i for i in range(force, 0, -1) if keys[i][0] < last), 0)
                signed, wanted = signers(note, keys), {k for _, k in keys[before:force + 1]}
                check(signed == wanted if own else wanted <= signed, f"{size}: signers")
                last = size if own else last
    head, feed, _ = (folder / "head").read_bytes().partition(b"\n")
    head = parse(head if feed else b"", "head", ["journal", "size"])
    check(head["journal"] == first["id"] and head["size"] <= size and not due, "more was committed")
    print(f"sound: {size} entries, {last} signed, root {root(trees).hex()}")
verify(Path(sys.argv[1]), [Path(name).read_text() for name in sys.argv[2:]])
