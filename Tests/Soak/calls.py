"""The system calls on files that a program made, as strace took them down: in the order in which
they began and ended, in all threads, with every byte that was written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trial import Broken

# What changes, opens or brings files to the disk, as far as the model of a disk knows it.
MODELLED = [
    "openat", "close", "mkdir", "pwrite64", "write", "ftruncate", "fdatasync", "fsync", "rename",
    "renameat", "renameat2", "unlink", "unlinkat", "dup", "dup2", "dup3", "fcntl",
]
# What changes files too, and which nobody makes: the model knows nothing of it.
REFUSED = [
    "creat", "open", "openat2", "mkdirat", "rmdir", "pwritev", "pwritev2", "writev", "truncate",
    "fallocate", "copy_file_range", "sendfile", "splice", "link", "linkat", "symlink", "symlinkat",
    "mknod", "mknodat", "chdir", "fchdir", "fork", "vfork", "io_uring_setup", "sync_file_range",
    "sync", "syncfs", "chmod", "fchmod", "fchmodat",
]
# Longer than anything that is written.
STRING_MAX = 4_000_000

BEGUN = re.compile(r"(\d+) +(\w+)\((.*?)(?:\)? +<unfinished \.\.\.>|\) += (-?\w+|\?)(?: .*)?)$")
RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>.*?\) += (-?\w+|\?)(?: .*)?$")
# Of a thread that ends with its process strace may not know any more what it was about to ask.
PASSED = re.compile(r"\d+ +(?:(?:\+\+\+|---) |\?\?\?\(|<\.\.\. \?\?\? resumed>)")


@dataclass
class Call:
    """A system call. What it gave is None until it ended, and below 0 where it failed."""

    name: str
    arguments: list[str]
    result: int | None = None

    def number(self, place: int) -> int:
        return int(self.arguments[place], 0)

    def data(self, place: int) -> bytes:
        """The bytes of an argument, each of which was written down as `\\xNN`."""
        text = self.arguments[place]
        if not (text.startswith('"') and text.endswith('"')):
            raise Broken(f"{self.name}: not all of it was taken down: {text[:40]}")
        return bytes.fromhex(text[1:-1].replace("\\x", ""))

    def text(self, place: int) -> str:
        return os.fsdecode(self.data(place))


@dataclass
class Step:
    """Something that happened: a call began, or ended, or both at once."""

    call: Call
    begins: bool
    ends: bool


def command(strace: str, out: Path) -> list[str]:
    """The command under which a program is taken down."""
    return [strace, "-f", "-qq", "-xx", "-s", str(STRING_MAX), "-o", str(out),
            "-e", "trace=" + ",".join("?" + name for name in MODELLED + REFUSED),
            "-e", "signal=none"]


def steps(path: Path) -> Iterator[Step]:
    """Reads what was taken down."""
    unfinished: dict[tuple[str, str], Call] = {}
    with path.open(encoding="ascii") as lines:
        for line in lines:
            if match := BEGUN.match(line):
                thread, name, arguments, result = match.groups()
                call = Call(name, arguments.split(", "))
                if name in REFUSED and (result is None or not result.startswith("-")):
                    raise Broken(f"the model of a disk does not know {name}")
                if result is None:
                    unfinished[thread, name] = call
                elif result != "?":
                    call.result = int(result, 0)
                yield Step(call, begins=True, ends=call.result is not None)
            elif (match := RESUMED.match(line)) and match.group(1, 2) in unfinished:
                thread, name, result = match.groups()
                call = unfinished.pop((thread, name))
                if result != "?":
                    call.result = int(result, 0)
                    yield Step(call, begins=False, ends=True)
            elif not PASSED.match(line):
                raise Broken(line[:200])
