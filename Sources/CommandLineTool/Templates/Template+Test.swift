extension Template {
    static let testInEnglish = """
        # A test of the procedure beside it: who does what and when, and what is expected.
        # Run it: sop test <test>
        # Change it together with the procedure, or delete it.
        test: 1
        title: The file is sent back, and then complete
        procedure: <id>

        # Times are local. A time alone is on the same day as before.
        start: {at: 2026-06-08 08:00, by: pemohon-001, bind: {pemohon: pemohon-001}}

        acts:
          # Without the letter the step cannot be completed.
          - at: 08:05
            by: pemohon-001
            complete: ajukan
            expect: {rejected: documents-missing, of: [surat-permohonan]}
          - {at: 08:05, by: pemohon-001, submit: surat-permohonan, expect: {missing: []}}
          - {at: 08:10, by: pemohon-001, complete: ajukan, expect: {active: periksa, due: 08:40}}
          # Back to the applicant: a new letter is wanted.
          - at: 08:30
            by: <actor>
            complete: periksa
            outcome: tidak-lengkap
            reason: Not signed
            expect: {active: ajukan, visit: 2, missing: [surat-permohonan]}
          - {at: 09:00, by: pemohon-001, submit: surat-permohonan}
          - {at: 09:00, by: pemohon-001, complete: ajukan, expect: {active: periksa}}
          # Two working days after Monday: until work closes on Wednesday.
          - at: 09:10
            by: <actor>
            complete: periksa
            outcome: lengkap
            expect: {active: jawab, due: 2026-06-10 16:00}
          - {at: 2026-06-10 15:00, by: <actor>, complete: jawab, expect: {end: end, late: [ajukan]}}

        """

    static let testInIndonesian = """
        # Pengujian prosedur di sebelahnya: siapa berbuat apa dan kapan, serta apa yang diharapkan.
        # Jalankan: sop test <test>
        # Sesuaikan bersama prosedurnya, atau hapus.
        test: 1
        title: Berkas dikembalikan, lalu lengkap
        procedure: <id>

        # Waktu setempat. Jam saja berarti pada tanggal yang sama dengan sebelumnya.
        start: {at: 2026-06-08 08:00, by: pemohon-001, bind: {pemohon: pemohon-001}}

        acts:
          # Tanpa surat permohonan langkahnya tidak dapat diselesaikan.
          - at: 08:05
            by: pemohon-001
            complete: ajukan
            expect: {rejected: documents-missing, of: [surat-permohonan]}
          - {at: 08:05, by: pemohon-001, submit: surat-permohonan, expect: {missing: []}}
          - {at: 08:10, by: pemohon-001, complete: ajukan, expect: {active: periksa, due: 08:40}}
          # Kembali ke pemohon: diperlukan surat yang baru.
          - at: 08:30
            by: <actor>
            complete: periksa
            outcome: tidak-lengkap
            reason: Belum ditandatangani
            expect: {active: ajukan, visit: 2, missing: [surat-permohonan]}
          - {at: 09:00, by: pemohon-001, submit: surat-permohonan}
          - {at: 09:00, by: pemohon-001, complete: ajukan, expect: {active: periksa}}
          # Dua hari kerja sesudah Senin: sampai jam pulang hari Rabu.
          - at: 09:10
            by: <actor>
            complete: periksa
            outcome: lengkap
            expect: {active: jawab, due: 2026-06-10 16:00}
          - {at: 2026-06-10 15:00, by: <actor>, complete: jawab, expect: {end: end, late: [ajukan]}}

        """
}
