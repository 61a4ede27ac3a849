"""Chromium without a window, asked over a pair of pipes (its DevTools protocol)."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

# The longest that one answer may take.
SECONDS_MAX = 60
# The pages are our own, and a container may not let the sandbox be made.
OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
           "--no-first-run", "--disable-background-networking", "--disable-component-update"]


class BrowserError(Exception):
    """A browser that does not answer as agreed."""


class Chromium:
    """One browser with one page; `with Chromium() as browser`."""

    def __enter__(self) -> Chromium:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if program is None:
            raise BrowserError("chromium is not installed")
        self.profile = tempfile.TemporaryDirectory()
        theirs, self.output = os.pipe()
        self.input, answers = os.pipe()
        # The protocol is spoken over the descriptors 3 and 4. The last of four new ones is neither.
        command = f'exec "$@" 3<&{theirs} 4>&{answers}'
        self.process = subprocess.Popen(
            ["bash", "-c", command, "chromium", program, *OPTIONS, "--remote-debugging-pipe",
             f"--user-data-dir={self.profile.name}", "about:blank"],
            pass_fds=(theirs, answers), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(theirs)
        os.close(answers)
        self.buffer, self.count, self.events = b"", 0, []
        self.session = None
        pages = [each for each in self.ask("Target.getTargets")["targetInfos"]
                 if each["type"] == "page"]
        target = pages[0]["targetId"]
        self.session = self.ask(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.output)
        os.close(self.input)
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.profile.cleanup()

    def ask(self, method: str, **parameters: object) -> dict:
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while (answer := self.receive()).get("id") != self.count:
            self.events.append(answer)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']}")
        return answer["result"]

    def receive(self) -> dict:
        deadline = time.monotonic() + SECONDS_MAX
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.input], [], [], deadline - time.monotonic())
            read = os.read(self.input, 1 << 16) if ready else b""
            if not read:
                raise BrowserError("the browser does not answer")
            self.buffer += read
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, page: Path, width: int, media: str = "screen") -> None:
        """Opens a page as on a screen so wide, or as on paper."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900,
                 deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", media=media)
        self.events = []
        self.ask("Page.navigate", url=page.as_uri())
        while not any(each.get("method") == "Page.loadEventFired" for each in self.events):
            self.events.append(self.receive())

    def evaluate(self, expression: str) -> object:
        """What an expression comes to in the page, awaited."""
        answer = self.ask("Runtime.evaluate", expression=expression, awaitPromise=True,
                          returnByValue=True)
        if "exceptionDetails" in answer:
            raise BrowserError(f"the page: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def requests(self) -> list[str]:
        """What the page asked for since it was opened, itself included."""
        return [each["params"]["request"]["url"] for each in self.events
                if each.get("method") == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """What the browser logged since: a policy that was broken, say."""
        return [each["params"]["entry"]["text"] for each in self.events
                if each.get("method") == "Log.entryAdded"]
