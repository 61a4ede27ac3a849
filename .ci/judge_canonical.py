"""Lets tools that are not ours judge what the module Canonical writes.

    lines      PyPI's rfc8785 writes the same bytes
    roots      PyPI's pymerkle computes the same roots
    proofs     Go's sumdb/tlog accepts the good ones and refuses the altered ones
    notes      Go's sumdb/note likewise
    signatures `openssl pkeyutl` verifies them, and refuses them for another text

CanonicalJudge (Tests/CanonicalJudge) writes the files, the verdict that is wanted beside each.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pymerkle
import rfc8785

ROOT = Path(__file__).resolve().parent.parent
GO_DRIVER = ROOT / "Tests" / "CanonicalJudge" / "Go" / "main.go"
# Where Debian puts the sources of Go libraries.
GO_PATH = "/usr/share/gocode"
# The longest that one tool may take.
SECONDS_MAX = 240
# How many failures of one kind are shown.
FAILURES_SHOWN_MAX = 20
# What stands before an Ed25519 public key in a SubjectPublicKeyInfo (RFC 8410, section 10.1).
SPKI_PREFIX = bytes.fromhex("302a300506032b6570032100")
# Beyond this Python keeps integers that JavaScript reads as doubles.
INTEGER_MAX = 2**53 - 1


class JudgeError(Exception):
    """A judge that cannot judge: a tool that does not answer as agreed."""


def integer(text: str) -> int | float:
    value = int(text)
    return value if abs(value) <= INTEGER_MAX else float(text)


def judge_lines(folder: Path) -> tuple[int, list[str]]:
    failures = []
    lines = (folder / "lines.jsonl").read_bytes().split(b"\n")[:-1]
    for number, line in enumerate(lines, 1):
        written = rfc8785.dumps(json.loads(line, parse_int=integer))
        if written != line:
            failures.append(f"lines.jsonl:{number}: {line!r}, but rfc8785 writes {written!r}")
    return len(lines), failures


def judge_roots(folder: Path) -> tuple[int, list[str]]:
    failures = []
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    rows = [row.split() for row in (folder / "roots.txt").read_text().splitlines()]
    for size, root in rows:
        if int(size) > 0:
            tree.append_entry(f"leaf {int(size) - 1}".encode())
        if (found := tree.get_root().hex()) != root:
            failures.append(f"root of {size} leaves: {root}, but pymerkle computes {found}")
    return len(rows), failures


def verifies(key: Path, text: Path, signature: Path) -> bool:
    done = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER"]
        + ["-inkey", key, "-in", text, "-sigfile", signature],
        capture_output=True,
        text=True,
        timeout=SECONDS_MAX,
        check=False,
    )
    said = done.stdout + done.stderr
    if "Signature Verified Successfully" in said and done.returncode == 0:
        return True
    if "Signature Verification Failure" in said and done.returncode != 0:
        return False
    raise JudgeError(f"openssl pkeyutl: {said}")


def judge_signatures(folder: Path) -> tuple[int, list[str]]:
    failures = []
    judged = 0
    for key in sorted(folder.glob("key-*")):
        number = key.name.removeprefix("key-")
        spki = folder / f"spki-{number}"
        spki.write_bytes(SPKI_PREFIX + key.read_bytes())
        text = folder / f"text-{number}"
        other = folder / f"other-{number}"
        other.write_bytes(text.read_bytes() + b"\n")
        signature = folder / f"signature-{number}"
        for wanted, judged_text in [(True, text), (False, other)]:
            judged += 1
            if verifies(spki, judged_text, signature) != wanted:
                failures.append(f"signature {number}: openssl does not say {wanted}")
    return judged, failures


def judge_with_go(folder: Path) -> tuple[int, list[str]]:
    environment = os.environ | {
        "GO111MODULE": "off",
        "GOPATH": GO_PATH,
        "GOCACHE": str(folder / "go-cache"),
    }
    done = subprocess.run(
        ["go", "run", GO_DRIVER, folder],
        env=environment,
        capture_output=True,
        text=True,
        timeout=SECONDS_MAX,
        check=False,
    )
    lines = done.stdout.splitlines()
    counts = [line for line in lines if line.startswith("Go, ")]
    if len(counts) != 2 or (done.returncode == 0) != all(" 0 wrong" in each for each in counts):
        raise JudgeError(f"go run {GO_DRIVER.name}: {done.stdout}{done.stderr}")
    print("\n".join(counts))
    judged = sum(int(word) for each in counts for word in each.split() if word.isdigit())
    return judged, [line for line in lines if line not in counts and line[:4] != "exit"]


def ask(judges: list[tuple[str, Callable[[], tuple[int, list[str]]]]]) -> bool:
    """Asks each judge and says what it judged; whether any failed one or had nothing to do."""
    failed = False
    for what, judge in judges:
        judged, failures = judge()
        summary = f"{what}: {judged} judged, {len(failures)} failed"
        print("\n".join([*failures[:FAILURES_SHOWN_MAX], summary]), flush=True)
        failed = failed or bool(failures) or judged == 0
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--writer", type=Path, required=True, help="the built CanonicalJudge")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            subprocess.run([arguments.writer.resolve(), folder], timeout=SECONDS_MAX, check=True)
            failed = ask([
                ("lines against rfc8785", lambda: judge_lines(folder)),
                ("roots against pymerkle", lambda: judge_roots(folder)),
                ("signatures against openssl", lambda: judge_signatures(folder)),
                ("proofs and notes against Go", lambda: judge_with_go(folder)),
            ])
        except (JudgeError, OSError, subprocess.SubprocessError) as wrong:
            print(f"error: {wrong}", file=sys.stderr)
            return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
