/// Tests of procedures.
extension Explanation {
    static let badMoment = Explanation(
        meaning: Text(
            en:
                """
                Times in a test are written as a day and a time, or as a time alone, which is on \
                the same day as the time before it.
                """,
            id:
                """
                Waktu dalam pengujian ditulis sebagai tanggal dan jam, atau jam saja, yang berarti \
                pada tanggal yang sama dengan waktu sebelumnya.
                """),
        mend: Text(
            en:
                """
                Write `2026-03-02 08:05` or `08:05`; seconds may follow: `08:05:30`.
                """,
            id:
                """
                Tulis `2026-03-02 08:05` atau `08:05`; detik boleh ditambahkan: `08:05:30`.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08.05, by: andi, complete: ajukan, expect: {active: periksa}}

            """))

    static let unknownOutcome = Explanation(
        meaning: Text(
            en:
                """
                A decision has the outcomes that the procedure declares under `decide`, and no \
                others.
                """,
            id:
                """
                Sebuah keputusan hanya mempunyai hasil yang dinyatakan prosedurnya pada `decide`.
                """),
        mend: Text(
            en:
                """
                Write one of the outcomes of that step.
                """,
            id:
                """
                Tulis salah satu hasil dari langkah itu.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: andi, complete: ajukan}
              - {at: 08:10, by: budi, complete: periksa, outcome: ya, expect: {end: end}}

            """))

    static let severalActs = Explanation(
        meaning: Text(
            en:
                """
                Each entry of a test is one thing that one person does at one time. Two things in \
                one entry would leave open which comes first and which of them an expectation \
                speaks of.
                """,
            id:
                """
                Setiap butir pengujian adalah satu perbuatan satu orang pada satu waktu. Dua \
                perbuatan dalam satu butir tidak jelas urutannya, dan tidak jelas pula mana yang \
                dimaksud harapannya.
                """),
        mend: Text(
            en:
                """
                Write two entries, one after the other. Without `at` an entry happens at the time \
                of the one before.
                """,
            id:
                """
                Tulis dua butir berurutan. Butir tanpa `at` terjadi pada waktu butir sebelumnya.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: andi, note: Baru, complete: ajukan, expect: {active: periksa}}

            """))

    static let emptyAct = Explanation(
        meaning: Text(
            en:
                """
                An entry says what somebody does, or what must hold after time has passed. This \
                one says neither, so it tests nothing.
                """,
            id:
                """
                Sebuah butir menyebut perbuatan seseorang, atau apa yang harus berlaku setelah \
                waktu berjalan. Butir ini tidak menyebut keduanya, sehingga tidak menguji apa pun.
                """),
        mend: Text(
            en:
                """
                Add the act or `expect`, or delete the entry.
                """,
            id:
                """
                Tambahkan perbuatannya atau `expect`, atau hapus butir ini.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: andi, complete: ajukan, expect: {active: periksa}}
              - {at: 08:10, by: budi}

            """))

    static let detailOfOtherAct = Explanation(
        meaning: Text(
            en:
                """
                Some keys belong to some acts only: an outcome is given when a step is completed, \
                not when a document is submitted. Here it would have no effect.
                """,
            id:
                """
                Beberapa kunci hanya milik tindakan tertentu: hasil keputusan diberikan saat \
                langkah diselesaikan, bukan saat dokumen diserahkan. Di sini kunci itu tidak \
                berpengaruh.
                """),
        mend: Text(
            en:
                """
                Move the key to the entry that it belongs to, or delete it.
                """,
            id:
                """
                Pindahkan kunci itu ke butir yang semestinya, atau hapus.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: andi, complete: ajukan, points: [a], expect: {active: periksa}}

            """))

    static let detailMissing = Explanation(
        meaning: Text(
            en:
                """
                The act says too little without this key: who does it, to whom it goes, why, which \
                points or which end.
                """,
            id:
                """
                Tanpa kunci ini tindakan belum jelas: siapa yang melakukan, kepada siapa, mengapa, \
                butir yang mana, atau akhir yang mana.
                """),
        mend: Text(
            en:
                """
                Add the key to the same entry.
                """,
            id:
                """
                Tambahkan kunci itu pada butir yang sama.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, complete: ajukan, expect: {active: periksa}}

            """))

    static let timeBackwards = Explanation(
        meaning: Text(
            en:
                """
                What is recorded is recorded in order: a test runs from one recording to the next, \
                as the journal does.
                """,
            id:
                """
                Pencatatan berlangsung berurutan: pengujian berjalan dari satu pencatatan ke \
                pencatatan berikutnya, seperti jurnal.
                """),
        mend: Text(
            en:
                """
                Put the entries into the order in which they were recorded. What happened earlier \
                and is recorded only now has its own time under `at` and the time of recording \
                under `recorded_at`.
                """,
            id:
                """
                Urutkan butir-butir menurut waktu pencatatannya. Yang terjadi lebih dahulu dan \
                baru dicatat sekarang ditulis waktunya pada `at` dan waktu pencatatannya pada \
                `recorded_at`.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: andi, complete: ajukan, expect: {active: periksa}}
              - {at: 08:01, by: budi, complete: periksa, outcome: lengkap, expect: {end: end}}

            """))

    static let dayMissing = Explanation(
        meaning: Text(
            en:
                """
                A time alone takes its day from the time before it. The first time of a test has \
                none before it.
                """,
            id:
                """
                Jam saja mengambil tanggal dari waktu sebelumnya. Waktu pertama dalam pengujian \
                tidak mempunyai waktu sebelumnya.
                """),
        mend: Text(
            en:
                """
                Write the day before the time: `2026-03-02 08:00`.
                """,
            id:
                """
                Tulis tanggal di depan jamnya: `2026-03-02 08:00`.
                """),
        example: Example.test(
            """
            start: {at: 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 2026-03-02 08:05, by: andi, complete: ajukan, expect: {active: periksa}}

            """))

    static let unknownRejection = Explanation(
        meaning: Text(
            en:
                """
                Every reason for which the engine refuses an act has a fixed name, and a test \
                expects it by that name.
                """,
            id:
                """
                Setiap alasan penolakan oleh mesin mempunyai nama tetap, dan pengujian menyebutnya \
                dengan nama itu.
                """),
        mend: Text(
            en:
                """
                Write one of the names of the table of rejections in the reference of the \
                language.
                """,
            id:
                """
                Tulis salah satu nama dari tabel penolakan dalam rujukan bahasa.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: budi, complete: periksa, expect: {rejected: not-activ}}

            """))

    static let roleInPlaceOfPerson = Explanation(
        meaning: Text(
            en:
                """
                Roles do nothing; the persons who fill them do. Only a party outside the agency \
                acts by the name of its role, since nobody knows who it was.
                """,
            id:
                """
                Peran tidak berbuat; yang berbuat adalah orang yang memegangnya. Hanya pihak di \
                luar instansi yang disebut dengan perannya, karena tidak diketahui siapa orangnya.
                """),
        mend: Text(
            en:
                """
                Write the person whom the test binds or the agency appoints to the role.
                """,
            id:
                """
                Tulis orang yang disebut pada `bind` atau yang diangkat instansi untuk peran itu.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: pemohon, complete: ajukan, expect: {active: periksa}}

            """))

    static let nothingExpected = Explanation(
        meaning: Text(
            en:
                """
                The test shows that its acts are accepted, and looks at nothing that came of them: \
                neither steps nor due times nor the end.
                """,
            id:
                """
                Pengujian ini hanya menunjukkan bahwa tindakan-tindakannya diterima, dan tidak \
                melihat akibatnya: langkah, tenggat, ataupun akhirnya.
                """),
        mend: Text(
            en:
                """
                Add `expect` to the acts that matter, at least `expect: {end: end}` to the last.
                """,
            id:
                """
                Tambahkan `expect` pada tindakan yang penting, sedikitnya `expect: {end: end}` \
                pada yang terakhir.
                """),
        example: Example.test(
            """
            start: {at: 2026-03-02 08:00, by: andi, bind: {pemohon: andi}}
            acts:
              - {at: 08:05, by: andi, complete: ajukan}

            """))
}
