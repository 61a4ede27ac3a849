"""Runs workflows of eleven durable steps with DBOS on a PostgreSQL of its own.

    dbos_steps.py FOLDER WORKFLOWS CONCURRENCY...

So many workflows are run with each concurrency that is named, after a few that are not timed, and
the fastest is printed as {"steps": N, "seconds": S, "concurrency": C}. The steps do nothing: what
is timed is what it costs to keep that they are done.

The cluster lies in a new folder within FOLDER, which says what disk is measured, is as durable as
PostgreSQL is unless told otherwise, listens on a socket alone, and is removed at the end. As root
it runs as the user postgres, who must be able to reach FOLDER.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep

import psycopg
from dbos import DBOS, DBOSConfig

STEPS = 11
WARMING = 16
SECONDS_TO_START = 30
USER = "postgres"


@DBOS.step()
def complete(step: int) -> str:
    return f"step {step} is done"


@DBOS.workflow()
def issue() -> int:
    return len([complete(step) for step in range(STEPS)])


def programs() -> Path:
    """Where PostgreSQL's own programs are: Debian keeps each version's off the path."""
    folders = list(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if folders:
        return max(folders, key=lambda path: float(path.parts[4])).parent
    if found := shutil.which("initdb"):
        return Path(found).parent
    sys.exit("PostgreSQL's initdb is not installed")


def user() -> dict[str, object]:
    """Whom PostgreSQL's programs run as: none of them runs as root."""
    return {"user": USER, "group": USER, "extra_groups": []} if os.geteuid() == 0 else {}


def make(data: Path) -> None:
    command = [programs() / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8"]
    done = subprocess.run(
        [*command, "--locale=C"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        cwd="/", check=False, **user())
    if done.returncode != 0:
        sys.exit(f"initdb ended with {done.returncode}: {done.stderr.strip()}")


def wait_for(server: subprocess.Popen[bytes], database: str, log: Path) -> None:
    for _ in range(SECONDS_TO_START * 10):
        try:
            psycopg.connect(database).close()
            return
        except psycopg.OperationalError:
            if server.poll() is not None:
                break
            sleep(0.1)
    sys.exit(f"PostgreSQL did not start: {log.read_text().strip()}")


@contextmanager
def folder_of_server(within: str | None) -> Iterator[Path]:
    """A new folder that the server's user owns, removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="dbos-", dir=within)).resolve()
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def cluster(within: str) -> Iterator[str]:
    """A running cluster, stopped and removed at the end; gives what to connect to."""
    # A socket's path must be short, whatever the folder's is.
    with folder_of_server(within) as folder, folder_of_server(None) as socket:
        data, log = folder / "data", folder / "log"
        make(data)
        command = [programs() / "postgres", "-D", data, "-k", socket, "-c", "listen_addresses="]
        with log.open("wb") as written, subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=written, stderr=written, cwd="/",
            start_new_session=True, **user(),
        ) as server:
            try:
                address = f"postgresql://{USER}@/{{database}}?host={socket}"
                wait_for(server, address.format(database="postgres"), log)
                yield address
            finally:
                # An immediate shutdown: nothing of it is wanted any more.
                server.send_signal(signal.SIGQUIT)


def run(workflows: int, concurrency: int) -> float:
    """The seconds that so many workflows take, so many of them at once."""
    with ThreadPoolExecutor(concurrency) as callers:
        start = perf_counter()
        done = sum(callers.map(lambda _: issue(), range(workflows)))
        seconds = perf_counter() - start
    if done != workflows * STEPS:
        sys.exit(f"{done} steps were done instead of {workflows * STEPS}")
    return seconds


def check(database: str, steps: int) -> None:
    """That every commit was synced, and that every step was kept."""
    with psycopg.connect(database) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            if connection.execute(f"SHOW {setting}").fetchone() != ("on",):
                sys.exit(f"PostgreSQL's {setting} is off")
        (kept,) = connection.execute("SELECT count(*) FROM dbos.operation_outputs").fetchone()
    if kept != steps:
        sys.exit(f"{kept} steps were kept instead of {steps}")


def measure(server: str, workflows: int, concurrencies: list[int]) -> dict[str, float]:
    database = server.format(database="steps")
    config: DBOSConfig = {
        "name": "steps",
        "system_database_url": database.replace("postgresql:", "postgresql+psycopg:"),
        "log_level": "ERROR",
        # As many connections as callers: none waits for another's.
        "sys_db_pool_size": max(20, *concurrencies),
    }
    DBOS(config=config)
    DBOS.launch()
    try:
        taken = {}
        for concurrency in concurrencies:
            run(WARMING, concurrency)
            taken[concurrency] = run(workflows, concurrency)
        check(database, STEPS * (WARMING + workflows) * len(concurrencies))
    finally:
        DBOS.destroy()
    fastest = min(taken, key=taken.__getitem__)
    return {"steps": workflows * STEPS, "seconds": taken[fastest], "concurrency": fastest}


def main() -> int:
    # Told to end, it ends as after an error: by way of what removes the cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    folder, workflows, *concurrencies = sys.argv[1:]
    with cluster(folder) as server:
        print(json.dumps(measure(server, int(workflows), [int(one) for one in concurrencies])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
