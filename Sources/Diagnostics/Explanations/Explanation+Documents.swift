/// Documents and who has work.
extension Explanation {
    static let documentNeverFiled = Explanation(
        meaning: Text(
            en:
                """
                The step cannot be completed without the document, and there is a way to it on \
                which nobody hands the document in and no step produces it. On that way an \
                application would be stuck.
                """,
            id:
                """
                Langkah ini tidak dapat diselesaikan tanpa dokumen itu, padahal ada jalan ke sana \
                yang tidak melewati penyerahan atau langkah yang menghasilkannya. Lewat jalan itu \
                permohonan akan tertahan.
                """),
        mend: Text(
            en:
                """
                Let a step that always comes before it produce the document, or name under `from` \
                the role that hands it in, a role with a step at or before this one.
                """,
            id:
                """
                Hasilkan dokumen itu pada langkah yang selalu dilalui sebelumnya, atau sebutkan \
                pada `from` peran yang menyerahkannya, yaitu peran pada langkah ini atau \
                sebelumnya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    documents:
                      disposisi: Lembar Disposisi
                    steps:
                      - id: periksa
                        title: Memeriksa kelengkapan berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: terbitkan}
                          ragu: {label: Perlu disposisi, next: disposisi}
                      - id: disposisi
                        title: Meminta disposisi
                        by: petugas
                        produces: [disposisi]
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        requires: [disposisi]

                    """))
        ])

    static let unusedDocument = Explanation(
        meaning: Text(
            en:
                """
                A document is declared that no step requires or produces and no group holds. \
                Perhaps it was forgotten in a step.
                """,
            id:
                """
                Ada dokumen yang dinyatakan, tetapi tidak diminta, dihasilkan, atau termasuk \
                kelompok mana pun. Mungkin lupa disebut pada suatu langkah.
                """),
        mend: Text(
            en:
                """
                Name it under `requires` or `produces` of a step, or delete it.
                """,
            id:
                """
                Sebutkan pada `requires` atau `produces` suatu langkah, atau hapus.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    documents:
                      pas-foto: Pas Foto 3x4
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let unusedData = Explanation(
        meaning: Text(
            en:
                """
                A data item is declared that no step collects, so nobody is ever asked for it.
                """,
            id:
                """
                Ada data yang dinyatakan, tetapi tidak diisi pada langkah mana pun, sehingga tidak \
                pernah ditanyakan.
                """),
        mend: Text(
            en:
                """
                Name it under `collects` of the step at which it is filled in, or delete it.
                """,
            id:
                """
                Sebutkan pada `collects` langkah tempat data itu diisi, atau hapus.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    data:
                      nomor_surat: {title: Nomor surat, type: text}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let unusedRole = Explanation(
        meaning: Text(
            en:
                """
                A role is declared that performs no step, records for nobody and is told of \
                nothing. In the printed table its column would be empty.
                """,
            id:
                """
                Ada peran yang dinyatakan, tetapi tidak melaksanakan langkah, tidak mencatat, dan \
                tidak diberi tahu apa pun. Pada tabel cetak kolomnya akan kosong.
                """),
        mend: Text(
            en:
                """
                Name it under `by` of its step, or delete it.
                """,
            id:
                """
                Sebutkan pada `by` langkahnya, atau hapus.
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
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas

                    """))
        ])

    static let meansHandled = Explanation(
        meaning: Text(
            en:
                """
                A means, such as the internet or a login, is something used at work. It is printed \
                under Kelengkapan, and nobody hands it in, produces or renews it.
                """,
            id:
                """
                Sarana, misalnya internet atau akun, adalah sesuatu yang dipakai bekerja. Sarana \
                tercetak pada Kelengkapan, tetapi tidak diserahkan, dihasilkan, atau diperbarui \
                siapa pun.
                """),
        mend: Text(
            en:
                """
                Delete the key that hands it in, produces or renews it; or, if it is a paper after \
                all, delete `kind: means`.
                """,
            id:
                """
                Hapus kunci yang menyerahkan, menghasilkan, atau memperbaruinya; atau, jika \
                sebenarnya dokumen, hapus `kind: means`.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    documents:
                      internet: {title: Internet, kind: means}
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        produces: [internet]

                    """))
        ])

    static let renewedUnrequired = Explanation(
        meaning: Text(
            en:
                """
                After this outcome a document is to be handed in anew, but no step that can follow \
                requires it. Nobody would ever be asked for the new one.
                """,
            id:
                """
                Setelah hasil keputusan ini dokumen harus diserahkan lagi, tetapi tidak ada \
                langkah berikutnya yang memintanya. Dokumen yang baru tidak akan pernah diminta.
                """),
        mend: Text(
            en:
                """
                Lead the outcome back to the step that requires the document, or delete it from \
                `renew`.
                """,
            id:
                """
                Arahkan hasil itu kembali ke langkah yang meminta dokumennya, atau hapus dari \
                `renew`.
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
                      fc-ktp: Fotokopi KTP
                    steps:
                      - id: ajukan
                        title: Mengajukan permohonan
                        by: pemohon
                        requires: [fc-ktp]
                      - id: periksa
                        title: Memeriksa berkas
                        by: petugas
                        decide:
                          ya: {label: Ya, next: end}
                          tidak: {label: Tidak, next: beritahu, renew: [fc-ktp]}
                      - id: beritahu
                        title: Memberitahukan kekurangan berkas
                        by: petugas

                    """))
        ])

    static let printedOnly = Explanation(
        meaning: Text(
            en:
                """
                What stands under `output` and `requires_text` is printed and nothing else. The \
                id of a document there puts nothing on file and asks for nothing.
                """,
            id:
                """
                Isi `output` dan `requires_text` hanya dicetak. Id dokumen di situ tidak \
                menghasilkan dan tidak meminta dokumen apa pun.
                """),
        mend: Text(
            en:
                """
                Name the document under `produces` or `requires`; its title is then printed by \
                itself.
                """,
            id:
                """
                Sebutkan dokumen itu pada `produces` atau `requires`; judulnya lalu tercetak \
                dengan sendirinya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    """
                    roles:
                      petugas: Petugas Loket
                    documents:
                      surat: Surat Keterangan
                    steps:
                      - id: terbitkan
                        title: Menerbitkan surat
                        by: petugas
                        produces: [surat]
                      - id: serahkan
                        title: Menyerahkan surat
                        by: petugas
                        requires: [surat]
                        output: [surat]

                    """))
        ])
}
