"""Lets tools that are not ours judge a journal that the command line made.

`sop` makes it, rotates its key, recovers it and prints checkpoints and proofs; SoakWriter fills it.

    lines         PyPI's rfc8785 writes every line the same
    roots         PyPI's pymerkle computes the root of every checkpoint
    signatures    `openssl pkeyutl` verifies each, and refuses it for another text
    cosignatures  openssl and Go verify those of our witnesses by C2SP's text alone, and refuse them
                  with another time, root or bit
    proofs        Go's sumdb accepts what `prove` and `consistency` print, and no altered copy
    the whole     the verifier that was written from the format's document calls it sound with the
                  kept checkpoints; of altered copies neither it nor `sop journal verify` does
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time as clock
from pathlib import Path

import pymerkle

from judge_canonical import (
    SPKI_PREFIX, JudgeError, ask, judge_lines, judge_signatures, judge_with_go, verifies)
from judge_journal import alterations, is_sound

SECONDS_MAX = 120
# How many alterations of the whole are judged, and how many entries are proven.
ALTERED_MAX = 25
PROVEN_MAX = 40
ID = "diskominfo.example.org/jurnal"


class Made:
    """The journal and all that was printed of it."""

    def __init__(self, sop: Path, writer: Path, folder: Path) -> None:
        self.sop, self.folder, self.journal = sop, folder, folder / "jurnal"
        self.kept: list[Path] = []
        self.run("init", "--id", ID)
        for round_number in range(3):
            fill = [writer, self.journal, f"{self.journal}-keys", "2", "30"]
            subprocess.run(fill, check=True, stdout=subprocess.DEVNULL, timeout=SECONDS_MAX)
            kept = folder / f"{round_number}.checkpoint"
            self.run("journal", "checkpoint", "--out", str(kept))
            self.kept.append(kept)
            if round_number < 2:
                self.run("journal", "keys", "--rotate")
            with max(self.journal.glob("segment-*")).open("ab") as last:
                last.write(b'{"crc":"0000')
            self.run("journal", "recover")
        self.keys = json.loads(self.run("journal", "keys", "--json"))["keys"]
        if len(self.keys) != 3:
            raise JudgeError(f"two rotations, but keys are {self.keys}")
        segments = sorted(self.journal.glob("segment-*.jsonl"))
        if len(segments) < 2:
            raise JudgeError("a journal of one segment shows too little")
        self.entries = b"".join(each.read_bytes() for each in segments).split(b"\n")[:-1]
        self.witnesses: list[str] = []
        self.cosigned: list[tuple[str, str]] = []
        self.cosign()
        history = (self.journal / "checkpoints.jsonl").read_text(encoding="utf-8").splitlines()
        self.notes = [json.loads(line)["note"] for line in history]

    def cosign(self) -> None:
        """Two witnesses: one reads the journal, one is sent proofs."""
        for name in ("reads", "is-sent"):
            folder = str(self.folder / name)
            made = self.run("journal", "witness", "--create", f"{name}.example.org", "--folder",
                            folder, "--json")
            self.witnesses.append(json.loads(made)["key"])
        first, reads, is_sent = self.keys[0]["key"], self.folder / "reads", self.folder / "is-sent"
        for asked in [*([str(kept)] for kept in self.kept), []]:
            note = self.run("journal", "witness", *asked, "--folder", str(reads), "--journal",
                            str(self.journal), "--key", first)
            self.cosigned.append((self.witnesses[0], note))
        newest = self.cosigned[-1][1]
        self.run("journal", "witness", str(self.kept[0]), "--folder", str(reads), "--journal",
                 str(self.journal), "--key", first, status=1)
        keys = [word for each in self.keys for word in ("--key", each["key"])]
        note = self.run("journal", "witness", str(self.kept[0]), "--folder", str(is_sent), *keys)
        self.cosigned.append((self.witnesses[1], note))
        proof = self.folder / "sent.proof"
        proof.write_text(self.run("journal", "consistency", str(self.kept[0])), encoding="utf-8")
        # What the first witness cosigned goes to the second, which signs beside it.
        top = proof.read_text(encoding="utf-8").split("\n\n")[0]
        proof.write_text(f"{top}\n\n{newest}", encoding="utf-8")
        sent = ("--proof", str(proof), "--folder", str(is_sent))
        note = self.run("journal", "witness", *sent, *keys)
        self.cosigned += [(witness, note) for witness in self.witnesses]

    def run(self, *arguments: str, status: int = 0) -> str:
        done = subprocess.run(
            [self.sop, *arguments], env=os.environ | {"SOP_JOURNAL": str(self.journal)},
            capture_output=True, text=True, encoding="utf-8", timeout=SECONDS_MAX, check=False)
        if done.returncode != status:
            raise JudgeError(f"sop {' '.join(arguments)}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def key(self, size: int) -> str:
        """The verifier key of a checkpoint's size, as `sop journal keys` says."""
        return next(
            each["key"]
            for each in self.keys
            if each["first"] <= size and (each["last"] is None or size <= each["last"]))


def leaf(entry: bytes) -> str:
    return base64.b64encode(hashlib.sha256(b"\0" + entry).digest()).decode()


def head(note: str) -> tuple[int, str]:
    """The size and the root of a checkpoint."""
    lines = note.split("\n")
    return int(lines[1]), lines[2]


def other(word: str) -> str:
    """Another hash than this one."""
    changed = bytearray(base64.b64decode(word))
    changed[7] ^= 1
    return base64.b64encode(changed).decode()


def judge_roots(made: Made) -> tuple[int, list[str]]:
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    roots = {0: base64.b64encode(tree.get_root()).decode()}
    for entry in made.entries:
        tree.append_entry(entry)
        roots[tree.get_size()] = base64.b64encode(tree.get_root()).decode()
    heads = [head(note) for note in made.notes]
    wrong = [f"checkpoint of size {size}" for size, root in heads if roots.get(size) != root]
    return len(heads), wrong


def write_lines(made: Made, folder: Path) -> None:
    others = [(made.journal / name).read_bytes() for name in ("checkpoints.jsonl", "head")]
    entries = b"".join(entry + b"\n" for entry in made.entries)
    (folder / "lines.jsonl").write_bytes(entries + b"".join(others))


def write_signatures(made: Made, folder: Path) -> None:
    """The parts of every signature for openssl, which knows nothing of notes."""
    named = {each["key"].split("+", 2)[1]: each["key"].split("+", 2)[2] for each in made.keys}
    count = 0
    for note in made.notes:
        text, signatures = note.split("\n\n")
        for line in signatures.splitlines():
            content = base64.b64decode(line.split(" ")[2])
            public = base64.b64decode(named[content[:4].hex()])[1:]
            (folder / f"key-{count}").write_bytes(public)
            (folder / f"text-{count}").write_text(text + "\n", encoding="utf-8")
            (folder / f"signature-{count}").write_bytes(content[4:])
            count += 1
    # The two rotations have a signature of the former key each.
    if count != len(made.notes) + 2:
        raise JudgeError(f"{count} signatures under {len(made.notes)} checkpoints")


def write_notes(made: Made, folder: Path) -> None:
    lines = []
    for number, note in enumerate(made.notes):
        size, root = head(note)
        good, bad = f"good-{number}", f"bad-{number}"
        (folder / good).write_text(note, encoding="utf-8")
        (folder / bad).write_text(note.replace(root, other(root)), encoding="utf-8")
        lines += [f"good {made.key(size)} {good}", f"bad {made.key(size)} {bad}"]
    for number, (vkey, note) in enumerate(made.cosigned):
        good, bad = f"cosigned-{number}", f"cosigned-bad-{number}"
        (folder / good).write_text(note, encoding="utf-8")
        (folder / bad).write_text(note.replace(head(note)[1], other(head(note)[1])))
        lines += [f"good {vkey} {good}", f"bad {vkey} {bad}"]
    (folder / "notes.txt").write_text("".join(line + "\n" for line in lines))


def timed(vkey: str, note: str) -> tuple[bytes, int, str, bytes]:
    """What a witness signed, by c2sp.org/tlog-cosignature: its key, the time, the text of the
    checkpoint, and the bare signature."""
    name, told, key = vkey.split("+", 2)
    public = base64.b64decode(key)
    text, signatures = note.split("\n\n")
    wanted = hashlib.sha256(f"{name}\n".encode() + public).digest()[:4]
    lines = [line.split(" ") for line in signatures.splitlines()]
    content = [base64.b64decode(word) for _, signer, word in lines if signer == name]
    if public[0] != 4 or wanted.hex() != told or [each[:4] for each in content] != [wanted]:
        raise JudgeError(f"not a cosignature of {vkey}: {note}")
    stamp, signature = content[0][4:12], content[0][12:]
    if len(signature) != 64:
        raise JudgeError(f"a cosignature of {len(signature)} bytes")
    return public[1:], int.from_bytes(stamp, "big"), text + "\n", signature


def judge_cosignatures(made: Made) -> tuple[int, list[str]]:
    key, message, signature = (made.folder / f"cosigned-{name}" for name in ("key", "text", "sig"))
    wrong, judged = [], 0
    for number, (vkey, note) in enumerate(made.cosigned):
        public, time, text, signed = timed(vkey, note)
        if abs(time - clock.time()) > SECONDS_MAX:
            wrong.append(f"cosignature {number}: another time than the clock's: {time}")
        key.write_bytes(SPKI_PREFIX + public)
        changed = bytes([signed[0] ^ 1]) + signed[1:]
        root = text.split("\n")[2]
        for wanted, bits, stamp, body in [
            (True, signed, time, text), (False, changed, time, text),
            (False, signed, time + 1, text), (False, signed, time, text.replace(root, other(root))),
            (False, signed, time, text + "\n"),
        ]:
            message.write_bytes(f"cosignature/v1\ntime {stamp}\n{body}".encode())
            signature.write_bytes(bits)
            judged += 1
            if verifies(key, message, signature) != wanted:
                wrong.append(f"cosignature {number}: openssl does not say {wanted}")
        kept = made.folder / "cosigned.checkpoint"
        for status, content in [(0, note), (1, note.replace(vkey.split("+")[0], "other.example"))]:
            kept.write_text(content, encoding="utf-8")
            made.run("journal", "verify", "--checkpoint", str(kept), "--witness", vkey,
                     status=status)
            judged += 1
    return judged, wrong


def write_proofs(made: Made, folder: Path) -> None:
    lines = []
    step = max(1, len(made.entries) // PROVEN_MAX)
    for index in [*range(0, len(made.entries), step), len(made.entries) - 1]:
        top, note = made.run("journal", "prove", str(index)).split("\n\n", 1)
        mark, extra, place, *hashes = top.split("\n")
        entry = base64.b64decode(extra.removeprefix("extra "))
        if mark != "c2sp.org/tlog-proof@v1" or place != f"index {index}":
            raise JudgeError(f"prove {index}: {top}")
        if entry != made.entries[index]:
            raise JudgeError(f"prove {index}: another entry: {entry!r}")
        size, root = head(note)
        known = f"inclusion {size} {root} {index}"
        lines.append(" ".join(["good", known, leaf(entry), *hashes]))
        lines.append(" ".join(["bad", known, leaf(entry + b" "), *hashes]))
        lines.append(" ".join(["bad", known, leaf(entry), other(hashes[0]), *hashes[1:]]))
    for kept in made.kept:
        old, old_root = head(kept.read_text(encoding="utf-8"))
        top, note = made.run("journal", "consistency", str(kept)).split("\n\n", 1)
        told, *hashes = top.split("\n")
        if told != f"old {old}":
            raise JudgeError(f"consistency from {old}: {top}")
        size, root = head(note)
        lines.append(" ".join(["good", f"consistency {size} {root} {old} {old_root}", *hashes]))
        changed = other(old_root)
        lines.append(" ".join(["bad", f"consistency {size} {root} {old} {changed}", *hashes]))
    (folder / "proofs.txt").write_text("".join(line + "\n" for line in lines))


def judge_whole(made: Made) -> tuple[int, list[str]]:
    wrong = []
    given = [word for kept in made.kept for word in ("--checkpoint", str(kept))]
    if not is_sound(made.journal, *made.kept):
        wrong.append("the journal as it was made")
    made.run("journal", "verify", "--key", made.keys[0]["key"], *given)
    every = list(alterations(made.journal))
    chosen = every[:: max(1, len(every) // ALTERED_MAX)]
    for what, alter in chosen:
        copy = made.folder / "copy"
        shutil.copytree(made.journal, copy)
        alter(copy)
        if is_sound(copy):
            wrong.append(f"{what}: sound to the verifier of the document")
        made.run("journal", "verify", "--journal", str(copy), *given, status=1)
        shutil.rmtree(copy)
    return len(chosen) + 1, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sop", type=Path, required=True, help="the built sop")
    parser.add_argument("--writer", type=Path, required=True, help="the built SoakWriter")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            made = Made(arguments.sop.resolve(), arguments.writer.resolve(), folder)
            for write in (write_lines, write_signatures, write_notes, write_proofs):
                write(made, folder)
            failed = ask([
                ("lines against rfc8785", lambda: judge_lines(folder)),
                ("roots against pymerkle", lambda: judge_roots(made)),
                ("signatures against openssl", lambda: judge_signatures(folder)),
                ("cosignatures against openssl", lambda: judge_cosignatures(made)),
                ("proofs and checkpoints against Go", lambda: judge_with_go(folder)),
                ("the whole against the document", lambda: judge_whole(made)),
            ])
        except (JudgeError, OSError, subprocess.SubprocessError) as wrong:
            print(f"error: {wrong}", file=sys.stderr)
            return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
