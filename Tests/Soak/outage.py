"""Programs whose power fails: what they asked of the system is taken down, and at any moment of it
a disk that keeps no more than POSIX promises is put before them again."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import tempfile
from collections.abc import Callable, Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from calls import Step, command, steps
from powerdisk import EXTREMES, NOTHING, Disk, Fate, Files, read, write
from trial import Broken, Tools, Trial

# How many fates by chance a disk has at each moment, beside the extreme ones; and twice as many at
# most in which one change of names has another fate than all others.
FATES = 3
# How many of the latest changes a disk that writes in order may lack.
LATEST = 12
# How often as many moments more are tried.
REPEATS = 20
# Where what is left is put to be looked at: a disk in memory has nothing to wait for.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
# Any program, by its number.
ANY = range(1_000)
# By what readers tell how far to read, and what they may keep.
SEEN = ["journal/head", "journal/checkpoints.jsonl"]


@dataclass
class Moment:
    """The power failed: what is left, and what was told and shown before."""

    what: str
    files: Files
    # What each program said until then, one after the other.
    said: list[str]
    # What reading showed.
    shown: Files


# What is done with what is left, and raises `Broken` where it is not as was promised.
Promise = Callable[[Trial, Moment], object]
# A program, and a step of it.
Place = tuple[int, int]


@dataclass
class Counts:
    """What was tried, so that a trial that tries nothing is seen."""

    states: int = 0
    lost_bytes: int = 0
    lost_names: int = 0
    looked_at: int = 0

    def add(self, others: Counts) -> None:
        for name, number in vars(others).items():
            setattr(self, name, getattr(self, name) + number)

    def __str__(self) -> str:
        return (f"{self.states} disks ({self.lost_bytes} lost bytes, {self.lost_names} names), "
                f"{self.looked_at} of them different")


class Outage:
    """Programs that run one after the other in one folder, and the disk under it at any moment."""

    def __init__(
        self, tools: Tools, home: Path, chance: random.Random, files: Files | None = None,
        threads: int = 3,
    ) -> None:
        home.mkdir()
        self.tools, self.home, self.chance = tools, home, chance
        self.files = files or {}
        write(self.files, home / "real")
        self.trial = Trial(tools, home / "real", threads=threads, is_made=False)
        self.programs: list[list[Step]] = []
        self.counts = Counts()
        self.tried: set[int] = set()

    def left(self) -> Files:
        """What lies in the folder."""
        return read(self.home / "real")

    # Recording

    def before(self, syncs: int | None = None) -> list[str]:
        """The command under which a program is taken down, and killed when a thread of it asks for
        so many syncs."""
        kill = [] if syncs is None else ["-e", f"inject=fdatasync:signal=SIGKILL:when={syncs}"]
        return command(self.tools.strace, self.home / "calls") + kill

    def take(self, status: int, said: str, syncs: int | None) -> bool:
        """Takes down what a program did; whether it was killed."""
        if status not in (0, 0 if syncs is None else -signal.SIGKILL):
            raise Broken(f"without a power cut: exit {status}: {said}")
        self.programs.append(list(steps(self.home / "calls")))
        return status != 0

    def sop(self, *arguments: str, syncs: int | None = None) -> bool:
        """Runs `sop`."""
        done = self.trial.sop(*arguments, before=self.before(syncs))
        return self.take(done.returncode, done.stderr, syncs)

    def write(self, count: int, syncs: int | None = None) -> bool:
        """Runs a writer."""
        return self.take(*self.trial.write(count, before=self.before(syncs)), syncs)

    def restart(self) -> None:
        """All that lies in the folder is on the disk for certain, and nothing was told yet."""
        self.files, self.programs = self.left(), []

    # Cutting

    def moments(
        self, chosen: set[Place], deaf_to: str | None = None, certain: bool = False
    ) -> Iterator[Moment]:
        """The disks that may be there at some moments, none twice; or only those with nothing but
        what is there for certain."""
        disk = Disk(self.home / "real", self.files)
        disk.deaf_to = None if deaf_to is None else re.compile(deaf_to)
        said: list[str] = []
        for number, program in enumerate(self.programs):
            disk.begin_program()
            said.append("")
            for place, step in enumerate(program):
                disk.take(step)
                said[-1] += says(step)
                if (number, place) in chosen:
                    what = f"program {number + 1}, call {place}"
                    if certain:
                        yield Moment(what, disk.after(NOTHING, self.chance), said, disk.live())
                    else:
                        yield from self.fates(disk, what, said)

    def places(self, programs: Container[int]) -> tuple[list[Place], list[Place]]:
        """Where something changed, or was said, in programs of these numbers: where names may get
        lost, and where only bytes may. At the end all must be as it really is."""
        disk = Disk(self.home / "real", self.files)
        named: list[Place] = []
        others: list[Place] = []
        for number, program in enumerate(self.programs):
            disk.begin_program()
            for place, step in enumerate(program):
                if (disk.take(step) or says(step)) and number in programs:
                    (named if disk.pending_names() else others).append((number, place))
        real, live = self.left(), disk.live()
        if real != live:
            raise Broken(f"the model of a disk is not what is: {differing(real, live)}")
        return named, others

    def fates(self, disk: Disk, what: str, said: list[str]) -> Iterator[Moment]:
        shown = disk.live()
        names = disk.pending_names()
        alone = [Fate("one name", sizes=1, bytes=1, other=each) for each in names]
        others = [Fate("all names but one", 1, 1, 1, other=each) for each in names]
        some = self.chance.sample(alone + others, min(2 * FATES, 2 * len(names)))
        for fate in EXTREMES + some + [self.fate(disk) for _ in range(FATES)]:
            files = disk.after(fate, self.chance)
            self.counts.states += 1
            self.counts.lost_names += files.keys() != shown.keys()
            self.counts.lost_bytes += any(
                shown.get(path, content) != content for path, content in files.items())
            # Of the same disk more may be promised by now.
            seen = [shown.get(path) for path in SEEN]
            key = hash((tuple(sorted(files.items())), tuple(said), tuple(seen)))
            if key not in self.tried:
                self.tried.add(key)
                self.counts.looked_at += 1
                yield Moment(f"{what}, kept: {fate.what}", files, list(said), shown)

    def fate(self, disk: Disk) -> Fate:
        if self.chance.random() < 0.25:
            return Fate("in order", ordered=disk.count - self.chance.randint(0, LATEST))
        likely = [self.chance.choice([0.0, 0.1, 0.5, 0.9, 1.0]) for _ in range(3)]
        return Fate("by chance", *likely, is_stale=self.chance.random() < 0.2)

    # Holding to a promise

    def hold(
        self, promise: Promise, cuts: int, programs: Container[int] = ANY,
        until: Callable[[list], bool] = bool,
    ) -> list:
        """Holds what is left at so many moments of these programs and at their end to a promise,
        and at more until what was to be tried was; what each gave."""
        named, others = self.places(programs)
        results = self.check(promise, {max(named + others)})
        for _ in range(REPEATS):
            some = self.chance.sample(named, min(cuts // 2, len(named)))
            some += self.chance.sample(others, min(cuts - len(some), len(others)))
            results += self.check(promise, set(some))
            if until(results):
                return results
        raise Broken(f"{self.counts}, and what was to be tried was not: {results[:20]}")

    def check(
        self, promise: Promise, places: set[Place], deaf_to: str | None = None
    ) -> list:
        def look(moment: Moment) -> object:
            folder = Path(tempfile.mkdtemp(prefix="sop-power-", dir=MEMORY))
            try:
                write(moment.files, folder / "left")
                threads = self.trial.threads
                return promise(
                    Trial(self.tools, folder / "left", threads=threads, is_made=False), moment)
            except Broken as broken:
                raise Broken(f"{moment.what}: {broken}") from broken
            finally:
                shutil.rmtree(folder)

        # Where something must break the first disk mostly shows it, and the others are spared.
        with ThreadPoolExecutor(os.cpu_count() if deaf_to is None else 1) as pool:
            return list(pool.map(look, self.moments(places, deaf_to)))

    def hold_deaf(self, promise: Promise, paths: list[str], last: int | None = None) -> str:
        """Has syncs of each of these paths count for nothing: when all was told, by the program
        `last` where not by all, that must be seen to break the promise."""
        kept, self.counts = self.counts, Counts()
        named, others = self.places(ANY if last is None else [last])
        end = max(named + others)
        for path in paths:
            self.tried.clear()
            try:
                self.check(promise, {end}, path)
            except Broken:
                continue
            raise Broken(f"nothing of {path!r} was brought to the disk, and nobody noticed")
        self.counts = kept
        return f"{len(paths)} kinds of sync left out, each noticed"


def says(step: Step) -> str:
    """What is said on standard output when a call begins."""
    is_said = step.begins and step.call.name == "write" and step.call.arguments[0] == "1"
    return step.call.text(1) if is_said else ""


def differing(some: Files, others: Files) -> list[str]:
    paths = some.keys() | others.keys()
    return sorted(path for path in paths if some.get(path) != others.get(path))
