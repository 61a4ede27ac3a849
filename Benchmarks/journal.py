"""Measures the journal beside a C program that writes and syncs the same bytes; holds the floors.

Runs are interleaved and the fastest of each compared: what else the machine does can only make a
sync slower. Exits 1 if a floor is missed, 2 if something could not be measured.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from floors import Row, at_least, at_most, conclude, interleave, reported

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


def rate(result: dict[str, float]) -> float:
    return result["entries"] / result["seconds"]


class Measuring:
    """The two programs, and a folder on the disk that is measured."""

    def __init__(self, journal: Path, peer: Path, work: Path) -> None:
        self.journal, self.peer, self.work = journal, peer, work

    def ours(self, entries: int, callers: int) -> float:
        path = self.work / "appended"
        shutil.rmtree(path, ignore_errors=True)
        taken = rate(reported([self.journal, "append", path, entries, callers, LINE_BYTES]))
        shutil.rmtree(path)
        return taken

    def theirs(self, entries: int, group: int) -> float:
        file = self.work / "written"
        taken = rate(reported([self.peer, file, entries, group, LINE_BYTES]))
        file.unlink()
        return taken

    def append(self, entries: int, callers: int) -> tuple[float, float]:
        """Entries a second, of ours and of the C program."""
        taken = interleave(
            ROUNDS,
            {
                "ours": lambda: self.ours(entries, callers),
                "theirs": lambda: self.theirs(entries, callers),
            },
        )
        return max(taken["ours"]), max(taken["theirs"])

    def appending(self) -> list[Row]:
        ours, theirs = self.append(SINGLE_ENTRIES, 1)
        shared, grouped = self.append(GROUP_ENTRIES, GROUP)
        return [
            Row("one caller", f"{ours:,.0f} entries/s"),
            Row("  C, written and synced one by one", f"{theirs:,.0f} entries/s"),
            at_most("  times the time of C", theirs / ours, SINGLE_TIMES_C_MAX, ""),
            Row(f"{GROUP} callers", f"{shared:,.0f} entries/s"),
            Row(f"  C with one sync per {GROUP}", f"{grouped:,.0f} entries/s"),
            at_least("  of the entries per second of C", shared / grouped, GROUP_OF_C_MIN, ""),
        ]

    def verifying(self) -> list[Row]:
        path = self.work / "verified"
        shutil.rmtree(path, ignore_errors=True)
        reported([self.journal, "fill", path, VERIFY_LINES, LINE_BYTES])
        one = [reported([self.journal, "verify", path, 1]) for _ in range(3)]
        two = [reported([self.journal, "verify", path, 2]) for _ in range(3)]
        shutil.rmtree(path)
        memory = max(result["bytes"] for result in one + two) / (1 << 20)
        fast, faster = max(map(rate, one)), max(map(rate, two))
        return [
            at_least("verify, one thread", fast, VERIFY_LINES_PER_SECOND_MIN, "lines/s"),
            Row("  two threads", f"{faster:,.0f} lines/s"),
            at_least("  times one", faster / fast, VERIFY_TWO_THREADS_TIMES_MIN, ""),
            at_most("  memory", memory, VERIFY_MEMORY_MB_MAX, "MB"),
        ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--journal-benchmark", type=Path, required=True)
    parser.add_argument("--write-fdatasync", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    measuring = Measuring(given.journal_benchmark, given.write_fdatasync, given.work)
    title = f"the fastest of {ROUNDS} interleaved rounds, lines of {LINE_BYTES} bytes"
    return conclude(title, lambda: measuring.appending() + measuring.verifying())


if __name__ == "__main__":
    sys.exit(main())
