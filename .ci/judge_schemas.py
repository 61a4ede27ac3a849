"""Compares the compiler with JSON Schema: for every YAML file the two verdicts must agree.

The files are the procedures, agencies, calendars and tests of the project, the goldens of the
compiler, and the examples that `sop explain` writes. A schema knows the shape of a file and
nothing of its meaning, so the rule is:

    the schema refuses a file  <=>  `sop check` reports an error of a judged code

The judged codes are those of Schemas/judged-codes.txt. Not judged are files that are no valid
YAML for `sop` (an error SOP01xx: the schema has nothing to look at) and files whose kind no key
tells (the compiler must refuse those); both are counted.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "Schemas"
JUDGED_CODES = SCHEMAS / "judged-codes.txt"
# The folders of the project that hold files of the language.
FOLDERS = [ROOT / "Procedures", ROOT / "Tests" / "Goldens"]
SCHEMA_OF_KIND = {
    "sop": SCHEMAS / "procedure.schema.json",
    "agency": SCHEMAS / "agency.schema.json",
    "calendar": SCHEMAS / "calendar.schema.json",
    "test": SCHEMAS / "test.schema.json",
}
# A key at the top level, plain or quoted.
TOP_LEVEL_KEY = re.compile(r"""(["']?)([^\s"'#{\[\-][^\s"':]*)\1[ \t]*:(?=\s|$)""")
# The codes whose mistake no small text can show.
WITHOUT_EXAMPLE = {"SOP0101", "SOP0102", "SOP0103", "SOP0104", "SOP0130"}
# The longest that one run of `sop` may take.
SOP_SECONDS_MAX = 60


@dataclass
class Case:
    """One file with both verdicts."""

    path: Path
    kind: str | None
    errors: list[str] = field(default_factory=list)
    """The codes of the errors that the compiler reports."""
    schema_says: list[str] | None = None
    """The schema's objections: none of them where it accepts the file, `None` where not asked."""

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT) if self.path.is_relative_to(ROOT) else self.path)

    @property
    def is_unreadable(self) -> bool:
        return any(code.startswith("SOP01") for code in self.errors)


class JudgeError(Exception):
    """A judge that cannot judge: a tool that does not answer as agreed."""


def kind_of(content: bytes) -> str | None:
    """The kind of a file, told as the compiler tells it: by a key `sop`, `agency` or `test` at the
    top level, or by `calendar` as the first, since an agency has a key of that name too."""
    text = content.decode("utf-8-sig", errors="replace")
    found = (TOP_LEVEL_KEY.match(line) for line in text.splitlines())
    keys = [match.group(2) for match in found if match]
    for kind in ("sop", "agency", "test"):
        if kind in keys:
            return kind
    return "calendar" if keys[:1] == ["calendar"] else None


def yaml_files(folders: Iterable[Path]) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".yaml", ".yml"} and path.is_file()
    )


def judged_codes(text: str) -> set[str]:
    """One code a line; `#` begins a comment."""
    codes = {line.split("#")[0].strip() for line in text.splitlines()} - {""}
    if wrong := sorted(code for code in codes if not re.fullmatch(r"SOP\d{4}", code)):
        raise JudgeError(f"{JUDGED_CODES.name}: not a code: {', '.join(wrong)}")
    return codes


def run_sop(sop: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sop, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=SOP_SECONDS_MAX,
        check=False,
    )


def compiler_errors(sop: Path, path: Path) -> list[str]:
    """The codes of the errors of this one file."""
    done = run_sop(sop, "check", str(path), "--format", "json")
    if done.returncode not in (0, 1):
        raise JudgeError(f"sop check {path} ended with {done.returncode}: {done.stderr.strip()}")
    try:
        diagnostics = json.loads(done.stdout)["diagnostics"]
        errors = [each["code"] for each in diagnostics if each["severity"] == "error"]
    except (ValueError, KeyError, TypeError) as wrong:
        raise JudgeError(f"sop check {path}: not the JSON that was agreed: {wrong!r}") from wrong
    if bool(errors) != (done.returncode == 1):
        raise JudgeError(f"sop check {path}: exit {done.returncode} with {len(errors)} errors")
    return errors


def write_examples(sop: Path, folder: Path) -> None:
    """Lets `sop explain` write the example of every code into a folder of its own."""
    listing = run_sop(sop, "explain")
    codes = sorted(set(re.findall(r"\bSOP\d{4}\b", listing.stdout)))
    if listing.returncode != 0 or not codes:
        raise JudgeError(f"sop explain lists no codes (exit {listing.returncode})")
    for code in codes:
        (folder / code).mkdir()
        done = run_sop(sop, "explain", code, "--example", str(folder / code))
        if (done.returncode != 0) != (code in WITHOUT_EXAMPLE):
            raise JudgeError(f"sop explain {code} --example: {done.stderr.strip()}")


def ask_schema(schema: Path, cases: list[Case]) -> None:
    """One run of check-jsonschema over all files of one kind; its report names each of them."""
    by_name = {str(case.path): case for case in cases}
    done = subprocess.run(
        [
            Path(sys.executable).parent / "check-jsonschema",
            "--verbose",
            "--output-format",
            "json",
            # The files are YAML whatever their names end with.
            "--force-filetype",
            "yaml",
            "--schemafile",
            schema,
            *by_name,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    try:
        report = json.loads(done.stdout)
    except ValueError as wrong:
        raise JudgeError(f"check-jsonschema: {done.stdout}{done.stderr}") from wrong
    # Accepted files stand under one name where all are, and under another where some are not.
    for name in report.get("checked_paths", []) + report.get("successes", []):
        by_name[name].schema_says = []
    for problem in report.get("errors", []) + report.get("parse_errors", []):
        case = by_name[problem["filename"]]
        case.schema_says = case.schema_says or []
        case.schema_says.append(f"{problem.get('path', 'YAML')}: {problem['message']}")
    if silent := [case.name for case in cases if case.schema_says is None]:
        raise JudgeError(f"check-jsonschema says nothing of {', '.join(silent)}")


def disagreement(case: Case, judged: set[str]) -> str | None:
    """What is wrong with the two verdicts, if anything."""
    if case.kind is None:
        return None if case.errors else "no key tells its kind, and it is accepted"
    known = sorted(judged.intersection(case.errors))
    objections = case.schema_says or []
    if objections and not known:
        reported = ", ".join(case.errors) or "no error"
        return f"the schema refuses it, the compiler reports {reported}:\n    " + "\n    ".join(
            objections[:5]
        )
    if known and not objections:
        return f"the schema accepts it, the compiler reports {', '.join(known)}"
    return None


def judge(sop: Path, judged: set[str], paths: list[Path]) -> tuple[list[Case], list[str]]:
    """The cases that were skipped, and a line for each that failed."""
    cases = [Case(path, kind_of(path.read_bytes())) for path in paths]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for case, errors in zip(cases, pool.map(lambda path: compiler_errors(sop, path), paths)):
            case.errors = errors
    skipped = [case for case in cases if case.is_unreadable]
    rest = [case for case in cases if not case.is_unreadable]
    for kind, schema in SCHEMA_OF_KIND.items():
        if of_kind := [case for case in rest if case.kind == kind]:
            ask_schema(schema, of_kind)
    failures = [f"{case.name}: {why}" for case in rest if (why := disagreement(case, judged))]
    return skipped, failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sop", type=Path, required=True, help="the compiler to compare")
    arguments = parser.parse_args()
    sop = arguments.sop.resolve()
    try:
        for needed in [sop, JUDGED_CODES, *SCHEMA_OF_KIND.values(), *FOLDERS]:
            if not needed.exists():
                raise JudgeError(f"{needed} is missing")
        with tempfile.TemporaryDirectory() as folder:
            write_examples(sop, Path(folder))
            paths = yaml_files([*FOLDERS, Path(folder)])
            judged = judged_codes(JUDGED_CODES.read_text(encoding="utf-8"))
            skipped, failures = judge(sop, judged, paths)
    except (JudgeError, subprocess.TimeoutExpired) as wrong:
        print(f"error: {wrong}", file=sys.stderr)
        return 2
    for failure in failures:
        print(failure)
    if skipped:
        print(f"skipped, being no YAML for sop: {len(skipped)} of {len(paths)} files")
    passed = len(paths) - len(skipped) - len(failures)
    print(f"{passed} passed, {len(failures)} failed, {len(skipped)} skipped", flush=True)
    if passed == 0:
        print("error: nothing was judged", file=sys.stderr)
    return 1 if failures or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
