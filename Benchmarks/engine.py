"""Measures durable steps through the engine beside plain C and beside DBOS on PostgreSQL.

The C program writes and syncs as many bytes; DBOS runs workflows of as many steps as the procedure
has, with the concurrency that is fastest for it. Runs are interleaved and the fastest of each
compared: what else the machine does can only make a sync slower. Exits 1 if a floor is missed, 2 if
something could not be measured.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from floors import Row, at_least, at_most, conclude, reported

ROUNDS = 5
SINGLE_EVENTS = 2_000
GROUP = 64
GROUP_EVENTS = 64_000
DBOS_WORKFLOWS = 64
DBOS_CONCURRENCIES = (1, 8, 64)

SINGLE_TIMES_C_MAX = 1.6
GROUP_OF_C_MIN = 0.3
GROUP_TIMES_DBOS_MIN = 200


class Measuring:
    """The programs, and a folder on the disk that is measured."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.engine, self.peer = given.engine_benchmark, given.write_fdatasync
        self.procedures, self.python, self.work = given.procedures, given.python, given.work

    def ours(self, events: int, callers: int) -> tuple[dict[str, float], int]:
        """What the engine took, and the bytes of a line of its journal."""
        folder = self.work / "run"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        program = [self.engine, "run", folder, self.procedures, events, callers]
        taken = reported([*program, "tasks" if callers > 1 else "threads"])
        segments = (folder / "journal").glob("*.jsonl")
        size = sum(path.stat().st_size for path in segments if path.name != "checkpoints.jsonl")
        shutil.rmtree(folder)
        return taken, round(size / taken["events"])

    def theirs(self, entries: int, group: int, line_bytes: int) -> float:
        """Entries a second."""
        file = self.work / "written"
        taken = reported([self.peer, file, entries, group, line_bytes])
        file.unlink()
        return taken["entries"] / taken["seconds"]

    def dbos(self) -> float:
        """Steps a second."""
        program = [self.python, Path(__file__).with_name("dbos_steps.py"), self.work]
        taken = reported([*program, DBOS_WORKFLOWS, *DBOS_CONCURRENCIES])
        return taken["steps"] / taken["seconds"]

    def compare(
        self, events: int, callers: int, beside: Callable[[], None] = lambda: None
    ) -> tuple[float, float, float, int]:
        """Events and steps a second, entries a second of C, and the bytes of a line."""
        ours, theirs, line_bytes = [], [], 0
        for _ in range(ROUNDS):
            taken, line_bytes = self.ours(events, callers)
            ours.append(taken)
            theirs.append(self.theirs(events, callers, line_bytes))
            beside()
        best = max(ours, key=lambda taken: taken["events"] / taken["seconds"])
        seconds = best["seconds"]
        return best["events"] / seconds, best["steps"] / seconds, max(theirs), line_bytes

    def writing(self) -> list[Row]:
        one, _, theirs, line_bytes = self.compare(SINGLE_EVENTS, 1)
        dbos: list[float] = []
        many, steps, grouped, _ = self.compare(
            GROUP_EVENTS, GROUP, lambda: dbos.append(self.dbos()))
        return [
            Row("bytes of an event's line", f"{line_bytes}"),
            Row("one caller", f"{one:,.0f} events/s"),
            Row("  C, written and synced one by one", f"{theirs:,.0f} entries/s"),
            at_most("  times the time of C", theirs / one, SINGLE_TIMES_C_MAX, ""),
            Row(f"{GROUP} callers", f"{many:,.0f} events/s"),
            Row("  durable steps", f"{steps:,.0f} steps/s"),
            Row(f"  C with one sync per {GROUP}", f"{grouped:,.0f} entries/s"),
            at_least("  of the entries per second of C", many / grouped, GROUP_OF_C_MIN, ""),
            Row("  DBOS on PostgreSQL", f"{max(dbos):,.0f} steps/s"),
            at_least("  times DBOS", steps / max(dbos), GROUP_TIMES_DBOS_MIN, ""),
        ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine-benchmark", type=Path, required=True)
    parser.add_argument("--write-fdatasync", type=Path, required=True)
    parser.add_argument("--procedures", type=Path, required=True)
    parser.add_argument(
        "--python", type=Path, required=True, help="a Python that imports DBOS")
    parser.add_argument("--work", type=Path, required=True)
    measuring = Measuring(parser.parse_args())
    return conclude(f"the fastest of {ROUNDS} interleaved rounds", measuring.writing)


if __name__ == "__main__":
    sys.exit(main())
