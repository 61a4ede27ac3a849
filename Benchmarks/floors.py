"""What the benchmarks share: running programs that report JSON, and rows with their floors."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass
class Row:
    """One line of the table."""

    what: str
    result: str
    floor: str = ""
    holds: bool = True


class CannotMeasure(Exception):
    """A command that was to be measured failed."""


def run(command: list[object], allowed: tuple[int, ...] = (0,)) -> str:
    """What a command prints."""
    parts = [str(part) for part in command]
    done = subprocess.run(
        parts, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode not in allowed:
        shown = " ".join(parts[:4])
        raise CannotMeasure(f"{shown} ... ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def reported(command: list[object]) -> dict[str, float]:
    """The numbers that a command reports of itself, as one line of JSON."""
    return json.loads(run(command))


def interleave(rounds: int, measures: dict[str, Callable[[], float]]) -> dict[str, list[float]]:
    """What each measure gave, one run of each in turn: a busy moment of the machine hits all."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            taken[name].append(measure())
    return taken


def medians(rounds: int, measures: dict[str, Callable[[], float]]) -> dict[str, float]:
    """The median of each measure, interleaved."""
    return {name: median(values) for name, values in interleave(rounds, measures).items()}


def at_most(what: str, value: float, limit: float, unit: str) -> Row:
    result, floor = f"{value:.2f} {unit}".rstrip(), f"at most {limit:g} {unit}".rstrip()
    return Row(what, result, floor, value <= limit)


def at_least(what: str, value: float, limit: float, unit: str) -> Row:
    shown = f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if limit >= 2 else f"{value:.2f}"
    least = f"{limit:,.0f}" if limit >= 2 else f"{limit:g}"
    result, floor = f"{shown} {unit}".rstrip(), f"at least {least} {unit}".rstrip()
    return Row(what, result, floor, value >= limit)


def table(rows: list[Row]) -> str:
    width = max(len(row.what) for row in rows)
    results = max(len(row.result) for row in rows)
    lines = []
    for row in rows:
        verdict = "" if not row.floor else ("holds" if row.holds else "MISSED")
        line = f"{row.what:<{width}}  {row.result:>{results}}  {row.floor:<16} {verdict}"
        lines.append(line.rstrip())
    return "\n".join(lines)


def conclude(title: str, measure: Callable[[], list[Row]]) -> int:
    """Measures and prints the table.

    Returns: 0 where all floors hold, 1 if one is missed, 2 if something could not be measured.
    """
    try:
        rows = measure()
    except (CannotMeasure, OSError) as wrong:
        print(f"error: {wrong}", file=sys.stderr)
        return 2
    print(title)
    print(table(rows))
    return 0 if all(row.holds for row in rows) else 1
