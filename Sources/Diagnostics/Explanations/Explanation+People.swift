/// Who performs a step.
extension Explanation {
    static let disjointActors = Explanation(
        meaning: Text(
            en:
                """
                The same person must do both steps, but the two are for different roles. Nobody \
                who did the one may do the other.
                """,
            id:
                """
                Kedua langkah harus dikerjakan orang yang sama, padahal untuk peran yang berbeda. \
                Orang yang mengerjakan langkah yang satu tidak berwenang atas yang lain.
                """),
        mend: Text(
            en:
                """
                Give both steps a role in common, or delete `same_actor_as`.
                """,
            id:
                """
                Beri kedua langkah peran yang sama, atau hapus `same_actor_as`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                      lurah: Lurah
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                      - id: tandatangani
                        title: Menandatangani surat
                        by: lurah
                        same_actor_as: terima

                    """))
        ])

    static let externalUnrecorded = Explanation(
        meaning: Text(
            en:
                """
                A party outside the agency never works with this program itself. Unless someone \
                records what it did, the procedure would wait for ever at its step.
                """,
            id:
                """
                Pihak di luar instansi tidak memakai program ini sendiri. Jika tidak ada yang \
                mencatat tindakannya, proses akan menunggu selamanya pada langkahnya.
                """),
        mend: Text(
            en:
                """
                Name the roles that record for it: `bsre: {title: BSrE, external: true, \
                recorded_by: [petugas]}`.
                """,
            id:
                """
                Sebutkan peran yang mencatat untuknya: `bsre: {title: BSrE, external: true, \
                recorded_by: [petugas]}`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                      bsre: {title: BSrE, external: true}
                    steps:
                      - id: kirim
                        title: Mengirim permohonan
                        by: petugas
                      - id: terbitkan
                        title: Menerbitkan sertifikat
                        by: bsre

                    """))
        ])

    static let actorStepUnvisited = Explanation(
        meaning: Text(
            en:
                """
                The step is for the person who did another step, and an application can come here \
                without having been there. Then it would be nobody's.
                """,
            id:
                """
                Langkah ini untuk orang yang mengerjakan langkah lain, padahal permohonan bisa \
                sampai di sini tanpa melewatinya. Langkah itu lalu tidak dimiliki siapa pun.
                """),
        mend: Text(
            en:
                """
                Name a step that every way passes, or delete `same_actor_as`.
                """,
            id:
                """
                Sebutkan langkah yang dilalui setiap jalan, atau hapus `same_actor_as`.
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
                        decide:
                          ya: {label: Lengkap, next: terbitkan}
                          tidak: {label: Perlu diperiksa, next: periksa}
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        same_actor_as: periksa

                    """))
        ])

    static let roleHeldTwoWays = Explanation(
        meaning: Text(
            en:
                """
                A role is filled in one way: by appointment, by a person named when an instance \
                starts (`bound`), or by a party outside (`external`). It cannot be filled in two.
                """,
            id:
                """
                Peran diisi dengan satu cara: lewat pengangkatan, oleh orang yang ditetapkan saat \
                proses dimulai (`bound`), atau oleh pihak luar (`external`). Tidak dapat dengan \
                dua cara.
                """),
        mend: Text(
            en:
                """
                Delete one of the two keys.
                """,
            id:
                """
                Hapus salah satu kuncinya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon:
                        title: Pemohon
                        bound: instance
                        external: true
                        recorded_by: [petugas]
                      petugas: Petugas Loket
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon

                    """))
        ])

    static let recorderCannotRecord = Explanation(
        meaning: Text(
            en:
                """
                Whoever records for others is a person of the agency who works with this program. \
                A role cannot record for itself, nor can a party outside.
                """,
            id:
                """
                Yang mencatat untuk pihak lain adalah orang instansi yang memakai program ini. \
                Peran tidak dapat mencatat untuk dirinya sendiri, begitu juga pihak luar.
                """),
        mend: Text(
            en:
                """
                Name a role that is held by appointment.
                """,
            id:
                """
                Sebutkan peran yang diisi lewat pengangkatan.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      bsre: {title: BSrE, external: true, recorded_by: [bsre]}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan sertifikat
                        by: bsre

                    """))
        ])

    static let bindsUnappointed = Explanation(
        meaning: Text(
            en:
                """
                A step may name the person who fills a role for the rest of the instance. That is \
                possible only for roles that several people hold by appointment; this role is \
                filled in another way.
                """,
            id:
                """
                Suatu langkah dapat menetapkan orang yang mengisi peran sampai proses selesai. Itu \
                hanya mungkin untuk peran yang diisi lewat pengangkatan; peran ini diisi dengan \
                cara lain.
                """),
        mend: Text(
            en:
                """
                Delete the role from `binds`, or let it be held by appointment.
                """,
            id:
                """
                Hapus peran itu dari `binds`, atau jadikan peran yang diisi lewat pengangkatan.
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
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                        binds: [pemohon]
                      - id: ajukan
                        title: Melengkapi permohonan
                        by: pemohon

                    """))
        ])
}
