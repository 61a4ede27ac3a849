/// What authors write in their own language where the language has a word of its own.
enum ChoiceSynonyms {
    private static let words: [(word: String, choice: String)] = [
        ("ditolak", "rejected"), ("tolak", "rejected"), ("penolakan", "rejected"),
        ("selesai", "completed"), ("tuntas", "completed"), ("disetujui", "completed"),
        ("batal", "cancelled"), ("dibatalkan", "cancelled"), ("pembatalan", "cancelled"),
        ("wajib", "required"), ("harus", "required"), ("ya", "required"),
        ("tidak wajib", "optional"), ("opsional", "optional"), ("boleh", "optional"),
        ("tidak", "optional"),
        ("teks", "text"), ("tulisan", "text"), ("angka", "number"), ("bilangan", "number"),
        ("nomor", "number"), ("tanggal", "date"), ("pilihan", "choice"), ("ya-tidak", "yes-no"),
        ("ya/tidak", "yes-no"), ("rujukan", "reference"),
        ("ya", "instance"), ("true", "instance"), ("yes", "instance"),
        ("dokumen", "document"), ("surat", "document"), ("berkas", "document"),
        ("sarana", "means"), ("alat", "means"), ("prasarana", "means"),
        ("berkas", "file"), ("plt.", "plt"), ("plh.", "plh"), ("mulai", "started"),
        ("dimulai", "started"), ("selesai", "completed"), ("dipilih", "chosen"),
    ]

    /// The one of `choices` that `word` stands for.
    static func choice(for word: String, among choices: [String]) -> String? {
        let lowered = word.lowercased()
        if choices.contains(lowered) { return lowered }
        return words.first { $0.word == lowered && choices.contains($0.choice) }?.choice
    }
}
