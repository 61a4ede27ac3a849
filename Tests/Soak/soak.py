"""Ill-treats journals on a real disk and holds them to their promise: killed writers, failing
system calls, cuts of the power, a full disk, limited files, a second writer.

    soak.py --sop SOP --writer WRITER [--rounds 20] [--seed N]
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import faults
import filesystems
import powercut
from trial import Broken, Tools

TRIALS = faults.ALL | powercut.ALL | filesystems.ALL


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sop", type=Path, required=True, help="the built sop")
    parser.add_argument("--writer", type=Path, required=True, help="the built SoakWriter")
    parser.add_argument("--rounds", type=int, default=20, help="how often writers are killed")
    parser.add_argument("--seed", type=int, default=None, help="repeats the choices of a run")
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("at least one round")
    seed = arguments.seed if arguments.seed is not None else time.time_ns() & 0xFFFFFFFF
    tools = Tools(arguments.sop.resolve(), arguments.writer.resolve())
    print(f"{arguments.rounds} rounds, seed {seed}", flush=True)
    failures = skipped = 0
    with tempfile.TemporaryDirectory(prefix="sop-soak-") as name:
        for what, (treat, why_not) in TRIALS.items():
            start = time.monotonic()
            try:
                # Each has its own chance, so that one can be left out and the others stay.
                outcome = treat(
                    tools, Path(name), arguments.rounds, random.Random(f"{seed} {what}"))
            except (Broken, subprocess.SubprocessError) as broken:
                failures += 1
                print(f"BROKEN  {what}: {broken}", flush=True)
                continue
            seconds = time.monotonic() - start
            if outcome is None:
                skipped += 1
                print(f"SKIPPED {what}: {why_not}", flush=True)
            else:
                print(f"kept    {what} ({seconds:.0f} s): {outcome}", flush=True)
    kept = len(TRIALS) - failures - skipped
    print(f"{kept} kept, {failures} broken, {skipped} skipped; seed {seed}")
    return 1 if failures or kept == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
