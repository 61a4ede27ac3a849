import Audit

extension AuditCodeText {
    static func order(_ code: AuditCode) -> AuditCodeText {
        switch code {
        case .eventUnreadable:
            AuditCodeText(
                Wording("an event cannot be read", "peristiwa tidak dapat dibaca"),
                Wording(
                    """
                    The entry is whole, but what it says is not in the form of an event, or names \
                    what the journal does not have. What rests on it could not be judged.
                    """,
                    """
                    Entrinya utuh, tetapi isinya bukan bentuk peristiwa, atau menyebut yang tidak \
                    ada di jurnal. Yang bertumpu padanya tidak dapat dinilai.
                    """),
                Wording(
                    "No program of ours writes this: find out what wrote it.",
                    "Program kami tidak menulis yang begini: cari tahu apa yang menulisnya."))
        case .eventMisnumbered:
            AuditCodeText(
                Wording("the numbers of events have a gap", "nomor peristiwa bersela"),
                Wording(
                    """
                    Events are numbered without gaps. Where entries are whole and events are not, \
                    events were left out before the journal was signed.
                    """,
                    """
                    Peristiwa dinomori tanpa sela. Bila entrinya utuh tetapi peristiwanya tidak, \
                    ada peristiwa yang dihilangkan sebelum jurnal ditandatangani.
                    """),
                Wording(
                    "Ask for the events that are missing.", "Mintalah peristiwa yang hilang."))
        case .consequencesDiffer:
            AuditCodeText(
                Wording(
                    "what an entry says follows does not follow",
                    "akibat yang disebut entri tidak sesuai"),
                Wording(
                    """
                    By the SOP file, the calendar and what came before, something else follows \
                    from the act than the entry says: another step, another due time, another role.
                    """,
                    """
                    Menurut berkas SOP, kalender, dan yang mendahuluinya, akibat tindakan ini lain \
                    dari yang disebut entri: langkah lain, tenggat lain, atau peran lain.
                    """),
                Wording(
                    "No program of ours writes this: find out what wrote it.",
                    "Program kami tidak menulis yang begini: cari tahu apa yang menulisnya."))
        case .actImpossible:
            AuditCodeText(
                Wording("an act was not possible then", "tindakan tidak mungkin saat itu"),
                Wording(
                    """
                    The SOP did not admit this act at that moment: another step was active, it had \
                    ended, or the act names what the procedure does not have.
                    """,
                    """
                    SOP tidak memungkinkan tindakan ini saat itu: langkah lain yang aktif, sudah \
                    berakhir, atau menyebut yang tidak ada pada prosedurnya.
                    """),
                Wording(
                    "Look at the instance with `sop replay` before and after the entry.",
                    "Lihat jalannya dengan `sop replay` sebelum dan sesudah entri itu."))
        case .unjudged:
            AuditCodeText(
                Wording("later events could not be judged", "peristiwa kemudian tidak dinilai"),
                Wording(
                    """
                    An earlier event of the same instance does not hold, or entries are missing \
                    before it that may explain it, so that the true state is not known. What came \
                    after is counted and not judged: it is held against nobody.
                    """,
                    """
                    Ada peristiwa sebelumnya yang tidak sah, atau ada entri hilang sebelumnya yang \
                    mungkin menjelaskannya, sehingga keadaan sebenarnya tidak diketahui. Yang \
                    sesudahnya dihitung dan tidak dinilai: tidak dipersalahkan kepada siapa pun.
                    """),
                Wording(
                    """
                    Ask for missing entries first; else begin with the first finding of that \
                    instance.
                    """,
                    """
                    Mintalah entri yang hilang dahulu; jika tidak ada yang hilang, mulailah dari \
                    temuan pertama pada permohonan itu.
                    """))
        case .clockBack:
            AuditCodeText(
                Wording("the clock went back", "jam mundur"),
                Wording(
                    """
                    An event says that it was recorded before the one before it. The order of \
                    entries is right all the same; the times around here are doubtful.
                    """,
                    """
                    Peristiwa menyebut dicatat sebelum peristiwa yang mendahuluinya. Urutan entri \
                    tetap benar; waktu di sekitar sini meragukan.
                    """),
                Wording(
                    "Ask how the clock of that machine is set.",
                    "Tanyakan bagaimana jam komputer itu diatur."))
        case .recordedLate:
            AuditCodeText(
                Wording(
                    "it was recorded long after it happened", "dicatat lama setelah terjadi"),
                Wording(
                    """
                    More time than usual lies between what happened and its record, or the due \
                    time of the step: it is in time by the word of who recorded it alone. It may \
                    be honest work on paper; it may be an entry that was thought of later.
                    """,
                    """
                    Jarak antara kejadian dan pencatatannya lebih lama dari biasa, atau di \
                    antaranya ada tenggat langkahnya: tepat waktunya hanya menurut yang mencatat. \
                    Mungkin memang dikerjakan di atas kertas; mungkin juga baru terpikir kemudian.
                    """),
                Wording(
                    "Compare with the papers of that day.", "Bandingkan dengan berkas hari itu."))
        case .firedLate:
            AuditCodeText(
                Wording(
                    "a time limit was recorded long after it ran out",
                    "batas waktu dicatat lama setelah lewat"),
                Wording(
                    """
                    A timer takes effect when it is due, whenever it is recorded; nobody looked at \
                    the journal for long.
                    """,
                    """
                    Batas waktu berlaku begitu lewat, kapan pun dicatat; lama tidak ada yang \
                    membuka jurnal.
                    """),
                Wording(
                    "Have `sop fire` run every few minutes.",
                    "Minta `sop fire` dijalankan tiap beberapa menit."))
        case .recordedAhead:
            AuditCodeText(
                Wording(
                    "the journal says times that had not come yet",
                    "jurnal menyebut waktu yang belum tiba"),
                Wording(
                    """
                    An event says that it was recorded at a time that had not come when a witness \
                    cosigned the journal with it, or when it was audited. A clock that is ahead \
                    lets time limits run out early.
                    """,
                    """
                    Peristiwa menyebut dicatat pada waktu yang belum tiba ketika saksi ikut \
                    menandatangani jurnal yang memuatnya, atau ketika diaudit. Jam yang terlalu \
                    maju membuat batas waktu lewat lebih awal.
                    """),
                Wording(
                    "Compare your clock; then ask how the clock of that machine is set.",
                    "Cocokkan jam Anda; lalu tanyakan bagaimana jam komputer itu diatur."))
        case .timeImpossible:
            AuditCodeText(
                Wording("the time of an act is not possible", "waktu tindakan tidak mungkin"),
                Wording(
                    """
                    The act is said to have happened before its step began, after it was recorded, \
                    or longer ago than may be recorded: it was back-dated or the clock was wrong.
                    """,
                    """
                    Tindakan disebut terjadi sebelum langkahnya mulai, sesudah dicatat, atau lebih \
                    lama dari yang boleh dicatat: tanggalnya dimundurkan, atau jamnya salah.
                    """),
                Wording(
                    "Ask who typed it and what shows when it happened.",
                    "Tanyakan siapa yang mencatat dan apa bukti waktunya."))
        case .timerSkipped:
            AuditCodeText(
                Wording("a time limit was passed over", "batas waktu dilewati"),
                Wording(
                    """
                    A time limit had run out and should have taken effect before this act, or one \
                    took effect that had not run out.
                    """,
                    """
                    Ada batas waktu yang sudah lewat dan seharusnya berlaku sebelum tindakan ini, \
                    atau ada yang berlaku padahal belum lewat.
                    """),
                Wording(
                    "No program of ours writes this: find out what wrote it.",
                    "Program kami tidak menulis yang begini: cari tahu apa yang menulisnya."))
        case .requestRepeated:
            AuditCodeText(
                Wording("one request was taken twice", "satu permintaan diterima dua kali"),
                Wording(
                    """
                    A caller's key stands in two events. A key makes a request be taken once; one \
                    of the two should not be there.
                    """,
                    """
                    Kunci permintaan yang sama ada pada dua peristiwa. Kunci membuat permintaan \
                    diterima sekali saja; salah satunya tidak semestinya ada.
                    """),
                Wording("Compare both events.", "Bandingkan kedua peristiwa itu."))
        default:
            AuditCodeText(
                Wording(
                    "a deployed SOP file is not what entries say",
                    "berkas SOP yang dipasang tidak sesuai entri"),
                Wording(
                    """
                    The text of the file in the journal is missing, does not have the digest that \
                    the event names, or compiles to another procedure than it names.
                    """,
                    """
                    Teks berkas di jurnal tidak ada, sidik jarinya lain dari yang disebut \
                    peristiwa, atau hasil kompilasinya prosedur lain.
                    """),
                Wording(
                    "What runs under that file proves nothing until this is cleared up.",
                    "Yang berjalan menurut berkas itu tidak membuktikan apa pun sebelum jelas."))
        }
    }
}
