/// The keys that authors reach for in their own language. Keys are English; a word from this list
/// is answered with the key it stands for.
enum KeySynonyms {
    private static let words: [(word: String, key: String)] = [
        ("judul", "title"), ("nama", "title"), ("nama", "name"), ("name", "title"),
        ("revisi", "revision"), ("versi", "revision"), ("formulir", "form"),
        ("peran", "roles"), ("pelaksana", "roles"), ("pelaksana", "by"), ("oleh", "by"),
        ("dokumen", "documents"), ("langkah", "steps"), ("kegiatan", "steps"),
        ("kegiatan", "text"), ("baris", "rows"), ("baris", "row"), ("akhir", "ends"),
        ("kelengkapan", "requires"), ("syarat", "requires"), ("perlu", "requires"),
        ("hasil", "produces"), ("keluaran", "output"), ("waktu", "sla"), ("durasi", "sla"),
        ("keputusan", "decide"), ("lanjut", "next"), ("berikutnya", "next"), ("ke", "next"),
        ("alasan", "reason"), ("catatan", "note"), ("keterangan", "note"), ("nomor", "number"),
        ("nomor", "no"), ("jenis", "kind"), ("jenis", "type"), ("tipe", "type"),
        ("pilihan", "choices"), ("label", "title"), ("title", "label"), ("title", "name"),
        ("tanggal", "date"), ("dari", "from"), ("mulai", "from"), ("sampai", "until"),
        ("hingga", "until"), ("aktor", "actor"), ("pegawai", "actor"), ("jabatan", "role"),
        ("jabatan", "position"), ("pangkat", "rank"), ("jam", "hours"), ("libur", "holidays"),
        ("zona", "zone"), ("kalender", "calendar"), ("alamat", "address"),
        ("dasar_hukum", "legal_basis"), ("peringatan", "warnings"), ("keterkaitan", "related"),
        ("peralatan", "equipment"), ("pencatatan", "records"),
        ("kualifikasi", "qualifications"), ("senin", "monday"), ("selasa", "tuesday"),
        ("rabu", "wednesday"), ("kamis", "thursday"), ("jumat", "friday"),
        ("sabtu", "saturday"), ("minggu", "sunday"), ("goto", "next"), ("then", "next"),
        ("after", "within"), ("within", "after"), ("performer", "by"), ("role", "by"),
        ("needs", "requires"), ("outcomes", "decide"), ("decision", "decide"),
        ("prosedur", "procedure"), ("mulai", "start"), ("tindakan", "acts"), ("steps", "acts"),
        ("langkah", "acts"), ("pada", "at"), ("waktu", "at"), ("harapan", "expect"),
        ("diharapkan", "expect"), ("ajukan", "submit"), ("serahkan", "submit"),
        ("selesaikan", "complete"), ("selesai", "complete"), ("hasil", "outcome"),
        ("keputusan", "outcome"), ("ditolak", "rejected"), ("aktif", "active"),
        ("tenggat", "due"), ("kedaluwarsa", "expires"), ("kurang", "missing"),
        ("terlambat", "late"), ("dicatat_oleh", "recorded_by"), ("kepada", "to"),
        ("managers", "managed_by"), ("manager", "managed_by"), ("manages", "managed_by"),
        ("pengelola", "managed_by"), ("dikelola_oleh", "managed_by"),
        ("tangguhkan", "suspend"), ("lanjutkan", "resume"), ("tarik", "withdraw"),
    ]

    /// The one of `keys` that `word` stands for.
    static func key(for word: String, among keys: [String]) -> String? {
        let lowered = word.lowercased()
        return words.first { $0.word == lowered && keys.contains($0.key) }?.key
    }
}
