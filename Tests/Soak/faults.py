"""The ill-treatments: each a function of the tools, a folder, the rounds and a source of chance. It
returns what it did, in words, or None with the reason where this machine cannot do it."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import time
from pathlib import Path

from trial import SECONDS_MAX, Broken, Tools, Trial, Writing

# What `sop` ends with, and what it says where a file could not be written.
STATUS_DAMAGED = 65
STATUS_MISSING = 66
STATUS_IO = 74
STATUS_BUSY = 75
WORDS = {
    "EIO": "a failure of the disk",
    "ENOSPC": "there is no space left",
    "EFBIG": "ulimit -f",
}
CALLS = {
    "write": ("pwrite64", ["EIO", "ENOSPC"]),
    "fdatasync": ("fdatasync", ["EIO", "ENOSPC"]),
    "rename": ("?rename,?renameat,?renameat2", ["EIO", "ENOSPC"]),
    "ftruncate": ("ftruncate", ["EIO"]),
}
# For how long a journal is copied beside a writer: it grows, and every copy takes longer.
COPYING_SECONDS_MAX = 60
# A new journal after so many ends, or every check would read ever more.
LIVES_MAX = 10


def sigkill(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str:
    """Kills a busy writer at any moment of its life, its opening and recovery included."""
    acknowledged = entries = killed = 0
    trial: Trial | None = None
    for round_number in range(rounds):
        if trial is None or round_number % LIVES_MAX == 0:
            if trial:
                acknowledged += len(trial.done)
            home = folder / f"kill-{round_number}"
            home.mkdir()
            trial = Trial(tools, home)
        writer = trial.start(1_000_000)
        time.sleep(chance.uniform(0.0, 0.5))
        writer.kill()
        status, errors = trial.take(writer)
        if status != -9:
            raise Broken(f"round {round_number}: the writer ended with {status}: {errors}")
        killed += 1
        # Readers see all that was acknowledged, before anybody mends anything.
        trial.check_acknowledged()
        # Every other time the next writer has to mend the end by itself.
        if chance.random() < 0.5:
            entries = max(entries, trial.check())
    if trial:
        trial.check()
        acknowledged += len(trial.done)
    if acknowledged == 0 and rounds >= LIVES_MAX:
        raise Broken("no writer lived long enough to be acknowledged anything")
    return f"{killed} killed, {acknowledged} entries acknowledged, all there"


def injected(trial: Trial, call: str, error: str, when: int) -> list[str]:
    """The command under which the `when`th system call of a kind fails, in any thread."""
    return failing(trial, CALLS[call][0], f"{error}:when={when}")


def failing(trial: Trial, names: str, error: str) -> list[str]:
    """The command under which system calls of these names fail."""
    return instead(trial, names, f"error={error}")


def instead(trial: Trial, names: str, what: str) -> list[str]:
    """The command under which something else happens in the place of calls of these names."""
    return [trial.tools.strace, "-f", "-qq", "-o", os.devnull, "-e", f"trace={names}",
            "-e", f"inject={names}:{what}"]


def check_told(what: str, done: subprocess.CompletedProcess[str], error: str) -> None:
    """Of a command whose call failed: it ends as it should and says why."""
    if done.returncode != STATUS_IO or WORDS[error] not in done.stderr:
        raise Broken(f"{what}: exit {done.returncode}: {done.stderr}")


def failing_writer(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Lets system calls of a busy writer fail; it must stop, and nothing be lost."""
    if not can_trace(tools, folder):
        return None
    told = []
    for call in ["write", "fdatasync"]:
        for error in CALLS[call][1]:
            home = folder / f"writer-{call}-{error}"
            home.mkdir()
            trial = Trial(tools, home)
            stopped = tries = 0
            # A thread that makes fewer such calls than that is not stopped.
            while stopped < max(2, rounds // 20) and tries < rounds + 20:
                tries += 1
                when = chance.randint(1, 30)
                status, errors = trial.write(100, injected(trial, call, error, when))
                if status == STATUS_IO and "failed:" in errors:
                    stopped += 1
                elif status != 0:
                    raise Broken(f"{call} {error}, call {when}: exit {status}: {errors}")
                trial.check()
            told.append(f"{call} {error} {stopped}")
            if stopped == 0:
                raise Broken(f"no {call} of a writer failed: nothing was tried")
    return "writers stopped by " + ", ".join(told)


def failing_recovery(
    tools: Tools, folder: Path, rounds: int, chance: random.Random
) -> str | None:
    """Lets every system call of a recovery fail in turn; doing it again must get through."""
    if not can_trace(tools, folder):
        return None
    told = []
    for call, (_, errors) in CALLS.items():
        for error in errors:
            home = folder / f"recovery-{call}-{error}"
            home.mkdir()
            trial = Trial(tools, home)
            failed = 0
            # Until the call is counted further than a recovery goes.
            for when in range(1, 40):
                status, _ = trial.write(5)
                if status != 0:
                    raise Broken(f"a writer without faults ended with {status}")
                trial.tear(b'{"crc":"00000000","durable":' + bytes([65 + when % 20]) * when)
                done = trial.sop(
                    "journal", "recover", before=injected(trial, call, error, when))
                trial.check()
                if done.returncode == 0:
                    break
                check_told(f"{call} {error}, call {when}", done, error)
                failed += 1
            else:
                raise Broken(f"{call} {error}: a recovery makes no end of such calls")
            if failed == 0:
                raise Broken(f"no {call} of a recovery failed: nothing was tried")
            told.append(f"{call} {error} {failed}")
    return "recoveries failed by " + ", ".join(told) + "; each got through when done again"


def failing_making(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Lets every system call of `sop init` fail in turn; afterwards it can be made or recovered."""
    if not can_trace(tools, folder):
        return None
    failed = whole = 0
    for call, (_, errors) in CALLS.items():
        for when in range(1, 40):
            home = folder / f"making-{call}-{when}"
            home.mkdir()
            trial = Trial(tools, home, is_made=False)
            done = trial.sop("init", before=injected(trial, call, errors[0], when))
            if done.returncode == 0:
                break
            check_told(f"init, {call} {when}", done, errors[0])
            failed += 1
            again = trial.sop("init")
            if again.returncode == 1 and "is not empty" in again.stderr:
                whole += 1
            elif again.returncode != 0:
                raise Broken(f"init again, {call} {when}: {again.returncode}: {again.stderr}")
            trial.write(3)
            trial.check()
    if failed == 0 or whole == failed:
        raise Broken(f"{failed} makings failed, {whole} of them after the journal was there")
    return f"{failed} makings failed; {whole} had the journal by then, the others were done again"


def failing_copy(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Lets every system call of `sop journal copy` fail in turn; what is left is no journal."""
    if not can_trace(tools, folder):
        return None
    home = folder / "failing-copy"
    home.mkdir()
    trial = Trial(tools, home)
    trial.write(5)
    trial.tear(b'{"crc":"00000000",')
    trial.check()
    failed = 0
    for call in ["write", "fdatasync", "rename"]:
        for error in CALLS[call][1]:
            for when in range(1, 100):
                copy = home / f"{call}-{error}-{when}"
                done = trial.sop(
                    "journal", "copy", str(copy), before=injected(trial, call, error, when))
                if done.returncode == 0:
                    break
                check_told(f"copy, {call} {error} {when}", done, error)
                failed += 1
                trial.expect(STATUS_MISSING, "journal", "verify", "--journal", str(copy))
                trial.expect(0, "journal", "copy", str(copy))
                trial.expect(0, "journal", "verify", "--journal", str(copy))
    if failed == 0:
        raise Broken("no call of a copy failed: nothing was tried")
    return f"{failed} copies failed and left no journal; each got through when done again"


def can_trace(tools: Tools, folder: Path) -> bool:
    if shutil.which(tools.strace) is None:
        return False
    probe = [tools.strace, "-f", "-o", os.devnull, "true"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def no_statx(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Runs where a call is not known or not allowed, as in an old sandbox: another answers."""
    if not can_trace(tools, folder):
        return None
    entries = 0
    for error in ["ENOSYS", "EPERM"]:
        home = folder / f"no-statx-{error}"
        home.mkdir()
        trial = Trial(tools, home)
        before = failing(trial, "statx", error)
        status, errors = trial.write(30, before)
        if status != 0:
            raise Broken(f"statx {error}: exit {status}: {errors}")
        entries += trial.check()
        done = trial.sop("journal", "verify", before=before)
        if done.returncode != 0:
            raise Broken(f"statx {error}: verify: exit {done.returncode}: {done.stderr}")
    return f"{entries} entries written and verified"


def full_disk(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Fills a small file system; with more room all goes on."""
    home = folder / "full"
    home.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(home)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        return None
    try:
        keys = folder / "full-keys"
        trial = Trial(tools, home, keys=keys)
        status, errors = trial.write(10_000)
        if status != STATUS_IO or "failed:" not in errors:
            raise Broken(f"on a full disk the writer ended with {status}: {errors}")
        trial.check_acknowledged()
        # What is left is taken, so that not even a line fits.
        filler = home / "filler"
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(512)):
                    pass
            except OSError:
                pass
        done = trial.sop("journal", "recover")
        if done.returncode != STATUS_IO or WORDS["ENOSPC"] not in done.stderr:
            raise Broken(f"recover on a full disk: exit {done.returncode}: {done.stderr}")
        filler.unlink()
        more = ["mount", "-o", "remount,size=32m", str(home)]
        subprocess.run(more, check=True, capture_output=True)
        count = trial.check()
        told = f"full after {len(trial.done)} acknowledged of {count} entries"
        status, errors = trial.write(50)
        if status != 0:
            raise Broken(f"with room again the writer ended with {status}: {errors}")
        trial.check()
        return f"{told}; went on with room"
    finally:
        subprocess.run(["umount", str(home)], check=True)


def limited_files(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str:
    """Forbids files beyond a size, as `ulimit -f` does."""
    home = folder / "limited"
    home.mkdir()
    trial = Trial(tools, home)
    stopped = 0
    for _ in range(max(2, rounds // 20)):
        limit = chance.randint(2_000, 30_000)

        def lower() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        status, errors = trial.write(1000, preexec_fn=lower)
        if status != STATUS_IO or "failed:" not in errors:
            raise Broken(f"limited to {limit} bytes the writer ended with {status}: {errors}")
        stopped += 1

        def lowest() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))

        done = trial.sop("journal", "recover", preexec_fn=lowest)
        if done.returncode != STATUS_IO or WORDS["EFBIG"] not in done.stderr:
            raise Broken(f"limited to a byte: exit {done.returncode}: {done.stderr}")
        trial.check()
    return f"{stopped} writers stopped by a limit"


def second_writer(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str:
    """Asks for the lock while a writer has it: refused at once, and readers read on."""
    home = folder / "second"
    home.mkdir()
    trial = Trial(tools, home)
    writer = trial.start(1_000_000)
    try:
        wait_for_more(trial, writer)
        for command in ["checkpoint", "recover"]:
            done = trial.sop("journal", command)
            if done.returncode != STATUS_BUSY or f"process {writer.process.pid}" not in done.stderr:
                raise Broken(f"{command} beside a writer: {done.returncode}: {done.stderr}")
        wait_for_more(trial, writer)
    finally:
        writer.kill()
    trial.take(writer)
    trial.check()
    return "a second writer was refused, readers read on"


def copied(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str:
    """Copies a journal with `sop journal copy` while a writer goes on: each copy is sound as it is,
    has all that was acknowledged before, and what it signs is in the journal."""
    home = folder / "copied"
    home.mkdir()
    trial = Trial(tools, home)
    writer = trial.start(1_000_000)
    count = copies = 0
    end = time.monotonic() + COPYING_SECONDS_MAX
    kept = home / "kept.checkpoint"
    try:
        wait_for_more(trial, writer)
        for number in range(max(5, rounds // 4)):
            if number >= 5 and time.monotonic() > end:
                break
            time.sleep(chance.uniform(0.0, 0.3))
            if writer.process.poll() is not None:
                raise Broken("the writer ended while its journal was copied")
            before = [line.split()[1:] for line in writer.lines if line.startswith("done ")]
            copy = home / f"copy-{number}"
            told = json.loads(trial.expect(0, "journal", "copy", str(copy), "--json").stdout)
            check_copy(trial, copy, told["size"], before)
            if told["signed"] > 0:
                newest = ["journal", "checkpoint", "--newest", "--journal", str(copy)]
                kept.unlink(missing_ok=True)
                trial.expect(0, *newest, "--out", str(kept))
                trial.expect(0, "journal", "consistency", str(kept))
            shutil.rmtree(copy)
            count, copies = len(before), copies + 1
    finally:
        writer.kill()
    trial.take(writer)
    trial.check()
    return (f"{copies} copies beside a writer were sound and had all that was acknowledged before, "
            f"at last {count}")


def check_copy(trial: Trial, copy: Path, size: int, before: list[list[str]]) -> None:
    """Holds a copy to what was acknowledged before it was made, unmended."""
    verify = ["journal", "verify", "--json", "--journal", str(copy)]
    report = json.loads(trial.expect(0, *verify).stdout)
    if not report["sound"] or report["size"] != size:
        raise Broken(f"a copy of {size} entries, but verify says {report}")
    tail = ["journal", "tail", "-n", "100000000", "--journal", str(copy)]
    lines = trial.expect(0, *tail).stdout.splitlines()
    if len(lines) != size:
        raise Broken(f"a copy of {size} entries has {len(lines)}")
    for sequence, _, event in before:
        place = int(sequence)
        if place >= len(lines) or f'"n":{event},' not in lines[place]:
            raise Broken(f"entry {sequence} was acknowledged before it was copied")


def lost_entry(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str:
    """Takes an acknowledged entry away: the journal must refuse, and so must the checks above."""
    home = folder / "lost"
    home.mkdir()
    trial = Trial(tools, home)
    trial.write(10)
    trial.check()
    last = max(trial.journal.glob("segment-*.jsonl"))
    lines = last.read_bytes().splitlines(keepends=True)
    last.write_bytes(b"".join(lines[:-1]))
    before = {path: path.read_bytes() for path in trial.journal.iterdir() if path.name != "lock"}
    done = trial.sop("journal", "recover")
    if done.returncode != STATUS_DAMAGED or "were committed" not in done.stderr:
        raise Broken(f"an entry is gone: exit {done.returncode}: {done.stderr}")
    for path, content in before.items():
        if path.read_bytes() != content:
            raise Broken(f"a damaged journal was changed: {path.name}")
    # Whoever takes the witnesses in the journal away too is caught by the kept checkpoint.
    (trial.journal / "head").unlink()
    (trial.journal / "checkpoints.jsonl").unlink()
    done = trial.sop("journal", "verify", "--checkpoint", str(trial.kept[-1]))
    if done.returncode != 1 or "given-ahead" not in done.stdout:
        raise Broken(f"witnesses are gone: exit {done.returncode}: {done.stdout}")
    trial.expect(0, "journal", "recover")
    try:
        trial.check_acknowledged()
    except Broken:
        return "an entry that is gone is noticed, with and without the witnesses in the journal"
    raise Broken("an acknowledged entry is gone, and the checks of the soak do not notice")


def wait_for_more(trial: Trial, writer: Writing) -> None:
    """Reads beside a writer until there is something new."""
    first = len(trial.entries())
    end = time.monotonic() + SECONDS_MAX
    while len(trial.entries()) <= first:
        if writer.process.poll() is not None or time.monotonic() > end:
            raise Broken("a reader beside a writer sees nothing new")


ALL = {
    "SIGKILL": (sigkill, ""),
    "failing calls of a writer": (failing_writer, "strace is missing or may not trace"),
    "failing calls of a recovery": (failing_recovery, "strace is missing or may not trace"),
    "failing calls of a making": (failing_making, "strace is missing or may not trace"),
    "failing calls of a copy": (failing_copy, "strace is missing or may not trace"),
    "no statx": (no_statx, "strace is missing or may not trace"),
    "a full disk": (full_disk, "mounting a tmpfs needs root"),
    "limited files": (limited_files, ""),
    "a second writer": (second_writer, ""),
    "a copy": (copied, ""),
    "a lost entry": (lost_entry, ""),
}
