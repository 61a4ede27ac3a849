"""A disk as POSIX promises it, and no more: what is there for certain after the power failed, and
what may be there or not.

- What was written to a file is there once a sync of that file, begun later, has ended. Before that
  each sector of it may be there or not, of an earlier or a later time, or torn; and the size of the
  file is any that it had since. Where the size is there and the bytes are not, there are zeros, or
  what the disk held before.
- A name in a folder is there, or gone, or stands for another file, once a sync of that folder has
  ended. Before that each change of names may have happened or not; of a rename the old name may
  still be there beside the new one. To sync a file brings no name of it to the disk.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from calls import Call, Step
from trial import Broken

SECTOR = 512
# What lies under a folder: of each path its mode and content, None for a folder. Names of one file
# have the very same content: not an equal one.
Files = dict[str, tuple[int, bytes | None]]


@dataclass
class Change:
    """What is not on the disk for certain; `order` counts the changes of all files."""

    order: int


@dataclass
class Written(Change):
    offset: int
    data: bytes


@dataclass
class Cut(Change):
    size: int


@dataclass
class Named(Change):
    """Under these names stand these from now on, or nothing."""

    names: list[tuple[str, Node | None]]


class Node:
    """A file or a folder: what reading shows, what is on the disk for certain, and what lies
    between the two."""

    def __init__(self, mode: int, content: bytes | None) -> None:
        self.mode = mode
        self.is_folder = content is None
        self.bytes = bytearray(content or b"")
        self.durable = bytes(self.bytes)
        self.names: dict[str, Node] = {}
        self.durable_names: dict[str, Node] = {}
        self.pending: list[Change] = []

    def do(self, change: Change) -> None:
        perform(change, self.bytes, self.names)
        self.pending.append(change)

    def sync(self, count: int) -> None:
        """Brings the first so many of what is pending to the disk."""
        content = bytearray(self.durable)
        for change in self.pending[:count]:
            perform(change, content, self.durable_names)
        self.durable = bytes(content)
        del self.pending[:count]


def perform(change: Change, content: bytearray, names: dict[str, Node]) -> None:
    if isinstance(change, Named):
        for name, node in change.names:
            names.pop(name, None)
            if node is not None:
                names[name] = node
        return
    end = change.size if isinstance(change, Cut) else change.offset + len(change.data)
    content.extend(bytes(max(0, end - len(content))))
    if isinstance(change, Cut):
        del content[end:]
    else:
        content[change.offset:end] = change.data


@dataclass
class Fate:
    """What becomes of what is pending: how likely names, sizes and bytes got to the disk. In order,
    all that came first did, as on a disk that never writes ahead. One change of names may have
    another fate than all others."""

    what: str
    names: float = 0.0
    sizes: float = 0.0
    bytes: float = 0.0
    is_stale: bool = False
    keeps_old: bool = False
    ordered: int | None = None
    other: int | None = None


NOTHING = Fate("nothing")
EXTREMES = [
    NOTHING,
    Fate("everything", 1, 1, 1),
    Fate("names and sizes", names=1, sizes=1),
    Fate("names", names=1),
    Fate("sizes and bytes", sizes=1, bytes=1),
    Fate("bytes", bytes=1),
    Fate("sizes with what the disk held before", names=1, sizes=1, is_stale=True),
    Fate("everything, and the old names of renames", 1, 1, 1, keeps_old=True),
]


class Disk:
    """All that lies under one folder, changed by one program after another."""

    def __init__(self, path: Path, files: Files) -> None:
        self.path = str(path)
        self.root = tree(files)
        self.open: dict[int, Node] = {}
        self.count = 0
        # What calls that did not end yet may have done.
        self.begun: dict[int, list[tuple[Node, Change]]] = {}
        # The last change that a sync which goes on is sure to bring.
        self.marks: dict[int, Change] = {}
        # The paths whose syncs count for nothing, to see that this is noticed.
        self.deaf_to: re.Pattern[str] | None = None

    def begin_program(self) -> None:
        self.open, self.begun, self.marks = {}, {}, {}

    # What programs do

    def take(self, step: Step) -> bool:
        """Does what a call does; whether more or less is on the disk after it."""
        call, changed = step.call, False
        if step.begins:
            self.begin(call)
            changed = bool(self.begun.get(id(call)))
        if step.ends:
            changes = self.begun.pop(id(call), [])
            if (call.result or 0) >= 0:
                changed = self.end(call, changes) or changed
        return changed

    def begin(self, call: Call) -> None:
        node = self.open.get(call.number(0)) if call.arguments[0].isdigit() else None
        changes: list[tuple[Node, Change]] = []
        if call.name in ("fdatasync", "fsync"):
            # What is written while a sync goes on may miss it.
            if node and node.pending:
                self.marks[id(call)] = node.pending[-1]
        elif call.name == "pwrite64" and node:
            changes = [(node, Written(0, call.number(3), call.data(1)))]
        elif call.name == "ftruncate" and node:
            changes = [(node, Cut(0, call.number(1)))]
        elif call.name == "write" and node:
            raise Broken("a file is written with write()")
        elif call.name == "openat" and "O_CREAT" in call.arguments[2]:
            changes = self.making(call.arguments[0], call.text(1), int(call.arguments[3], 8), b"")
        elif call.name == "mkdir":
            changes = self.making("AT_FDCWD", call.text(0), int(call.arguments[1], 8), None)
        elif call.name in ("rename", "renameat", "renameat2"):
            changes = self.renaming(call)
        elif call.name in ("unlink", "unlinkat"):
            place = 0 if call.name == "unlink" else 1
            folder = "AT_FDCWD" if place == 0 else call.arguments[0]
            above, name = self.place(folder, call.text(place))
            if above and name in above.names:
                changes = [(above, Named(0, [(name, None)]))]
        for _, change in changes:
            self.count += 1
            change.order = self.count
        if changes:
            self.begun[id(call)] = changes

    def making(
        self, folder: str, path: str, mode: int, content: bytes | None
    ) -> list[tuple[Node, Change]]:
        above, name = self.place(folder, path)
        if above is None or name in above.names:
            return []
        return [(above, Named(0, [(name, Node(mode, content))]))]

    def renaming(self, call: Call) -> list[tuple[Node, Change]]:
        if call.name == "rename":
            places = [("AT_FDCWD", call.text(0)), ("AT_FDCWD", call.text(1))]
        else:
            places = [(call.arguments[0], call.text(1)), (call.arguments[2], call.text(3))]
        (before, old), (after, new) = (self.place(*place) for place in places)
        if before is None and after is None:
            return []
        if before is not after:
            raise Broken("a rename from one folder to another")
        if old not in before.names:
            return []
        return [(before, Named(0, [(old, None), (new, before.names[old])]))]

    def end(self, call: Call, changes: list[tuple[Node, Change]]) -> bool:
        if call.name == "pwrite64" and changes:
            change = changes[0][1]
            change.data = change.data[:call.result]
        for node, change in changes:
            node.do(change)
        if call.name == "openat":
            node = self.find(call.arguments[0], call.text(1))
            if node and "O_TRUNC" in call.arguments[2]:
                raise Broken("a file is cut when it is opened")
            self.reopen(call.result, node)
        elif call.name == "close":
            self.reopen(call.number(0), None)
        elif call.name.startswith("dup") or "F_DUPFD" in "".join(call.arguments[1:2]):
            self.reopen(call.result, self.open.get(call.number(0)))
        elif call.name in ("fdatasync", "fsync"):
            return self.end_sync(call)
        return bool(changes)

    def reopen(self, descriptor: int, node: Node | None) -> None:
        self.open.pop(descriptor, None)
        if node is not None:
            self.open[descriptor] = node

    def end_sync(self, call: Call) -> bool:
        node = self.open.get(call.number(0))
        mark = self.marks.pop(id(call), None)
        if node is None or mark is None or mark not in node.pending:
            return False
        if self.deaf_to and self.deaf_to.fullmatch(self.name(node)):
            return False
        node.sync(node.pending.index(mark) + 1)
        return True

    # Names

    def find(self, folder: str, path: str) -> Node | None:
        """What stands under a path for readers; None where nothing does, or outside."""
        if folder != "AT_FDCWD":
            node = self.open.get(int(folder))
        elif path == self.path:
            return self.root
        elif path.startswith(self.path + "/"):
            node, path = self.root, path[len(self.path) + 1:]
        else:
            return None
        # Paths that lead up are those of folders that are only looked at.
        for name in path.split("/"):
            if node is None or name == "..":
                return None
            if name != ".":
                node = node.names.get(name)
        return node

    def place(self, folder: str, path: str) -> tuple[Node | None, str]:
        """The folder in which the last name of a path stands, and that name."""
        above, _, name = path.rpartition("/")
        return self.find(folder, above or "."), name

    def name(self, node: Node) -> str:
        """What a file or folder is called, for readers."""
        for path, other in walk(self.root, lambda folder: folder.names):
            if other is node:
                return path
        return ""

    # What is left

    def pending_names(self) -> list[int]:
        """The changes of names that are not on the disk for certain, by their order."""
        begun = [change for changes in self.begun.values() for _, change in changes]
        below = walk(self.root, lambda folder: folder.names | folder.durable_names)
        folders = [self.root, *(node for _, node in below if node.is_folder)]
        pending = [change for folder in folders for change in folder.pending]
        return [change.order for change in begun + pending if isinstance(change, Named)]

    def live(self) -> Files:
        """What reading shows."""
        return {
            path: (node.mode, None if node.is_folder else bytes(node.bytes))
            for path, node in walk(self.root, lambda folder: folder.names)
        }

    def after(self, fate: Fate, chance: random.Random) -> Files:
        """What may be there after the power failed."""
        begun: dict[int, list[Change]] = {}
        for changes in self.begun.values():
            for node, change in changes:
                begun.setdefault(id(node), []).append(change)

        def names(folder: Node) -> dict[str, Node]:
            kept = dict(folder.durable_names)
            for change in folder.pending + begun.get(id(folder), []):
                if happens(change, fate, chance):
                    before = dict(kept)
                    perform(change, bytearray(), kept)
                    by_chance = 0 < fate.names < 1 and chance.random() < 0.3
                    if len(change.names) > 1 and (fate.keeps_old or by_chance):
                        kept = {**before, **kept}
            return kept

        files: Files = {}
        contents: dict[int, bytes] = {}
        for path, node in walk(self.root, names):
            if not node.is_folder and id(node) not in contents:
                pending = node.pending + begun.get(id(node), [])
                contents[id(node)] = content(node.durable, pending, fate, chance)
            files[path] = (node.mode, contents.get(id(node)))
        return files


def happens(change: Change, fate: Fate, chance: random.Random) -> bool:
    if fate.ordered is not None:
        return change.order <= fate.ordered
    return (chance.random() < fate.names) != (change.order == fate.other)


def content(
    durable: bytes, pending: list[Change], fate: Fate, chance: random.Random
) -> bytes:
    """What may be left of a file: each sector as it was at some time, and any size that it had."""
    if not pending:
        return durable
    memory = bytearray(durable)
    if fate.ordered is not None:
        for change in pending:
            if change.order == fate.ordered and isinstance(change, Written):
                some = change.data[:chance.randint(0, len(change.data))]
                change = Written(change.order, change.offset, some)
            if change.order <= fate.ordered:
                perform(change, memory, {})
        return bytes(memory)
    sizes, versions = [len(durable)], {}
    for change in pending:
        before = len(memory)
        perform(change, memory, {})
        sizes.append(len(memory))
        if isinstance(change, Written):
            start, end = min(before, change.offset), change.offset + len(change.data)
        else:
            start, end = sorted((before, change.size))
        for number in range(start // SECTOR, -(-end // SECTOR)):
            versions.setdefault(number, []).append(sector(memory, number))
    size = len(durable)
    if chance.random() < fate.sizes:
        size = sizes[-1] if fate.sizes == 1 else chance.choice(sizes)
    left = bytearray(durable[:size].ljust(size, b"\0"))
    for number, later in versions.items():
        is_new = number * SECTOR >= len(durable)
        kept = chance.randbytes(SECTOR) if is_new and fate.is_stale else sector(durable, number)
        if chance.random() < fate.bytes:
            version = later[-1] if fate.bytes == 1 else chance.choice(later)
            torn = SECTOR if fate.bytes == 1 or chance.random() < 0.7 else chance.randrange(SECTOR)
            kept = version[:torn] + kept[torn:]
        place = number * SECTOR
        left[place:place + SECTOR] = kept[:max(0, size - place)]
    return bytes(left[:size])


def sector(content: bytes | bytearray, number: int) -> bytes:
    return bytes(content[number * SECTOR:(number + 1) * SECTOR]).ljust(SECTOR, b"\0")


def walk(
    folder: Node, names: Callable[[Node], dict[str, Node]], path: str = ""
) -> Iterator[tuple[str, Node]]:
    """The paths under a folder, with what stands there, a folder before what is in it."""
    for name, node in sorted(names(folder).items()):
        yield path + name, node
        if node.is_folder:
            yield from walk(node, names, path + name + "/")


def tree(files: Files) -> Node:
    """A folder of which all is on the disk for certain."""
    root = Node(0o755, None)
    nodes = {"": root}
    first = first_names(files)
    for path, (mode, data) in files.items():
        above, _, name = path.rpartition("/")
        node = nodes[first[path]] if path in first else Node(mode, data)
        nodes[path] = nodes[above].names[name] = node
    for node in nodes.values():
        node.durable_names = dict(node.names)
    return root


def read(path: Path) -> Files:
    """What lies under a folder of a real disk."""
    files: Files = {}
    for each in sorted(path.rglob("*")):
        data = None if each.is_dir() else each.read_bytes()
        files[str(each.relative_to(path))] = (each.lstat().st_mode & 0o777, data)
    return files


def write(files: Files, path: Path) -> None:
    """Puts files into a new folder of a real disk."""
    path.mkdir()
    first = first_names(files)
    for name, (mode, data) in files.items():
        if data is None:
            (path / name).mkdir(mode)
        elif name in first:
            os.link(path / first[name], path / name)
        else:
            descriptor = os.open(path / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with open(descriptor, "wb") as file:
                file.write(data)


def first_names(files: Files) -> dict[str, str]:
    """Of each further name of a file its first. An empty one is as good as another."""
    first: dict[int, str] = {}
    further: dict[str, str] = {}
    for path, (_, data) in files.items():
        if data and first.setdefault(id(data), path) != path:
            further[path] = first[id(data)]
    return further
