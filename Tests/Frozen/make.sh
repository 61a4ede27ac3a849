#!/usr/bin/env bash
# Freezes a journal of the program as it is: `Tests/Frozen/make.sh v1` makes the folder v1 beside
# this file, which must not be there yet, and `Tests/Frozen/make.sh v1-segments 40000` one whose
# segments end there. README.md says what they are for.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

(($# == 1 || $# == 2)) || fail "usage: Tests/Frozen/make.sh NAME [BYTES]"
segment_bytes=${2:-}
root=$PWD
folder=$root/Tests/Frozen/$1
[[ ! -e $folder ]] || fail "$folder is there: what is frozen is never made again"
sop=$root/.build/debug/sop
[[ -x $sop ]] || fail "swift build --product sop comes first"
cutter=$root/.build/debug/SegmentCutter
[[ -z $segment_bytes || -x $cutter ]] || fail "swift build --product SegmentCutter comes first"

seed=beku
journal_id=contoh.example.org/beku
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk"
export SOP_JOURNAL=journal LC_ALL=C
unset SOP_ACTOR SOP_KEYS SOP_WITNESS

# at TIME ACTOR COMMAND...: what somebody does at that time in western Indonesia.
at() {
    local time=${1/ /T}:00+07:00 actor=$2
    shift 2
    "$sop" "$@" --as "$actor" --at "$time" >>log || fail "$*"
}

# play PROCEDURE TEST: runs a test of a procedure into the journal.
play() {
    "$sop" run "$1" --scenario "Procedures/${1%%/*}/tests/$2.yaml" >>log || fail "$1 $2"
}

gather_files() {
    local tests=$root/Tests
    cp -r "$root/Procedures" Procedures
    mkdir -p Procedures/office/tests/revisions
    cp "$tests"/ExecutionTests/Fixtures/{agency,permit}.yaml Procedures/office/
    cp "$tests/ExecutionTests/Fixtures/permit-2.yaml" Procedures/office/tests/revisions/
    # A week later, after what others do.
    sed 's/2026-03-03/2026-03-10/g; s/2026-03-05/2026-03-12/g; s/2026-03-06/2026-03-13/g;
        s/2026-03-07/2026-03-14/g' \
        "$tests/ProcedureTestingTests/Fixtures/passing/every-act.yaml" \
        >Procedures/office/tests/every-act.yaml
    cp -r "$tests/CommandLineToolTests/Scenarios/Files" files
    printf 'Formulir pertama\n' >pertama.txt
    printf 'Formulir kedua\n' >kedua.txt
    printf 'Surat izin\n' >izin.txt
}

begin() {
    "$sop" init --rehearsal --seed "$seed" --id "$journal_id" --administrator administrator \
        --at 2026-01-12T08:00:00+07:00 >>log
    at "2026-01-12 08:01" administrator grant root
}

# The five procedures, and one in which nearly every act is done.
run_procedures() {
    play kepulauan-meranti/penerbitan-sertifikat-elektronik penerbitan-registrasi-diulang
    play office/permit every-act
    "$sop" journal checkpoint --out half.checkpoint >>log
    "$sop" journal keys --rotate >>log
    play palangka-raya/pendaftaran-sertifikat-elektronik lancar
    play klaten/penerbitan-sertifikat-elektronik lancar
    play bolaang-mongondow/pendaftaran-sertifikat-elektronik ditolak
    play kepulauan-meranti/pencabutan-sertifikat-elektronik pencabutan-dikembalikan
}

# What is decided of offices: appointments, and the life of revisions.
run_offices() {
    local administrator=administrator
    at "2026-07-01 08:00" $administrator deploy files/uji files/calendars \
        files/draft/uji/rancangan.yaml
    at "2026-07-01 08:05" $administrator appoint uji petugas-3 petugas --from 2026-07-01 \
        --until 2026-12-31 --acting plh --decree "SK 1/2026" --procedure izin --key sk-1
    at "2026-07-01 08:05" $administrator appoint uji kepala-2 kepala --from 2026-08-01 --acting plt
    at "2026-07-01 08:06" $administrator revoke uji petugas-3 petugas --procedure izin \
        --from 2026-07-01 --decree "SK 2/2026"
    at "2026-07-01 08:07" $administrator deploy files/undoing --confirm
    at "2026-07-01 08:08" $administrator deploy files/uji --confirm
}

# start INSTANCE TIME: Siti applies.
start() {
    at "$2" siti start izin --instance "$1" --revision 1 --bind pemohon=siti --bind saksi=tono \
        --key "$1"
    at "$2" siti submit "$1" formulir pertama.txt --if-version 1
    at "$2" siti submit "$1" surat --paper --recorded-by petugas-1 \
        --occurred-at "$2"
    at "$2" siti record "$1" jumlah=1250.50 setuju=true nik=3310012345 \
        "alasan=lainnya: Pindah rumah"
}

# The way to the end, with what is done on it.
run_whole() {
    local id=uji-lengkap
    start $id "2026-07-02 08:00"
    at "2026-07-02 08:01" siti claim $id ajukan
    at "2026-07-02 08:01" siti release $id ajukan
    at "2026-07-02 08:02" pengelola-1 assign $id ajukan --to siti --reason "Diminta"
    at "2026-07-02 08:03" siti withdraw-document $id surat --reason "Salah surat"
    at "2026-07-02 08:04" siti submit $id surat kedua.txt
    at "2026-07-02 08:05" pengelola-1 rebind $id --role pemohon --to tini --reason "Ahli waris"
    at "2026-07-02 08:06" tini note $id "Ditelepon"
    at "2026-07-02 08:07" pengelola-1 suspend $id --reason "Kantor banjir"
    at "2026-07-02 08:20" pengelola-1 resume $id --reason "Sudah kering"
    at "2026-07-02 08:21" pengelola-1 extend $id sla --until "2026-07-02 10:00" --reason "Antre"
    at "2026-07-02 08:22" pengelola-1 recompute $id --reason "Libur bertambah"
    at "2026-07-02 08:23" tini complete $id ajukan --set tanggal=2026-07-02 --set lahir=1990-05-02
    at "2026-07-02 08:30" petugas-1 tick $id periksa a
    at "2026-07-02 08:31" petugas-1 complete $id periksa --outcome tidak \
        --reason "Formulir tidak terbaca" --renew formulir
    at "2026-07-02 08:32" tini submit $id formulir kedua.txt
    at "2026-07-02 08:33" tini complete $id ajukan
    at "2026-07-02 09:00" petugas-1 complete $id periksa --outcome ya
    at "2026-07-02 09:01" kepala-1 complete $id tunjuk --name petugas=petugas-2
    at "2026-07-02 09:02" pengelola-1 extend $id expiry --until "2026-07-03 12:00" \
        --reason "Bank tutup"
    # An hour later it is told, the next day it lapses.
    "$sop" fire --at 2026-07-02T11:00:00+07:00 >>log
    "$sop" fire $id --at "2026-07-03 13:00" >>log
    at "2026-07-03 13:01" kepala-1 complete $id tunjuk --name petugas=petugas-2
    at "2026-07-03 13:05" petugas-2 complete $id bayar --external bank
    at "2026-07-03 13:06" petugas-2 complete $id tulis --produce izin=izin.txt
    at "2026-07-03 13:07" pengelola-1 rebind $id --role petugas --to petugas-1 --reason "Cuti"
    at "2026-07-03 13:07" pengelola-1 rebind $id --step tulis --to petugas-1 --reason "Cuti"
    at "2026-07-03 13:08" petugas-1 complete $id serahkan
    at "2026-07-03 13:09" pengelola-1 correct $id "$(last_event)" --reason "Belum diserahkan"
    at "2026-07-03 13:10" petugas-1 complete $id serahkan
    at "2026-07-03 13:11" administrator erase $id --document surat --reason "Masa simpan habis"
    at "2026-07-03 13:12" administrator erase $id --data nik --reason "Masa simpan habis"
}

# last_event: the number of the event that was recorded last.
last_event() {
    "$sop" journal tail -n 20 | sed -n 's/.*"number":\([0-9]*\),.*/\1/p' | tail -n 1
}

# Other ends, another revision, and what runs on.
run_others() {
    start uji-ditolak "2026-07-06 08:00"
    at "2026-07-06 08:05" siti exit uji-ditolak ajukan ditolak --reason "Tidak jadi"
    start uji-ditarik "2026-07-06 08:10"
    at "2026-07-06 08:11" pengelola-1 withdraw uji-ditarik --reason "Rangkap"
    start uji-berjalan "2026-07-06 08:20"
    start uji-ditangguhkan "2026-07-06 08:21"
    at "2026-07-06 08:22" pengelola-1 suspend uji-ditangguhkan --reason "Menunggu surat"
    at "2026-07-06 08:23" siti start rancangan --bind pemohon=siti --bind saksi=tono --acknowledge
    at "2026-07-06 08:30" administrator deploy files/later
    at "2026-07-06 08:31" pengelola-1 migrate uji-berjalan --to 2 --reason "SOP baru"
    at "2026-07-06 08:32" administrator replace uji/izin 1 --by 2 --from 2026-08-01
    at "2026-07-06 08:33" administrator retire uji/rancangan 1 --from 2026-08-01
    # A write that was cut off.
    printf '{"crc":"0000' >>journal/segment-00000000000000000000.jsonl
    "$sop" journal recover >>log
    at "2026-07-06 08:40" siti complete uji-berjalan ajukan --set tanggal=2026-07-06 \
        --set lahir=1990-05-02
}

# The same entries in small segments, without the write that was cut off.
cut_segments() {
    mv journal whole
    "$cutter" whole journal "$segment_bytes" >half.checkpoint || fail "SegmentCutter"
}

# What is kept apart from the journal: checkpoints, one cosigned, and the keys to verify them by.
keep_apart() {
    "$sop" journal keys --json | sed -n 's/.*"key": "\(.*\)".*/\1/p' | head -n 1 >journal.vkey
    "$sop" journal witness --create saksi.example.org/beku --folder saksi --seed saksi |
        tail -n 1 >witness.vkey
    "$sop" journal checkpoint >>log
    "$sop" journal witness --folder saksi --key "$(<journal.vkey)" --at 2026-07-06T09:00:00Z \
        --out whole.checkpoint >>log 2>&1
}

# What the program says of it now.
look() {
    local as_of=2026-07-10T08:00:00+07:00 id
    mkdir said
    "$sop" journal verify --checkpoint whole.checkpoint --key "$(<journal.vkey)" \
        --witness "$(<witness.vkey)" --json >said/verify
    # It finds late work, and says so.
    "$sop" audit --checkpoint whole.checkpoint --key "$(<journal.vkey)" --as-of $as_of \
        --json >said/audit || [[ $? -eq 1 ]]
    "$sop" list --at $as_of --json >said/list
    for id in $(sed -n 's/^      "id": "\(.*\)",$/\1/p' said/list); do
        "$sop" show "$id" --at $as_of --json >"said/show $id"
    done
    python3 - $as_of $seed >expected.json <<'PYTHON'
"""Gathers what was said, without the members that are wording."""
import json
import pathlib
import sys

WORDING = {"title", "text", "follows", "span"}


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items() if k not in WORDING}
    return [plain(v) for v in value] if isinstance(value, list) else value


said = {p.name: json.loads(p.read_text()) for p in pathlib.Path("said").iterdir()}
expected = {
    "as_of": sys.argv[1],
    "seed": sys.argv[2],
    "checkpoints": len(pathlib.Path("journal/checkpoints.jsonl").read_text().splitlines()),
    "verify": plain(said["verify"]),
    "audit": {k: said["audit"][k] for k in ("verdicts", "counts")},
    "instances": {n[5:]: plain(v) for n, v in sorted(said.items()) if n.startswith("show ")},
}
print(json.dumps(expected, indent=1, sort_keys=True))
PYTHON
}

keep() {
    rm journal/lock
    mkdir "$folder"
    cp -r journal journal-store journal.vkey witness.vkey half.checkpoint whole.checkpoint \
        expected.json "$folder"
    chmod -R u=rwX,go=rX "$folder"
}

gather_files
begin
run_procedures
run_offices
run_whole
run_others
[[ -z $segment_bytes ]] || cut_segments
keep_apart
look
keep
