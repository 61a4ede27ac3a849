"""Lets tools that are not ours judge what `sop export` writes.

    diagrams    `xmllint` holds every BPMN file against the OMG's schema
    runs        SpiffWorkflow runs the diagram of each procedure along each of its tests, and along
                lives that went at random through our executor: the same steps in the same order,
                to the same end
    nets        pm4py calls every net a sound workflow net, with our labels
    objects     OCEL files follow the schema of ocel-standard.org, where that lies beside the
                repository, and pm4py reads every event and its objects
    logs        pm4py's alignments find that what our executor did fits the nets wholly
    mutations   of traces changed at random (skipped, swapped, repeated and foreign steps) pm4py's
                verdict and our executor's agree

`--seed` repeats a run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import SpiffWorkflow

from judge_canonical import JudgeError, ask
from judge_diagrams import run_differs
from judge_logs import read_traces
from judge_nets import Nets

SECONDS_MAX = 120
SEED = 20261121
# How many instances go at random through each procedure.
WALKS = 60


class Procedure:
    """A procedure with what was exported of it."""

    def __init__(self, exports: Exports, path: Path) -> None:
        self.path, self.agency = path, path.parent.name
        self.name = f"{self.agency}/{path.stem}"
        stem = self.name.replace("/", ".")
        self.bpmn = exports.export("bpmn", str(path), name=f"{stem}.bpmn")
        self.pnml = exports.export("pnml", str(path), name=f"{stem}.pnml")
        self.files = [path.parent.parent / "calendars" / f"{exports.calendar(path.parent)}.yaml",
                      path.parent / "agency.yaml", path]
        self.walks = exports.folder / f"{stem}.walk.xes"
        walk = exports.judge("walk", self, str(WALKS), str(exports.seed))
        self.walks.write_text(walk, "utf-8")
        self.labels = exports.judge("labels", self).splitlines()
        # The logs of tests, by their names.
        self.tests: dict[str, Path] = {}
        self.objects: list[Path] = []
        for test in sorted((path.parent / "tests").glob("*.yaml")):
            if f"procedure: {path.stem}\n" in test.read_text("utf-8"):
                self.tests[test.stem], objects = exports.logs_of_test(self, test)
                self.objects.append(objects)


class Exports:
    """What `sop` exports of all procedures, and of a journal for each of their tests."""

    def __init__(self, sop: Path, judge: Path, procedures: Path, folder: Path, seed: int) -> None:
        self.sop, self.executor, self.folder, self.seed = sop, judge, folder, seed
        files = sorted(procedures.glob("*/*.yaml"))
        self.procedures = [
            Procedure(self, file) for file in files
            if file.name != "agency.yaml" and file.parent.name != "calendars"]

    def run(self, *arguments: str) -> str:
        run = subprocess.run(
            [self.sop, *arguments], cwd=self.folder, capture_output=True, text=True,
            timeout=SECONDS_MAX, check=False, env={**os.environ, "LC_ALL": "en_GB.UTF-8"})
        if run.returncode != 0:
            raise JudgeError(f"sop {' '.join(arguments)}: exit {run.returncode}: {run.stderr}")
        return run.stdout

    def export(self, form: str, *arguments: str, name: str) -> Path:
        self.run("export", form, *arguments, "--output", name)
        return self.folder / name

    def logs_of_test(self, procedure: Procedure, test: Path) -> tuple[Path, Path]:
        journal = f"{procedure.agency}.{test.stem}"
        self.run("run", procedure.name, "--scenario", str(test), "--journal", journal)
        return (self.export("xes", "--journal", journal, name=f"{journal}.xes"),
                self.export("ocel", "--journal", journal, name=f"{journal}.json"))

    def judge(self, verb: str, procedure: Procedure, *arguments: str, given: str = "") -> str:
        run = subprocess.run(
            [self.executor, verb, *map(str, procedure.files), *arguments], capture_output=True,
            text=True, input=given, timeout=SECONDS_MAX, check=False)
        if run.returncode != 0:
            raise JudgeError(f"ExportJudge {verb} {procedure.name}: {run.stderr}")
        return run.stdout

    @staticmethod
    def calendar(agency: Path) -> str:
        for line in (agency / "agency.yaml").read_text("utf-8").splitlines():
            if line.startswith("calendar: "):
                return line.removeprefix("calendar: ").strip()
        raise JudgeError(f"{agency} names no calendar")


def judge_schema(exports: Exports) -> tuple[int, list[str]]:
    """The OMG's schema comes with SpiffWorkflow."""
    schema = Path(SpiffWorkflow.__file__).parent / "bpmn/parser/schema/BPMN20.xsd"
    failures = []
    for procedure in exports.procedures:
        run = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", schema, procedure.bpmn],
            capture_output=True, text=True, timeout=SECONDS_MAX, check=False)
        if run.returncode != 0:
            failures.append(f"{procedure.name}: {run.stderr}")
    return len(exports.procedures), failures


def judge_runs(exports: Exports) -> tuple[int, list[str]]:
    judged, failures = 0, []
    for procedure in exports.procedures:
        logs = [procedure.walks, *procedure.tests.values()]
        for trace in [trace for log in logs for trace in read_traces(log)]:
            judged += 1
            difference = run_differs(procedure.bpmn, trace.visits, trace.end)
            if difference:
                failures.append(f"{procedure.name}, {trace.name}: {difference}")
        if not procedure.tests:
            failures.append(f"{procedure.name} has no test")
    tests = [log for procedure in exports.procedures for log in procedure.tests.values()]
    started = sum(1 for log in tests if read_traces(log))
    print(f"of {len(tests)} tests {started} start an instance; the others are refused before")
    return judged, failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sop", type=Path, required=True, help="the built sop")
    parser.add_argument("--judge", type=Path, required=True, help="the built ExportJudge")
    parser.add_argument("--procedures", type=Path, default=Path("Procedures"))
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        try:
            exports = Exports(
                arguments.sop.resolve(), arguments.judge.resolve(), arguments.procedures.resolve(),
                Path(name), arguments.seed)
            failed = ask([
                ("diagrams against the OMG's schema", lambda: judge_schema(exports)),
                ("runs of SpiffWorkflow against ours", lambda: judge_runs(exports)),
            ])
            nets = Nets(exports)
            failed |= ask([
                ("nets against Woflan of pm4py", nets.judge_soundness),
                ("objects against their schema and pm4py", nets.judge_objects),
                ("our logs against alignments of pm4py", nets.judge_logs),
                ("our verdicts against those of pm4py", nets.judge_mutations),
            ])
        except (JudgeError, OSError, subprocess.SubprocessError) as wrong:
            print(f"error: {wrong}", file=sys.stderr)
            return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
