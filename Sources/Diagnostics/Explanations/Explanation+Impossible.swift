/// What compiles in every part and can never be done.
extension Explanation {
    static let noPersonFits = Explanation(
        meaning: Text(
            en:
                """
                The step asks for another person than the one who did an earlier step, and there \
                can be no other: either `same_actor_as` asks for that very person, or both steps \
                are for a role that one person has for the whole instance.
                """,
            id:
                """
                Langkah ini meminta orang lain dari pelaksana langkah sebelumnya, padahal tidak \
                mungkin ada orang lain: `same_actor_as` meminta orang itu juga, atau kedua langkah \
                untuk peran yang dipegang satu orang sepanjang proses.
                """),
        mend: Text(
            en:
                """
                Delete `not_actor_of` or `same_actor_as`, or give one of the steps a role that \
                somebody else holds.
                """,
            id:
                """
                Hapus `not_actor_of` atau `same_actor_as`, atau beri salah satu langkah peran yang \
                dipegang orang lain.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: ketik
                        title: Mengetik surat
                        by: petugas
                      - id: periksa
                        title: Memeriksa surat
                        by: petugas
                        same_actor_as: ketik
                        not_actor_of: ketik

                    """))
        ])

    static let renewalImpossible = Explanation(
        meaning: Text(
            en:
                """
                After this outcome a document must be handed in anew, and the instance goes to a \
                step that needs it without passing anybody who may hand it in and any step that \
                produces it. It would wait there for ever.
                """,
            id:
                """
                Setelah hasil keputusan ini dokumen harus diserahkan lagi, tetapi proses menuju \
                langkah yang memerlukannya tanpa melewati peran yang boleh menyerahkannya atau \
                langkah yang menghasilkannya. Proses akan menunggu di sana selamanya.
                """),
        mend: Text(
            en:
                """
                Lead the outcome back to the step at which the document is handed in or produced, \
                or add to its `from` a role on the way.
                """,
            id:
                """
                Arahkan hasil itu kembali ke langkah tempat dokumen diserahkan atau dihasilkan, \
                atau tambahkan pada `from` peran yang ada di jalan itu.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                      petugas: Petugas Loket
                    documents:
                      fc-ktp: {title: Fotokopi KTP, from: [pemohon]}
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                        requires: [fc-ktp]
                      - id: catat
                        title: Mencatat permohonan
                        by: petugas
                        requires: [fc-ktp]
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: end}
                          tidak: {label: Tidak, next: catat, renew: [fc-ktp]}

                    """))
        ])

    static let neverWorks = Explanation(
        meaning: Text(
            en:
                """
                The calendar gives no working time on any day of the week. No time in minutes, \
                hours or working days would ever run out.
                """,
            id:
                """
                Kalender tidak menyebut jam kerja pada hari mana pun. Waktu dalam menit, jam, atau \
                hari kerja tidak akan pernah habis.
                """),
        mend: Text(
            en:
                """
                Give the hours of the days on which the office works.
                """,
            id:
                """
                Isi jam kerja untuk hari-hari kantor bekerja.
                """),
        example: [
            ExampleFile(
                "calendars/lima-hari-kerja.yaml",
                """
                calendar: 1
                id: lima-hari-kerja
                title: Lima Hari Kerja
                hours: {}
                holidays:
                  2026: [2026-01-01]

                """)
        ])
}
