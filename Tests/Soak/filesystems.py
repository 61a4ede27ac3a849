"""Pulls the plug: copies what a file system has brought to its disk while a writer is busy, and
goes on from the copy, as after a cut of the power.

The disk is a file in another file system that can copy a file at once, without a moment between
its first byte and its last (`cp --reflink`). Whatever the kernel still holds in memory is not in
the copy, and the file system puts itself in order when the copy is mounted. What a real disk may
lose of what was written and not flushed is not tried here.
"""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from faults import can_trace, instead, wait_for_more
from trial import Broken, Tools, Trial

# Of each its size in MiB, little more than the least, and how it is made.
MAKING = {
    "ext4": (64, ["mkfs.ext4", "-q", "-F"]),
    "xfs": (320, ["mkfs.xfs", "-q", "-f"]),
    "btrfs": (128, ["mkfs.btrfs", "-q", "-f"]),
}
# Of the file system that holds the disks; their copies share what they have in common.
HOLDER_MIB = 4096


def pulled_plug(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Has a journal live on after cuts of the power, on one file system after the other."""
    cuts = max(2, rounds // 10)
    told = []
    with ExitStack() as stack:
        try:
            holder = stack.enter_context(mounted("xfs", folder / "holder.img", HOLDER_MIB))
        except (OSError, subprocess.CalledProcessError):
            return None
        kinds = [kind for kind in MAKING if can_mount(kind, holder)]
        for kind in kinds:
            home = folder / f"plug-{kind}"
            home.mkdir()
            entries = survive(tools, home, holder, kind, cuts, chance)
            told.append(f"{kind} {entries} entries")
        is_noticed = notices_syncs_left_out(tools, folder, holder, chance)
    control = "; a writer without syncs is noticed" if is_noticed else ""
    return f"{cuts} cuts each: " + ", ".join(told) + control


def can_mount(kind: str, holder: Path) -> bool:
    disk = holder / f"probe-{kind}.img"
    try:
        with mounted(kind, disk, MAKING[kind][0]):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False
    finally:
        disk.unlink(missing_ok=True)


def survive(
    tools: Tools, home: Path, holder: Path, kind: str, cuts: int, chance: random.Random
) -> int:
    """The lives of one journal; how many entries it has in the end."""
    trial = Trial(tools, home, is_made=False)
    disk = holder / f"{kind}-0.img"
    count = 0
    with mounted(kind, disk, MAKING[kind][0]) as place:
        trial.journal = place / "journal"
        trial.expect(0, "init", "--id", "soak")
        after = pull(trial, disk, chance)
    for number in range(1, cuts + 1):
        disk.unlink()
        disk = after
        with mounted(kind, disk) as place:
            trial.journal = place / "journal"
            # Every other time the next writer has to mend the end by itself.
            if number == cuts or chance.random() < 0.5:
                count = trial.check()
            if number < cuts:
                after = pull(trial, disk, chance)
    disk.unlink()
    if not trial.done:
        raise Broken(f"{kind}: no writer lived long enough to be acknowledged anything")
    return count


def notices_syncs_left_out(
    tools: Tools, folder: Path, holder: Path, chance: random.Random
) -> bool:
    """Whether what a writer loses whose syncs do nothing is noticed; False where no call can be
    left out."""
    if not can_trace(tools, folder):
        return False
    home = folder / "plug-no-sync"
    home.mkdir()
    trial = Trial(tools, home, is_made=False)
    disk = holder / "no-sync.img"
    without = instead(trial, "fdatasync", "retval=0")
    with mounted("ext4", disk, MAKING["ext4"][0]) as place:
        trial.journal = place / "journal"
        trial.expect(0, "init", "--id", "soak")
        after = pull(trial, disk, chance, without)
    with mounted("ext4", after) as place:
        trial.journal = place / "journal"
        try:
            trial.check()
        except Broken:
            return True
    raise Broken(f"syncs did nothing, and none of {len(trial.done)} entries is missed")


def pull(
    trial: Trial, disk: Path, chance: random.Random, before: list[str] | None = None
) -> Path:
    """Copies the disk under a busy writer, who then ends: the copy."""
    after = disk.with_name(f"{time.monotonic_ns()}.img")
    writer = trial.start(1_000_000, before)
    try:
        time.sleep(chance.uniform(0.05, 0.6))
        if before:
            wait_for_more(trial, writer)
        acknowledged = len(writer.lines)
        run("cp", "--reflink=always", str(disk), str(after))
    finally:
        writer.kill()
    status, errors = trial.take(writer, until=acknowledged)
    if status != -9:
        raise Broken(f"the writer ended with {status}: {errors}")
    return after


@contextmanager
def mounted(kind: str, disk: Path, mebibytes: int | None = None) -> Iterator[Path]:
    """The folder where a disk is mounted, made first where its size is given."""
    if mebibytes is not None:
        with disk.open("wb") as file:
            file.truncate(mebibytes << 20)
        run(*MAKING[kind][1], str(disk))
    place = disk.with_suffix("")
    place.mkdir()
    run("mount", "-o", "loop", str(disk), str(place))
    try:
        yield place
    finally:
        run("umount", str(place))
        place.rmdir()


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


ALL = {"a power cut of file systems": (pulled_plug, "mounting an xfs needs root and xfsprogs")}
