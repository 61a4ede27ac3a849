import Audit

extension AuditCodeText {
    static func integrity(_ code: AuditCode) -> AuditCodeText {
        switch code {
        case .entryAltered:
            AuditCodeText(
                Wording("an entry was altered", "entri diubah"),
                Wording(
                    """
                    The line is not as the journal writes lines: its form, its checksum or what it \
                    says of its file is wrong. A damaged disk does this, and so does an editor.
                    """,
                    """
                    Baris ini tidak seperti yang ditulis jurnal: bentuk, jumlah uji, atau yang \
                    disebutnya tentang berkasnya salah. Ini akibat disk rusak, atau penyunting.
                    """),
                compareWithCopy)
        case .entriesMissing:
            AuditCodeText(
                Wording("entries are missing", "ada entri yang hilang"),
                Wording(
                    """
                    Entries are numbered without gaps, and here some numbers are not there: they \
                    were removed, or a file of the journal was not handed over. Where a file is \
                    missing, nothing after it was judged.
                    """,
                    """
                    Entri dinomori tanpa sela, dan di sini ada nomor yang tidak ada: entri \
                    dihapus, atau ada berkas jurnal yang tidak diserahkan. Jika berkasnya hilang, \
                    semua sesudahnya tidak dinilai.
                    """),
                Wording(
                    "Ask for all files of the journal, then for the missing entries.",
                    "Mintalah semua berkas jurnal, lalu entri yang hilang."))
        case .entriesOutOfPlace:
            AuditCodeText(
                Wording("entries stand in the wrong place", "entri tidak pada tempatnya"),
                Wording(
                    """
                    An entry has another number than its place: lines were inserted, repeated or \
                    put in another order.
                    """,
                    """
                    Nomor entri lain dari tempatnya: ada baris yang disisipkan, diulang, atau \
                    ditukar urutannya.
                    """),
                compareWithCopy)
        case .entryOfLaterVersion:
            AuditCodeText(
                Wording("an entry is of a later version", "entri dari versi yang lebih baru"),
                Wording(
                    """
                    A newer program wrote this entry, and this one does not know what it means. \
                    Nothing was guessed: what rests on it is not judged.
                    """,
                    """
                    Entri ini ditulis program yang lebih baru, dan program ini tidak tahu artinya. \
                    Tidak ada yang ditebak: yang bertumpu padanya tidak dinilai.
                    """),
                Wording(
                    "Audit with the version of the program that wrote it, or a later one.",
                    "Periksalah dengan versi program yang menulisnya, atau yang lebih baru."))
        case .tornTail:
            AuditCodeText(
                Wording("the last write is not finished", "penulisan terakhir belum selesai"),
                Wording(
                    """
                    The last file ends with bytes that are no entry, and nothing says that they \
                    were committed. Somebody is writing just now, or a write was cut off by a \
                    crash that nobody has put in order yet.
                    """,
                    """
                    Berkas terakhir berakhir dengan bita yang bukan entri, dan tidak ada yang \
                    menyebutnya tercatat. Ada yang sedang menulis, atau penulisan terputus karena \
                    gangguan yang belum dibereskan.
                    """),
                Wording(
                    "Audit a copy that was made while nobody wrote, after `sop journal recover`.",
                    """
                    Periksalah salinan yang dibuat saat tidak ada yang menulis, setelah \
                    `sop journal recover`.
                    """))
        case .truncated:
            AuditCodeText(
                Wording("the end was cut off", "bagian akhirnya terpotong"),
                Wording(
                    """
                    A checkpoint or the head says that there were more entries than there are: the \
                    newest ones were removed, or this is an older copy.
                    """,
                    """
                    Titik periksa atau berkas head menyebut entri lebih banyak dari yang ada: yang \
                    terbaru dihapus, atau ini salinan lama.
                    """),
                Wording(
                    "Ask for the newest copy; the checkpoint proves that more was there.",
                    "Mintalah salinan terbaru; titik periksa membuktikan dahulu ada lebih banyak."))
        case .forked:
            AuditCodeText(
                Wording(
                    "the history is another than a kept checkpoint proves",
                    "riwayatnya lain dari yang dibuktikan titik periksa yang disimpan"),
                Wording(
                    """
                    The journal has another tree than the checkpoint that was kept elsewhere, for \
                    the same number of entries. What was there when the checkpoint was made is not \
                    what is there now: something was changed, or all was written anew.
                    """,
                    """
                    Pohon jurnal lain dari titik periksa yang disimpan di tempat lain, untuk \
                    jumlah entri yang sama. Yang ada saat titik periksa dibuat bukan yang ada \
                    sekarang: ada yang diubah, atau semuanya ditulis ulang.
                    """),
                Wording(
                    "This proves that entries were changed. Keep the checkpoint and this copy.",
                    "Ini bukti entri telah diubah. Simpan titik periksa dan salinan ini."))
        case .checkpointMismatch:
            AuditCodeText(
                Wording(
                    "the journal's own checkpoint does not match",
                    "titik periksa jurnal sendiri tidak cocok"),
                Wording(
                    """
                    The journal signed another tree than its entries make: entries were altered, \
                    removed or added after they were signed for.
                    """,
                    """
                    Jurnal menandatangani pohon yang lain dari entrinya: ada entri yang diubah, \
                    dihapus, atau ditambah sesudah ditandatangani.
                    """),
                compareWithCopy)
        case .signatureInvalid:
            AuditCodeText(
                Wording("a signature is wrong or missing", "tanda tangan salah atau tidak ada"),
                Wording(
                    """
                    A checkpoint is not signed by the key that was in force at its size, or, just \
                    after another key took over, not by the one before it too; or it lacks the \
                    cosignature of a witness whose key you gave; or it is of more entries than \
                    there are and no key that is known signed it.
                    """,
                    """
                    Titik periksa tidak ditandatangani kunci yang berlaku pada ukurannya, atau, \
                    tepat setelah pergantian kunci, tidak pula oleh kunci sebelumnya; atau tanpa \
                    tanda tangan saksi yang kuncinya Anda berikan; atau mencakup lebih dari yang \
                    ada, tanpa tanda tangan kunci yang dikenal.
                    """),
                Wording(
                    "Take nothing that only this checkpoint covers as signed.",
                    "Anggap yang hanya tercakup titik periksa ini belum ditandatangani."))
        case .keyNotInForce:
            AuditCodeText(
                Wording(
                    "a key signed that was not in force",
                    "ditandatangani kunci yang tidak berlaku"),
                Wording(
                    """
                    A key of this journal that was rotated out, or not yet in force, signed a \
                    checkpoint. Whoever holds an old key can sign no later history.
                    """,
                    """
                    Kunci jurnal ini yang sudah diganti, atau belum berlaku, menandatangani titik \
                    periksa. Pemegang kunci lama tidak dapat menandatangani riwayat kemudian.
                    """),
                Wording(
                    "Find out who holds that key; treat it as stolen.",
                    "Cari tahu siapa pemegang kunci itu; anggap kunci itu dicuri."))
        case .keyUntrusted:
            AuditCodeText(
                Wording(
                    "the journal begins with another key", "jurnal diawali kunci lain"),
                Wording(
                    """
                    The first key of the journal is none of those that you gave: it is another \
                    journal, or one that was made to look like it.
                    """,
                    """
                    Kunci pertama jurnal bukan salah satu yang Anda berikan: ini jurnal lain, atau \
                    yang dibuat menyerupainya.
                    """),
                Wording(
                    "Compare the key with the one that the agency published.",
                    "Bandingkan dengan kunci yang diumumkan instansi."))
        case .checkpointForeign:
            AuditCodeText(
                Wording("a checkpoint is of another journal", "titik periksa milik jurnal lain"),
                Wording(
                    "The checkpoint names another journal and says nothing of this one.",
                    "Titik periksa menyebut jurnal lain dan tidak berkata apa pun tentang ini."),
                Wording(
                    "Give the checkpoint of this journal.", "Berikan titik periksa jurnal ini."))
        default: journal(code)
        }
    }

    private static func journal(_ code: AuditCode) -> AuditCodeText {
        switch code {
        case .checkpointsUnusable:
            AuditCodeText(
                Wording(
                    "the history of checkpoints is not in order",
                    "riwayat titik periksa tidak beres"),
                Wording(
                    """
                    A line of the history is no checkpoint, does not come after the one before it, \
                    or is missing where a file of entries ended. A file that was given may be no \
                    checkpoint, too.
                    """,
                    """
                    Ada baris riwayat itu yang bukan titik periksa, tidak menyusul yang \
                    sebelumnya, atau tidak ada padahal berkas entri berakhir. Berkas yang \
                    diberikan pun mungkin bukan titik periksa.
                    """),
                compareWithCopy)
        case .headUnusable:
            AuditCodeText(
                Wording("the head is missing or torn", "berkas head hilang atau rusak"),
                Wording(
                    """
                    The small file that says how much was committed cannot be used. It proves \
                    nothing by itself; a crash leaves it so.
                    """,
                    """
                    Berkas kecil yang menyebut jumlah yang tercatat tidak dapat dipakai. Berkas \
                    itu sendiri tidak membuktikan apa pun; gangguan meninggalkannya begitu.
                    """),
                Wording(
                    "`sop journal recover` puts it in order, by whoever keeps the journal.",
                    "`sop journal recover` membereskannya, oleh pengelola jurnal."))
        case .copyAltered:
            AuditCodeText(
                Wording(
                    "what a recovery cut off is not there",
                    "yang dipotong saat pemulihan tidak ada"),
                Wording(
                    """
                    After a crash the torn end was copied before it was cut off, and an entry \
                    names the copy. The copy is missing or another.
                    """,
                    """
                    Setelah gangguan, bagian yang terpotong disalin sebelum dibuang, dan sebuah \
                    entri menyebut salinannya. Salinan itu hilang atau lain.
                    """),
                Wording(
                    "Ask for the copy: it shows what was cut off.",
                    "Mintalah salinannya: di sana terlihat apa yang dibuang."))
        case .fileUnreadable:
            AuditCodeText(
                Wording("a file cannot be read", "ada berkas yang tidak dapat dibaca"),
                Wording(
                    "What stands in it was not verified, nor what comes after.",
                    "Isinya, dan yang sesudahnya, tidak diverifikasi."),
                Wording(
                    "See to it that you may read every file, and audit again.",
                    "Pastikan semua berkas boleh dibaca, lalu periksa lagi."))
        case .unanchored:
            AuditCodeText(
                Wording("entries are unanchored", "ada entri tanpa bukti dari luar"),
                Wording(
                    """
                    No checkpoint that was kept elsewhere covers these entries. However well \
                    they fit, whoever holds the journal and its key could have written all of them \
                    anew. This is no fault of the journal; it is the limit of what can be proven.
                    """,
                    """
                    Tidak ada titik periksa yang disimpan di tempat lain yang mencakup entri ini. \
                    Serapi apa pun, pemegang jurnal dan kuncinya dapat saja menulis ulang \
                    semuanya. Ini bukan kesalahan jurnal, melainkan batas yang dapat dibuktikan.
                    """),
                Wording(
                    "Keep a checkpoint from today, and give older ones with --checkpoint.",
                    "Simpan titik periksa hari ini, dan berikan yang lama dengan --checkpoint."))
        case .unsigned:
            AuditCodeText(
                Wording("entries are not signed yet", "ada entri yang belum ditandatangani"),
                Wording(
                    """
                    No checkpoint of the journal covers these entries; only checksums speak for \
                    them, which protect against accidents alone.
                    """,
                    """
                    Tidak ada titik periksa jurnal yang mencakup entri ini; yang ada hanya jumlah \
                    uji, yang menjaga dari kecelakaan saja.
                    """),
                Wording(
                    "Have the agency run `sop journal checkpoint`, and audit again.",
                    "Minta instansi menjalankan `sop journal checkpoint`, lalu periksa lagi."))
        case .keyNotGiven:
            AuditCodeText(
                Wording(
                    "whose journal it is was not proven", "milik siapa jurnal ini tidak terbukti"),
                Wording(
                    """
                    The key was taken from the journal itself. A journal made by anybody, with a \
                    key of their own, would look the same.
                    """,
                    """
                    Kuncinya diambil dari jurnal itu sendiri. Jurnal buatan siapa pun, dengan \
                    kuncinya sendiri, akan tampak sama.
                    """),
                Wording(
                    "Give the key that the agency published, with --key.",
                    "Berikan kunci yang diumumkan instansi, dengan --key."))
        case .rehearsal:
            AuditCodeText(
                Wording("the journal is a rehearsal", "jurnal ini gladi"),
                Wording(
                    """
                    Its times were given, not read from a clock, and its keys follow from a seed \
                    that everybody can read. It proves nothing about real work.
                    """,
                    """
                    Waktunya diberikan, bukan dibaca dari jam, dan kuncinya turunan dari benih \
                    yang terbaca siapa pun. Ia tidak membuktikan apa pun tentang pekerjaan nyata.
                    """),
                Wording(
                    "Take it as an exercise, never as evidence.",
                    "Anggap latihan, jangan pernah sebagai bukti."))
        default:
            AuditCodeText(
                Wording("a crash was put in order", "gangguan sudah dibereskan"),
                Wording(
                    """
                    After a crash, bytes at the end that had not been acknowledged were copied and \
                    cut off; the entry says which. Nothing that was acknowledged is lost.
                    """,
                    """
                    Setelah gangguan, bita di akhir yang belum dinyatakan tercatat disalin lalu \
                    dipotong; entri ini menyebutnya. Yang sudah dinyatakan tercatat tidak hilang.
                    """),
                Wording(
                    "Nothing, unless there are many: then ask about the machine.",
                    "Tidak perlu apa-apa; bila sering, tanyakan keadaan komputernya."))
        }
    }

    private static let compareWithCopy = Wording(
        """
        Keep this folder as it is, ask for another copy or a backup, and compare both from that \
        place on.
        """,
        """
        Simpan folder ini apa adanya, mintalah salinan lain atau cadangan, dan bandingkan \
        keduanya mulai dari tempat itu.
        """)
}
