import Canonical
import Journal

/// `sop journal witness`: cosigns the checkpoints of another journal.
enum JournalWitnessCommand {
    static let name = "journal witness"

    static let command = Command(
        name: name,
        summary: Wording(
            "Cosign a journal's checkpoint, as its witness",
            "Ikut menandatangani titik periksa jurnal, sebagai saksi"),
        details: [
            Wording(
                """
                A witness is somebody else than who writes the journal: an inspectorate, another \
                agency. It says that the journal only grew since the checkpoint that it cosigned \
                last, which it keeps in a folder of its own, and refuses a fork (two histories) \
                and a rollback (entries that are gone). What it prints is the checkpoint with its \
                cosignature and the time, by the C2SP rules for witnesses.
                """,
                """
                Saksi adalah pihak lain daripada penulis jurnal: inspektorat, atau instansi lain. \
                Ia menyatakan jurnal hanya bertambah sejak titik periksa yang terakhir \
                ditandatanganinya, yang disimpannya di folder sendiri, dan menolak percabangan \
                (dua riwayat) serta kemunduran (entri yang hilang). Yang dicetak adalah titik \
                periksa itu beserta tanda tangan saksi dan waktunya, menurut aturan saksi C2SP.
                """),
            Wording(
                """
                What it cosigns is the newest checkpoint of the journal of --journal, which it \
                reads beside whoever writes to it, or the CHECKPOINT given; the proof that the \
                journal only grew is made from its entries. Without the journal at hand, --proof \
                takes what `sop journal consistency` printed; the first time, and for one that it \
                cosigned already, the checkpoint alone will do.
                """,
                """
                Yang ditandatangani adalah titik periksa terbaru dari jurnal pada --journal, yang \
                dibaca selagi ada yang menulis, atau CHECKPOINT yang disebut; bukti bahwa jurnal \
                hanya bertambah disusun dari entrinya. Bila jurnalnya tidak ada, --proof menerima \
                yang dicetak `sop journal consistency`; untuk pertama kali, dan untuk yang sudah \
                ditandatangani, cukup titik periksanya saja.
                """),
            Wording(
                """
                The exit status is 0 where it cosigned, 1 where it refused, 2 for wrong usage, 65 \
                where the journal or what the witness keeps is damaged or its key is not at hand, \
                66 where there is no journal, witness or file, 74 where a file cannot be read or \
                written, and 75 where the witness is at work already.
                """,
                """
                Status keluar 0 bila ditandatangani, 1 bila ditolak, 2 bila cara pakainya salah, \
                65 bila jurnal atau folder saksi rusak atau kuncinya tidak ada, 66 bila jurnal, \
                saksi, atau berkasnya tidak ada, 74 bila ada berkas yang tidak dapat dibaca atau \
                ditulis, dan 75 bila saksi sedang bekerja.
                """),
        ],
        operands: [
            Operand(
                name: "CHECKPOINT", count: .optional,
                help: Wording(
                    "the file of a checkpoint; else the newest of the journal",
                    "berkas titik periksa; jika tidak disebut, yang terbaru di jurnal"))
        ],
        options: [
            Option(
                name: "folder", value: .text("DIR"),
                help: Wording(
                    "the witness's own folder; else SOP_WITNESS says which",
                    "folder saksi sendiri; jika tidak disebut, menurut SOP_WITNESS")),
            Option(
                name: "keys", value: .text("DIR"),
                help: Wording(
                    "the folder of the witness's key; else it is beside its folder, DIR-keys",
                    "folder kunci saksi; jika tidak disebut, DIR-keys di sebelah foldernya")),
            Option(
                name: "create", value: .text("NAME"),
                help: Wording(
                    "make a witness of this name and its key, and cosign nothing",
                    "buat saksi bernama ini beserta kuncinya, tanpa menandatangani apa pun")),
            Option(
                name: "key", value: .text("VKEY"), isRepeatable: true,
                help: Wording(
                    """
                    the verifier key of the journal, as `sop init` printed it; of several, one of \
                    them. Later keys of a journal that is at hand follow from it
                    """,
                    """
                    kunci verifikasi jurnal, seperti dicetak `sop init`; bila beberapa, salah \
                    satunya. Kunci berikutnya mengikuti bila jurnalnya ada
                    """)),
            JournalOptions.journal,
            Option(
                name: "proof", value: .text("FILE"),
                help: Wording(
                    "a proof that `sop journal consistency` printed, with its checkpoint",
                    "bukti yang dicetak `sop journal consistency`, beserta titik periksanya")),
            Option(
                name: "out", value: .text("FILE"),
                help: Wording(
                    "write the cosigned checkpoint to a new file instead",
                    "tulis titik periksa yang ditandatangani ke berkas baru, tidak dicetak")),
            Option(
                name: "seed", value: .text("SEED"),
                help: Wording(
                    "with --create: a witness to practise with, whose key follows from the seed",
                    "dengan --create: saksi untuk gladi, yang kuncinya mengikuti benih")),
            ActOptions.time, JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine:
                    "sop journal witness --create inspektorat.klatenkab.go.id --folder saksi",
                meaning: Wording(
                    "Makes a witness in saksi and its key in saksi-keys.",
                    "Membuat saksi di saksi dan kuncinya di saksi-keys.")),
            Example(
                commandLine:
                    """
                    sop journal witness --folder saksi --journal jurnal --key "$VKEY" \
                    --out 2026-01.checkpoint
                    """,
                meaning: Wording(
                    "Cosigns the journal's newest checkpoint.",
                    "Ikut menandatangani titik periksa terbaru jurnal.")),
            Example(
                commandLine:
                    "sop journal witness --folder saksi --proof 2026-01.proof --key \"$VKEY\"",
                meaning: Wording(
                    "The same from a proof that was sent, without the journal.",
                    "Sama, dari bukti yang dikirim, tanpa jurnalnya.")),
        ],
        run: { request, session throws(UsageError) in
            try check(request)
            let desk = try WitnessDesk(request, session)
            if let witness = request.values["create"] { return desk.create(witness) }
            let keys = try JournalOptions.keys(of: request, for: name)
            guard !keys.isEmpty else { throw UsageError(.missingOption("--key VKEY"), of: name) }
            guard desk.journal != nil || request.has("proof") || !request.operands.isEmpty else {
                throw UsageError(
                    .needsOneOf(["CHECKPOINT", "--journal", "--proof"]), of: name)
            }
            return desk.cosign(by: keys)
        })

    /// What does not go together.
    private static func check(_ request: Request) throws(UsageError) {
        let cosigning = ["key", "journal", "proof", "out", "at"]
        if request.has("create") {
            if let other = cosigning.first(where: request.has) {
                throw UsageError(.notTogether("--create", "--\(other)"), of: name)
            }
            if !request.operands.isEmpty {
                throw UsageError(.notTogether("--create", "CHECKPOINT"), of: name)
            }
        } else if request.has("seed") {
            throw UsageError(.needs("--seed", "--create"), of: name)
        }
        if request.has("proof") {
            if request.has("journal") {
                throw UsageError(.notTogether("--proof", "--journal"), of: name)
            }
            if !request.operands.isEmpty {
                throw UsageError(.notTogether("--proof", "CHECKPOINT"), of: name)
            }
        }
    }
}
