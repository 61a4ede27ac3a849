"""Lets tools that are not ours judge a journal that the command line made.

`sop` makes it, rotates its key, recovers it and prints checkpoints and proofs; SoakWriter fills it.

    lines       PyPI's rfc8785 writes every line the same
    roots       PyPI's pymerkle computes the root of every checkpoint
    signatures  `openssl pkeyutl` verifies each, and refuses it for another text
    proofs      Go's sumdb accepts what `prove` and `consistency` print, and no altered copy
    the whole   the verifier that was written from the format's document calls it sound with the
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
from pathlib import Path

import pymerkle

from judge_canonical import JudgeError, ask, judge_lines, judge_signatures, judge_with_go
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
        history = (self.journal / "checkpoints.jsonl").read_text(encoding="utf-8").splitlines()
        self.notes = [json.loads(line)["note"] for line in history]

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
    (folder / "notes.txt").write_text("".join(line + "\n" for line in lines))


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
                ("proofs and checkpoints against Go", lambda: judge_with_go(folder)),
                ("the whole against the document", lambda: judge_whole(made)),
            ])
        except (JudgeError, OSError, subprocess.SubprocessError) as wrong:
            print(f"error: {wrong}", file=sys.stderr)
            return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
