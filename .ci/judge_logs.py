"""Reads what exported logs tell, without pm4py."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

XES = "{http://www.xes-standard.org/}"


@dataclass
class Visit:
    """A visit that ended."""

    label: str
    step: str
    result: str
    choice: str | None


@dataclass
class Trace:
    """An instance as an exported log tells it."""

    name: str
    procedure: str
    end: str | None
    visits: list[Visit]

    @property
    def labels(self) -> list[str]:
        return [visit.label for visit in self.visits]


def read_traces(path: Path) -> list[Trace]:
    """The traces of a log, read without pm4py."""
    traces = []
    for trace in etree.parse(path).getroot().iter(XES + "trace"):
        about = {child.get("key"): child.get("value") for child in trace if child.get("key")}
        visits = []
        for event in trace.iter(XES + "event"):
            found = {child.get("key"): child.get("value") for child in event}
            visits.append(
                Visit(found["concept:name"], found["step"], found["result"], found.get("choice")))
        traces.append(
            Trace(about["concept:name"], about["procedure"], about.get("end"), visits))
    return traces
