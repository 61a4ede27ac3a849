"""Measures a full audit of a journal, alone and beside pm4py reading and replaying the same log.

The journal is made by the engine, with many callers. Audits on one thread and on two are
interleaved and their medians taken. Exits 1 if a floor is missed, 2 if something could not be
measured.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from floors import CannotMeasure, Row, at_least, at_most, conclude, medians, reported, run

ROUNDS = 5
ENTRIES = 1_000_000
CALLERS = 64
LOG_EVENTS = 30_000

ENTRIES_PER_SECOND_CORE_MIN = 300_000
TWO_THREADS_TIMES_MIN = 1.15
BYTES_PER_INSTANCE_MAX = 2_048
TIMES_PM4PY_MIN = 30


class Measuring:
    """The programs, and the journals that they are measured on."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.audit, self.engine, self.sop = given.audit_benchmark, given.engine_benchmark, given.sop
        self.procedures, self.work, self.python = given.procedures, given.work, given.python
        self.procedure = given.procedure

    def journal(self, events: int) -> Path:
        folder = self.work / str(events)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        reported([self.engine, "run", folder, self.procedures, events, CALLERS, "tasks"])
        return folder / "journal"

    def audited(self, journal: Path, threads: int) -> dict[str, float]:
        taken = reported([self.audit, journal, threads])
        if taken["errors"]:
            raise CannotMeasure(f"the audit of {journal} found {taken['errors']} errors")
        return taken

    def speed(self, journal: Path, threads: int) -> float:
        taken = self.audited(journal, threads)
        return taken["entries"] / taken["seconds"]

    def auditing(self) -> list[Row]:
        large, small = self.journal(ENTRIES), self.journal(ENTRIES // 10)
        taken = medians(
            ROUNDS,
            {"one": lambda: self.speed(large, 1), "two": lambda: self.speed(large, 2)},
        )
        peaks = [self.audited(journal, 1)["peak_kib"] for journal in (small, large)]
        # Sixteen events an instance; the journals differ by nine tenths of a million entries.
        instances = ENTRIES * 9 // 10 / 16
        growth = (peaks[1] - peaks[0]) * 1024 / instances
        return [
            Row("entries audited", f"{ENTRIES:,}"),
            at_least("one thread", taken["one"], ENTRIES_PER_SECOND_CORE_MIN, "entries/s"),
            Row("two threads", f"{taken['two']:,.0f} entries/s"),
            at_least("  times one", taken["two"] / taken["one"], TWO_THREADS_TIMES_MIN, ""),
            Row("most memory", f"{peaks[1] / 1024:,.0f} MiB"),
            at_most("  bytes an instance more", growth, BYTES_PER_INSTANCE_MAX, "bytes"),
            *self.beside_pm4py(),
        ]

    def beside_pm4py(self) -> list[Row]:
        journal = self.journal(LOG_EVENTS)
        log, net = self.work / "log.xes", self.work / "net.pnml"
        log.write_text(run([self.sop, "export", "xes", "--journal", journal]))
        net.write_text(run([self.sop, "export", "pnml", self.procedure]))
        theirs = reported([self.python, "Benchmarks/pm4py_replay.py", log, net])
        events, seconds = theirs["events"], theirs["read_seconds"] + theirs["replay_seconds"]
        # Of the events that the log has: the journal holds more, which an audit judges too.
        # On two threads, as `sop audit` runs, and on one.
        ours = medians(
            ROUNDS,
            {
                count: lambda threads=threads: events / self.audited(journal, threads)["seconds"]
                for count, threads in {"two": 2, "one": 1}.items()
            },
        )
        both = events / seconds
        return [
            Row("pm4py reads the log", f"{events / theirs['read_seconds']:,.0f} events/s"),
            Row("pm4py replays it", f"{events / theirs['replay_seconds']:,.0f} events/s"),
            Row("the audit of the same journal", f"{ours['two']:,.0f} events/s"),
            at_least("  times pm4py doing both", ours["two"] / both, TIMES_PM4PY_MIN, ""),
            Row("  on one thread", f"{ours['one'] / both:.1f} times"),
        ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("audit-benchmark", "engine-benchmark", "sop", "procedures", "python", "procedure"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    measuring = Measuring(parser.parse_args())
    return conclude(f"medians of {ROUNDS} interleaved rounds", measuring.auditing)


if __name__ == "__main__":
    sys.exit(main())
