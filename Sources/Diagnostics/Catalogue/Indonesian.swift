/// The texts in Indonesian.
enum Indonesian {
    static func text(of code: Code) -> CodeText {
        switch code {
        // Reading a file.
        case .fileUnreadable:
            CodeText("berkas tidak dapat dibaca: {reason}")
        case .notAFile:
            CodeText(
                "ini {kind}, bukan berkas",
                helps: [
                    "folder": "`sop check` menerima folder; selain itu sebutkan berkasnya"
                ])
        case .fileTooLarge:
            CodeText(
                "berkas lebih besar dari {limit} bita",
                helps: [
                    "split":
                        """
                    prosedur dengan 1.000 langkah kira-kira 200.000 bita: apakah berkasnya \
                    benar? Jika benar, bagilah menjadi beberapa prosedur
                    """
                ])
        case .notUTF8:
            CodeText("TODO")
        case .emptyFile:
            CodeText("TODO")
        case .controlCharacter:
            CodeText("TODO")
        case .tooMany:
            CodeText(
                """
                {count} pesan lain tidak ditampilkan; paling banyak {limit} pesan untuk satu \
                berkas
                """)
        // YAML.
        case .tabIndentation:
            CodeText("TODO")
        case .anchorOrAlias:
            CodeText("TODO")
        case .tag:
            CodeText("TODO")
        case .duplicateKey:
            CodeText("TODO")
        case .secondDocument:
            CodeText("TODO")
        case .tooDeep:
            CodeText("TODO")
        case .keyNotText:
            CodeText("TODO")
        case .mergeKey:
            CodeText("TODO")
        case .unclosedQuote:
            CodeText("TODO")
        case .badEscape:
            CodeText("TODO")
        case .unclosedBracket:
            CodeText("TODO")
        case .badIndentation:
            CodeText("TODO")
        case .colonInText:
            CodeText("TODO")
        case .reservedCharacter:
            CodeText("TODO")
        case .commentWithoutSpace:
            CodeText("TODO")
        case .badDirective:
            CodeText("TODO")
        case .missingColon:
            CodeText("TODO")
        case .badBlockHeader:
            CodeText("TODO")
        case .missingComma:
            CodeText("TODO")
        case .keyTooLong:
            CodeText("TODO")
        case .tooManyValues:
            CodeText("TODO")
        case .strayText:
            CodeText("TODO")
        case .readersDisagree:
            CodeText("TODO")
        case .needsOwnLine:
            CodeText("TODO")
        case .strayComma:
            CodeText("TODO")
        case .keyOverLines:
            CodeText("TODO")
        case .readersMayDiffer:
            CodeText("TODO")
        // Shape.
        case .unknownFileKind:
            CodeText(
                "berkas tidak menyatakan jenisnya",
                helps: [
                    "kinds":
                        """
                        awali prosedur dengan `sop: 1`, instansi dengan `agency: 1`, dan \
                        kalender dengan `calendar: 1`
                        """,
                    "suggestion": "mungkin maksudnya {suggestion}?",
                ])
        case .unknownKey:
            CodeText(
                "{key} bukan kunci yang dikenal di sini",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "keys": "kunci yang ada di sini: {keys}",
                ])
        case .missingKey:
            CodeText(
                "kunci {key} belum ada di sini",
                helps: [
                    "example": "misalnya `{key}: {example}`",
                ])
        case .wrongKind:
            CodeText("di sini seharusnya {wanted}, bukan {found}")
        case .emptyValue:
            CodeText("bagian ini kosong; seharusnya berisi {wanted}")
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
                    "list": "beberapa nama ditulis sebagai daftar: `[satu, dua]`",
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
                ])
        case .badNumber:
            CodeText("{text} bukan bilangan bulat dari {least} sampai {most}")
        case .badChoice:
            CodeText(
                "{text} bukan salah satu dari {words}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
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
                    "suggestion": "tulis {suggestion}",
                ])
        case .dayWithoutClock:
            CodeText(
                "{text} tidak menyebut hari apa yang dihitung",
                helps: [
                    "spans": "tulis {spans}",
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
                    "suggestion": "tulis {suggestion}",
                ])
        case .textTooLong:
            CodeText("teks ini {count} bita; paling panjang {limit}")
        case .tooFewItems:
            CodeText("di sini harus ada sedikitnya {least} butir")
        case .hoursReversed:
            CodeText("jam {text} selesai sebelum mulai")
        // Names.
        case .duplicateID:
            CodeText(
                "{name} sudah dipakai sebagai nama lain",
                labels: [
                    "first": "pertama kali dipakai di sini",
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
                "tidak ada langkah atau akhir {name}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                    "known": "langkah dan akhir yang ada: {known}",
                    "declare": "beri salah satu langkah `id` ini, atau tulis `end`",
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
                    "suggestion": "mungkin maksudnya {suggestion}?",
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
                ])
        case .reservedID:
            CodeText("{name} adalah nama akhir biasa dan tidak boleh dipakai untuk yang lain")
        case .repeatedItem:
            CodeText(
                "{name} tertulis dua kali di sini",
                labels: [
                    "first": "pertama kali ditulis di sini",
                ])
        case .fileNameDiffers:
            CodeText("id {id} berbeda dari nama berkas atau foldernya, {file}")
        case .nestedGroup:
            CodeText(
                """
                kelompok {group} hanya boleh berisi surat dan data, sedangkan {member} \
                adalah kelompok atau sarana
                """)
        // Flow.
        case .unreachableStep:
            CodeText(
                "tidak ada jalan menuju langkah {step}",
                labels: [
                    "before": "langkah sebelumnya menuju ke tempat lain",
                ],
                helps: [
                    "lead":
                        """
                        sebutkan langkah ini pada `next` suatu langkah atau hasil keputusan, \
                        atau hapus
                        """,
                ])
        case .noWayToEnd:
            CodeText(
                "tidak ada jalan dari langkah {step} menuju akhir",
                helps: [
                    "path": "proses akan berputar: {path}",
                ])
        case .singleOutcome:
            CodeText("langkah {step} memutuskan hanya dengan satu hasil")
        case .sameLabel:
            CodeText(
                "dua hasil keputusan memakai label {label}",
                labels: [
                    "first": "yang pertama di sini",
                ])
        case .decidesAndGoesOn:
            CodeText(
                "keputusan berlanjut hanya lewat hasilnya dan tidak memakai {key}",
                labels: [
                    "decide": "langkah ini memutuskan di sini",
                ])
        case .unusedEnd:
            CodeText("tidak ada jalan menuju akhir {name}")
        // Documents and data.
        case .documentNeverFiled:
            CodeText(
                "dokumen {document} bisa belum ada saat langkah {step} memerlukannya",
                labels: [
                    "producer": "dokumen ini dihasilkan di sini",
                ],
                helps: [
                    "path": "tidak seorang pun menyerahkannya pada jalan {path}",
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
            CodeText("dokumen {name} tidak pernah diminta atau dihasilkan")
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
        case .choicesMismatch:
            CodeText(
                "jenis data {data} tidak sesuai dengan pilihannya",
                labels: [
                    "type": "jenis ini tidak memakai pilihan",
                ],
                helps: [
                    "missing": "daftarkan nilai yang mungkin di bawah `choices`",
                    "other": "tulis `type: choice` atau hapus pilihannya",
                ])
        case .secretStored:
            CodeText("data {data} meminta {word}, padahal nilai seperti itu tidak pernah disimpan")
        case .unusedRow:
            CodeText("tidak ada langkah pada baris {row}")
        case .mixedRow:
            CodeText(
                "langkah-langkah pada baris {row} tidak berurutan",
                labels: [
                    "earlier": "langkah sebelumnya pada baris ini",
                ])
        // Time.
        case .slaBeyondExpiry:
            CodeText(
                "SLA {sla} lebih lama daripada {expiry}, saat langkah ini kedaluwarsa",
                labels: [
                    "expiry": "langkah kedaluwarsa setelah ini",
                ])
        case .sinceUnvisited:
            CodeText(
                """
                SLA langkah {step} dihitung dari {since}, padahal proses bisa sampai di sini \
                tanpa melewatinya
                """,
                helps: [
                    "path": "misalnya lewat jalan {path}",
                ])
        case .escalationBeyondExpiry:
            CodeText(
                """
                eskalasi setelah {escalation} tidak pernah terjadi: langkah kedaluwarsa \
                setelah {expiry}
                """,
                labels: [
                    "expiry": "langkah kedaluwarsa setelah ini",
                ])
        case .slaTwice:
            CodeText(
                """
                baris {row} sudah mempunyai SLA untuk semua langkahnya, dan langkah ini \
                menambah satu lagi
                """,
                labels: [
                    "row": "SLA baris",
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
                    "record": "sebutkan pada `recorded_by` peran yang mencatat untuknya",
                ])
        case .roleUnappointed:
            CodeText(
                "di instansi {agency} belum ada yang diangkat untuk peran {role}",
                helps: [
                    "appoint": "tambahkan pengangkatan di agency.yaml",
                ])
        case .appointmentsOverlap:
            CodeText(
                "{actor} memegang peran {role} dua kali pada waktu yang sama",
                labels: [
                    "first": "pengangkatan yang lain",
                ])
        case .appointmentReversed:
            CodeText(
                "pengangkatan berakhir {until}, sebelum dimulai {from}",
                labels: [
                    "from": "dimulai di sini",
                ])
        case .actingWithoutDecree:
            CodeText(
                "{actor} menjabat sebagai {acting} tanpa surat keputusan",
                helps: [
                    "decree": "sebutkan surat keputusan pada `decree`",
                ])
        case .actorStepUnvisited:
            CodeText(
                """
                {step} harus dilakukan oleh pelaksana {other}, padahal proses bisa sampai di \
                sini tanpa melewatinya
                """,
                helps: [
                    "path": "misalnya lewat jalan {path}",
                ])
        case .appointedToUnheldRole:
            CodeText("peran {role} tidak diisi lewat pengangkatan dalam prosedur {procedure}")
        case .roleHeldTwoWays:
            CodeText(
                "peran {role} tidak dapat sekaligus `bound` dan `external`",
                labels: [
                    "bound": "`bound` di sini",
                ])
        case .recorderCannotRecord:
            CodeText(
                "{recorder} tidak dapat mencatat untuk {role}: peran yang sama atau pihak luar")
        case .appointedToUnknownRole:
            CodeText(
                "tidak ada prosedur instansi ini yang mempunyai peran {role}",
                helps: [
                    "suggestion": "mungkin maksudnya {suggestion}?",
                ])
        case .bindsUnappointed:
            CodeText(
                """
                hanya peran yang diisi lewat pengangkatan yang dapat ditetapkan orangnya \
                oleh suatu langkah, sedangkan {role} bukan
                """)
        // In force.
        case .notInForce:
            CodeText(
                """
                prosedur tidak mempunyai tanggal efektif maupun pengesahan sehingga belum \
                berlaku
                """,
                helps: [
                    "dates": "isi `effective` atau `ratified` di bawah `form`",
                ])
        case .noNumber:
            CodeText(
                "prosedur tidak mempunyai nomor",
                helps: [
                    "number": "isi `number` di bawah `form`",
                ])
        case .revisedBeforeCreated:
            CodeText(
                "tanggal revisi {date} mendahului tanggal pembuatan {created}",
                labels: [
                    "created": "dibuat di sini",
                ])
        case .effectiveBeforeCreated:
            CodeText(
                "tanggal berlaku {date} mendahului tanggal pembuatan {created}",
                labels: [
                    "created": "dibuat di sini",
                ])
        case .legalBasisReplaced:
            CodeText("peraturan ini telah diganti dengan {replacement}")
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
                    "earlier": "jam yang lain",
                ])
        case .overlappingPeriods:
            CodeText(
                "periode ini mulai sebelum periode sampai {until} selesai",
                labels: [
                    "earlier": "periode yang lain",
                ])
        case .holidayOutsideYear:
            CodeText(
                "{date} tercantum di bawah tahun {year}",
                labels: [
                    "year": "tahunnya",
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
                    "from": "dimulai di sini",
                ])
        case .calendarTooLong:
            CodeText("kalender mencakup paling banyak {limit} tahun dan periode sebanyak itu")
        case .contextBroken:
            CodeText(
                """
                agency.yaml di sebelah berkas ini masih salah: peran tidak dicocokkan dengan \
                pengangkatan
                """)
        }
    }
}
