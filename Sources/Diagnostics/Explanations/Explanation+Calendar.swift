/// The calendar file.
extension Explanation {
    static let overlappingHours = Explanation(
        meaning: Text(
            en:
                """
                Two spans of working time on the same day overlap, so some minutes would be \
                counted twice.
                """,
            id:
                """
                Dua rentang jam kerja pada hari yang sama bertumpukan, sehingga ada menit yang \
                terhitung dua kali.
                """),
        mend: Text(
            en:
                """
                Let the first end where the break begins and the second begin where it ends.
                """,
            id:
                """
                Akhiri rentang pertama saat istirahat dimulai dan mulai rentang kedua saat \
                istirahat selesai.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "11:30-16:00"]
                holidays:
                  2026: [2026-01-01, 2026-08-17]

                """)
        ])

    static let overlappingPeriods = Explanation(
        meaning: Text(
            en:
                """
                Two periods with hours of their own have days in common, and it is not clear which \
                hours hold on them.
                """,
            id:
                """
                Dua periode dengan jam kerja sendiri mempunyai hari yang sama, dan tidak jelas jam \
                mana yang berlaku.
                """),
        mend: Text(
            en:
                """
                Let one period end on the day before the other begins.
                """,
            id:
                """
                Akhiri periode yang satu sehari sebelum yang lain dimulai.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]
                periods:
                  - title: Ramadan
                    from: 2026-02-19
                    until: 2026-03-20
                    hours: {monday: ["08:00-12:00", "12:30-15:00"]}
                  - title: Siaga banjir
                    from: 2026-03-16
                    until: 2026-03-31
                    hours: {monday: ["07:00-15:00"]}
                holidays:
                  2026: [2026-01-01, 2026-08-17]

                """)
        ])

    static let holidayOutsideYear = Explanation(
        meaning: Text(
            en:
                """
                A day off is listed under another year than its own. Most often last year's list \
                was copied and one date not changed.
                """,
            id:
                """
                Ada hari libur yang tercantum di bawah tahun lain. Biasanya daftar tahun lalu \
                disalin dan satu tanggalnya lupa diganti.
                """),
        mend: Text(
            en:
                """
                Correct the date, or move it to its year.
                """,
            id:
                """
                Betulkan tanggalnya, atau pindahkan ke tahunnya.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]
                holidays:
                  2026: [2026-01-01, 2025-08-17]

                """)
        ])

    static let noKnownYear = Explanation(
        meaning: Text(
            en:
                """
                The calendar lists the holidays of no year. Deadlines are then computed as if no \
                day were a holiday, and every one says that it is provisional.
                """,
            id:
                """
                Kalender ini belum memuat hari libur tahun mana pun. Tenggat lalu dihitung \
                seolah-olah tidak ada hari libur, dan semuanya disebut sementara.
                """),
        mend: Text(
            en:
                """
                List the national holidays of the current year under `holidays`.
                """,
            id:
                """
                Daftarkan hari libur nasional tahun berjalan di bawah `holidays`.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]

                """)
        ])

    static let leaveOfUnknownYear = Explanation(
        meaning: Text(
            en:
                """
                The calendar lists the collective leave of a year whose national holidays it does \
                not list. Such a year is only half known.
                """,
            id:
                """
                Kalender memuat cuti bersama untuk tahun yang hari libur nasionalnya belum \
                tercantum. Tahun seperti itu baru setengah diketahui.
                """),
        mend: Text(
            en:
                """
                List the year under `holidays` too.
                """,
            id:
                """
                Cantumkan tahun itu juga di bawah `holidays`.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]
                holidays:
                  2025: [2025-01-01, 2025-08-17]
                collective_leave:
                  2026: [2026-12-24]

                """)
        ])

    static let periodReversed = Explanation(
        meaning: Text(
            en:
                """
                The last day of the period comes before its first, so its hours would hold on no \
                day.
                """,
            id:
                """
                Hari terakhir periode mendahului hari pertamanya, sehingga jam kerjanya tidak \
                berlaku pada hari apa pun.
                """),
        mend: Text(
            en:
                """
                Correct one of the two days; both are included.
                """,
            id:
                """
                Betulkan salah satu tanggalnya; kedua hari itu ikut terhitung.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]
                periods:
                  - title: Ramadan
                    from: 2026-03-20
                    until: 2026-02-19
                    hours: {monday: ["08:00-12:00", "12:30-15:00"]}
                holidays:
                  2026: [2026-01-01, 2026-08-17]

                """)
        ])

    static let calendarTooLong = Explanation(
        meaning: Text(
            en:
                """
                The years of the calendar lie further apart than any office plans. Most often a \
                year is mistyped.
                """,
            id:
                """
                Tahun-tahun dalam kalender ini terpaut lebih jauh daripada rencana kantor mana \
                pun. Biasanya ada tahun yang salah ketik.
                """),
        mend: Text(
            en:
                """
                Correct the year.
                """,
            id:
                """
                Betulkan tahunnya.
                """),
        example: [
            ExampleFile(
                "calendars/contoh.yaml",
                """
                calendar: 1
                id: contoh
                title: Jam kerja kantor
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]
                holidays:
                  2026: [2026-01-01, 2026-08-17]
                  2262: [2262-01-01]

                """)
        ])
}
