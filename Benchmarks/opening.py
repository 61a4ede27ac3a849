"""Measures how fast a long journal is opened: replayed, from a snapshot, and by a command.

Exits 1 if a floor is missed, 2 if something could not be measured.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from pathlib import Path
from statistics import median

from floors import Row, at_least, at_most, conclude, reported, run

EVENTS = 1_000_000
CALLERS = 64
REPLAYS = 3
OPENINGS = 9
COMPLETIONS = 9

REPLAYED_PER_SECOND_MIN = 400_000
OPENING_MS_MAX = 40
COMPLETING_MS_MAX = 60

AGENCY = "kepulauan-meranti"
PROCEDURE = f"{AGENCY}/penerbitan-sertifikat-elektronik"
APPLICANT = "siti"
PAPERS = ["surat-permohonan", "formulir-rekomendasi-bsre", "fc-ktp", "fc-sk-terakhir"]
FIRST_STEP = "ajukan"
FIRST_VALUE = "email_dinas=siti@example.org"


class Measuring:
    """The programs, and the folder of a long journal."""

    def __init__(self, engine: Path, sop: Path, procedures: Path, work: Path) -> None:
        self.engine, self.sop, self.procedures = engine, sop, procedures
        self.folder = work / "long"

    def make(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        reported([self.engine, "run", self.folder, self.procedures, EVENTS, CALLERS, "tasks"])

    def opened(self, times: int) -> list[dict[str, float]]:
        return [reported([self.engine, "open", self.folder]) for _ in range(times)]

    def command(self, *words: object) -> str:
        journal = self.folder / "journal"
        return run([self.sop, *words, "--journal", journal, "--lang", "en"])

    def ready(self) -> str:
        """An instance whose first step can be completed."""
        started = self.command(
            "start", PROCEDURE, "--bind", f"pemohon={APPLICANT}", "--as", APPLICANT, "--json")
        instance = json.loads(started)["instance"]["id"]
        for paper in PAPERS:
            self.command("submit", instance, paper, "--paper", "--as", APPLICANT)
        return instance

    def completing(self) -> list[float]:
        """Milliseconds from calling `sop complete` to its end, each after a cold start."""
        taken = []
        for _ in range(COMPLETIONS):
            instance = self.ready()
            began = time.perf_counter()
            self.command(
                "complete", instance, FIRST_STEP, "--set", FIRST_VALUE, "--as", APPLICANT)
            taken.append(1000 * (time.perf_counter() - began))
        return taken

    def rows(self) -> list[Row]:
        self.make()
        replays = self.opened(REPLAYS)
        rate = median(taken["events"] / taken["seconds"] for taken in replays)
        kept = reported([self.engine, "snapshot", self.folder])
        size = max(path.stat().st_size for path in self.folder.glob("journal/snapshot-*"))
        openings = self.opened(OPENINGS)
        completing = self.completing()
        return [
            Row("events in the journal", f"{replays[0]['events']:,.0f}"),
            at_least("replayed without a snapshot", rate, REPLAYED_PER_SECOND_MIN, "events/s"),
            Row("making a snapshot", f"{kept['seconds']:.2f} s, {size / 1e6:.1f} MB"),
            at_most("opening from it", 1000 * median(taken["seconds"] for taken in openings),
                    OPENING_MS_MAX, "ms"),
            at_most("sop complete, from its start to its end", median(completing),
                    COMPLETING_MS_MAX, "ms"),
        ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine-benchmark", type=Path, required=True)
    parser.add_argument("--sop", type=Path, required=True)
    parser.add_argument("--procedures", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    measuring = Measuring(given.engine_benchmark, given.sop, given.procedures, given.work)
    return conclude("medians", measuring.rows)


if __name__ == "__main__":
    sys.exit(main())
