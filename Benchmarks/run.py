"""Measures `sop` beside libyaml and SpiffWorkflow in one run, and holds the floors.

Runs are interleaved (A B C, A B C, ...) and medians compared, so that a busy moment of the machine
hits all alike. Exits 1 if a floor is missed, 2 if something could not be measured.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from floors import CannotMeasure, Row, at_least, at_most, conclude, medians, reported, run

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

COLD_START_MS_MAX = 10.0
BINARY_MB_MAX = 30.0
TIMES_SPIFF_MIN = 10.0
TIMES_LIBYAML_MAX = 3.0
# Ten times the steps take at most so many times the time.
GROWTH_PER_DECADE_MAX = 12.0
STEPS_PER_SECOND_MIN = 1.2e6
# Beside BPMN that knows by when each step is due, as ours does, and beside BPMN that does not.
TIMES_SPIFF_STEPS_MIN = 300.0
TIMES_SPIFF_PLAIN_STEPS_MIN = 130.0
ALLOCATIONS_PER_STEP_MAX = 0.5
INSTANCE_BYTES_MAX = 512.0

PROCEDURES = 1000
GROWTH_STEPS = [20, 200, 1000]
# Live and interleaved: of ours for speed, of ours for memory, of SpiffWorkflow's.
INSTANCES = 10_000
INSTANCES_FOR_MEMORY = 1_000_000
INSTANCES_OF_SPIFF = 1_000
# The compiler reads no file over 256 KiB.
FILE_BYTES_MAX = 256 << 10


@dataclass
class Commands:
    """What is measured."""

    sop: Path
    check_benchmark: Path
    execution_benchmark: Path
    libyaml: Path
    python: Path


def wall_seconds(command: list[str]) -> float:
    """From before the process exists until after it is gone, its output thrown away."""
    quiet = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status = os.waitpid(process, 0)
    seconds = perf_counter() - start
    if code := os.waitstatus_to_exitcode(status):
        raise CannotMeasure(f"{' '.join(command[:4])} ... ended with {code}")
    return seconds


def reported_seconds(command: list[str]) -> float:
    """The seconds that a command says it took for what it was asked to time."""
    return reported(command)["seconds"]


def cold_start(sop: Path, file: Path, rounds: int) -> list[Row]:
    check = [str(sop), "check", str(file)]
    taken = medians(
        rounds,
        {"sop": lambda: wall_seconds(check), "true": lambda: wall_seconds(["/bin/true"])},
    )
    took = taken["sop"] * 1e3
    return [
        at_most("sop check of one file, start to exit", took, COLD_START_MS_MAX, "ms"),
        Row("  /bin/true beside it", f"{taken['true'] * 1e3:.2f} ms"),
    ]


def binary_size(sop: Path, work: Path) -> list[Row]:
    stripped = work / "sop.stripped"
    run(["strip", "-o", str(stripped), str(sop)])
    return [
        at_most("size of the static release binary", sop.stat().st_size / 1e6, BINARY_MB_MAX, "MB"),
        Row("  stripped", f"{stripped.stat().st_size / 1e6:.2f} MB"),
    ]


def many_files(commands: Commands, folder: Path, rounds: int) -> list[Row]:
    """The same processes through all three, files read beforehand and on one processor; then what
    people run, from start to exit and on all processors."""
    files = [str(path) for path in sorted(folder.glob("procedures/dinas/prosedur-*.yaml"))]
    size = sum(Path(file).stat().st_size for file in files) / 1e6
    check = [str(commands.check_benchmark), "1", *files]
    libyaml = [str(commands.libyaml), *files]
    spiff = [str(commands.python), str(HERE / "spiff_parse.py"), str(folder / "bpmn")]
    whole = [str(commands.sop), "check", str(folder / "procedures")]
    taken = medians(
        rounds,
        {
            "sop": lambda: reported_seconds(check),
            "libyaml": lambda: reported_seconds(libyaml),
            "spiff": lambda: reported_seconds(spiff),
            "sop, whole": lambda: wall_seconds(whole),
        },
    )
    count = len(files)
    slower = taken["sop"] / taken["libyaml"]
    rows = [
        Row(f"{count} procedures, {size:.1f} MB: compiled", rate(taken["sop"], count, size)),
        Row("  libyaml's events", rate(taken["libyaml"], count, size)),
        at_most("  times the time of libyaml's events", slower, TIMES_LIBYAML_MAX, ""),
        Row("  SpiffWorkflow, the same as BPMN", rate(taken["spiff"], count)),
        Row("  times its files per second", f"{taken['spiff'] / taken['sop']:.1f}"),
        Row("sop check of their folder, start to exit", rate(taken["sop, whole"], count, size)),
    ]
    faster = taken["spiff"] / taken["sop, whole"]
    rows.append(
        at_least("  times SpiffWorkflow's files per second", faster, TIMES_SPIFF_MIN, "")
    )
    return rows


def rate(seconds: float, files: int, megabytes: float | None = None) -> str:
    speed = f"{files / seconds:,.0f} files/s"
    return speed if megabytes is None else f"{speed}, {megabytes / seconds:.1f} MB/s"


def running(commands: Commands, rounds: int) -> list[Row]:
    """Meranti's issuance straight through, and the same process as BPMN."""

    def ours(instances: int) -> dict[str, float]:
        program = [str(commands.execution_benchmark), str(instances), str(ROOT / "Procedures")]
        return reported(program)

    def spiff(*options: str) -> float:
        program = [str(commands.python), str(HERE / "spiff_run.py"), str(HERE / "penerbitan.bpmn")]
        program += ["penerbitan-sertifikat-elektronik", str(INSTANCES_OF_SPIFF), *options]
        done = reported(program)
        return done["activities"] / done["seconds"]

    def steps() -> float:
        done = ours(INSTANCES)
        return done["steps"] / done["seconds"]

    taken = medians(
        rounds, {"ours": steps, "spiff": spiff, "plain": lambda: spiff("plain")}
    )
    many = ours(INSTANCES_FOR_MEMORY)
    faster = taken["ours"] / taken["spiff"]
    faster_than_plain = taken["ours"] / taken["plain"]
    return [
        at_least(
            f"steps of {INSTANCES:,} instances, decided and applied",
            taken["ours"], STEPS_PER_SECOND_MIN, "a second",
        ),
        Row("  SpiffWorkflow, the same as BPMN", f"{taken['spiff']:,.0f} a second"),
        at_least("  times the activities of SpiffWorkflow", faster, TIMES_SPIFF_STEPS_MIN, ""),
        Row("  SpiffWorkflow without due times", f"{taken['plain']:,.0f} a second"),
        at_least("  times those", faster_than_plain, TIMES_SPIFF_PLAIN_STEPS_MIN, ""),
        at_most(
            "  blocks of memory asked for by deciding and applying a step",
            many["allocations_per_step"], ALLOCATIONS_PER_STEP_MAX, "",
        ),
        at_most(
            f"memory of each of {INSTANCES_FOR_MEMORY:,} instances half way",
            many["resident_bytes"], INSTANCE_BYTES_MAX, "bytes",
        ),
        Row("  of it in its rows", struct_arithmetic(many)),
    ]


def struct_arithmetic(done: dict[str, float]) -> str:
    """What the rows of an instance come to by the sizes of their structs."""
    parts = ["instance", "visits", "records", "bindings", "slots"]
    sizes = [done[f"{part}_bytes"] for part in parts]
    return f"{sum(sizes):.0f} bytes: " + " + ".join(
        f"{size:.0f} {part}" for part, size in zip(parts, sizes)
    )


def growth(commands: Commands, work: Path, seed: int, rounds: int) -> list[Row]:
    files: dict[int, Path] = {}
    for steps in GROWTH_STEPS:
        folder = work / f"steps-{steps}"
        generate(folder, seed, count=1, steps=steps)
        file = next(folder.glob("procedures/dinas/prosedur-*.yaml"))
        if file.stat().st_size <= FILE_BYTES_MAX:
            files[steps] = file
    inner = {steps: str(max(5, 4000 // steps)) for steps in files}

    def measure(steps: int) -> Callable[[], float]:
        command = [str(commands.check_benchmark), inner[steps], str(files[steps])]
        return lambda: reported_seconds(command)

    taken = medians(rounds, {str(steps): measure(steps) for steps in files})
    rows = []
    for few, many in zip(list(files), list(files)[1:]):
        times = taken[str(many)] / taken[str(few)]
        limit = GROWTH_PER_DECADE_MAX ** math.log10(many / few)
        rows.append(at_most(f"{few} steps to {many}: times the time", times, round(limit, 2), ""))
    if len(files) < len(GROWTH_STEPS):
        raise CannotMeasure(f"only {sorted(files)} steps fit into {FILE_BYTES_MAX} bytes")
    return rows


def generate(folder: Path, seed: int, count: int, steps: int | None = None) -> None:
    command = [sys.executable, str(HERE / "generate.py"), str(folder)]
    command += ["--seed", str(seed), "--count", str(count)]
    run(command + ([] if steps is None else ["--steps", str(steps)]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sop", type=Path, required=True, help="the release binary")
    parser.add_argument("--check-benchmark", type=Path, required=True, help="its compiler alone")
    parser.add_argument("--execution-benchmark", type=Path, required=True, help="its core alone")
    parser.add_argument("--libyaml", type=Path, required=True, help="libyaml_events, built")
    parser.add_argument("--python", type=Path, required=True, help="a Python with SpiffWorkflow")
    parser.add_argument("--file", type=Path, required=True, help="the one file of the cold start")
    parser.add_argument("--work", type=Path, required=True, help="a folder for generated files")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    commands = Commands(
        given.sop, given.check_benchmark, given.execution_benchmark, given.libyaml, given.python
    )

    def measure() -> list[Row]:
        many = given.work / "many"
        generate(many, given.seed, PROCEDURES)
        return [
            *cold_start(given.sop, given.file, rounds=10 * given.rounds),
            *binary_size(given.sop, given.work),
            *many_files(commands, many, given.rounds),
            *running(commands, given.rounds),
            *growth(commands, given.work, given.seed, given.rounds),
        ]

    title = f"medians of {given.rounds} interleaved rounds, seed {given.seed}"
    return conclude(title, measure)


if __name__ == "__main__":
    sys.exit(main())
