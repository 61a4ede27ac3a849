/// The texts in Indonesian.
enum Indonesian {
    static func text(of code: Code) -> CodeText {
        switch code {
        // Reading a file.
        case .fileUnreadable:
            CodeText("berkas tidak dapat dibaca: {reason}")
        case .notAFile:
            CodeText(
                "ini bukan berkas, melainkan {kind}",
                helps: [
                    "folder": "sebutkan berkas di dalamnya"
                ])
        case .fileTooLarge:
            CodeText(
                "berkas lebih besar daripada {limit} KiB",
                helps: [
                    "split":
                        """
                    bagi prosedur menjadi beberapa berkas, atau periksa apakah berkasnya benar
                    """
                ])
        case .notUTF8:
            CodeText(
                "bita {byte} di sini bukan teks UTF-8",
                helps: [
                    "save": "simpan berkas dengan pengodean UTF-8"
                ])
        case .emptyFile:
            CodeText("berkas ini kosong")
        case .controlCharacter:
            CodeText(
                "karakter tak terlihat {character} tidak boleh ada dalam teks",
                helps: [
                    "remove": "hapus, atau ketik ulang katanya",
                    "space": "ganti dengan spasi biasa",
                ])
        case .tooMany:
            CodeText(
                """
                {count} pesan lain tidak ditampilkan; paling banyak {limit} pesan untuk satu \
                berkas
                """)
        // YAML.
        case .tabIndentation:
            CodeText(
                "baris dijorokkan dengan spasi, bukan dengan tab",
                helps: [
                    "spaces": "ganti tab dengan spasi"
                ])
        case .anchorOrAlias:
            CodeText(
                """
                {name} menandai atau mengulang nilai, padahal setiap nilai ditulis lengkap di \
                tempatnya
                """,
                helps: [
                    "quote": "apit teks dengan tanda kutip jika memang diawali karakter ini",
                    "remove": "hapus tandanya dan tulis nilainya",
                ])
        case .tag:
            CodeText(
                "{name} menandai jenis, padahal jenis tidak ditandai di sini",
                helps: [
                    "quote": "apit teks dengan tanda kutip jika memang diawali karakter ini",
                    "remove": "hapus tandanya",
                ])
        case .duplicateKey:
            CodeText(
                "kunci {key} tertulis untuk kedua kalinya di sini",
                labels: [
                    "first": "pertama kali ditulis di sini",
                    "entry": "butir dimulai seperti ini",
                ],
                helps: [
                    "merge": "pertahankan salah satunya",
                    "item": "awali butir baru dalam daftar dengan tanda hubung dan spasi",
                ])
        case .secondDocument:
            CodeText(
                "dokumen kedua dimulai di sini, padahal satu berkas hanya memuat satu",
                helps: [
                    "split": "pindahkan ke berkas tersendiri, atau hapus barisnya"
                ])
        case .tooDeep:
            CodeText("daftar dan kunci bersarang lebih dari {limit} tingkat")
        case .keyNotText:
            CodeText(
                "kunci berupa kata atau teks, bukan daftar atau kunci lain",
                helps: [
                    "text":
                        "tulis satu teks sebelum titik dua, dalam tanda kutip jika berisi kurung"
                ])
        case .mergeKey:
            CodeText(
                """
                kunci `<<` menyalin dari tempat lain, padahal semuanya ditulis lengkap di \
                tempatnya
                """,
                helps: [
                    "write": "tulis kunci-kuncinya di sini"
                ])
        case .unclosedQuote:
            CodeText(
                "teks yang dibuka dengan {mark} di sini tidak ditutup",
                helps: [
                    "close": "tutup dengan tanda yang sama"
                ])
        case .badEscape:
            CodeText(
                "{escape} tidak dikenal di dalam tanda kutip ganda",
                helps: [
                    "backslash":
                        """
                    pakai tanda kutip tunggal, atau tulis garis miring terbaliknya dua kali
                    """
                ])
        case .unclosedBracket:
            CodeText(
                "bagian yang dibuka dengan {mark} di sini tidak ditutup",
                labels: [
                    "found": "di sini ditutup dengan jenis lain"
                ],
                helps: [
                    "close": "tutup dengan jenis yang sama",
                    "match": "tutup dengan jenis yang sama",
                ])
        case .badIndentation:
            CodeText(
                "baris ini menjorok {found} spasi, seharusnya {expected}",
                labels: [
                    "sibling": "seperti baris ini",
                    "parent": "bagian dari baris ini",
                    "text": "teksnya dimulai di sini",
                ],
                helps: [
                    "align": "samakan jumlah spasinya dengan baris yang setingkat",
                    "indent": "jorokkan lebih jauh daripada baris yang memilikinya",
                    "blankLine": "hapus spasi pada baris kosong itu",
                ])
        case .colonInText:
            CodeText(
                "titik dua dan spasi dalam teks tanpa tanda kutip menjadikannya kunci",
                helps: [
                    "quote": "apit teks dengan tanda kutip"
                ])
        case .reservedCharacter:
            CodeText(
                "teks tanpa tanda kutip tidak boleh diawali {character}",
                helps: [
                    "quote": "apit teks dengan tanda kutip"
                ])
        case .commentWithoutSpace:
            CodeText(
                "komentar memerlukan spasi sebelum `#`",
                helps: [
                    "space": "beri spasi di depannya"
                ])
        case .badDirective:
            CodeText(
                "baris dengan `%` ini tidak dikenal",
                helps: [
                    "marker": "hapus baris ini",
                    "once": "tulis satu kali saja",
                    "version": "hapus baris ini, atau tulis `%YAML 1.2`",
                    "percent": "apit teks yang diawali `%` dengan tanda kutip",
                ])
        case .missingColon:
            CodeText(
                "kunci memerlukan titik dua dan spasi sebelum nilainya",
                helps: [
                    "colon": "beri titik dua dan spasi sesudah kunci",
                    "space": "beri spasi sesudah titik dua",
                ])
        case .badBlockHeader:
            CodeText(
                "sesudah {mark} teks dimulai pada baris berikutnya",
                helps: [
                    "quote": "apit teks dengan tanda kutip jika memang diawali karakter ini",
                    "header": "tulis teksnya di bawah, menjorok",
                ])
        case .missingComma:
            CodeText(
                "koma belum ada sebelum butir ini",
                labels: [
                    "before": "sesudah butir ini"
                ],
                helps: [
                    "comma": "beri koma di antara keduanya"
                ])
        case .keyTooLong:
            CodeText("kunci paling panjang {limit} bita")
        case .tooManyValues:
            CodeText("berkas memuat lebih dari {limit} nilai")
        case .strayText:
            CodeText(
                "teks ini bukan bagian dari apa pun",
                helps: [
                    "item": "awali setiap butir daftar dengan tanda hubung dan spasi",
                    "dash": "beri spasi sesudah tanda hubung agar menjadi butir daftar",
                    "around": "apit seluruh teks dengan tanda kutip tunggal, atau hapus sisanya",
                    "amongKeys":
                        """
                    butir daftar tidak boleh di antara kunci: tulis `kunci: nilai`, atau letakkan \
                    daftar di bawah suatu kunci
                    """,
                    "remove": "hapus, atau masukkan ke dalam tanda kutip atau kurung sebelumnya",
                ])
        case .readersDisagree:
            CodeText(
                "pembaca lain menemukan isi yang berbeda di sini",
                helps: [
                    "quote": "beri tanda kutip pada teks dan buang karakter yang tidak lazim"
                ])
        case .needsOwnLine:
            CodeText(
                "{kind} tidak dapat dimulai pada baris ini",
                helps: [
                    "newLine": "mulai pada baris berikutnya, menjorok",
                    "dash": "apit tanda hubung yang dimaksud sebagai teks dengan tanda kutip",
                ])
        case .strayComma:
            CodeText(
                "tidak ada butir sebelum koma ini",
                helps: [
                    "remove": "hapus koma, atau tulis butir yang kurang"
                ])
        case .keyOverLines:
            CodeText(
                "kunci ditulis pada satu baris",
                helps: [
                    "oneLine": "tulis kunci dalam satu baris"
                ])
        case .readersMayDiffer:
            CodeText(
                "ada program lain yang membaca teks ini secara berbeda",
                helps: [
                    "quote": "apit teks dengan tanda kutip",
                    "lineBreak": "akhiri baris terakhir dengan ganti baris",
                ])
        // Shape.
        case .unknownFileKind:
            CodeText(
                "berkas tidak menyatakan jenisnya",
                helps: [
                    "kinds":
                        """
                    awali prosedur dengan `sop: 1`, instansi dengan `agency: 1`, kalender \
                    dengan `calendar: 1`, dan pengujian dengan `test: 1`
                    """,
                    "suggestion": "mungkin maksudnya {suggestion}?",
                ])
        case .unknownKey:
            CodeText(
                "{key} bukan kunci yang dikenal di sini",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "keys": "kunci yang ada di sini: {keys}",
                    "comma":
                        """
                    koma di dalam kurung kurawal memisahkan kunci; apit teks yang memuat koma \
                    dengan tanda kutip
                    """,
                ])
        case .missingKey:
            CodeText(
                "kunci {key} belum ada di sini",
                helps: [
                    "example": "misalnya `{example}`",
                    "roles": "sebutkan salah satu peran {roles}",
                ])
        case .wrongKind:
            CodeText(
                "di sini seharusnya {wanted}, bukan {found}",
                helps: [
                    "example": "tulis misalnya `{example}`",
                    "roles": "sebutkan salah satu peran {roles}",
                    "list": "tulis `{list}`",
                ])
        case .emptyValue:
            CodeText(
                "bagian ini kosong; seharusnya {wanted}",
                helps: [
                    "example": "tulis misalnya `{example}`",
                    "roles": "sebutkan salah satu peran {roles}",
                ])
        case .badIdentifier:
            CodeText(
                "{text} tidak dapat dipakai sebagai nama",
                helps: [
                    "form":
                        """
                    nama terdiri atas huruf kecil, angka, dan satu tanda hubung di \
                    antaranya, diawali huruf, paling panjang 64 karakter
                    """,
                    "suggestion": "tulis {suggestion}",
                    "list": "beberapa nama ditulis sebagai daftar: `{list}`",
                    "titled": "ini judul dari {titled}: tulis nama itu",
                    "numbered":
                        "sebutkan id langkah, bukan nomornya: langkah {text} adalah {numbered}",
                    "meant": "mungkin maksudnya {meant}?",
                    "known": "yang dikenal di sini: {known}",
                ])
        case .badDataName:
            CodeText(
                "{text} tidak dapat dipakai sebagai nama data",
                helps: [
                    "form":
                        """
                    nama data terdiri atas huruf, angka, dan garis bawah, dan tidak \
                    diawali angka
                    """,
                    "suggestion": "tulis {suggestion}",
                    "titled": "ini judul dari {titled}: tulis nama itu",
                    "meant": "mungkin maksudnya {meant}?",
                    "known": "yang dikenal di sini: {known}",
                ])
        case .badNumber:
            CodeText("{text} bukan bilangan bulat dari {least} sampai {most}")
        case .badChoice:
            CodeText(
                "di sini hanya boleh ditulis {words}, bukan {text}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?"
                ])
        case .badDate:
            CodeText(
                "{text} bukan tanggal",
                helps: [
                    "day": "tanggal ditulis tahun, bulan, hari: `2022-10-11`",
                    "dayOrMonth":
                        """
                    tanggal ditulis tahun, bulan, hari: `2022-10-11`, atau tanpa hari: \
                    `2024-06`; tanda hubung yang tercetak ditulis `"-"`
                    """,
                    "suggestion": "tulis {suggestion}",
                ])
        case .badDuration:
            CodeText(
                "{text} bukan jangka waktu",
                helps: [
                    "form":
                        """
                    jangka waktu terdiri atas angka dan satuan: `15 minutes` (menit \
                    kerja), `6 hours` (jam kerja), `24 hours elapsed` (jam \
                    berturut-turut), `3 working days` (hari kerja), `7 calendar days` \
                    (hari kalender), `2 months` (bulan)
                    """,
                    "hours":
                        """
                    tulis {elapsed} (berturut-turut, seperti 1x24 jam) atau {working} (waktu kerja)
                    """,
                    "days": "tulis {working} (hari kerja) atau {calendar} (hari kalender)",
                    "suggestion": "tulis {suggestion}",
                ])
        case .dayWithoutClock:
            CodeText(
                "{text} tidak menyebut hari apa yang dihitung",
                helps: [
                    "days": "tulis {working} (hari kerja) atau {calendar} (hari kalender)"
                ])
        case .reservedKey:
            CodeText("{key} disediakan untuk versi bahasa berikutnya dan belum dapat dipakai")
        case .badHours:
            CodeText(
                "{text} bukan rentang jam kerja",
                helps: [
                    "form": "rentang ditulis dari jam ke jam: `\"07:30-12:00\"`",
                    "suggestion": "tulis {suggestion}",
                ])
        case .unsupportedVersion:
            CodeText("versi bahasa {text} tidak dikenal program ini; yang dikenal adalah 1")
        case .tooManyItems:
            CodeText("di sini ada {count} butir; paling banyak {limit}")
        case .badFlag:
            CodeText(
                "{text} bukan `true` (ya) atau `false` (tidak)",
                helps: [
                    "suggestion": "tulis {suggestion}"
                ])
        case .textTooLong:
            CodeText("teks ini {count} bita; paling panjang {limit}")
        case .tooFewItems:
            CodeText("di sini harus ada sedikitnya {least} butir")
        case .hoursReversed:
            CodeText("jam {text} seharusnya selesai sesudah mulai")
        case .badMoment:
            CodeText(
                "{text} bukan waktu",
                helps: [
                    "form":
                        """
                    waktu ditulis dengan tanggalnya atau jamnya saja: `2026-03-02 08:05`, `08:05`
                    """,
                    "formOrNone":
                        """
                    waktu ditulis dengan tanggalnya atau jamnya saja, `2026-03-02 08:05`, \
                    `08:05`; `none` berarti tidak ada
                    """,
                    "suggestion": "tulis {suggestion}",
                ])
        // Names.
        case .duplicateID:
            CodeText(
                "nama {name} sudah dipakai langkah atau akhir lain",
                labels: [
                    "first": "pertama kali dipakai di sini"
                ],
                helps: [
                    "other": "beri id lain, misalnya {other}; judulnya boleh sama"
                ])
        case .unknownRole:
            CodeText(
                "tidak ada peran {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "peran yang ada: {known}",
                    "declare": "tambahkan di bawah `roles`",
                ])
        case .unknownStep:
            CodeText(
                "tidak ada {kind} {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "yang dikenal di sini: {known}",
                    "declare": "beri salah satu langkah `id` ini",
                    "target": "beri salah satu langkah `id` ini, atau tulis `end`",
                ])
        case .unknownDocument:
            CodeText(
                "tidak ada dokumen {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "dokumen yang ada: {known}",
                    "declare": "tambahkan di bawah `documents`",
                ])
        case .unknownData:
            CodeText(
                "tidak ada data {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "data yang ada: {known}",
                    "declare": "tambahkan di bawah `data`",
                ])
        case .unknownEnd:
            CodeText(
                "tidak ada akhir {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "akhir yang ada: {known}",
                    "declare": "tambahkan di bawah `ends`",
                ])
        case .unknownRow:
            CodeText(
                "baris {row} hanya berisi langkah ini dan tidak dijelaskan di bawah `rows`",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?"
                ])
        case .unknownProcedure:
            CodeText(
                "tidak ada prosedur {name} di folder instansi ini",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "file":
                        """
                    prosedur berada di sebelah berkas ini sebagai `<id>.yaml`; jika \
                    tidak ada, hapus kunci ini
                    """,
                    "above":
                        """
                    prosedur yang diuji berada di folder di atasnya sebagai `<id>.yaml`
                    """,
                    "revision":
                        """
                    revisi lain berada di folder `revisions` di sebelah berkas ini sebagai \
                    `<name>.yaml`
                    """,
                ])
        case .reservedID:
            CodeText("{name} adalah nama akhir biasa dan tidak boleh dipakai untuk yang lain")
        case .repeatedItem:
            CodeText(
                "{name} tertulis dua kali di sini",
                labels: [
                    "first": "pertama kali ditulis di sini"
                ])
        case .fileNameDiffers:
            CodeText(
                "id {id} berbeda dari nama berkas atau foldernya, {file}",
                helps: [
                    "rename":
                        """
                    jika id sudah benar, ganti nama berkas atau folder; jika belum, tulis id {file}
                    """,
                    "renameFile": "ganti nama berkas atau folder menjadi {id}",
                ])
        case .nestedGroup:
            CodeText(
                """
                kelompok {group} hanya boleh berisi surat dan data, sedangkan {member} \
                adalah kelompok atau sarana
                """)
        case .unknownOutcome:
            CodeText(
                "keputusan {step} tidak mempunyai hasil {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "hasilnya adalah {known}",
                    "declare": "nyatakan pada `decide`",
                ])
        // Flow.
        case .unreachableStep:
            CodeText(
                "tidak ada jalan menuju langkah {step}",
                labels: [
                    "before": "langkah sebelumnya menuju ke tempat lain"
                ],
                helps: [
                    "lead":
                        """
                    sebutkan langkah ini pada `next` suatu langkah atau hasil keputusan, \
                    atau hapus
                    """
                ])
        case .noWayToEnd:
            CodeText(
                "tidak ada jalan dari langkah {step} menuju akhir",
                helps: [
                    "path": "proses akan berputar: {path}"
                ])
        case .singleOutcome:
            CodeText("langkah {step} memutuskan hanya dengan satu hasil")
        case .sameLabel:
            CodeText(
                "dua hasil keputusan memakai label {label}",
                labels: [
                    "first": "yang pertama di sini"
                ],
                helps: [
                    "other": "beri salah satunya label lain, misalnya Ya dan Tidak"
                ])
        case .decidesAndGoesOn:
            CodeText(
                "keputusan berlanjut hanya lewat hasilnya dan tidak memakai {key}",
                labels: [
                    "decide": "langkah ini memutuskan di sini"
                ])
        case .unusedEnd:
            CodeText(
                "tidak ada jalan menuju akhir {name}",
                helps: [
                    "ordinary":
                        """
                    tidak akan ada yang selesai: arahkan langkah terakhir ke `end`, atau beri \
                    salah satu akhir ini `status: completed`
                    """
                ])
        case .endWithoutStatus:
            CodeText(
                "akhir {end} tidak mempunyai status sehingga dihitung sebagai selesai",
                helps: [
                    "status": "tulis `status: {status}` di samping judulnya"
                ])
        // Documents and data.
        case .documentNeverFiled:
            CodeText(
                "dokumen {document} bisa belum ada saat langkah {step} memerlukannya",
                labels: [
                    "producer": "dokumen ini dihasilkan di sini"
                ],
                helps: [
                    "path": "tidak seorang pun menyerahkannya pada jalan {path}",
                    "collected": "isi datanya pada langkah yang dilalui setiap jalan sebelumnya",
                    "submit":
                        """
                    sebutkan pada `from` peran yang melaksanakan langkah ini atau \
                    langkah sebelumnya
                    """,
                    "produced":
                        """
                    hasilkan dokumen ini lebih dahulu pada setiap jalan, atau sebutkan \
                    pada `from` siapa yang menyerahkannya
                    """,
                ])
        case .unusedDocument:
            CodeText(
                "dokumen {name} tidak pernah diminta atau dihasilkan",
                helps: [
                    "use":
                        "sebutkan pada `requires` atau `produces` suatu langkah, atau hapus"
                ])
        case .unusedData:
            CodeText("data {name} tidak pernah diisi")
        case .unusedRole:
            CodeText("peran {name} tidak mempunyai tugas")
        case .meansHandled:
            CodeText(
                "sarana {document} hanya dicetak: tidak diserahkan, dihasilkan, atau diperbarui")
        case .renewedUnrequired:
            CodeText(
                """
                {document} harus diperbarui setelah {outcome}, tetapi tidak ada langkah \
                berikutnya yang memintanya
                """)
        case .renewalImpossible:
            CodeText(
                """
                {document} harus diperbarui setelah {outcome}, tetapi tidak seorang pun dapat \
                melakukannya sebelum {step} memerlukannya
                """,
                helps: [
                    "path": "proses akan menunggunya pada jalan {path}",
                    "renew":
                        """
                    arahkan hasil itu kembali ke langkah peran yang menyerahkannya, atau \
                    langkah yang menghasilkannya
                    """,
                ])
        case .choicesMismatch:
            CodeText(
                "jenis data {data} tidak sesuai dengan pilihannya",
                labels: [
                    "type": "jenis ini tidak memakai pilihan"
                ],
                helps: [
                    "missing": "daftarkan nilai yang mungkin di bawah `choices`",
                    "other": "tulis `type: choice` atau hapus pilihannya",
                ])
        case .secretStored:
            CodeText("data {data} meminta rahasia ({word}), padahal rahasia tidak pernah disimpan")
        case .unusedRow:
            CodeText("tidak ada langkah pada baris {row}")
        case .mixedRow:
            CodeText(
                "langkah-langkah pada baris {row} tidak berurutan",
                labels: [
                    "earlier": "langkah sebelumnya pada baris ini"
                ])
        case .printedOnly:
            CodeText(
                "{document} pada {key} hanya dicetak",
                helps: [
                    "meant": "mungkin maksudnya `{meant}`?"
                ])
        // Time.
        case .slaBeyondExpiry:
            CodeText(
                "SLA {sla} lebih lama daripada {expiry}, saat langkah ini kedaluwarsa",
                labels: [
                    "expiry": "langkah kedaluwarsa setelah ini"
                ])
        case .sinceUnvisited:
            CodeText(
                """
                SLA langkah {step} dihitung dari {since}, padahal proses bisa sampai di sini \
                tanpa melewatinya
                """,
                helps: [
                    "path": "misalnya lewat jalan {path}"
                ])
        case .escalationBeyondExpiry:
            CodeText(
                """
                eskalasi setelah {escalation} tidak pernah terjadi: langkah kedaluwarsa \
                setelah {expiry}
                """,
                labels: [
                    "expiry": "langkah kedaluwarsa setelah ini"
                ])
        case .slaTwice:
            CodeText(
                """
                baris {row} sudah mempunyai SLA untuk semua langkahnya, dan langkah ini \
                menambah satu lagi
                """,
                labels: [
                    "row": "SLA baris"
                ])
        // People.
        case .disjointActors:
            CodeText(
                "pelaksana {other} tidak dapat melakukan langkah ini: tidak ada peran yang sama",
                labels: [
                    "mine": "langkah ini untuk {mine}",
                    "theirs": "langkah itu untuk {theirs}",
                ])
        case .externalUnrecorded:
            CodeText(
                "tidak ada yang mencatat apa yang dilakukan pihak luar {role}",
                helps: [
                    "record": "sebutkan pada `recorded_by` peran yang mencatat untuknya"
                ])
        case .roleUnappointed:
            CodeText(
                "di instansi {agency} belum ada yang diangkat untuk peran {role}",
                helps: [
                    "appoint": "tambahkan pengangkatan di agency.yaml"
                ])
        case .appointmentsOverlap:
            CodeText(
                "{actor} memegang peran {role} dua kali pada waktu yang sama",
                labels: [
                    "first": "pengangkatan yang lain"
                ])
        case .appointmentReversed:
            CodeText(
                "pengangkatan berakhir {until}, sebelum dimulai {from}",
                labels: [
                    "from": "dimulai di sini"
                ])
        case .actingWithoutDecree:
            CodeText(
                "{actor} menjabat sebagai {acting} tanpa surat keputusan",
                helps: [
                    "decree": "sebutkan surat keputusan pada `decree`"
                ])
        case .actorStepUnvisited:
            CodeText(
                """
                {step} harus dilakukan oleh pelaksana {other}, padahal proses bisa sampai di \
                sini tanpa melewatinya
                """,
                helps: [
                    "path": "misalnya lewat jalan {path}"
                ])
        case .appointedToUnheldRole:
            CodeText("peran {role} tidak diisi lewat pengangkatan dalam prosedur {procedure}")
        case .roleHeldTwoWays:
            CodeText(
                "peran {role} tidak dapat sekaligus `bound` dan `external`",
                labels: [
                    "bound": "`bound` di sini"
                ])
        case .recorderCannotRecord:
            CodeText(
                "{recorder} tidak dapat mencatat untuk {role}: peran yang sama atau pihak luar")
        case .appointedToUnknownRole:
            CodeText(
                "tidak ada peran {role} dalam {where}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?"
                ])
        case .bindsUnappointed:
            CodeText(
                """
                hanya peran yang diisi lewat pengangkatan yang dapat ditetapkan orangnya \
                oleh suatu langkah, sedangkan {role} bukan
                """)
        case .personNumberAsActor:
            CodeText(
                "orang disebut dengan id buatan instansi, bukan dengan {kind}",
                helps: [
                    "own":
                        """
                    jurnal menyimpannya selamanya dan diserahkan kepada auditor: beri id yang \
                    tidak mengungkap orangnya, misalnya `klt-004`, dan simpan daftar namanya di \
                    tempat lain
                    """
                ])
        case .noPersonFits:
            CodeText(
                "tidak ada yang dapat mengerjakan {step}: pelaksananya harus lain dari {other}",
                helps: [
                    "same":
                        """
                    `same_actor_as` meminta pelaksana {other}, sedangkan `not_actor_of` \
                    meminta orang lain: hapus salah satu
                    """,
                    "bound":
                        """
                    keduanya untuk satu peran yang dipegang satu orang sepanjang proses: beri \
                    salah satunya peran lain
                    """,
                ])
        // In force.
        case .notInForce:
            CodeText(
                """
                prosedur tidak mempunyai tanggal efektif maupun pengesahan sehingga belum \
                berlaku
                """,
                helps: [
                    "dates": "isi `effective` atau `ratified` di bawah `form`"
                ])
        case .noNumber:
            CodeText(
                "prosedur tidak mempunyai nomor",
                helps: [
                    "number": "isi `number` di bawah `form`"
                ])
        case .revisedBeforeCreated:
            CodeText(
                "direvisi {date}, sebelum dibuat {created}",
                labels: [
                    "created": "dibuat di sini"
                ])
        case .effectiveBeforeCreated:
            CodeText(
                "disahkan atau berlaku {date}, sebelum dibuat {created}",
                labels: [
                    "created": "dibuat di sini"
                ])
        case .legalBasisReplaced:
            CodeText(
                "peraturan ini telah diganti dengan {replacement}",
                helps: [
                    "revision": "sebutkan peraturan yang baru pada revisi berikutnya"
                ])
        case .assumption:
            CodeText("bacaan kami: {why}")
        case .impliedStep:
            CodeText("langkah {step} tidak tercetak pada sumber")
        // Agency and calendar.
        case .noAgencyFile:
            CodeText(
                """
                tidak ada agency.yaml di sebelah berkas ini: peran tidak dicocokkan dengan \
                pengangkatan
                """)
        case .unknownCalendar:
            CodeText(
                "tidak ada kalender {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "file":
                        """
                    kalender berada di folder `calendars` di sebelah folder instansi, \
                    sebagai `<id>.yaml`
                    """,
                ])
        case .unknownZone:
            CodeText(
                "{text} bukan zona waktu Indonesia",
                helps: [
                    "suggestion": "tulis {suggestion}",
                    "zones": "zona waktu: WIB (UTC+7), WITA (UTC+8), dan WIT (UTC+9)",
                ])
        case .overlappingHours:
            CodeText(
                "jam {later} bertumpukan dengan {earlier} pada hari yang sama",
                labels: [
                    "earlier": "jam yang lain"
                ])
        case .overlappingPeriods:
            CodeText(
                "periode ini mulai sebelum periode sampai {until} selesai",
                labels: [
                    "earlier": "periode yang lain"
                ])
        case .holidayOutsideYear:
            CodeText(
                "{date} tercantum di bawah tahun {year}",
                labels: [
                    "year": "tahunnya"
                ])
        case .noKnownYear:
            CodeText(
                """
                hari libur belum diketahui untuk tahun mana pun: semua tenggat bersifat \
                sementara
                """)
        case .leaveOfUnknownYear:
            CodeText("cuti bersama {year} tercantum, tetapi hari libur tahun itu tidak")
        case .periodReversed:
            CodeText(
                "periode berakhir {until}, sebelum dimulai {from}",
                labels: [
                    "from": "dimulai di sini"
                ])
        case .neverWorks:
            CodeText(
                "kalender tidak mempunyai jam kerja sama sekali",
                helps: [
                    "hours": "isi jam kerja untuk sedikitnya satu hari"
                ])
        case .calendarTooLong:
            CodeText("kalender mencakup paling banyak {limit} tahun dan periode sebanyak itu")
        case .contextBroken:
            CodeText(
                """
                agency.yaml di sebelah berkas ini masih salah: peran tidak dicocokkan dengan \
                pengangkatan
                """)
        // Tests of procedures.
        case .severalActs:
            CodeText(
                "satu butir hanya memuat satu tindakan, dan {act} tindakan kedua",
                labels: [
                    "first": "yang pertama {first}"
                ],
                helps: [
                    "split": "buat butir tersendiri untuknya, diawali tanda hubung"
                ])
        case .emptyAct:
            CodeText(
                "pada butir ini tidak ada tindakan dan tidak ada yang diharapkan",
                helps: [
                    "act": "sebutkan tindakannya, misalnya `complete: LANGKAH`, atau isi `expect`"
                ])
        case .detailOfOtherAct:
            CodeText(
                "{key} bukan bagian dari {act}",
                helps: [
                    "acts": "kunci ini bagian dari {acts}"
                ])
        case .detailMissing:
            CodeText("{act} memerlukan kunci {key} di sampingnya")
        case .timeBackwards:
            CodeText(
                "{time} mendahului {last}, saat butir sebelumnya dicatat",
                labels: [
                    "last": "dicatat di sini"
                ],
                helps: [
                    "recorded":
                        """
                    untuk kejadian yang dicatat belakangan, tulis waktu pencatatannya pada \
                    `recorded_at`
                    """
                ])
        case .dayMissing:
            CodeText("waktu pertama dalam pengujian menyebut tanggalnya, sedangkan {time} tidak")
        case .unknownRejection:
            CodeText(
                "tidak ada penolakan bernama {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "list": "`sop explain` mendaftar nama-namanya, sesudah kode",
                ])
        case .roleInPlaceOfPerson:
            CodeText(
                "{role} adalah peran, sedangkan di sini diperlukan orang",
                helps: [
                    "bound": "dalam pengujian ini dipegang {actor}",
                    "held": "instansi menunjuk {actor} untuk peran itu",
                    "person": "tulis orang yang memegangnya",
                ])
        case .nothingExpected:
            CodeText(
                "pengujian tidak mengharapkan apa pun",
                helps: [
                    "expect": "tulis pada `expect` apa yang harus berlaku sesudah suatu tindakan"
                ])
        }
    }
}
