# Runs procedures in a journal that rehearses: `source .ci/demo_journal.sh`, with `shown` and `sop`
# at hand. A rehearsal is told the time, so the demonstration goes the same way each time.
# shellcheck shell=bash

issuance=km-penerbitan-2026-1
expired=kla-penerbitan-2026-1
revocation=km-pencabutan-2026-1

# explain TEXT: what comes next, in a line.
explain() {
    printf '\n-- %s\n' "$*"
}

# at TIME ACTOR COMMAND...: what somebody does at that time.
at() {
    local time=$1 actor=$2
    shift 2
    shown 0 "$@" --as "$actor" --at "$time"
}

# refused TIME ACTOR COMMAND...: what is refused, with the reason and what to do.
refused() {
    local time=$1 actor=$2
    shift 2
    shown 1 "$@" --as "$actor" --at "$time"
}

begin_journal() {
    rm -rf .build/demo/journal .build/demo/journal-keys .build/demo/journal-store
    export SOP_JOURNAL=.build/demo/journal
    explain "A journal to rehearse with, and the procedures put to use by its administrator."
    shown 0 init --rehearsal --seed demo --id demo.example.org/sop --administrator admin \
        --at 2026-06-08T07:30:00+07:00
    at 2026-06-08T07:31:00+07:00 admin deploy Procedures
}

run_issuance() {
    local document
    explain "Siti applies in Kepulauan Meranti. What is missing is told, with what to type."
    at "2026-06-08 08:00" siti start kepulauan-meranti/penerbitan-sertifikat-elektronik \
        --bind pemohon=siti
    refused "2026-06-08 08:01" siti complete $issuance ajukan
    printf 'FC KTP siti\n' >.build/demo/ktp.txt
    at "2026-06-08 08:01" siti submit $issuance fc-ktp .build/demo/ktp.txt
    for document in surat-permohonan formulir-rekomendasi-bsre fc-sk-terakhir; do
        at "2026-06-08 08:02" siti submit $issuance $document --paper
    done
    at "2026-06-08 08:03" siti complete $issuance ajukan --set email_dinas=siti@merantikab.go.id
    at "2026-06-08 08:06" mrt-001 complete $issuance disposisi
    at "2026-06-08 08:10" mrt-002 complete $issuance disposisi-lanjutan
    at "2026-06-08 08:20" mrt-003 complete $issuance verifikasi
    explain "The verifier rejects a file that cannot be read; only that one is asked for again."
    at "2026-06-08 08:30" mrt-003 complete $issuance registrasi-awal --outcome tidak \
        --reason "FC KTP tidak terbaca" --renew fc-ktp
    refused "2026-06-08 08:31" siti complete $issuance ajukan
    at "2026-06-08 08:32" siti submit $issuance fc-ktp .build/demo/ktp.txt
    at "2026-06-08 08:33" siti complete $issuance ajukan
    at "2026-06-08 08:36" mrt-001 complete $issuance disposisi
    at "2026-06-08 08:39" mrt-002 complete $issuance disposisi-lanjutan
    at "2026-06-08 08:45" mrt-003 complete $issuance verifikasi
    at "2026-06-08 08:50" mrt-003 complete $issuance registrasi-awal --outcome ya
    explain "BSrE never types: the verifier records for it."
    at "2026-06-08 08:53" mrt-003 complete $issuance kirim-link-registrasi --external bsre
    at "2026-06-08 08:56" siti complete $issuance isi-registrasi
    explain "The registration is turned down once and filled in again."
    at "2026-06-08 09:05" mrt-003 complete $issuance setujui-registrasi --outcome tidak \
        --reason "Foto tidak sesuai dengan KTP"
    at "2026-06-08 09:08" siti complete $issuance isi-registrasi
    at "2026-06-08 09:20" mrt-004 complete $issuance setujui-registrasi --outcome ya
    at "2026-06-08 09:22" mrt-004 complete $issuance kirim-akun-ams --external bsre
    at "2026-06-08 09:24" siti complete $issuance set-passphrase
    at "2026-06-08 09:28" mrt-003 complete $issuance terbitkan --external bsre
}

run_expiry() {
    local document
    explain "In Klaten a link holds for 24 hours. Andi lets it lapse: the case goes back by itself."
    at "2026-06-12 14:00" andi start klaten/penerbitan-sertifikat-elektronik --bind pemohon=andi
    for document in surat-rekomendasi-atasan ktp-elektronik data-pribadi; do
        at "2026-06-12 14:01" andi submit $expired $document --paper
    done
    at "2026-06-12 14:02" andi complete $expired ajukan --set email_dinas=andi@klaten.go.id
    at "2026-06-12 14:03" klt-001 complete $expired disposisi
    at "2026-06-12 14:04" klt-002 complete $expired teruskan-ke-kasi
    at "2026-06-12 14:05" klt-003 complete $expired verifikasi-berkas --name verifikator=klt-005
    at "2026-06-12 15:00" klt-005 complete $expired input-data
    refused "2026-06-15 07:40" andi complete $expired aktivasi
    at "2026-06-15 07:45" klt-005 complete $expired input-data
    at "2026-06-15 09:00" andi complete $expired aktivasi
}

run_revocation() {
    explain "Tono has his certificate revoked in Kepulauan Meranti."
    at "2026-06-17 09:00" tono start kepulauan-meranti/pencabutan-sertifikat-elektronik \
        --bind pengguna=tono
    at "2026-06-17 09:01" tono submit $revocation dokumen-pendukung --paper
    at "2026-06-17 09:02" tono complete $revocation ajukan
    at "2026-06-17 09:05" tono complete $revocation kirim --set alasan=mutasi
    at "2026-06-18 08:00" mrt-003 complete $revocation periksa --outcome ya --external bsre
    at "2026-06-18 08:30" tono complete $revocation terima-informasi
}

verify_journal() {
    explain "What is left can be checked by anybody who has the journal alone."
    shown 0 journal verify
    explain "An auditor is told what it proves and what not, and what was late: so it ends with 1."
    shown 1 audit
    explain "The same as a report to print and sign."
    shown 1 audit --format html >.build/demo/audit.html
    grep -q "AUD0601" .build/demo/audit.html || fail "the report does not tell what was late"
}
