import Audit

extension AuditCodeText {
    static func people(_ code: AuditCode) -> AuditCodeText {
        switch code {
        case .withoutRole:
            AuditCodeText(
                Wording("somebody acted without the role", "bertindak tanpa peran"),
                Wording(
                    """
                    On the day on which it happened the person held none of the roles that the SOP \
                    asks for, by the appointments in the journal.
                    """,
                    """
                    Pada hari kejadian orang itu tidak memegang satu pun peran yang diminta SOP, \
                    menurut pengangkatan di jurnal.
                    """),
                Wording(
                    "Ask for the decree; an appointment made later does not mend this.",
                    "Mintalah surat keputusannya; pengangkatan kemudian tidak memperbaiki ini."))
        case .actingEnded:
            AuditCodeText(
                Wording(
                    "an acting official acted after the decree's end",
                    "Plt./Plh. bertindak setelah masa tugasnya habis"),
                Wording(
                    """
                    The person held the role as acting official (Plt. or Plh.), and the last day \
                    of that appointment had passed when it happened.
                    """,
                    """
                    Orang itu memegang peran sebagai Plt. atau Plh., dan hari terakhir \
                    pengangkatannya sudah lewat saat kejadian.
                    """),
                Wording(
                    "Ask whether the decree was extended before that day.",
                    "Tanyakan apakah surat keputusan diperpanjang sebelum hari itu."))
        case .wrongPerson:
            AuditCodeText(
                Wording("the wrong person acted", "orang yang salah bertindak"),
                Wording(
                    """
                    The SOP binds the step to a person of this instance: whom it is about, who did \
                    an earlier step, who was given the step. Another person did it.
                    """,
                    """
                    SOP mengikat langkah ini pada orang tertentu: yang bersangkutan, yang \
                    mengerjakan langkah sebelumnya, atau yang diberi langkah itu. Orang lain \
                    yang melakukannya.
                    """),
                Wording(
                    "Ask both persons.", "Tanyakan kepada kedua orang itu."))
        case .recorderWithoutRight:
            AuditCodeText(
                Wording(
                    "somebody recorded for others without the right",
                    "mencatatkan untuk orang lain tanpa hak"),
                Wording(
                    """
                    What others did is recorded by the roles that the SOP names. Who typed this \
                    held none of them on the day of the record.
                    """,
                    """
                    Yang dilakukan orang lain dicatat oleh peran yang disebut SOP. Yang mencatat \
                    ini tidak memegangnya pada hari pencatatan.
                    """),
                Wording(
                    "Ask the one for whom it was recorded.",
                    "Tanyakan kepada orang yang dicatatkan."))
        case .notAdministrator:
            AuditCodeText(
                Wording(
                    "somebody who was no administrator acted as one",
                    "bukan administrator tetapi bertindak sebagai administrator"),
                Wording(
                    """
                    Deploying, appointing and revoking need an administrator's right. An \
                    appointment, a revocation or a grant like this is given no effect here: who \
                    acts by it acts without the role.
                    """,
                    """
                    Memasang, mengangkat, dan mencabut memerlukan hak administrator. Pengangkatan, \
                    pencabutan, atau pemberian hak seperti ini dianggap tidak berlaku: yang \
                    bertindak karenanya bertindak tanpa peran.
                    """),
                Wording(
                    "Find out who gave it and what rests on it.",
                    "Cari tahu siapa yang memberinya dan apa yang bertumpu padanya."))
        case .notManager:
            AuditCodeText(
                Wording(
                    "somebody managed an instance without the right",
                    "mengelola tanpa hak"),
                Wording(
                    """
                    Suspending, extending, correcting and the like are for the roles that the SOP \
                    names under `managed_by`, or an administrator.
                    """,
                    """
                    Menangguhkan, memperpanjang, membatalkan, dan sejenisnya adalah hak peran yang \
                    disebut SOP pada `managed_by`, atau administrator.
                    """),
                Wording(
                    "Ask for whom it was done, and why.",
                    "Tanyakan untuk siapa dan mengapa dilakukan."))
        case .notSubmitter:
            AuditCodeText(
                Wording(
                    "a document was handed in by another role",
                    "dokumen diserahkan peran lain"),
                Wording(
                    "The SOP says who hands the document in, and it was another.",
                    "SOP menyebut siapa yang menyerahkan dokumen itu, dan ini orang lain."),
                Wording(
                    "Look at the document itself.", "Lihat dokumennya."))
        case .actingWithoutDecree:
            AuditCodeText(
                Wording(
                    "an acting official has no decree",
                    "Plt./Plh. tanpa surat perintah"),
                Wording(
                    """
                    Somebody was appointed to act for another (Plt. or Plh.), and the journal \
                    names no decree. The program admits that; whether the law does is not its to \
                    say.
                    """,
                    """
                    Seseorang diangkat sebagai Plt. atau Plh., dan jurnal tidak menyebut surat \
                    perintahnya. Program membolehkannya; apakah hukum membolehkannya bukan \
                    wewenang program.
                    """),
                Wording(
                    "Ask for the decree and its days.",
                    "Mintalah surat perintahnya dan masa berlakunya."))
        case .revokedSince:
            AuditCodeText(
                Wording(
                    "a role was revoked later for that day",
                    "peran kemudian dicabut untuk hari itu"),
                Wording(
                    """
                    When it was done the person held the role, by what the journal said then. \
                    Later it was recorded that the appointment had ended before that day.
                    """,
                    """
                    Saat dikerjakan, orang itu memegang perannya menurut jurnal waktu itu. \
                    Kemudian dicatat bahwa pengangkatannya sudah berakhir sebelum hari itu.
                    """),
                Wording(
                    "Ask for the decree, and when it was known.",
                    "Mintalah surat keputusannya, dan kapan diketahui."))
        case .namesAlike:
            AuditCodeText(
                Wording(
                    "two persons are hardly told apart", "dua orang hampir tak terbedakan"),
                Wording(
                    """
                    The ids of two persons look alike: they differ in accents that are composed \
                    otherwise, in letters of another script, or in what is not seen. To the rules \
                    they are two persons; who must be another may be the same.
                    """,
                    """
                    Id dua orang tampak sama: bedanya hanya susunan tanda aksen, huruf dari aksara \
                    lain, atau yang tidak terlihat. Bagi aturan mereka dua orang; yang harus \
                    berbeda mungkin orang yang sama.
                    """),
                Wording(
                    "Ask who both are, and look at what each of them did.",
                    "Tanyakan siapa keduanya, dan lihat apa yang dilakukan masing-masing."))
        case .identityAsserted:
            AuditCodeText(
                Wording("who acted was only asserted", "pelaku hanya pengakuan"),
                Wording(
                    """
                    Whoever typed a command said who they were; the journal holds no signature of \
                    the person. Authority is judged by what was said.
                    """,
                    """
                    Yang mengetik perintah menyebut dirinya sendiri; jurnal tidak memuat tanda \
                    tangan orang itu. Wewenang dinilai menurut yang disebut.
                    """),
                Wording(
                    "Where it matters, ask the persons themselves.",
                    "Bila penting, tanyakan kepada orangnya."))
        case .apartRolesJoined:
            AuditCodeText(
                Wording(
                    "one person filled roles declared apart",
                    "satu orang mengisi peran yang harus terpisah"),
                Wording(
                    """
                    The SOP says under `apart` that no one may fill both roles in one instance, \
                    and one person did.
                    """,
                    """
                    SOP menyebut pada `apart` bahwa kedua peran tidak boleh diisi satu orang, dan \
                    ini terjadi.
                    """),
                Wording(
                    "Have another person look at the work again.",
                    "Minta orang lain menilai ulang pekerjaannya."))
        default:
            AuditCodeText(
                Wording(
                    "the same person did what another had to",
                    "orang yang sama melakukan yang harus orang lain"),
                Wording(
                    """
                    The SOP says with `not_actor_of` that who did one step may not do the other, \
                    and the same person did both.
                    """,
                    """
                    SOP menyebut dengan `not_actor_of` bahwa yang mengerjakan satu langkah tidak \
                    boleh mengerjakan yang lain, dan orang yang sama mengerjakan keduanya.
                    """),
                Wording(
                    "Have another person look at the work again.",
                    "Minta orang lain menilai ulang pekerjaannya."))
        }
    }
}
