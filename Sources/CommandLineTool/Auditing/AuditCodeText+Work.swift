import Audit

extension AuditCodeText {
    static func work(_ code: AuditCode) -> AuditCodeText {
        switch code {
        case .documentsMissing:
            AuditCodeText(
                Wording("a step was completed without its documents", "langkah tanpa dokumennya"),
                Wording(
                    """
                    The SOP requires documents for the step, and when it was completed they were \
                    not on file, were older than what was asked for anew, or were only attested \
                    where a file is asked for.
                    """,
                    """
                    SOP mensyaratkan dokumen untuk langkah ini, dan saat diselesaikan dokumennya \
                    tidak ada, lebih lama dari yang diminta ulang, atau hanya dinyatakan ada \
                    padahal berkasnya yang diminta.
                    """),
                Wording(
                    "Ask for the documents and when they came.",
                    "Mintalah dokumennya dan kapan diterima."))
        case .dataMissing:
            AuditCodeText(
                Wording("a step was completed without its data", "langkah tanpa datanya"),
                Wording(
                    "The SOP collects data in the step that were not recorded.",
                    "SOP meminta data pada langkah ini yang tidak dicatat."),
                Wording("Ask for the data.", "Mintalah datanya."))
        case .reasonMissing:
            AuditCodeText(
                Wording("a reason is missing", "alasan tidak ada"),
                Wording(
                    "The SOP asks for a reason for this, and none was given.",
                    "SOP meminta alasan untuk ini, dan tidak diberikan."),
                Wording("Ask for the reason.", "Mintalah alasannya."))
        case .contentAltered:
            AuditCodeText(
                Wording("a stored content was altered", "isi tempat penyimpanan diubah"),
                Wording(
                    """
                    What lies in the store is not what the entry committed to: the file or value \
                    was altered after it was handed in.
                    """,
                    """
                    Yang ada di tempat penyimpanan bukan yang dijanjikan entri: berkas atau nilai \
                    itu diubah setelah diserahkan.
                    """),
                Wording(
                    "Ask for a backup of the store, and compare.",
                    "Mintalah cadangan tempat penyimpanan, lalu bandingkan."))
        case .contentUnfit:
            AuditCodeText(
                Wording(
                    "a stored content is not what it was filed as",
                    "isi tempat penyimpanan bukan yang disebut"),
                Wording(
                    """
                    The store has what the entry committed to, and that is no value of this data \
                    item, or a file without any content. The journal cannot show it: it holds a \
                    number only.
                    """,
                    """
                    Tempat penyimpanan memuat yang dijanjikan entri, tetapi itu bukan nilai data \
                    ini, atau berkas tanpa isi. Jurnal tidak dapat menunjukkannya, sebab hanya \
                    memuat bilangannya.
                    """),
                Wording(
                    "No program of ours takes this in: find out what wrote it.",
                    "Program kami tidak menerima yang begini: cari tahu apa yang menulisnya."))
        case .contentMissing:
            AuditCodeText(
                Wording("a stored content is gone", "isi tempat penyimpanan hilang"),
                Wording(
                    """
                    A file or value that an entry names is not in the store, and no entry says \
                    that it was erased.
                    """,
                    """
                    Berkas atau nilai yang disebut entri tidak ada di tempat penyimpanan, dan \
                    tidak ada entri yang menyebutnya dihapus.
                    """),
                Wording(
                    "Ask for a backup of the store.", "Mintalah cadangan tempat penyimpanan."))
        case .contentErased:
            AuditCodeText(
                Wording(
                    "a content was erased by order: not derivable",
                    "isi dihapus menurut perintah: tidak dapat diturunkan"),
                Wording(
                    """
                    An entry says who had it erased and why. What it held can no longer be told, \
                    and nothing that rests on it is called proven.
                    """,
                    """
                    Ada entri yang menyebut siapa yang meminta penghapusan dan alasannya. Isinya \
                    tidak dapat diketahui lagi, dan yang bertumpu padanya tidak disebut terbukti.
                    """),
                Wording(
                    "Judge the reason for the erasure.", "Nilailah alasan penghapusannya."))
        case .erasureUnrecorded:
            AuditCodeText(
                Wording(
                    "a content was erased and no entry says so",
                    "isi dihapus tanpa entri yang menyebutnya"),
                Wording(
                    "The store says that it was erased; the journal does not.",
                    "Tempat penyimpanan menyebutnya dihapus; jurnal tidak."),
                Wording(
                    "Ask who had access to the store.",
                    "Tanyakan siapa yang dapat masuk ke tempat penyimpanan."))
        case .contentNotErased:
            AuditCodeText(
                Wording(
                    "an erased content is still there", "isi yang dihapus masih ada"),
                Wording(
                    """
                    An entry says that it was erased, and it still lies in the store: the erasing \
                    was cut off, or it was put back from a backup.
                    """,
                    """
                    Entri menyebutnya dihapus, tetapi masih ada di tempat penyimpanan: \
                    penghapusannya terputus, atau dikembalikan dari cadangan.
                    """),
                Wording(
                    "The next command that writes goes on erasing; look at backups too.",
                    "Perintah tulis berikutnya melanjutkannya; periksa cadangan juga."))
        case .contentsUnchecked:
            AuditCodeText(
                Wording("contents were not checked", "isi tempat penyimpanan tidak diperiksa"),
                Wording(
                    """
                    Entries name files and values that lie in the store beside the journal, and \
                    the store was not handed over. That they are there and unaltered is not \
                    proven. Or they were erased, and entries are missing that may say so.
                    """,
                    """
                    Entri menyebut berkas dan nilai yang ada di tempat penyimpanan di sebelah \
                    jurnal, dan tempat penyimpanannya tidak diberikan. Keberadaan dan keasliannya \
                    tidak terbukti. Atau isi itu dihapus, dan ada entri hilang yang mungkin \
                    menyatakannya.
                    """),
                Wording(
                    "Ask for the store, and give it with --store; ask for missing entries first.",
                    """
                    Mintalah entri yang hilang dahulu, lalu tempat penyimpanannya untuk --store.
                    """))
        case .impliedStep:
            AuditCodeText(
                Wording(
                    "the work passed an implied step", "melewati langkah tersirat"),
                Wording(
                    """
                    The printed SOP does not show this step; the file says that it is implied. It \
                    runs like any other.
                    """,
                    """
                    SOP tercetak tidak memuat langkah ini; berkasnya menyebutnya tersirat. Ia \
                    berjalan seperti langkah lain.
                    """),
                Wording(
                    "Ask the agency to print it.", "Sarankan instansi mencetaknya."))
        case .assumedStep:
            AuditCodeText(
                Wording(
                    "the work rests on a reading of the SOP", "bertumpu pada tafsir atas SOP"),
                Wording(
                    """
                    The printed SOP leaves something open here, and the file says how it was read \
                    and why. What rests on it is only as good as that reading.
                    """,
                    """
                    SOP tercetak tidak tegas di sini, dan berkasnya menyebut bagaimana dibaca dan \
                    mengapa. Yang bertumpu padanya sebaik tafsir itu.
                    """),
                Wording(
                    "Ask the agency to confirm the reading.",
                    "Minta instansi menegaskan tafsirnya."))
        default: time(code)
        }
    }

    private static func time(_ code: AuditCode) -> AuditCodeText {
        switch code {
        case .serviceBreached:
            AuditCodeText(
                Wording("an SLA was breached", "SLA terlampaui"),
                Wording(
                    """
                    The step took longer than the SOP allows, by the clock that the SOP names and \
                    the agency's calendar. It says whose time it was.
                    """,
                    """
                    Langkah ini lebih lama dari yang diizinkan SOP, menurut jam yang disebut SOP \
                    dan kalender instansi. Disebut pula waktu siapa.
                    """),
                Wording(
                    "Look at how often, and at whose time it was.",
                    "Lihat seberapa sering, dan waktu siapa."))
        case .timerOverdue:
            AuditCodeText(
                Wording(
                    "a time limit ran out and nothing was done",
                    "batas waktu lewat tanpa tindakan"),
                Wording(
                    """
                    An expiry or an escalation is due, and the journal does not say that it took \
                    effect.
                    """,
                    """
                    Batas waktu kedaluwarsa atau eskalasi sudah lewat, dan jurnal tidak \
                    menyebutnya diberlakukan.
                    """),
                Wording(
                    "Have `sop fire` run every few minutes.",
                    "Minta `sop fire` dijalankan tiap beberapa menit."))
        case .idle:
            AuditCodeText(
                Wording("nothing happened for long", "lama tidak ada kegiatan"),
                Wording(
                    """
                    The instance is running, and no event came for more working days than the \
                    audit was told (30 unless --idle says otherwise).
                    """,
                    """
                    Masih berjalan, dan tidak ada peristiwa selama lebih dari hari kerja yang \
                    ditentukan (30, kecuali disebut lain dengan --idle).
                    """),
                Wording(
                    "Ask who must act next: `sop show INSTANCE` tells.",
                    "Tanyakan siapa yang harus bertindak: `sop show INSTANCE` menyebutnya."))
        case .notYetInForce:
            AuditCodeText(
                Wording(
                    "a revision was used before it was in force",
                    "revisi dipakai sebelum berlaku"),
                Wording(
                    "The instance was started before the day from which the SOP is in force.",
                    "Dimulai sebelum hari berlakunya SOP."),
                Wording(
                    "Ask which SOP was in force that day.",
                    "Tanyakan SOP mana yang berlaku hari itu."))
        case .noLongerInForce:
            AuditCodeText(
                Wording(
                    "a revision was used after it was replaced",
                    "revisi dipakai setelah diganti"),
                Wording(
                    """
                    The instance was started on or after the day on which another revision took \
                    its place, or it was retired.
                    """,
                    """
                    Dimulai pada atau sesudah hari revisi lain menggantikannya, atau sesudah \
                    dihentikan.
                    """),
                Wording(
                    "Ask why the old revision was used.",
                    "Tanyakan mengapa revisi lama yang dipakai."))
        case .startedNotInForce:
            AuditCodeText(
                Wording(
                    "it was started under an SOP without a date of force",
                    "dimulai menurut SOP tanpa tanggal berlaku"),
                Wording(
                    """
                    The SOP file gives no date from which it is in force; whoever started it \
                    acknowledged that, and the entry says so.
                    """,
                    """
                    Berkas SOP tidak menyebut tanggal berlaku; yang memulainya menyatakan tahu, \
                    dan entri mencatatnya.
                    """),
                Wording(
                    "Ask the agency to put the SOP into force.",
                    "Minta instansi memberlakukan SOP itu."))
        default:
            AuditCodeText(
                Wording("a due time may yet move", "tenggat masih dapat bergeser"),
                Wording(
                    """
                    The due time lies in a year whose holidays the calendar does not know yet.
                    """,
                    """
                    Tenggatnya ada pada tahun yang hari liburnya belum diketahui kalender.
                    """),
                Wording(
                    "Deploy the calendar of that year, and recompute.",
                    "Pasang kalender tahun itu, lalu hitung ulang."))
        }
    }
}
