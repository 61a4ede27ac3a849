/// The way from step to step.
extension Explanation {
    static let unreachableStep = Explanation(
        meaning: Text(
            en:
                """
                No step and no outcome leads to this one, so it would never be done. In the \
                printed flowchart no arrow would point at its box.
                """,
            id:
                """
                Tidak ada langkah atau hasil keputusan yang menuju langkah ini, sehingga tidak \
                akan pernah dikerjakan. Pada diagram alir, tidak ada panah menuju kotaknya.
                """),
        mend: Text(
            en:
                """
                Let the step or outcome that comes before it name it under `next`, or delete it. A \
                step without `next` goes on to the one below it.
                """,
            id:
                """
                Sebutkan langkah ini pada `next` langkah atau hasil keputusan sebelumnya, atau \
                hapus. Langkah tanpa `next` berlanjut ke langkah di bawahnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                        next: serahkan
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                      - id: serahkan
                        title: Menyerahkan surat
                        by: petugas

                    """))
        ])

    static let noWayToEnd = Explanation(
        meaning: Text(
            en:
                """
                From this step an application goes round and round and never comes to an end: \
                nobody would ever get an answer.
                """,
            id:
                """
                Dari langkah ini permohonan hanya berputar dan tidak pernah sampai ke akhir: \
                pemohon tidak akan pernah mendapat jawaban.
                """),
        mend: Text(
            en:
                """
                Give one of the steps on the circle a way out: `next: end`, an outcome that leads \
                on, or `may_end`.
                """,
            id:
                """
                Beri salah satu langkah pada putaran itu jalan keluar: `next: end`, hasil \
                keputusan yang berlanjut, atau `may_end`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                      petugas: Petugas Loket
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                        next: ajukan

                    """))
        ])

    static let singleOutcome = Explanation(
        meaning: Text(
            en:
                """
                A decision has at least two outcomes, such as Ya and Tidak. With one, nothing is \
                decided, and the flowchart would show a diamond with a single arrow.
                """,
            id:
                """
                Keputusan mempunyai sedikitnya dua hasil, misalnya Ya dan Tidak. Dengan satu hasil \
                tidak ada yang diputuskan, dan diagram alir akan menampilkan belah ketupat dengan \
                satu panah.
                """),
        mend: Text(
            en:
                """
                Add the other outcome, or write `next` in place of `decide`.
                """,
            id:
                """
                Tambahkan hasil yang lain, atau tulis `next` sebagai ganti `decide`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: periksa
                        title: Memeriksa kelengkapan berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: terbitkan}
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let sameLabel = Explanation(
        meaning: Text(
            en:
                """
                Two outcomes of one decision read the same, so whoever decides cannot tell them \
                apart, nor can a reader of the record afterwards.
                """,
            id:
                """
                Dua hasil dari satu keputusan berbunyi sama, sehingga pemutus maupun pembaca \
                catatan kelak tidak dapat membedakannya.
                """),
        mend: Text(
            en:
                """
                Give each outcome a label of its own, as the flowchart prints it.
                """,
            id:
                """
                Beri setiap hasil label sendiri, seperti yang tercetak pada diagram alir.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: periksa
                        title: Memeriksa kelengkapan berkas
                        by: petugas
                        decide:
                          lengkap: {label: Ya, next: terbitkan}
                          kurang: {label: Ya, next: end}
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let decidesAndGoesOn = Explanation(
        meaning: Text(
            en:
                """
                A step is a process or a decision, as in the printed form: a box or a diamond, \
                never both. A decision goes where its outcomes say, so a `next` or `may_end` \
                beside them would never count.
                """,
            id:
                """
                Langkah adalah proses atau keputusan, seperti pada formulir: kotak atau belah \
                ketupat, tidak keduanya. Keputusan berlanjut menurut hasilnya, sehingga `next` \
                atau `may_end` di sampingnya tidak akan pernah berlaku.
                """),
        mend: Text(
            en:
                """
                Delete the key, or make two steps: one that does the work and one that decides.
                """,
            id:
                """
                Hapus kunci itu, atau jadikan dua langkah: satu yang mengerjakan dan satu yang \
                memutuskan.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    steps:
                      - id: periksa
                        title: Memeriksa kelengkapan berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: terbitkan}
                          tidak: {label: Tidak, next: end}
                        next: terbitkan
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let unusedEnd = Explanation(
        meaning: Text(
            en:
                """
                A named end is declared and nothing leads to it. Perhaps the rejection that it \
                stands for was forgotten in the steps.
                """,
            id:
                """
                Ada akhir yang dinyatakan, tetapi tidak ada yang menuju ke sana. Mungkin penolakan \
                yang dimaksud lupa ditulis pada langkahnya.
                """),
        mend: Text(
            en:
                """
                Let an outcome or `may_end` lead to it, or delete it.
                """,
            id:
                """
                Arahkan suatu hasil keputusan atau `may_end` ke akhir itu, atau hapus.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    ends:
                      ditolak: {title: Ditolak, status: rejected}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let endWithoutStatus = Explanation(
        meaning: Text(
            en:
                """
                The name of this end speaks of a refusal or a cancellation. Without a status it \
                counts as completed, and so would every application that was turned down.
                """,
            id:
                """
                Nama akhir ini menyebut penolakan atau pembatalan. Tanpa status ia dihitung \
                sebagai selesai, begitu pula setiap permohonan yang ditolak.
                """),
        mend: Text(
            en:
                """
                Write `status: rejected` or `status: cancelled` beside its title; where it really \
                is a completion, write `status: completed`.
                """,
            id:
                """
                Tulis `status: rejected` atau `status: cancelled` di samping judulnya; jika memang \
                berarti selesai, tulis `status: completed`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    ends:
                      ditolak: Permohonan ditolak
                    steps:
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: end}
                          tidak: {label: Tidak, next: ditolak}

                    """))
        ])
}
