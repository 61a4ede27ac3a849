"""Lets tools that are not ours judge the HTML report of `sop audit`, in both languages.

    accessibility  axe, in Chromium: no violation, at 320 and at 1400 pixels and on paper; of pages
                   that were broken on purpose it finds each fault
    self-contained Chromium asks for nothing but the page, runs nothing in it, and need not scroll
                   sideways
    claims         what the report tells to do does what it says: its Python program prints its
                   root, its openssl commands verify a checkpoint and no altered one, its command
                   makes the same report again
"""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from chromium import BrowserError, Chromium
from judge_canonical import JudgeError, ask

ROOT = Path(__file__).resolve().parent.parent
SECONDS_MAX = 120
LANGUAGES = ["en", "id"]
# A procedure, and a test of it in which time limits pass and work is returned.
PROCEDURE = "klaten/penerbitan-sertifikat-elektronik"
SCENARIO = "Procedures/klaten/tests/tautan-lewat-dan-ditolak.yaml"
VIEWS = [(320, "screen"), (1400, "screen"), (700, "print")]
AXE_OPTIONS = "{resultTypes: ['violations']}"
# Faults: what is replaced in a report, by what, and the rule of axe that it breaks.
FAULTS = [
    (' lang="en" xml:lang="en"', "", "html-has-lang"),
    ("--soft: #4a525c", "--soft: #b4bac2", "color-contrast"),
    ("<h2 id=\"verdict-title\">Verdict</h2>", "<h5 id=\"verdict-title\">Verdict</h5>",
     "heading-order"),
    ("<title>", "<title></title><!--", "document-title"),
    ('<section id="scope"', '<p><img src="data:,"/></p><section id="scope"', "image-alt"),
    ('<section id="method"', '<a href="#verdict"></a><section id="method"', "link-name"),
    ('scope="col"', 'scope="column"', "scope-attr-valid"),
    ("<nav ", "<div ", "region"),
]


class Made:
    """Journals, and the reports on them."""

    def __init__(self, sop: Path, folder: Path) -> None:
        self.sop, self.folder = sop, folder
        self.journal = folder / "sound"
        self.run("run", PROCEDURE, "--scenario", str(ROOT / SCENARIO), "--journal",
                 str(self.journal), status=(0,))
        self.kept = folder / "kept"
        self.run("journal", "checkpoint", "--newest", "--journal", str(self.journal), "--out",
                 str(self.kept), status=(0,))
        keys = self.run("journal", "keys", "--journal", str(self.journal), "--json", status=(0,))
        self.key = json.loads(keys)["keys"][0]["key"]
        self.alter(self.journal, folder / "altered")
        self.run("init", "--journal", str(folder / "empty"), "--id", "example.org/empty",
                 status=(0,))
        self.pages: list[Path] = []
        for language in LANGUAGES:
            self.report("sound", language, "--key", self.key, "--checkpoint", str(self.kept),
                        "--sample", "1", "--seed", "it's")
            for journal in ("altered", "empty"):
                self.report(journal, language)

    @staticmethod
    def alter(journal: Path, copy: Path) -> None:
        """Takes some lines away and changes others, so that much is found."""
        shutil.copytree(journal, copy)
        for segment in copy.glob("segment-*.jsonl"):
            lines = segment.read_bytes().splitlines(keepends=True)
            kept = [line for number, line in enumerate(lines) if number % 7 != 5]
            segment.write_bytes(b"".join(kept).replace(b"klt-00", b"klt-90"))

    def run(self, *arguments: str, status: tuple[int, ...] = (0, 1)) -> str:
        done = subprocess.run([self.sop, *arguments], capture_output=True, text=True,
                              encoding="utf-8", timeout=SECONDS_MAX, check=False, cwd=ROOT)
        if done.returncode not in status:
            raise JudgeError(f"sop {' '.join(arguments)}: {done.returncode}: {done.stderr}")
        return done.stdout

    def report(self, journal: str, language: str, *options: str) -> None:
        page = self.folder / f"{journal}.{language}.html"
        page.write_text(
            self.run("audit", "--journal", str(self.folder / journal), "--format", "html",
                     "--lang", language, *options), encoding="utf-8")
        self.pages.append(page)


def violations(browser: Chromium, axe: str) -> list[str]:
    browser.evaluate(axe)
    found = browser.evaluate(
        f"axe.run(document, {AXE_OPTIONS}).then(told => told.violations.map(each => "
        "each.id + ': ' + each.help + ': ' + each.nodes[0].html))")
    assert isinstance(found, list)
    return found


def judge_accessibility(made: Made, browser: Chromium, axe: str) -> tuple[int, list[str]]:
    wrong, count = [], 0
    for page in made.pages:
        for width, media in VIEWS:
            browser.open(page, width, media)
            wrong += [f"{page.name} at {width}, {media}: {each}"
                      for each in violations(browser, axe)]
            count += 1
    text = (made.folder / "altered.en.html").read_text(encoding="utf-8")
    for number, (old, new, rule) in enumerate(FAULTS):
        page = made.folder / f"broken-{number}.html"
        broken = text.replace(old, new)
        if rule == "region":
            broken = broken.replace("</nav>", "</div>")
        if rule == "document-title":
            broken = broken.replace("</title>\n<style>", "-->\n<style>")
        if broken == text:
            raise JudgeError(f"{old} stands nowhere in {page}")
        page.write_text(broken, encoding="utf-8")
        browser.open(page, 1400)
        found = [each.split(":")[0] for each in violations(browser, axe)]
        count += 1
        if rule not in found:
            wrong.append(f"a page that breaks {rule}: axe finds {found}")
    return count, wrong


def judge_self_contained(made: Made, browser: Chromium) -> tuple[int, list[str]]:
    wrong = []
    for page in made.pages:
        for width, media in VIEWS:
            browser.open(page, width, media)
            overflow = browser.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if overflow:
                wrong.append(f"{page.name} at {width}: {overflow} pixels too wide")
            if browser.requests() != [page.as_uri()]:
                wrong.append(f"{page.name} asks for {browser.requests()}")
            if browser.complaints():
                wrong.append(f"{page.name}: {browser.complaints()}")
            if browser.evaluate("document.scripts.length"):
                wrong.append(f"{page.name} has scripts")
    # The policy of the page holds: what was put in does not run and loads nothing.
    page = made.folder / "policy.html"
    text = made.pages[0].read_text(encoding="utf-8")
    page.write_text(
        text.replace("</main>", "<script>document.title = 'run'</script>"
                     f"<img alt='' src='{made.pages[1].as_uri()}'/></main>"), encoding="utf-8")
    browser.open(page, 1400)
    if browser.evaluate("document.title") == "run" or len(browser.complaints()) < 2:
        wrong.append(f"the policy stops nothing: {browser.complaints()}")
    return len(made.pages) * len(VIEWS) + 1, wrong


def block(page: Path, name: str) -> str:
    text = page.read_text(encoding="utf-8")
    return html.unescape(re.search(f'<pre id="{name}">(.*?)</pre>', text, re.DOTALL).group(1))


def shell(script: str, folder: Path, path: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", script], cwd=folder, capture_output=True, text=True, encoding="utf-8",
        env=os.environ | {"PATH": path}, timeout=SECONDS_MAX, check=False)


def judge_claims(made: Made) -> tuple[int, list[str]]:
    wrong = []
    path = f"{made.sop.parent}:{os.environ['PATH']}"
    for language in LANGUAGES:
        page = made.folder / f"sound.{language}.html"
        folder = made.folder / f"claims.{language}"
        folder.mkdir()
        names = {"en": ("JOURNAL", "CHECKPOINT-1", "STORE"),
                 "id": ("JURNAL", "TITIK-PERIKSA-1", "TEMPAT-PENYIMPANAN")}[language]
        for name in {"JOURNAL", names[0]}:
            shutil.copytree(made.journal, folder / name)
            # As a writer that was killed leaves it: the report is of the same journal.
            with max((folder / name).glob("segment-*")).open("ab") as last:
                last.write(b" " * 5000)
        shutil.copy(made.kept, folder / names[1])
        shutil.copytree(f"{made.journal}-store", folder / names[2])
        done = subprocess.run([sys.executable, "-c", block(page, "root")], cwd=folder, text=True,
                              capture_output=True, timeout=SECONDS_MAX, check=False)
        root = done.stdout.strip()
        if not root or f"<code>{html.escape(root)}</code>" not in page.read_text(encoding="utf-8"):
            wrong.append(f"{language}: its program prints the root {root!r}: {done.stderr}")
        note = made.kept.read_text(encoding="utf-8")
        for text in (note, note.replace("\n", "0\n", 1)):
            (folder / "FILE").write_text(text, encoding="utf-8")
            done = shell(block(page, "signature"), folder, path)
            if (done.returncode == 0) != (text == note):
                wrong.append(f"{language}: openssl: {text!r}: {done.stdout}{done.stderr}")
        again = shell(block(page, "again"), folder, path)
        if again.stdout != page.read_text(encoding="utf-8"):
            wrong.append(f"{language}: its command makes another report: {again.stderr}")
        drawn = re.search(r"<pre>(printf .*?)</pre>", page.read_text(encoding="utf-8"), re.DOTALL)
        done = shell(html.unescape(drawn.group(1)), folder, path)
        if not re.match("[0-9a-f]{64} ", done.stdout):
            wrong.append(f"{language}: the draw of the sample: {done.stderr}")
    return 5 * len(LANGUAGES), wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sop", type=Path, required=True, help="the built sop")
    arguments = parser.parse_args()
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        try:
            made = Made(arguments.sop.resolve(), Path(name))
            with Chromium() as browser:
                failed = ask([
                    ("accessibility against axe",
                     lambda: judge_accessibility(made, browser, axe)),
                    ("reports in Chromium", lambda: judge_self_contained(made, browser)),
                    ("what reports claim", lambda: judge_claims(made)),
                ])
        except (BrowserError, JudgeError, OSError, subprocess.SubprocessError) as wrong:
            print(f"error: {wrong}", file=sys.stderr)
            return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
