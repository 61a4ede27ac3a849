"""Writes procedures of made-up agencies as YAML and the same processes as BPMN 2.0.

    generate.py FOLDER [--count 1000] [--seed 1] [--steps N]

FOLDER/procedures/dinas/ gets one YAML file for each procedure beside an agency file,
FOLDER/procedures/calendars/ the calendar, FOLDER/bpmn/ one BPMN file for each procedure. The same
seed gives the same bytes. Lengths lie between 11 and 200 steps, short ones more often, as printed
procedures are; `--steps` makes them all of one length.
"""

from __future__ import annotations

import argparse
import math
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

STEPS_MIN, STEPS_MAX = 11, 200

ROLES = {
    "pemohon": "{title: Pemohon, bound: instance}",
    "petugas-loket": "Petugas Loket",
    "verifikator": "{title: Verifikator, aliases: [Tim Verifikasi]}",
    "kepala-seksi": "Kepala Seksi",
    "kepala-bidang": "Kepala Bidang",
    "kepala-dinas": "Kepala Dinas",
    "bsre": "{title: BSrE, external: true, recorded_by: [verifikator]}",
}
OFFICERS = ["petugas-loket", "verifikator", "kepala-seksi", "kepala-bidang", "kepala-dinas"]
VERBS = [
    "Menerima", "Menelaah", "Memeriksa kelengkapan", "Mencatat", "Meneruskan", "Menyusun konsep",
    "Memaraf", "Menandatangani", "Mengagendakan", "Menggandakan", "Mengarsipkan", "Menginput",
]
OBJECTS = [
    "surat permohonan", "berkas pemohon", "lembar disposisi", "nota dinas", "data registrasi",
    "berita acara verifikasi", "surat rekomendasi", "buku agenda", "dokumen pendukung",
]
QUESTIONS = ["Memverifikasi", "Memeriksa keabsahan", "Menilai kesesuaian", "Meneliti"]
SUBJECTS = [
    "Penerbitan Sertifikat Elektronik", "Pencabutan Sertifikat Elektronik",
    "Permohonan Email Dinas", "Rekomendasi Izin Usaha", "Pengaduan Masyarakat",
    "Permintaan Data Statistik", "Peminjaman Perangkat", "Layanan Subdomain",
]
DURATIONS = [
    "5 minutes", "10 minutes", "15 minutes", "2 hours", "24 hours elapsed", "3 working days",
    "7 calendar days",
]
DECISION_EVERY = 7


@dataclass
class Step:
    id: str
    title: str
    role: str
    requires: list[str]
    sla: str | None
    produces: list[str] = field(default_factory=list)
    note: str | None = None
    returns_to: str | None = None
    """The step that a decision's "no" goes back to; `None` in a process."""


@dataclass
class Procedure:
    id: str
    title: str
    number: int
    documents: dict[str, str]
    steps: list[Step]


def make_procedure(number: int, length: int, chance: random.Random) -> Procedure:
    documents = {
        "internet": "{title: Internet, kind: means}",
        "surat-permohonan": "Surat Permohonan",
        "fc-ktp": "Fotokopi KTP",
        "sk-terakhir": "{title: SK Terakhir, evidence: file}",
    }
    submitted = ["surat-permohonan", "fc-ktp", "sk-terakhir"]
    steps = [
        Step(
            "langkah-1",
            "Mengajukan permohonan dengan menyiapkan dokumen pendukung",
            "pemohon",
            ["internet", *submitted],
            "5 minutes",
        )
    ]
    on_file = list(submitted)
    for place in range(2, length + 1):
        sla = chance.choice(DURATIONS) if chance.random() < 0.8 else None
        requires = sorted(chance.sample(on_file[-6:], k=min(2, len(on_file))))
        step = Step(f"langkah-{place}", "", chance.choice(OFFICERS), requires, sla)
        obj = chance.choice(OBJECTS)
        if place % DECISION_EVERY == 0 and place < length:
            step.title = f"{chance.choice(QUESTIONS)} {obj} (langkah {place})"
            # Back a few steps, and not to a decision, as the sources do.
            back = chance.randint(max(1, place - DECISION_EVERY + 1), place - 1)
            step.returns_to = f"langkah-{back}"
            # What is renewed after a return is what is looked at again.
            step.requires = sorted({*requires, "surat-permohonan"})
        else:
            step.title = f"{chance.choice(VERBS)} {obj} (langkah {place})"
            if chance.random() < 0.4:
                document = f"dokumen-{place}"
                documents[document] = f"{obj.capitalize()} nomor {place}"
                step.produces = [document]
                on_file.append(document)
        if chance.random() < 0.1:
            step.note = "Informasi dapat dilihat melalui akun email terdaftar"
        steps.append(step)
    if length % 3 == 0:
        steps[-1].role = "bsre"
    title = f"{chance.choice(SUBJECTS)} {number}"
    return Procedure(f"prosedur-{number:04}", title, number, documents, steps)


def yaml_of(procedure: Procedure) -> str:
    used = {step.role for step in procedure.steps}
    # Who records for the one outside.
    used |= {"pemohon", "verifikator"} if "bsre" in used else {"pemohon"}
    lines = [
        "sop: 1",
        f"id: {procedure.id}",
        f"title: {procedure.title}",
        "revision: 1",
        "",
        "form:",
        f"  number: 555/SOP-{procedure.number}/X/2022",
        "  created: 2022-10-11",
        "  effective: 2022-10-14",
        "  approved_by: {position: Kepala Dinas, name: Kepala Dinas Contoh}",
        "  legal_basis:",
        "    - Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
        "    - Peraturan Pemerintah Nomor 71 Tahun 2019",
        "  qualifications: [Memahami tata naskah dinas, Mampu mengoperasikan komputer]",
        "  equipment: [Komputer, Jaringan internet, Alat tulis kantor]",
        "  warnings: [Berkas yang kurang lengkap menunda proses penerbitan]",
        "  records: [Disimpan sebagai data elektronik dan manual]",
        "",
        "roles:",
        *(f"  {name}: {role}" for name, role in ROLES.items() if name in used),
        "",
        "documents:",
        *(f"  {name}: {title}" for name, title in procedure.documents.items()),
        "",
        "data:",
        "  alasan:",
        "    title: Alasan permohonan",
        "    type: choice",
        "    choices:",
        "      baru: Permohonan baru",
        "      perpanjangan: Perpanjangan",
        "      lainnya: {label: Lainnya, text: required}",
        "",
        "steps:",
    ]
    for step in procedure.steps:
        lines += [
            f"  - id: {step.id}",
            f"    title: {step.title}",
            f"    by: {step.role}",
            f"    requires: [{', '.join(step.requires)}]",
        ]
        if step is procedure.steps[0]:
            lines.append("    collects: [alasan]")
        if step.produces:
            lines.append(f"    produces: [{', '.join(step.produces)}]")
        if step.sla:
            lines.append(f"    sla: {step.sla}")
        if step.note:
            lines.append(f"    note: {step.note}")
        if step.returns_to:
            after = procedure.steps[procedure.steps.index(step) + 1].id
            lines += [
                "    decide:",
                f"      ya: {{label: Ya, next: {after}}}",
                f"      tidak: {{label: Tidak, next: {step.returns_to}, reason: required,",
                "              renew: [surat-permohonan]}",
            ]
        lines.append("")
    lines[-1] = "    next: end"
    return "\n".join(lines) + "\n"


def bpmn_of(procedure: Procedure) -> str:
    """The same process: a user task for each step, an exclusive gateway after each decision."""
    nodes = ['<bpmn:startEvent id="start" />', '<bpmn:endEvent id="end" />']
    flows: list[str] = []

    def flow(source: str, target: str, condition: str | None = None) -> None:
        name = f"flow-{len(flows) + 1}"
        head = f'<bpmn:sequenceFlow id="{name}" sourceRef="{source}" targetRef="{target}"'
        if condition is None:
            flows.append(f"{head} />")
        else:
            flows.append(
                f"{head}><bpmn:conditionExpression>{condition}</bpmn:conditionExpression>"
                "</bpmn:sequenceFlow>"
            )

    flow("start", procedure.steps[0].id)
    for place, step in enumerate(procedure.steps):
        last = place + 1 == len(procedure.steps)
        after = "end" if last else procedure.steps[place + 1].id
        nodes.append(f"<bpmn:userTask id={quoteattr(step.id)} name={quoteattr(step.title)} />")
        if step.returns_to:
            gateway = f"gateway-{place + 1}"
            nodes.append(f'<bpmn:exclusiveGateway id="{gateway}" />')
            flow(step.id, gateway)
            flow(gateway, after, "jawaban == 'ya'")
            flow(gateway, step.returns_to, "jawaban == 'tidak'")
        else:
            flow(step.id, after)
    body = "\n    ".join(nodes + flows)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions"
    targetNamespace="http://example.org/sop">
  <bpmn:process id="{procedure.id}" name={quoteattr(procedure.title)} isExecutable="true">
    {body}
  </bpmn:process>
</bpmn:definitions>
"""


AGENCY = """agency: 1
id: dinas
name: Pemerintah Kabupaten Contoh
unit: Dinas Komunikasi dan Informatika
address: Jalan Contoh No. 1
zone: WIB
calendar: contoh
appointments:
""" + "\n".join(
    f"  - {{actor: a-{place:03}, role: {role}, from: 2022-01-03}}"
    for place, role in enumerate(OFFICERS, start=1)
)

CALENDAR = """calendar: 1
id: contoh
title: Hari dan jam kerja contoh
hours:
  monday: ["07:30-12:00", "13:00-16:00"]
  tuesday: ["07:30-12:00", "13:00-16:00"]
  wednesday: ["07:30-12:00", "13:00-16:00"]
  thursday: ["07:30-12:00", "13:00-16:00"]
  friday: ["07:30-11:30", "13:00-16:30"]
holidays:
  2022: [2022-08-17]
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def generate(folder: Path, count: int, seed: int, steps: int | None) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    chance = random.Random(seed)
    write(folder / "procedures" / "dinas" / "agency.yaml", AGENCY + "\n")
    write(folder / "procedures" / "calendars" / "contoh.yaml", CALENDAR)
    low, high = math.log(STEPS_MIN), math.log(STEPS_MAX)
    for number in range(1, count + 1):
        length = steps or round(math.exp(chance.uniform(low, high)))
        procedure = make_procedure(number, length, chance)
        write(folder / "procedures" / "dinas" / f"{procedure.id}.yaml", yaml_of(procedure))
        write(folder / "bpmn" / f"{procedure.id}.bpmn", bpmn_of(procedure))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, help="make every procedure of this many steps")
    given = parser.parse_args()
    generate(given.folder, given.count, given.seed, given.steps)
