"""Measures the journal beside a C program that writes and syncs the same bytes; holds the floors.

Runs are interleaved and the fastest of each compared: what else the machine does can only make a
sync slower. Exits 1 if a floor is missed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

LINE_BYTES = 300
ROUNDS = 7
SINGLE_ENTRIES = 2_000
GROUP = 64
GROUP_ENTRIES = 64_000
VERIFY_LINES = 1_000_000

SINGLE_TIMES_C_MAX = 1.4
GROUP_OF_C_MIN = 0.5
VERIFY_LINES_PER_SECOND_MIN = 700_000
VERIFY_TWO_THREADS_TIMES_MIN = 1.5
VERIFY_MEMORY_MB_MAX = 32


def run(*command: object) -> dict[str, float]:
    parts = [str(part) for part in command]
    done = subprocess.run(parts, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def rate(result: dict[str, float]) -> float:
    return result["entries"] / result["seconds"]


class Measuring:
    """The two programs, and a folder on the disk that is measured."""

    def __init__(self, journal: Path, peer: Path, work: Path) -> None:
        self.journal, self.peer, self.work = journal, peer, work

    def append(self, entries: int, callers: int) -> tuple[float, float]:
        """Entries a second, of ours and of the C program."""
        ours, theirs = [], []
        for _ in range(ROUNDS):
            path = self.work / "appended"
            shutil.rmtree(path, ignore_errors=True)
            ours.append(rate(run(self.journal, "append", path, entries, callers, LINE_BYTES)))
            shutil.rmtree(path)
            file = self.work / "written"
            theirs.append(rate(run(self.peer, file, entries, callers, LINE_BYTES)))
            file.unlink()
        return max(ours), max(theirs)

    def verify(self) -> tuple[float, float, float]:
        """Lines a second on one thread and on two, and the memory in megabytes."""
        path = self.work / "verified"
        shutil.rmtree(path, ignore_errors=True)
        run(self.journal, "fill", path, VERIFY_LINES, LINE_BYTES)
        one = [run(self.journal, "verify", path, 1) for _ in range(3)]
        two = [run(self.journal, "verify", path, 2) for _ in range(3)]
        shutil.rmtree(path)
        memory = max(result["bytes"] for result in one + two) / (1 << 20)
        return max(map(rate, one)), max(map(rate, two)), memory


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--journal-benchmark", type=Path, required=True)
    parser.add_argument("--write-fdatasync", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    measuring = Measuring(given.journal_benchmark, given.write_fdatasync, given.work)
    ours, theirs = measuring.append(SINGLE_ENTRIES, 1)
    shared, grouped = measuring.append(GROUP_ENTRIES, GROUP)
    one, two, memory = measuring.verify()
    rows = [
        (f"one caller: {ours:,.0f} entries/s, C {theirs:,.0f}", theirs / ours,
         f"at most {SINGLE_TIMES_C_MAX} times the time", theirs / ours <= SINGLE_TIMES_C_MAX),
        (f"{GROUP} callers: {shared:,.0f} entries/s, C with one sync per {GROUP} {grouped:,.0f}",
         shared / grouped, f"at least {GROUP_OF_C_MIN} of it", shared / grouped >= GROUP_OF_C_MIN),
        (f"verify, one thread: {one:,.0f} lines/s", one / VERIFY_LINES_PER_SECOND_MIN,
         f"at least {VERIFY_LINES_PER_SECOND_MIN:,}", one >= VERIFY_LINES_PER_SECOND_MIN),
        (f"verify, two threads: {two:,.0f} lines/s", two / one,
         f"at least {VERIFY_TWO_THREADS_TIMES_MIN} times",
         two / one >= VERIFY_TWO_THREADS_TIMES_MIN),
        (f"verify, memory: {memory:.1f} MB", memory,
         f"at most {VERIFY_MEMORY_MB_MAX}", memory <= VERIFY_MEMORY_MB_MAX),
    ]
    for what, value, floor, holds in rows:
        print(f"{'ok  ' if holds else 'MISS'} {what}: {value:.2f} ({floor})")
    return 0 if all(holds for *_, holds in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
