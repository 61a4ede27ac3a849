extension Template {
    static let procedureInEnglish = """
        # A new procedure. Lines that begin with # explain; drop them when you no longer need them.
        # After every change: sop check <path>
        sop: 1
        id: <id>
        title: <title>
        revision: 1

        # The head of the printed SOP. Without an effective date it would not be in force.
        form:
          number: 000/SOP/2026
          created: 2026-01-05
          effective: 2026-01-05
          approved_by:
            position: Kepala Dinas
            name: "Drs. Nama Pejabat, M.Si"

        # Who takes part, in the order of the printed columns.
        roles:
          # The person whom the instance is about: named when it starts.
          pemohon: {title: Pemohon, bound: instance}
          # Held by whoever agency.yaml appoints.
          <role>: <roleTitle>

        # What steps require and produce.
        documents:
          surat-permohonan: Surat Permohonan
          surat-jawaban: Surat Jawaban

        # The activities, in order. Each goes on to the next unless it says where.
        steps:
          - id: ajukan
            title: Mengajukan permohonan
            by: pemohon
            requires: [surat-permohonan]
            sla: 15 minutes

          # A decision: every outcome says where it leads.
          - id: periksa
            title: Memeriksa kelengkapan berkas
            by: <role>
            requires: [surat-permohonan]
            sla: 30 minutes
            decide:
              lengkap: {label: Lengkap, next: jawab}
              # Back to the applicant, with a reason and a new letter.
              tidak-lengkap:
                label: Tidak lengkap
                next: ajukan
                reason: required
                renew: [surat-permohonan]

          # A day must say which: working days or calendar days.
          - id: jawab
            title: Menerbitkan surat jawaban
            by: <role>
            produces: [surat-jawaban]
            sla: 2 working days
            next: end

        """

    static let procedureInIndonesian = """
        # Prosedur baru. Baris yang diawali # adalah keterangan; hapus bila tidak diperlukan lagi.
        # Setelah setiap perubahan: sop check <path>
        sop: 1
        id: <id>
        title: <title>
        revision: 1

        # Kepala SOP yang tercetak. Tanpa tanggal efektif, prosedur belum berlaku.
        form:
          number: 000/SOP/2026
          created: 2026-01-05
          effective: 2026-01-05
          approved_by:
            position: Kepala Dinas
            name: "Drs. Nama Pejabat, M.Si"

        # Pelaksana, menurut urutan kolom tercetak.
        roles:
          # Orang yang berkepentingan: disebut saat permohonan dimulai.
          pemohon: {title: Pemohon, bound: instance}
          # Dipegang oleh siapa pun yang diangkat dalam agency.yaml.
          <role>: <roleTitle>

        # Kelengkapan yang diperlukan dan keluaran yang dihasilkan langkah-langkah.
        documents:
          surat-permohonan: Surat Permohonan
          surat-jawaban: Surat Jawaban

        # Kegiatan, berurutan. Setiap langkah berlanjut ke langkah berikutnya kecuali disebut lain.
        steps:
          - id: ajukan
            title: Mengajukan permohonan
            by: pemohon
            requires: [surat-permohonan]
            sla: 15 minutes

          # Keputusan: setiap hasil menyebut arahnya.
          - id: periksa
            title: Memeriksa kelengkapan berkas
            by: <role>
            requires: [surat-permohonan]
            sla: 30 minutes
            decide:
              lengkap: {label: Lengkap, next: jawab}
              # Kembali ke pemohon, dengan alasan dan surat yang baru.
              tidak-lengkap:
                label: Tidak lengkap
                next: ajukan
                reason: required
                renew: [surat-permohonan]

          # Hari harus jelas: hari kerja (working days) atau hari kalender (calendar days).
          - id: jawab
            title: Menerbitkan surat jawaban
            by: <role>
            produces: [surat-jawaban]
            sla: 2 working days
            next: end

        """
}
