"""Lets a verifier that was written from docs/journal-format.md alone judge journals of ours.

The one that we wrote must be sound to it, by itself and with a checkpoint that was kept; every
altered copy must not be. Those that earlier versions wrote must be sound too. Exits 1 where it
judges otherwise.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "Tests"
VERIFIER = TESTS / "Judges" / "verify_journal.py"
FROZEN = TESTS / "Frozen"
BYTES_APART = 211
ROOM_BYTES_MAX = (1 << 20) - 1
# What looks like room in the last segment and is none.
TAILS = {
    "too much room": b" " * (ROOM_BYTES_MAX + 1),
    "a line of spaces": b"  \n",
    "something behind room": b"  {}",
    "something in room": b"  {}  ",
}


def is_sound(journal: Path, *kept: Path) -> bool:
    """What the verifier says of a journal; what it breaks on is not sound."""
    command = [sys.executable, str(VERIFIER), str(journal), *map(str, kept)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.startswith("sound: ")


def alterations(journal: Path) -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Ways to alter a copy of the journal, each with its name."""
    segments = sorted(path.name for path in journal.glob("segment-*"))
    for name in [*segments, "checkpoints.jsonl", "head"]:
        for offset in range(0, (journal / name).stat().st_size, BYTES_APART):
            yield f"{name}, byte {offset}", lambda copy, n=name, o=offset: flip(copy / n, o)
    for name in segments:
        yield f"no {name}", lambda copy, n=name: (copy / n).unlink()
        for edit in (drop, double, swap):
            yield f"{name}: {edit.__name__}", lambda copy, n=name, e=edit: lines(copy / n, e)
    for name in [*segments[:-1], "checkpoints.jsonl"]:
        yield f"{name}: room", lambda copy, n=name: append(copy / n, b" ")
    for what, tail in TAILS.items():
        yield what, lambda copy, t=tail: append(copy / segments[-1], t)
    yield "cut tail", lambda copy: lines(copy / segments[-1], lambda all: all[:-1])
    for copied in journal.glob("torn-*"):
        yield copied.name, lambda copy, n=copied.name: flip(copy / n, 3)


def flip(path: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 1
    path.write_bytes(content)


def append(path: Path, tail: bytes) -> None:
    with path.open("ab") as file:
        file.write(tail)


def lines(path: Path, edit: Callable[[list[bytes]], list[bytes]]) -> None:
    path.write_bytes(b"".join(edit(path.read_bytes().splitlines(keepends=True))))


def drop(all: list[bytes]) -> list[bytes]:
    return all[:2] + all[3:]


def double(all: list[bytes]) -> list[bytes]:
    return all[:2] + all[1:]


def swap(all: list[bytes]) -> list[bytes]:
    return [all[0], all[2], all[1], *all[3:]]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--writer", required=True, help="JournalJudge")
    writer = parser.parse_args().writer
    wrong: list[str] = []
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([writer, name], check=True)
        journal, kept = folder / "journal", folder / "kept"
        if not (is_sound(journal) and is_sound(journal, kept)):
            wrong.append("the journal as it was written")
        prepared = folder / "prepared"
        shutil.copytree(journal, prepared)
        append(max(prepared.glob("segment-*")), b" " * ROOM_BYTES_MAX)
        if not is_sound(prepared):
            wrong.append("a journal whose writer prepared room")
        for what, alter in alterations(journal):
            copy = folder / "copy"
            shutil.copytree(journal, copy)
            alter(copy)
            if is_sound(copy):
                wrong.append(what)
            shutil.rmtree(copy)
            count += 1
        # All its files agree with each other; only what was kept tells that it was longer.
        shorter = folder / "shorter"
        shutil.copytree(journal, shorter)
        last = max(shorter.glob("segment-*"))
        lines(last, lambda all: all[:-5])
        lines(shorter / "checkpoints.jsonl", lambda all: all[:-1])
        (shorter / "head").write_bytes(head(shorter))
        if is_sound(shorter, kept) or not is_sound(shorter):
            wrong.append("a journal that was cut back together with its checkpoints")
    for journal in sorted(FROZEN.glob("*/journal")):
        if not is_sound(journal, *journal.parent.glob("*.checkpoint")):
            wrong.append(f"the frozen journal {journal.parent.name}")
    for what in wrong:
        print(f"error: judged otherwise: {what}", file=sys.stderr)
    print(f"{count} altered journals, {len(wrong)} judged otherwise")
    return 1 if wrong or count == 0 else 0


def head(journal: Path) -> bytes:
    """The head that a writer would have left: of as many entries as there are."""
    size = sum(path.read_bytes().count(b"\n") for path in journal.glob("segment-*"))
    rest = '"journal":"example.org/journal","size":%d,"v":1}' % size
    crc = 0xFFFFFFFF
    for byte in b"{" + rest.encode():
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0x82F63B78 * (crc & 1)
    return b'{"crc":"%08x",%s\n' % (crc ^ 0xFFFFFFFF, rest.encode())


if __name__ == "__main__":
    sys.exit(main())
