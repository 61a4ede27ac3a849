"""Shows what a step takes as instances become many: a table and a drawing, written to a folder.

    make bench PARTS=growth      writes docs/growth.md and docs/growth.svg
"""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path
from statistics import median

from floors import reported

COUNTS = [1_000, 10_000, 100_000, 1_000_000]
ROUNDS = 3

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 300, 60, 60, 30, 40


class Point:
    """What was measured with so many instances."""

    def __init__(self, count: int, taken: list[dict[str, float]]) -> None:
        self.count = count
        self.nanoseconds = median(1e9 * each["seconds"] / each["steps"] for each in taken)
        self.bytes = median(each["resident_bytes"] for each in taken)


def measure(program: Path, procedures: Path) -> list[Point]:
    return [
        Point(count, [reported([program, count, procedures]) for _ in range(ROUNDS)])
        for count in COUNTS
    ]


def text(points: list[Point]) -> str:
    lines = [
        "# Growth",
        "",
        "What a step of Kepulauan Meranti's issuance takes of the processor, deciding and",
        "applying with the making of the command, and what an instance half way through adds to",
        f"the process, as instances become many: medians of {ROUNDS} runs. Written by",
        "`make bench PARTS=growth`.",
        "",
        "| Instances | Nanoseconds a step | Bytes an instance |",
        "|---:|---:|---:|",
    ]
    lines += [f"| {p.count:,} | {p.nanoseconds:,.0f} | {p.bytes:,.0f} |" for p in points]
    lines += ["", "![Time and memory beside the number of instances](growth.svg)", ""]
    return "\n".join(lines)


def drawing(points: list[Point]) -> str:
    """Two lines over one axis of counts, each beside its own scale from zero."""
    low, high = math.log10(COUNTS[0]), math.log10(COUNTS[-1])

    def across(count: int) -> float:
        return LEFT + (math.log10(count) - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def up(value: float, top: float) -> float:
        return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        ' font-family="sans-serif" font-size="12">',
        f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}V{TOP}" fill="none"',
        ' stroke="#888"/>',
    ]
    for count in COUNTS:
        parts.append(
            f'<text x="{across(count):.0f}" y="{HEIGHT - BOTTOM + 20}" '
            f'text-anchor="middle">{count:,}</text>')
    series = [
        ("nanoseconds a step", "#1b6ca8", [p.nanoseconds for p in points], LEFT - 8, "end", LEFT),
        ("bytes an instance", "#b5541c", [p.bytes for p in points], WIDTH - RIGHT + 8, "start",
         WIDTH - RIGHT),
    ]
    for name, colour, values, x, anchor, edge in series:
        top = 1.25 * max(values)
        places = [(across(p.count), up(v, top)) for p, v in zip(points, values)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places]
        for value in (0, max(values)):
            parts.append(
                f'<text x="{x}" y="{up(value, top) + 4:.0f}" text-anchor="{anchor}" '
                f'fill="{colour}">{value:,.0f}</text>')
        parts.append(
            f'<text x="{edge}" y="{TOP - 10}" text-anchor="{"start" if edge == LEFT else "end"}" '
            f'fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--execution-benchmark", type=Path, required=True)
    parser.add_argument("--procedures", type=Path, required=True)
    parser.add_argument("--docs", type=Path, required=True)
    given = parser.parse_args()
    points = measure(given.execution_benchmark, given.procedures)
    table = text(points)
    (given.docs / "growth.md").write_text(table, encoding="utf-8")
    (given.docs / "growth.svg").write_text(drawing(points), encoding="utf-8")
    print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
