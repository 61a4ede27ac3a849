import Execution
import WorkCalendar

/// One exhaustive switch, so that a rejection without a text does not compile.
extension RejectionText {
    func indonesian(_ rejection: Rejection) -> String {
        switch rejection {
        // The journal as a whole.
        case .notInitialized: "belum ada administrator: lakukan inisialisasi dahulu"
        case .alreadyInitialized: "administrator sudah ada"
        case .keyUsed(let event):
            "kunci ini sudah dipakai untuk hal lain, yaitu peristiwa \(event): pilih yang lain"
        case .worldFull(let most): "tidak lebih dari \(most) peristiwa dapat disimpan"
        case .tooManyConsequences(let count, let most):
            "akan timbul \(count) akibat sekaligus, padahal paling banyak \(most)"
        case .textTooLong(let part, let most):
            "\(indonesian(part)) lebih dari \(most) bita: persingkat"
        case .textMissing(let part):
            "\(indonesian(part)) harus terisi, tanpa spasi di awal atau akhirnya"
        case .occurredInTheFuture(let recordedAt):
            "kejadian tidak mungkin sesudah dicatat, yaitu \(time(recordedAt))"
        case .occurredTooLongAgo(let days):
            "kejadian yang lewat lebih dari \(days) hari tidak dapat dicatat lagi"
        case .occurredBefore(let instant):
            "kejadian tidak mungkin sebelum \(time(instant)), saat langkah ini dimulai"
        // Who may.
        case .onlyAdministrator: "hanya administrator yang boleh melakukannya"
        case .onlyManagers(let roles):
            roles.isEmpty
                ? "hanya administrator yang boleh melakukannya"
                : "hanya \(quoted(roles)) atau administrator yang boleh melakukannya"
        case .notPerformer(let roles, let date):
            "hanya pemegang \(quoted(roles)) pada \(date) yang boleh melakukannya"
        case .notRecorder(let roles, let date):
            roles.isEmpty
                ? "tidak ada yang mencatatkan untuk orang lain: pelakunya mencatat sendiri"
                : "hanya pemegang \(quoted(roles)) pada \(date) yang boleh mencatatkannya"
        case .notSubmitter(let document, let roles):
            "\"\(document)\" diserahkan oleh \(quoted(roles))"
        case .notHolder(let roles, let actor, let date):
            "\(actor) bukan pemegang \(quoted(roles)) pada \(date): sebut orang lain"
        case .heldBy(let actor):
            "langkah ini dipegang \(actor): harus dilepas atau dialihkan dahulu"
        case .nobodyHolds: "langkah ini tidak dipegang siapa pun, jadi tidak ada yang dilepas"
        case .sameActorRequired(let step, let actor):
            "hanya \(actor), yang menyelesaikan \"\(step)\", yang boleh melakukannya"
        case .sameActorForbidden(let step):
            "yang menyelesaikan \"\(step)\" tidak boleh melakukannya: harus orang lain"
        case .apart(let role, let other):
            "satu orang tidak boleh menjadi \"\(role)\" dan \"\(other)\" sekaligus di sini"
        case .notWithdrawable: "hanya pengelola yang boleh menariknya"
        // What there is.
        case .unknownAgency(let id): "tidak ada instansi \"\(id)\" yang dipakai"
        case .unknownCalendar(let id):
            "tidak ada kalender \"\(id)\" yang dipakai: pasang dahulu"
        case .unknownProcedure(let id): "tidak ada prosedur \"\(id)\" yang dipakai"
        case .unknownRevision(let revision, let known):
            known.isEmpty
                ? "tidak ada revisi \(revision) yang dapat dipakai"
                : "tidak ada revisi \(revision) yang dapat dipakai; yang ada \(numbers(known))"
        case .unknownInstance(let id): "tidak ada permohonan bernama \"\(id)\""
        case .unknownStep(let id): "tidak ada langkah \"\(id)\""
        case .unknownRole(let id): "tidak ada peran \"\(id)\""
        case .unknownDocument(let id): "tidak ada dokumen \"\(id)\""
        case .unknownData(let id): "tidak ada data \"\(id)\""
        case .unknownEnd(let id, let known):
            known.isEmpty
                ? "langkah ini tidak dapat diakhiri dengan \"\(id)\" atau akhir lain"
                : "langkah ini tidak dapat diakhiri dengan \"\(id)\", hanya dengan \(quoted(known))"
        case .unknownOutcome(let id, let known):
            "\"\(id)\" bukan hasil langkah ini; hasilnya \(quoted(known))"
        case .unknownPoint(let point, let count):
            count == 0
                ? "langkah ini tidak mempunyai daftar periksa"
                : "tidak ada butir \(letter(point)): daftar periksanya berisi \(letters(count))"
        case .unknownAppointment: "tidak ada pengangkatan seperti itu"
        case .alreadyDeployed(let revision):
            "revisi \(revision) sudah dipakai: naikkan nomor revisinya"
        case .alreadyAppointed: "orang ini sudah memegang peran itu pada masa itu"
        case .endsBeforeItBegins(let from, let until):
            "pengangkatan berakhir pada \(until), sebelum mulai pada \(from)"
        case .alreadyRevoked(let from): "pengangkatannya sudah dicabut sejak \(from)"
        case .alreadyAdministrator: "orang ini sudah menjadi administrator"
        case .alreadyStarted(let id): "\"\(id)\" sudah dimulai"
        case .alreadyTicked(let point): "butir \(letter(point)) sudah dicentang"
        case .alreadyReplaced(let by): "sudah digantikan oleh revisi \(by)"
        case .successorNotLater(let successor, let revision):
            "revisi \(successor) tidak sesudah revisi \(revision): hanya revisi yang lebih baru "
                + "dapat menggantikannya"
        case .alreadyRetired(let from): "sudah dihentikan sejak \(from)"
        case .undoes(let undone):
            "ini membatalkan yang diputuskan sementara itu: "
                + undone.map { "\($0.actor) sebagai \"\($0.role)\"" }.joined(separator: ", ")
                + "; tegaskan bila memang dimaksud"
        // Starting and running.
        case .notInForce(let from?): "prosedur baru berlaku sejak \(from)"
        case .notInForce(nil):
            "prosedur tidak menyebut tanggal berlakunya: nyatakan hal itu diketahui untuk memulai"
        case .noLongerInForce(let from, let successor?):
            "sejak \(from) yang dimulai adalah revisi \(successor)"
        case .noLongerInForce(let from, nil): "sejak \(from) tidak dapat dimulai lagi"
        case .notBoundToInstance(let role): "tidak ada orang yang disebut untuk \"\(role)\" di sini"
        case .bindingMissing(let role): "harus disebut siapa yang menjadi \"\(role)\""
        case .namedTwice(let name): "\"\(name)\" disebut dua kali"
        case .staleVersion(let version):
            "sudah didahului orang lain: lihat versi \(version), lalu coba lagi"
        case .ended: "permohonan ini sudah berakhir"
        case .suspended(let from):
            "permohonan ini ditangguhkan sejak \(time(from)): harus dilanjutkan dahulu"
        case .notSuspended: "permohonan ini tidak ditangguhkan"
        case .timersDue(let timers):
            "ada batas waktu yang sudah lewat: "
                + timers.map { "\(indonesian($0.timer)) pada \(time($0.due))" }
                .joined(separator: ", ")
        case .timerNotDue(let due?): "batas waktunya baru lewat sesudah \(time(due))"
        case .timerNotDue(nil): "tidak ada batas waktu seperti itu yang berjalan"
        case .notCompleted(let step): "\"\(step)\" belum pernah diselesaikan"
        case .notActive(let step, let active):
            "langkah yang aktif bukan \"\(step)\", melainkan \"\(active)\""
        case .outcomeMissing(let known): "hasil keputusan harus disebut: \(quoted(known))"
        case .outcomeNotAsked: "langkah ini tidak memutuskan apa pun: hapus hasilnya"
        case .reasonMissing: "alasannya harus disebut"
        case .documentsMissing(let documents):
            "dokumen yang belum ada: " + documents.map(indonesian).joined(separator: ", ")
        case .dataMissing(let names): "data yang belum terisi: \(quoted(names))"
        case .fileNeeded(let id): "\"\(id)\" harus diserahkan sebagai berkas"
        case .notHandedIn(let id): "\"\(id)\" tidak diserahkan oleh siapa pun"
        case .notOnFile(let id): "\"\(id)\" belum ada dalam berkas"
        case .notProduced(let id): "langkah ini tidak menghasilkan \"\(id)\""
        case .notCollected(let name): "langkah ini tidak meminta \"\(name)\""
        case .valueMismatch(let item, let problem): "\"\(item)\": \(indonesian(problem))"
        case .renewalMissing(let known):
            "sebutkan dokumen yang harus diperbarui, dari \(quoted(known))"
        case .renewalNotAsked: "pada hasil ini dokumen yang diperbarui tidak dapat dipilih"
        case .notRenewable(let id):
            "\"\(id)\" tidak diperlukan langkah mana pun: tidak dapat diminta lagi"
        case .notNamed(let role): "langkah ini tidak menunjuk siapa pun sebagai \"\(role)\""
        case .notCorrectable(let event):
            "peristiwa \(event) tidak dapat dikoreksi: tidak mengakhiri langkah di sini, atau "
                + "sudah dikoreksi"
        case .correctionTooLate(let completed):
            "tidak dapat dikoreksi lagi: sesudahnya sudah ada \(quoted(completed))"
        case .notLater(let than):
            "waktu yang baru harus sesudah \(time(than)) dan sesudah sekarang"
        case .nothingToExtend(.sla):
            "langkah yang aktif tidak mempunyai SLA yang dapat diperpanjang"
        case .nothingToExtend(.expiry):
            "langkah yang aktif tidak dapat kedaluwarsa: tidak ada yang dapat diperpanjang"
        case .alreadyMigrated(let revision): "permohonan ini sudah memakai revisi \(revision)"
        case .cannotMigrate(let problems):
            "tidak dapat dilanjutkan dengan revisi itu: "
                + problems.map(indonesian).joined(separator: ", ")
        case .noTime(let step, let timer, _):
            "kalender tidak dapat menentukan \(indonesian(timer)) langkah \"\(step)\""
        case .tooManyVisits(let most):
            "langkah-langkahnya sudah didatangi \(most) kali, sebanyak yang dibolehkan"
        case .tooManyRecords(let most): "sudah berisi \(most) catatan, sebanyak yang dibolehkan"
        case .nothingToErase: "tidak ada yang dapat dihapus"
        }
    }

    private func indonesian(_ part: TextPart) -> String {
        switch part {
        case .actor: "nama orang"
        case .recorder: "nama pencatat"
        case .key: "kunci"
        case .instance: "nama permohonan"
        case .reason: "alasan"
        case .note: "catatan"
        case .value: "nilai"
        case .commitment: "tanda berkas"
        }
    }

    private func indonesian(_ timer: Timer) -> String {
        switch timer {
        case .escalation: "eskalasi"
        case .expiry: "kedaluwarsa"
        }
    }

    private func indonesian(_ document: MissingDocument) -> String {
        switch document.want {
        case .any: "\"\(document.id)\""
        case .newer: "\"\(document.id)\" yang baru"
        case .file: "\"\(document.id)\" sebagai berkas tersimpan"
        }
    }

    private func indonesian(_ problem: ValueProblem) -> String {
        switch problem {
        case .kind(let expected): "diperlukan nilai berjenis \(expected)"
        case .notANumber: "ini bukan bilangan"
        case .notAChoice(let known): "yang dapat dipilih hanya \(quoted(known))"
        case .choiceTextMissing: "pilihan ini memerlukan teks tersendiri"
        case .choiceTextNotAsked: "pilihan ini tidak memakai teks tersendiri"
        case .personal: "nilai pribadi disimpan di samping jurnal, bukan di dalamnya"
        case .notPersonal: "nilai ini tidak bersifat pribadi dan harus ditulis terbuka"
        }
    }

    private func indonesian(_ problem: MigrationProblem) -> String {
        switch problem {
        case .stepMissing(let id): "langkah \"\(id)\" tidak ada"
        case .stepDiffers(let id): "langkah \"\(id)\" berbeda jenisnya"
        case .dataMissing(let id): "data \"\(id)\" tidak ada"
        case .dataDiffers(let id): "data \"\(id)\" berbeda jenisnya"
        case .documentMissing(let id): "dokumen \"\(id)\" tidak ada"
        case .roleMissing(let id): "peran \"\(id)\" tidak ada atau diisi dengan cara lain"
        case .roleUnbound(let id): "belum disebut siapa yang menjadi \"\(id)\""
        }
    }
}
