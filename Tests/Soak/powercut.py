"""The trials in which the power fails: each a function of the tools, a folder, the rounds and a
source of chance, as the other ill-treatments are."""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from faults import STATUS_DAMAGED, STATUS_MISSING, can_trace
from outage import Counts, Moment, Outage
from powerdisk import Files, read
from trial import Broken, Tools, Trial

STATUS_REFUSED = 1
PROCEDURES = Path(__file__).parents[1] / "CommandLineToolTests" / "Scenarios" / "Files"
# Many callers, so that room is prepared and segments end.
CALLERS = 64
EVENT = re.compile(rb'"(?:event|source)":(\{.*\}),"seq":\d+,"v":1\}$')
# What stands in every sector of what is handed in.
SECRET = b"rahasia-4711"
# Every so many rounds the power fails at one more moment.
ROUNDS_A_MOMENT = 4


@dataclass
class Told:
    """What was promised before: whatever becomes of the journal since, it must still hold."""

    tried: set[tuple[int, int]] = field(default_factory=set)
    done: dict[int, tuple[int, int]] = field(default_factory=dict)
    # The checkpoints that readers were shown.
    notes: list[str] = field(default_factory=list)
    # The entries that readers were shown.
    lines: list[bytes] = field(default_factory=list)
    # The copies of torn tails that a recovery left.
    torn: dict[str, bytes | None] = field(default_factory=dict)


def entry_lines(files: Files, journal: str = "journal") -> list[bytes]:
    """The lines of a journal's segments, without room."""
    names = sorted(name for name in files if name.startswith(f"{journal}/segment-")
                   and name.endswith(".jsonl"))
    return b"".join(files[name][1] or b"" for name in names).split(b"\n")[:-1]


@dataclass
class Left:
    """What was left of a journal, and what had been promised."""

    files: Files
    told: Told


def notes(files: Files) -> list[str]:
    """The checkpoints of a history, up to the first that is torn."""
    found: list[str] = []
    for line in (files.get("journal/checkpoints.jsonl") or (0, b""))[1].split(b"\n")[:-1]:
        try:
            found.append(json.loads(line)["note"])
        except ValueError:
            break
    return found


def told(trial: Trial, moment: Moment, before: Told) -> Told:
    """What was promised at a moment."""
    trial.tried, trial.done = set(before.tried), dict(before.done)
    for words in moment.said:
        trial.hear(words.splitlines())
    shown = notes(moment.shown)
    now = Told(
        trial.tried, trial.done, max(shown, before.notes, key=len), before.lines, before.torn)
    try:
        size = json.loads((moment.shown.get("journal/head") or (0, b""))[1])["size"]
    except ValueError:
        size = 0
    if size > len(now.lines):
        now.lines = entry_lines(moment.shown)[:size]
    return now


def check_writer(trial: Trial, moment: Moment, before: Told) -> Told:
    """Recovers what is left, and holds it to what was acknowledged and what readers saw."""
    now = told(trial, moment, before)
    if now.notes:
        trial.kept = [trial.folder / "shown"]
        trial.kept[0].write_text(now.notes[-1], encoding="utf-8")
    trial.check_recovered()
    left = read(trial.folder)
    if entry_lines(left)[:len(now.lines)] != now.lines:
        raise Broken("entries that readers saw are not there, or are not the same")
    # Each is on the disk before the next is made, and before a command is done.
    is_done = bool(moment.said[-1]) and not moment.said[-1].startswith("ready")
    sure = now.notes if is_done else now.notes[:-1]
    if notes(left)[:len(sure)] != sure:
        raise Broken("a checkpoint of the history is gone")
    now.torn = {name: data for name, (_, data) in left.items() if name.startswith("journal/torn-")}
    if any(now.torn.get(name) != data for name, data in before.torn.items()):
        raise Broken("what was cut off before is not kept")
    return now


def check_certain(outage: Outage, program: int) -> int:
    """Holds what is there for certain to what was told and shown, at all moments of a program; how
    many these are. So quick that none is left out."""
    named, others = outage.places([program])
    for moment in outage.moments(set(named + others), certain=True):
        now = told(outage.trial, moment, Told())
        lines = entry_lines(moment.files)
        if lines[:len(now.lines)] != now.lines or max(now.done, default=-1) >= len(lines):
            raise Broken(f"{moment.what}: what was acknowledged or shown is not there for certain")
    return len(named + others)


def is_either(results: list[bool]) -> bool:
    return True in results and False in results


def moments(rounds: int, least: int) -> int:
    return least + rounds // ROUNDS_A_MOMENT


def power_making(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """A journal that is being made: it is there, or can be made."""
    if not can_trace(tools, folder):
        return None
    outage = Outage(tools, folder / "power-making", chance)
    outage.sop("init", "--id", "soak")

    def promise(trial: Trial, moment: Moment) -> bool:
        again = trial.sop("init", "--id", "soak")
        whole = again.returncode == STATUS_REFUSED and "is not empty" in again.stderr
        if not whole and (again.returncode != 0 or moment.said[0]):
            raise Broken(f"init again: exit {again.returncode}: {again.stderr}")
        check_writer(trial, moment, Told())
        return whole

    whole = outage.hold(promise, moments(rounds, 8), until=is_either)
    deaf = outage.hold_deaf(promise, [
        "", "keys", "keys/1.key.part", "journal", "journal/segment-.*.part"])
    return f"{outage.counts}; {sum(whole)} had the journal by then; {deaf}"


def power_writer(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """A busy writer, who prepares room and ends segments; then who opens what is left of it: a
    recovery and another writer, whose power fails as well."""
    if not can_trace(tools, folder):
        return None
    outage = Outage(tools, folder / "power-writer", chance, threads=CALLERS)
    outage.sop("init", "--id", "soak")
    outage.write(5)

    def promise(trial: Trial, moment: Moment, before: Told = Told()) -> Left:
        return Left(moment.files, check_writer(trial, moment, before))

    def is_enough(left: list[Left]) -> bool:
        torn = [each for each in left if each.told.torn and each.told.done]
        return bool(torn) and any(has_room(each.files) for each in left)

    calls = check_certain(outage, 1)
    left = outage.hold(promise, moments(rounds, 1), [1], is_enough)
    acknowledged = max(len(each.told.done) for each in left)
    rooms = sum(has_room(each.files) for each in left)
    torn = [each for each in left if each.told.torn]
    words = [f"what is certain at {calls} calls; {outage.counts}, {rooms} with room, {len(torn)} "
             f"torn, up to {acknowledged} acknowledged",
             outage.hold_deaf(promise, ["journal/segment-.*", "journal"])]
    for what in ["recovery", "writer"]:
        for number in range(max(1, rounds // 50)):
            one = chance.choice(torn)
            again = Outage(
                tools, folder / f"power-{what}-{number}", chance, one.files, threads=CALLERS)
            if what == "recovery":
                again.sop("journal", "recover")
            else:
                again.write(1)
            still = partial(promise, before=one.told)
            again.hold(still, moments(rounds, 0))
            words.append(f"then a {what}: {again.counts}")
    words.append(again.hold_deaf(still, ["journal/torn-.*.part"]))
    return "; ".join(words)


def power_killed(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """A program is killed before a sync, another reads what was never brought to the disk and goes
    on, and then the power fails."""
    if not can_trace(tools, folder):
        return None
    counts = Counts()

    def promise(trial: Trial, moment: Moment) -> None:
        check_writer(trial, moment, Told())

    def go_on(outage: Outage, number: int) -> None:
        if number % 2:
            outage.write(3)
        else:
            outage.sop("journal", "recover")
        check_certain(outage, 2)
        outage.hold(promise, max(1, rounds // 20), [2])
        counts.add(outage.counts)

    killed = 0
    # Each sync of a rotation, which makes no room that a recovery would cut.
    for syncs in range(1, 40):
        outage = Outage(tools, folder / f"power-rotation-{syncs}", chance)
        outage.sop("init", "--id", "soak")
        if not outage.sop("journal", "keys", "--rotate", syncs=syncs):
            break
        killed += 1
        go_on(outage, 0)
    for number in range(max(2, rounds // 50)):
        outage = Outage(tools, folder / f"power-killed-{number}", chance)
        outage.sop("init", "--id", "soak")
        # After fewer it would still open the journal: threads count apart.
        killed += outage.write(100, syncs=chance.randint(4, 12))
        go_on(outage, number)
    if killed == 0:
        raise Broken("nothing was killed")
    deaf = outage.hold_deaf(promise, ["journal/segment-.*"])
    return f"{counts}; {killed} were killed; {deaf}"


def has_room(files: Files) -> bool:
    """Whether a segment has room behind its entries."""
    return any(name.startswith("journal/segment-") and (data or b"").endswith(b" ")
               for name, (_, data) in files.items())


def power_rotation(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """A rotation of keys: the key in force is there, and who has the keys can go on."""
    if not can_trace(tools, folder):
        return None
    outage = Outage(tools, folder / "power-rotation", chance)
    outage.sop("init", "--id", "soak")
    outage.write(2)
    outage.sop("journal", "keys", "--rotate")

    def promise(trial: Trial, moment: Moment) -> bool:
        check_writer(trial, moment, Told())
        keys = json.loads(trial.expect(0, "journal", "keys", "--json").stdout)["keys"]
        if len(keys) != 2 and moment.said[-1]:
            raise Broken("the rotation was told and is lost")
        return len(keys) == 2

    check_certain(outage, 2)
    rotated = outage.hold(promise, moments(rounds, 1), [2], is_either)
    deaf = outage.hold_deaf(promise, ["keys", "keys/2.key.part", "journal/segment-.*"])
    return f"{outage.counts}; {sum(rotated)} had rotated; {deaf}"


def power_store(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """Commands that put contents into the store and erase them: what was told is there with its
    contents, and what was erased is nowhere."""
    if not can_trace(tools, folder):
        return None
    outage = Outage(tools, folder / "power-store", chance)
    file = folder / "power-store" / "formulir"
    file.write_bytes((SECRET + b" Formulir\n") * 150)
    init = ["init", "--id", "uji.example.org/a", "--administrator", "admin"]
    outage.sop(*init)
    size = [len(entry_lines(outage.left()))]
    for words in [
        f"deploy {PROCEDURES / 'uji'} {PROCEDURES / 'calendars'} --as admin",
        "start izin --bind pemohon=siti --bind saksi=tono --instance satu --as siti",
        f"submit satu formulir {file} --as siti",
        f"record satu nik={SECRET.decode()} --as siti",
        "erase satu --document formulir --reason habis --as admin",
        "erase satu --data nik --reason habis --as admin",
    ]:
        outage.sop(*words.split())
        size.append(len(entry_lines(outage.left())))
    values = entry_values(outage.left())

    def promise(trial: Trial, moment: Moment) -> int:
        if not moment.said[0]:
            again = trial.sop(*init)
            if again.returncode not in (0, STATUS_REFUSED):
                raise Broken(f"init again: exit {again.returncode}: {again.stderr}")
        told = sum(map(bool, moment.said))
        if told == len(size) and is_there(SECRET, moment.files):
            raise Broken("what was erased is still on the disk")
        trial.expect(0, "journal", "recover")
        # Who opens the journal to write goes on erasing what the entries say is erased.
        trial.expect(0, "fire")
        report = json.loads(trial.expect(0, "journal", "verify", "--json").stdout)
        left = read(trial.folder)
        found = entry_values(left)
        if not moment.said[0]:
            # Made anew, with another key.
            return 0
        if found != values[:len(found)] or not report["sound"]:
            raise Broken(f"other entries than were written: {report}")
        if told > 0 and len(entry_lines(left)) < size[told - 1]:
            raise Broken(f"the answer to command {told} was told, and its entry is gone")
        if len(found) == len(values) and is_there(SECRET, left):
            raise Broken("what the journal says is erased is still there after it was opened")
        return len(found)

    found = outage.hold(promise, moments(rounds, 6), until=lambda found: len(set(found)) > 3)
    deaf = outage.hold_deaf(promise, ["journal-store", "journal-store/.*.part"], last=3)
    return f"{outage.counts}; {len(set(found))} lengths of the journal; {deaf}"


def entry_values(files: Files) -> list[bytes]:
    """What callers appended: the objects of events and sources."""
    return [match[1] for line in entry_lines(files) if (match := EVENT.search(line))]


def is_there(secret: bytes, files: Files) -> bool:
    return any(secret in (data or b"") for _, data in files.values())


def power_copy(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """A copy that is being made with its store: once told it is whole, before it is whole or no
    journal; and the journal stays as it is."""
    if not can_trace(tools, folder):
        return None
    outage = Outage(tools, folder / "power-copy", chance)
    file = folder / "power-copy" / "surat"
    file.write_bytes((SECRET + b" Surat\n") * 150)
    outage.sop("init", "--id", "soak", "--administrator", "admin")
    for words in [
        f"deploy {PROCEDURES / 'uji'} {PROCEDURES / 'calendars'} --as admin",
        "start izin --bind pemohon=siti --bind saksi=tono --instance satu --as siti",
        f"submit satu surat {file} --as siti",
    ]:
        outage.sop(*words.split())
    # Small segments, and a tail that was torn.
    outage.write(50)
    outage.trial.tear(b'{"crc":"00000000",')
    outage.restart()
    outage.sop("journal", "recover")
    outage.sop("journal", "copy", str(outage.home / "real" / "copy"))
    lines = entry_lines(outage.left())

    def promise(trial: Trial, moment: Moment) -> bool:
        trial.expect(0, "journal", "recover")
        trial.expect(0, "journal", "verify")
        at = ["--journal", str(trial.folder / "copy")]
        done = trial.sop("journal", "verify", "--json", *at)
        if done.returncode == STATUS_MISSING and not moment.said[-1]:
            return False
        if done.returncode == STATUS_REFUSED and not moment.said[-1]:
            if trial.sop("journal", "recover", *at).returncode == STATUS_DAMAGED:
                return False
            done = trial.sop("journal", "verify", "--json", *at)
        if done.returncode != 0 or not json.loads(done.stdout)["sound"]:
            raise Broken(f"the copy: exit {done.returncode}: {done.stdout}{done.stderr}")
        if entry_lines(read(trial.folder), "copy")[:len(lines)] != lines:
            raise Broken("there is a copy, and it is not whole")
        return True

    whole = outage.hold(promise, moments(rounds, 5), [1], is_either)
    deaf = outage.hold_deaf(promise, [
        "", "copy", "copy/segment-.*", "copy/torn-.*", "copy-store", "copy-store/.*"])
    return f"{outage.counts}; {sum(whole)} were whole; {deaf}"


def power_witness(tools: Tools, folder: Path, rounds: int, chance: random.Random) -> str | None:
    """A witness: what it cosigned is kept once it was handed out, and it goes on."""
    if not can_trace(tools, folder):
        return None
    outage = Outage(tools, folder / "power-witness", chance)
    key = outage.trial.expect(0, "init", "--id", "soak").stdout.split("auditors:\n")[1].split()[0]
    outage.trial.write(3)
    outage.restart()

    def cosign(trial: Trial) -> list[str]:
        return ["journal", "witness", "--folder", str(trial.folder / "witness"), "--key", key]

    def make(trial: Trial) -> list[str]:
        return cosign(trial)[:-2] + ["--create", "w.example.org"]

    outage.sop(*make(outage.trial))
    outage.sop(*cosign(outage.trial))
    outage.write(3)
    outage.sop(*cosign(outage.trial))

    def promise(trial: Trial, moment: Moment) -> int:
        told = [int(words.split("\n")[1]) for number, words in enumerate(moment.said)
                if words and number in (1, 3)]
        if not moment.said[0]:
            again = trial.sop(*make(trial))
            if again.returncode not in (0, STATUS_REFUSED):
                raise Broken(f"made again: exit {again.returncode}: {again.stderr}")
        kept = [data for name, (_, data) in moment.files.items() if name.endswith(".checkpoint")]
        size = int(kept[0].split(b"\n")[1]) if any(kept) else 0
        if size < max(told, default=0):
            raise Broken(f"{told} were cosigned, and {size} is kept")
        trial.expect(0, "journal", "recover")
        trial.expect(0, *cosign(trial))
        return size

    sizes = outage.hold(
        promise, moments(rounds, 3), [0, 1, 3], lambda sizes: len(set(sizes)) == 3)
    deaf = outage.hold_deaf(promise, ["witness/.*.part", "witness", "witness-keys"])
    return f"{outage.counts}; {len(sizes)} went on; {deaf}"


ALL = {
    what: (treat, "strace is missing or may not trace")
    for what, treat in {
        "a power cut of a making": power_making,
        "a power cut of a writer": power_writer,
        "a power cut after a kill": power_killed,
        "a power cut of a rotation": power_rotation,
        "a power cut of commands": power_store,
        "a power cut of a copy": power_copy,
        "a power cut of a witness": power_witness,
    }.items()
}
