"""Lets pm4py judge exported nets and logs."""

from __future__ import annotations

import json
import random
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pm4py
from pm4py.algo.analysis.woflan import algorithm as woflan
from pm4py.algo.conformance.alignments.petri_net import algorithm as alignments
from pm4py.objects.log.importer.xes import importer
from pm4py.objects.log.obj import Event, EventLog
from pm4py.objects.log.obj import Trace as Events

from judge_logs import read_traces

if TYPE_CHECKING:
    from judge_exports import Exports, Procedure

# Not ours to copy: it lies beside the repository, or the judge does without it.
OCEL_SCHEMA = Path(__file__).parents[2] / "shared" / "suites" / "ocel" / "schema_ocel2.json"
# How many traces are changed.
MUTATIONS = 500
QUIET = {"show_progress_bar": False}


class Nets:
    """The nets as pm4py reads them, with its verdicts. A warning is a failure."""

    def __init__(self, exports: Exports) -> None:
        self.exports = exports
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.nets = {
                procedure.name: pm4py.read_pnml(str(procedure.pnml))
                for procedure in exports.procedures}

    def judge_soundness(self) -> tuple[int, list[str]]:
        failures = []
        for procedure in self.exports.procedures:
            net, begin, end = self.nets[procedure.name]
            if not woflan.apply(net, begin, end, {"print_diagnostics": False}):
                failures.append(f"{procedure.name} is not sound")
            labels = [one.label for one in net.transitions if one.label]
            if sorted(labels) != sorted(procedure.labels):
                failures.append(f"{procedure.name} has the labels {sorted(labels)}")
        return len(self.nets), failures

    def read(self, path: Path):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return importer.apply(str(path), parameters=QUIET)

    def fits(self, procedure: Procedure, log) -> list[bool]:
        """Whether each trace is a way through the net from its beginning to its end."""
        found = alignments.apply_log(log, *self.nets[procedure.name], parameters=QUIET)
        return [one["fitness"] == 1.0 for one in found]

    def judge_objects(self) -> tuple[int, list[str]]:
        schema = json.loads(OCEL_SCHEMA.read_text("utf-8")) if OCEL_SCHEMA.exists() else None
        if schema is None:
            print(f"the schema of OCEL 2.0 is not asked: there is no {OCEL_SCHEMA.name}")
        judged, failures = 0, []
        for path in [path for one in self.exports.procedures for path in one.objects]:
            judged += 1
            document = json.loads(path.read_text("utf-8"))
            if schema is not None:
                errors = jsonschema.Draft7Validator(schema).iter_errors(document)
                failures += [f"{path.name}: {error.message}" for error in errors]
            if not document["events"]:
                continue
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                read = pm4py.read_ocel2_json(str(path))
            related = {
                (event["id"], other["objectId"])
                for event in document["events"] for other in event["relationships"]}
            if (set(read.events["ocel:eid"]) != {event["id"] for event in document["events"]}
                    or set(zip(read.relations["ocel:eid"], read.relations["ocel:oid"])) != related):
                failures.append(f"{path.name}: pm4py reads other events or objects")
            known = {one["id"] for one in document["objects"]}
            if not all(other in known for _, other in related):
                failures.append(f"{path.name} names objects that it does not hold")
        return judged, failures

    def judge_logs(self) -> tuple[int, list[str]]:
        judged, failures = 0, []
        for procedure in self.exports.procedures:
            for path in [procedure.walks, *procedure.tests.values()]:
                log, traces = self.read(path), read_traces(path)
                if [[event["concept:name"] for event in trace] for trace in log] != [
                        trace.labels for trace in traces]:
                    failures.append(f"{path.name}: pm4py reads other events")
                for trace, fits in zip(traces, self.fits(procedure, log), strict=True):
                    # An instance that still ran is half a way.
                    if trace.end is None and trace.visits[-1].result != "withdrawn":
                        continue
                    judged += 1
                    if not fits:
                        failures.append(f"{path.name}, {trace.name}: it does not fit")
        return judged, failures

    def judge_mutations(self) -> tuple[int, list[str]]:
        draw = random.Random(self.exports.seed)
        judged, accepted, failures = 0, 0, []
        share = MUTATIONS // len(self.exports.procedures)
        foreign = [label for one in self.exports.procedures for label in one.labels]
        for procedure in self.exports.procedures:
            traces = [trace.labels for trace in read_traces(procedure.walks)]
            changed = [mutated(draw.choice(traces), foreign, draw) for _ in range(share)]
            given = "".join("\t".join(labels) + "\n" for labels in changed)
            ours = self.exports.judge("judge", procedure, given=given).splitlines()
            theirs = self.fits(procedure, self.log(changed))
            for labels, our, their in zip(changed, ours, theirs, strict=True):
                judged += 1
                accepted += our == "accepted"
                if (our == "accepted") != their:
                    failures.append(f"{procedure.name}: we say {our}, pm4py {their}: {labels}")
        print(f"of {judged} changed traces our executor accepted {accepted}; "
              f"--seed {self.exports.seed}")
        if not 0 < accepted < judged:
            failures.append("the changes show nothing: all of one kind")
        return judged, failures

    @staticmethod
    def log(traces: list[list[str]]):
        return EventLog(
            Events([Event({"concept:name": label}) for label in labels]) for labels in traces)


def mutated(labels: list[str], foreign: list[str], draw: random.Random) -> list[str]:
    """The labels with one change or two."""
    labels = list(labels)
    for _ in range(draw.randint(1, 2)):
        at = draw.randrange(len(labels))
        match draw.choice(["skip", "swap", "repeat", "foreign"]):
            case "skip" if len(labels) > 1:
                del labels[at]
            case "swap":
                other = draw.randrange(len(labels))
                labels[at], labels[other] = labels[other], labels[at]
            case "repeat":
                labels.insert(at, labels[at])
            case _:
                labels.insert(at, draw.choice([*foreign, "langkah lain"]))
    return labels
