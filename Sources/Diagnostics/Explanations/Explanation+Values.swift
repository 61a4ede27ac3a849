/// Values and lists.
extension Explanation {
    static let badNumber = Explanation(
        meaning: Text(
            en:
                """
                A whole number belongs here, within the limits that the message names, without a \
                sign, a point or zeros in front.
                """,
            id:
                """
                Di sini seharusnya bilangan bulat dalam batas yang disebutkan, tanpa tanda, titik, \
                atau nol di depan.
                """),
        mend: Text(
            en:
                """
                Write digits only: `revision: 2`.
                """,
            id:
                """
                Tulis dengan angka saja: `revision: 2`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps, revision: "pertama"))
        ])

    static let badChoice = Explanation(
        meaning: Text(
            en:
                """
                Only certain words are possible here, and this is none of them. The words are \
                English, whatever language the contents are in.
                """,
            id:
                """
                Di sini hanya kata tertentu yang dapat dipakai, dan ini bukan salah satunya. \
                Kata-kata itu berbahasa Inggris, apa pun bahasa isi berkas.
                """),
        mend: Text(
            en:
                """
                Write one of the words that the message names.
                """,
            id:
                """
                Tulis salah satu kata yang disebutkan dalam pesan.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    ends:
                      ditolak: {title: Ditolak, status: reject}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        may_end: {ditolak: {reason: required}}

                    """))
        ])

    static let badDate = Explanation(
        meaning: Text(
            en:
                """
                Dates are written in one way, year-month-day, so that 3/4/2024 cannot mean two \
                days. The identity block also takes a month alone where the source prints no day.
                """,
            id:
                """
                Tanggal ditulis dengan satu cara, tahun-bulan-hari, sehingga 3/4/2024 tidak \
                berarti dua hari yang berbeda. Pada blok identitas boleh bulan saja jika sumber \
                tidak mencetak harinya.
                """),
        mend: Text(
            en:
                """
                Write `2024-02-01`, or `2024-02` where only the month is printed.
                """,
            id:
                """
                Tulis `2024-02-01`, atau `2024-02` jika yang tercetak hanya bulannya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps,
                    form: "{number: 400/07/SOP/2024, effective: 1 Februari 2024}"))
        ])

    static let badDuration = Explanation(
        meaning: Text(
            en:
                """
                A duration says how much and by which clock, for the deadline of an applicant \
                depends on it. The units are English words.
                """,
            id:
                """
                Jangka waktu menyebut berapa lama dan menurut jam apa, karena tenggat pemohon \
                bergantung padanya. Satuannya ditulis dalam bahasa Inggris.
                """),
        mend: Text(
            en:
                """
                Write `15 minutes` or `6 hours` of working time, `24 hours elapsed` for 1x24 jam, \
                `3 working days`, `7 calendar days` or `2 months`.
                """,
            id:
                """
                Tulis `15 minutes` atau `6 hours` untuk waktu kerja, `24 hours elapsed` untuk 1x24 \
                jam, `3 working days`, `7 calendar days`, atau `2 months`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        sla: 15 menit

                    """))
        ])

    static let dayWithoutClock = Explanation(
        meaning: Text(
            en:
                """
                Three days can be three working days or three days of the calendar, and over a \
                weekend or Lebaran the difference is large. The file must say which.
                """,
            id:
                """
                Tiga hari bisa berarti tiga hari kerja atau tiga hari kalender, dan bedanya besar \
                jika melewati akhir pekan atau Lebaran. Berkas harus menyebutkan yang mana.
                """),
        mend: Text(
            en:
                """
                Write `3 working days` or `3 calendar days`. Where the source leaves it open, \
                choose one and say why under `assumed`.
                """,
            id:
                """
                Tulis `3 working days` (hari kerja) atau `3 calendar days` (hari kalender). Jika \
                sumber tidak menyebutkannya, pilih salah satu dan beri alasannya pada `assumed`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        sla: 3 days

                    """))
        ])

    static let badHours = Explanation(
        meaning: Text(
            en:
                """
                Working time is written from one time of the day to a later one, with a colon and \
                a hyphen. Breaks are left out by writing two spans.
                """,
            id:
                """
                Jam kerja ditulis dari jam ke jam yang lebih kemudian, dengan titik dua dan tanda \
                hubung. Waktu istirahat dilewati dengan menulis dua rentang.
                """),
        mend: Text(
            en:
                """
                Write `monday: ["07:30-12:00", "13:00-16:00"]`.
                """,
            id:
                """
                Tulis `monday: ["07:30-12:00", "13:00-16:00"]`.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["7.30 - 12.00", "13:00-16:00"]
                holidays:
                  2026: [2026-01-01, 2026-08-17]

                """)
        ])

    static let badFlag = Explanation(
        meaning: Text(
            en:
                """
                Here something holds or does not, and the file says so with `true` or `false` and \
                no other words.
                """,
            id:
                """
                Bagian ini hanya menyatakan ya atau tidak, dan ditulis dengan `true` atau `false`, \
                bukan kata lain.
                """),
        mend: Text(
            en:
                """
                Write `true` for yes and `false` for no.
                """,
            id:
                """
                Tulis `true` untuk ya dan `false` untuk tidak.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: {title: Petugas Loket, column: tidak}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let tooManyItems = Explanation(
        meaning: Text(
            en:
                """
                A list has more entries than the language allows. The points of a checklist, for \
                example, are lettered a to z.
                """,
            id:
                """
                Daftar ini berisi lebih banyak butir daripada yang diperbolehkan. Butir daftar \
                periksa, misalnya, diberi huruf a sampai z.
                """),
        mend: Text(
            en:
                """
                Divide the list: a long checklist is better two steps.
                """,
            id:
                """
                Bagi daftarnya: daftar periksa yang panjang lebih baik dijadikan dua langkah.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps + "    checklist:\n"
                        + (1...27).map { "      - Memeriksa halaman \($0)\n" }.joined()))
        ])

    static let tooFewItems = Explanation(
        meaning: Text(
            en:
                """
                A list has fewer entries than it needs to mean anything. To keep roles apart, for \
                example, takes at least two.
                """,
            id:
                """
                Daftar ini berisi terlalu sedikit butir sehingga tidak ada artinya. Memisahkan \
                peran, misalnya, perlu sedikitnya dua.
                """),
        mend: Text(
            en:
                """
                Add what is missing, or delete the list.
                """,
            id:
                """
                Tambahkan yang kurang, atau hapus daftarnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                    apart: [[petugas]]

                    """))
        ])

    static let textTooLong = Explanation(
        meaning: Text(
            en:
                """
                A text is longer than anything that is printed in one cell. Most often a whole \
                regulation or letter was copied in.
                """,
            id:
                """
                Teks ini lebih panjang daripada isi satu kolom cetak. Biasanya seluruh peraturan \
                atau surat ikut tersalin.
                """),
        mend: Text(
            en:
                """
                Name the regulation or the letter, and leave its wording where it belongs.
                """,
            id:
                """
                Sebutkan peraturan atau suratnya saja, dan biarkan isinya di tempat asalnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps
                        + "    note: " + String(repeating: "Sesuai peraturan. ", count: 456) + "\n")
            )
        ])

    static let hoursReversed = Explanation(
        meaning: Text(
            en:
                """
                A span of working time ends before it begins, or at the same minute, so it holds \
                no time at all.
                """,
            id:
                """
                Rentang jam kerja berakhir sebelum dimulai, atau pada menit yang sama, sehingga \
                tidak memuat waktu sedikit pun.
                """),
        mend: Text(
            en:
                """
                Write the earlier time first: `"13:00-16:00"`. Work past midnight is two spans on \
                two days.
                """,
            id:
                """
                Tulis jam yang lebih awal dahulu: `"13:00-16:00"`. Kerja melewati tengah malam \
                ditulis sebagai dua rentang pada dua hari.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "16:00-13:00"]
                holidays:
                  2026: [2026-01-01, 2026-08-17]

                """)
        ])
}
