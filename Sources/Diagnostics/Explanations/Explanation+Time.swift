/// Durations and timers.
extension Explanation {
    static let slaBeyondExpiry = Explanation(
        meaning: Text(
            en:
                """
                The step lapses before its SLA is over, so the SLA can never be missed and says \
                nothing about the service.
                """,
            id:
                """
                Langkah ini kedaluwarsa sebelum SLA-nya habis, sehingga SLA itu tidak pernah dapat \
                terlampaui dan tidak mengukur apa-apa.
                """),
        mend: Text(
            en:
                """
                Make the SLA shorter than the expiry, or the expiry longer.
                """,
            id:
                """
                Buat SLA lebih pendek daripada masa kedaluwarsa, atau panjangkan masa \
                kedaluwarsanya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                    ends:
                      gugur: {title: Permohonan gugur, status: cancelled}
                    steps:
                      - id: lengkapi
                        title: Melengkapi data lewat tautan
                        by: pemohon
                        sla: 48 hours elapsed
                        expires: {after: 24 hours elapsed, next: gugur}

                    """))
        ])

    static let sinceUnvisited = Explanation(
        meaning: Text(
            en:
                """
                The SLA is counted from another step, and an application can come here without \
                having been there. For such an application the time could not be measured.
                """,
            id:
                """
                SLA dihitung dari langkah lain, padahal permohonan bisa sampai di sini tanpa \
                melewatinya. Untuk permohonan seperti itu waktunya tidak dapat diukur.
                """),
        mend: Text(
            en:
                """
                Count from a step that every way passes. From `at: started` it also counts where \
                the other step was begun and not completed.
                """,
            id:
                """
                Hitung dari langkah yang dilalui setiap jalan. Dengan `at: started` waktu juga \
                terhitung jika langkah itu sudah dimulai tetapi belum selesai.
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
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: terbitkan}
                          ragu: {label: Perlu disposisi, next: disposisi}
                      - id: disposisi
                        title: Memberi disposisi
                        by: lurah
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        sla: {within: 1 working day, since: {step: disposisi}}

                    """))
        ])

    static let escalationBeyondExpiry = Explanation(
        meaning: Text(
            en:
                """
                Someone is to be told when the step takes long, but it lapses before that or at \
                the same moment. The word never goes out.
                """,
            id:
                """
                Ada yang harus diberi tahu jika langkah ini lama, tetapi langkah sudah kedaluwarsa \
                sebelum atau tepat pada saat itu. Pemberitahuannya tidak pernah terkirim.
                """),
        mend: Text(
            en:
                """
                Let the escalation come before the expiry, for example after half of its time.
                """,
            id:
                """
                Buat eskalasi lebih cepat daripada kedaluwarsa, misalnya setelah setengah \
                waktunya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      pemohon: {title: Pemohon, bound: instance}
                      petugas: Petugas Loket
                    ends:
                      gugur: {title: Permohonan gugur, status: cancelled}
                    steps:
                      - id: lengkapi
                        title: Melengkapi data lewat tautan
                        by: pemohon
                        expires: {after: 24 hours elapsed, next: gugur}
                        escalate: {after: 24 hours elapsed, to: petugas}

                    """))
        ])

    static let slaTwice = Explanation(
        meaning: Text(
            en:
                """
                The row has an SLA for all its steps together, and this step has one besides. In \
                the sum of the procedure its time would be counted twice.
                """,
            id:
                """
                Baris ini sudah mempunyai SLA untuk semua langkahnya, dan langkah ini masih \
                mempunyai SLA sendiri. Dalam jumlah waktu prosedur, waktunya terhitung dua kali.
                """),
        mend: Text(
            en:
                """
                Keep the SLA where the source prints it: on the row or on the steps.
                """,
            id:
                """
                Pertahankan SLA di tempat yang tercetak pada sumber: pada baris atau pada langkah.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    rows:
                      baris-1: {sla: 10 minutes}
                    steps:
                      - id: terima
                        title: Menerima permohonan
                        by: petugas
                        row: baris-1
                        sla: 5 minutes
                      - id: catat
                        title: Mencatat di buku agenda
                        by: petugas
                        row: baris-1

                    """))
        ])
}
