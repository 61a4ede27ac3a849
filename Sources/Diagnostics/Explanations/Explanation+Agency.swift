/// The agency file.
extension Explanation {
    static let noAgencyFile = Explanation(
        meaning: Text(
            en:
                """
                Who holds which role stands in the file agency.yaml beside the procedures. It is \
                not there, so it could not be checked whether every role has somebody.
                """,
            id:
                """
                Siapa memegang peran apa tercantum dalam agency.yaml di sebelah prosedur. Berkas \
                itu tidak ada, sehingga tidak dapat diperiksa apakah setiap peran sudah terisi.
                """),
        mend: Text(
            en:
                """
                Put an agency.yaml into the folder. For a first look at a single file nothing \
                needs to be done.
                """,
            id:
                """
                Letakkan agency.yaml di folder itu. Untuk sekadar melihat satu berkas, tidak ada \
                yang harus dilakukan.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps))
        ])

    static let contextBroken = Explanation(
        meaning: Text(
            en:
                """
                The file agency.yaml beside this one has mistakes of its own, so it could not be \
                checked whether every role has somebody.
                """,
            id:
                """
                Berkas agency.yaml di sebelah berkas ini masih salah, sehingga tidak dapat \
                diperiksa apakah setiap peran sudah terisi.
                """),
        mend: Text(
            en:
                """
                Mend agency.yaml first, then check again.
                """,
            id:
                """
                Perbaiki agency.yaml dahulu, lalu periksa lagi.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(Example.roles + Example.steps)),
            ExampleFile(
                "agency.yaml",
                """
                agency: 1
                id: contoh
                name: Kelurahan Contoh
                zone: WIB

                """),
        ])

    static let unknownCalendar = Explanation(
        meaning: Text(
            en:
                """
                The agency works by a calendar that does not exist. Without it no deadline could \
                be computed.
                """,
            id:
                """
                Instansi memakai kalender yang tidak ada. Tanpa kalender tidak ada tenggat yang \
                dapat dihitung.
                """),
        mend: Text(
            en:
                """
                Write the id of a file in the folder `calendars`, or add one there.
                """,
            id:
                """
                Tulis id berkas yang ada di folder `calendars`, atau tambahkan di sana.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                """
                agency: 1
                id: contoh
                name: Kelurahan Contoh
                zone: WIB
                calendar: lima-hari-krja

                """),
            ExampleFile(
                "calendars/lima-hari-kerja.yaml",
                """
                calendar: 1
                id: lima-hari-kerja
                title: Lima hari kerja
                hours:
                  monday: ["07:30-12:00", "13:00-16:00"]
                holidays:
                  2026: [2026-01-01, 2026-08-17]

                """),
        ])

    static let unknownZone = Explanation(
        meaning: Text(
            en:
                """
                An office lies in one of the three time zones of Indonesia, and deadlines are told \
                in its own time.
                """,
            id:
                """
                Kantor berada di salah satu dari tiga zona waktu Indonesia, dan tenggat disebut \
                menurut waktu setempat.
                """),
        mend: Text(
            en:
                """
                Write `WIB`, `WITA` or `WIT`.
                """,
            id:
                """
                Tulis `WIB`, `WITA`, atau `WIT`.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                """
                agency: 1
                id: contoh
                name: Kelurahan Contoh
                zone: GMT+7
                calendar: lima-hari-kerja

                """)
        ])
}
