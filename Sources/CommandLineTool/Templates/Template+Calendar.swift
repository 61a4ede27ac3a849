extension Template {
    static let calendarHeadInEnglish = """
        # The days and hours of work of civil servants (Perpres 21/2023): five days a week. The
        # gap between two spans of hours is the break, in which no working time runs. A year that
        # is not listed under holidays is unknown, not free of holidays.

        """

    static let calendarHeadInIndonesian = """
        # Hari dan jam kerja Aparatur Sipil Negara (Perpres 21/2023): lima hari seminggu. Sela
        # antara dua rentang jam adalah istirahat, yang tidak dihitung sebagai waktu kerja. Tahun
        # yang tidak tercantum di holidays belum diketahui hari liburnya.

        """

    static let calendarBody = """
        calendar: 1
        id: <calendar>
        title: Hari dan jam kerja Aparatur Sipil Negara

        hours:
          monday: ["07:30-12:00", "13:00-16:00"]
          tuesday: ["07:30-12:00", "13:00-16:00"]
          wednesday: ["07:30-12:00", "13:00-16:00"]
          thursday: ["07:30-12:00", "13:00-16:00"]
          friday: ["07:30-11:30", "13:00-16:30"]

        periods:
          - title: Ramadan 1447 Hijriah
            from: 2026-02-19
            until: 2026-03-20
            hours:
              monday: ["08:00-12:00", "12:30-15:00"]
              tuesday: ["08:00-12:00", "12:30-15:00"]
              wednesday: ["08:00-12:00", "12:30-15:00"]
              thursday: ["08:00-12:00", "12:30-15:00"]
              friday: ["08:00-11:30", "12:30-15:30"]

        holidays:
          2026:
            - {date: 2026-01-01, title: Tahun Baru 2026 Masehi}
            - {date: 2026-01-16, title: Isra Mikraj Nabi Muhammad S.A.W.}
            - {date: 2026-02-17, title: Tahun Baru Imlek 2577 Kongzili}
            - {date: 2026-03-19, title: Hari Suci Nyepi (Tahun Baru Saka 1948)}
            - {date: 2026-03-21, title: Idul Fitri 1447 Hijriah}
            - {date: 2026-03-22, title: Idul Fitri 1447 Hijriah}
            - {date: 2026-04-03, title: Wafat Yesus Kristus}
            - {date: 2026-04-05, title: Kebangkitan Yesus Kristus (Paskah)}
            - {date: 2026-05-01, title: Hari Buruh Internasional}
            - {date: 2026-05-14, title: Kenaikan Yesus Kristus}
            - {date: 2026-05-27, title: Idul Adha 1447 Hijriah}
            - {date: 2026-05-31, title: Hari Raya Waisak 2570 BE}
            - {date: 2026-06-01, title: Hari Lahir Pancasila}
            - {date: 2026-06-16, title: 1 Muharam Tahun Baru Islam 1448 Hijriah}
            - {date: 2026-08-17, title: Proklamasi Kemerdekaan}
            - {date: 2026-08-25, title: Maulid Nabi Muhammad S.A.W.}
            - {date: 2026-12-25, title: Kelahiran Yesus Kristus (Natal)}

        collective_leave:
          2026:
            - {date: 2026-02-16, title: Cuti bersama Tahun Baru Imlek 2577 Kongzili}
            - {date: 2026-03-18, title: Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)}
            - {date: 2026-03-20, title: Cuti bersama Idul Fitri 1447 Hijriah}
            - {date: 2026-03-23, title: Cuti bersama Idul Fitri 1447 Hijriah}
            - {date: 2026-03-24, title: Cuti bersama Idul Fitri 1447 Hijriah}
            - {date: 2026-05-15, title: Cuti bersama Kenaikan Yesus Kristus}
            - {date: 2026-05-28, title: Cuti bersama Idul Adha 1447 Hijriah}
            - {date: 2026-12-24, title: Cuti bersama Kelahiran Yesus Kristus (Natal)}

        """
}
