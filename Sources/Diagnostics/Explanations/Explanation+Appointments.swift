/// Who holds a role.
extension Explanation {
    static let roleUnappointed = Explanation(
        meaning: Text(
            en:
                """
                A role has work in this procedure, and the agency's file appoints nobody to it. \
                Every application would stop there.
                """,
            id:
                """
                Peran ini mempunyai tugas dalam prosedur, tetapi berkas instansi belum mengangkat \
                siapa pun. Setiap permohonan akan berhenti di sana.
                """),
        mend: Text(
            en:
                """
                Add an appointment to agency.yaml: `{actor: kel-002, role: lurah, from: \
                2024-01-02}`.
                """,
            id:
                """
                Tambahkan pengangkatan di agency.yaml: `{actor: kel-002, role: lurah, from: \
                2024-01-02}`.
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

                    """)),
            ExampleFile(
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: kel-001, role: petugas, from: 2024-01-02}

                    """)),
        ])

    static let appointmentsOverlap = Explanation(
        meaning: Text(
            en:
                """
                One person is appointed to one role twice for the same days. One of the two dates \
                is a mistake, and the record could not say by which decree the person acted.
                """,
            id:
                """
                Satu orang diangkat dua kali untuk peran yang sama pada hari yang sama. Salah satu \
                tanggalnya keliru, dan catatan tidak dapat menyebut surat keputusan mana yang \
                menjadi dasarnya.
                """),
        mend: Text(
            en:
                """
                Let the first end before the second begins, with `until`, or delete one.
                """,
            id:
                """
                Akhiri yang pertama sebelum yang kedua dimulai, dengan `until`, atau hapus salah \
                satunya.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: kel-001, role: petugas, from: 2024-01-02, until: 2024-12-31}
                      - {actor: kel-001, role: petugas, from: 2024-07-01}

                    """))
        ])

    static let appointmentReversed = Explanation(
        meaning: Text(
            en:
                """
                The last day of the appointment comes before its first, so it would hold on no day \
                at all.
                """,
            id:
                """
                Hari terakhir pengangkatan mendahului hari pertamanya, sehingga tidak berlaku pada \
                hari apa pun.
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
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: kel-001, role: petugas, from: 2024-07-01, until: 2024-06-30}

                    """))
        ])

    static let actingWithoutDecree = Explanation(
        meaning: Text(
            en:
                """
                A Plt. or Plh. acts on the strength of a decree or an order. An auditor will ask \
                for it, so the appointment should name it.
                """,
            id:
                """
                Plt. atau Plh. bertindak berdasarkan surat keputusan atau surat perintah. Auditor \
                akan menanyakannya, karena itu pengangkatan sebaiknya menyebutkannya.
                """),
        mend: Text(
            en:
                """
                Add `decree` with the number of the decree.
                """,
            id:
                """
                Tambahkan `decree` dengan nomor surat keputusannya.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: kel-002, role: lurah, from: 2024-03-01, acting: plt}

                    """))
        ])

    static let personNumberAsActor = Explanation(
        meaning: Text(
            en:
                """
                Every act names the person who did it, in a journal that is never changed and \
                that is handed to auditors. A NIK (16 digits) or NIP (18 digits) there would be \
                personal data that nobody can take out again.
                """,
            id:
                """
                Setiap tindakan menyebut pelakunya, dalam jurnal yang tidak pernah diubah dan yang \
                diserahkan kepada auditor. NIK (16 angka) atau NIP (18 angka) di sana menjadi \
                data pribadi yang tidak dapat dikeluarkan lagi.
                """),
        mend: Text(
            en:
                """
                Give each person an id that says nothing of them, and keep the list of who is who \
                outside the journal.
                """,
            id:
                """
                Beri setiap orang id yang tidak mengungkap orangnya, dan simpan daftar namanya di \
                luar jurnal.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: nip-197001012000031001, role: lurah, from: 2024-03-01}

                    """))
        ])

    static let appointedToUnheldRole = Explanation(
        meaning: Text(
            en:
                """
                The procedure fills this role in another way than by appointment: by the person \
                whom an instance is about, or by a party outside. The appointment would have no \
                effect.
                """,
            id:
                """
                Dalam prosedur, peran ini tidak diisi lewat pengangkatan, melainkan oleh orang \
                yang mengajukan atau pihak luar. Pengangkatan ini tidak ada akibatnya.
                """),
        mend: Text(
            en:
                """
                Delete the appointment, or change the role in the procedure.
                """,
            id:
                """
                Hapus pengangkatannya, atau ubah peran itu dalam prosedur.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: kel-001, role: pemohon, from: 2024-01-02}

                    """)),
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon

                    """)),
        ])

    static let appointedToUnknownRole = Explanation(
        meaning: Text(
            en:
                """
                No procedure of the agency has a role of this name. Most likely it is misspelt, \
                and the person cannot work.
                """,
            id:
                """
                Tidak ada prosedur instansi ini yang mempunyai peran dengan nama itu. Kemungkinan \
                salah tulis, dan orangnya tidak dapat bekerja.
                """),
        mend: Text(
            en:
                """
                Write the role as the procedures declare it.
                """,
            id:
                """
                Tulis peran seperti dalam prosedurnya.
                """),
        example: [
            ExampleFile(
                "agency.yaml",
                Example.agency(
                    """
                      - {actor: kel-001, role: petugas, from: 2024-01-02}
                      - {actor: kel-002, role: petuga, from: 2024-01-02}

                    """)),
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

                    """)),
        ])
}
