"""A journal that is being ill-treated, and the promise that it must keep.

What was acknowledged is recovered, and what is recovered was tried: in order, each once, where it
was said to be. The tree fits every checkpoint that was kept.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

# The longest that one command may take.
SECONDS_MAX = 120
# How many of the checkpoints that were kept are held against the journal.
KEPT_MAX = 8
EVENT = re.compile(r'"event":\{"n":(\d+),"pad":"x*","thread":(\d+)\}')


class Broken(Exception):
    """The journal broke its promise, or a tool did not do what was agreed."""


@dataclass
class Tools:
    """The programs that are built, and those of the system."""

    sop: Path
    writer: Path
    strace: str = "strace"


class Writing:
    """A running writer, whose words are taken down as they come: a full pipe would stop it."""

    def __init__(self, command: list, **options) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, start_new_session=True, **options,
        )
        self.lines: list[str] = []
        self.thread = threading.Thread(target=self.listen)
        self.thread.start()

    def listen(self) -> None:
        self.lines.extend(self.process.stdout)

    def kill(self) -> None:
        """Ends the writer, and what runs under the same command, without a warning."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def finish(self) -> tuple[int, str]:
        """Waits for the end: the status and the complaint."""
        try:
            status = self.process.wait(timeout=SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        finally:
            self.thread.join()
        with self.process.stdout, self.process.stderr as errors:
            return status, errors.read()


@dataclass
class Trial:
    """One journal over many lives of its writer."""

    tools: Tools
    folder: Path
    threads: int = 3
    tried: set[tuple[int, int]] = field(default_factory=set)
    done: dict[int, tuple[int, int]] = field(default_factory=dict)
    kept: list[Path] = field(default_factory=list)
    keys: Path | None = None
    is_made: bool = True

    def __post_init__(self) -> None:
        self.journal = self.folder / "journal"
        self.keys = self.keys or self.folder / "keys"
        if self.is_made:
            self.expect(0, "init", "--id", "soak")

    # Running

    def environment(self) -> dict[str, str]:
        named = {"SOP_JOURNAL": str(self.journal), "SOP_KEYS": str(self.keys), "LC_ALL": "C"}
        return os.environ | named

    def sop(self, *arguments: str, before: list[str] | None = None, **options):
        """Runs `sop`, perhaps under another command."""
        return subprocess.run(
            [*(before or []), str(self.tools.sop), *arguments],
            env=self.environment(), capture_output=True, text=True, encoding="utf-8",
            stdin=subprocess.DEVNULL, timeout=SECONDS_MAX, check=False, **options,
        )

    def expect(self, status: int, *arguments: str) -> subprocess.CompletedProcess[str]:
        done = self.sop(*arguments)
        if done.returncode != status:
            said = done.stdout[-2_000:] + done.stderr
            raise Broken(f"sop {' '.join(arguments)}: exit {done.returncode}: {said}")
        return done

    def start(self, count: int, before: list[str] | None = None, **options) -> Writing:
        """Starts a writer that appends so many events from each thread."""
        return Writing(
            [*(before or []), self.tools.writer, self.journal, self.keys]
            + [str(self.threads), str(count)],
            **options,
        )

    def take(self, writer: Writing, until: int | None = None) -> tuple[int, str]:
        """Waits for the end of a writer and takes down what it said: its status and complaint."""
        status, errors = writer.finish()
        self.hear(writer.lines, until)
        return status, errors

    def hear(self, lines: list[str], until: int | None = None) -> None:
        """Takes down what a writer said, of what was acknowledged that in its first `until` lines
        alone."""
        for place, line in enumerate(lines):
            word, *numbers = line.split()
            if word == "try":
                thread, number = map(int, numbers)
                self.tried.add((thread, number))
            elif word == "done" and (until is None or place < until):
                sequence, thread, number = map(int, numbers)
                self.done[sequence] = (thread, number)

    def write(self, count: int, before: list[str] | None = None, **options) -> tuple[int, str]:
        return self.take(self.start(count, before, **options))

    # The promise

    def entries(self) -> list[tuple[int, int] | None]:
        """What readers see: of each entry whose event it is, None for the journal's own."""
        lines = self.expect(0, "journal", "tail", "-n", "100000000").stdout.splitlines()
        entries: list[tuple[int, int] | None] = []
        for place, line in enumerate(lines):
            if json.loads(line)["seq"] != place:
                raise Broken(f"entry {place} says otherwise: {line}")
            match = EVENT.search(line)
            entries.append((int(match[2]), int(match[1])) if match else None)
        return entries

    def check_acknowledged(self) -> int:
        """Every entry that was acknowledged is there for readers, and stands where it was said."""
        entries = self.entries()
        for sequence, event in self.done.items():
            if sequence >= len(entries) or entries[sequence] != event:
                raise Broken(f"acknowledged entry {sequence} {event} is not there")
        following = [0] * self.threads
        for event in filter(None, entries):
            if event not in self.tried:
                raise Broken(f"{event} is there and nobody tried to append it")
            thread, number = event
            if number != following[thread]:
                raise Broken(f"{event} comes where {following[thread]} of its thread belongs")
            following[thread] += 1
        return len(entries)

    def check(self) -> int:
        """Recovers the journal, holds it to its promise and keeps its newest checkpoint; the number
        of entries."""
        count = self.check_recovered()
        name = self.folder / f"{len(self.kept)}.checkpoint"
        self.expect(0, "journal", "checkpoint", "--newest", "--out", str(name))
        self.kept.append(name)
        return count

    def check_recovered(self) -> int:
        """Recovers the journal and holds it to its promise; the number of entries."""
        self.expect(0, "journal", "recover")
        count = self.check_acknowledged()
        given = [word for path in self.kept[-KEPT_MAX:] for word in ("--checkpoint", str(path))]
        report = json.loads(self.expect(0, "journal", "verify", "--json", *given).stdout)
        if not report["sound"] or report["signed"] != count or report["size"] != count:
            raise Broken(f"{count} entries, but verify says {report}")
        return count

    def tear(self, tail: bytes) -> None:
        """Leaves bytes at the end of the last segment, as an interrupted write does."""
        last = max(self.journal.glob("segment-*.jsonl"))
        with last.open("ab") as file:
            file.write(tail)
