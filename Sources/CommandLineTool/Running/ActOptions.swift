/// What the commands have in common that ask something of a journal.
enum ActOptions {
    /// Who, when, and which journal; where it is about an instance, of which version.
    static func all(about subject: ActReading.Subject) -> [Option] {
        [actor, external, recorder, occurredAt, key] + (subject == .instance ? [version] : [])
            + [JournalOptions.journal, JournalOptions.keys, time, JournalOptions.json]
    }

    static let actor = Option(
        name: "as", value: .text("ACTOR"), namesPerson: true,
        help: Wording(
            "the person who does it; else SOP_ACTOR says who",
            "orang yang melakukannya; jika tidak disebut, menurut SOP_ACTOR"))

    private static let external = Option(
        name: "external", value: .text("ROLE"),
        help: Wording(
            "the party outside the agency that did it; the person of --as records it",
            "pihak luar instansi yang melakukannya; orang pada --as mencatatnya"))

    private static let recorder = Option(
        name: "recorded-by", value: .text("ACTOR"), namesPerson: true,
        help: Wording(
            "the person who records it for the one who did it",
            "orang yang mencatatkannya untuk yang melakukannya"))

    private static let occurredAt = Option(
        name: "occurred-at", value: .text("TIME"),
        help: Wording(
            """
            when it happened, where that is not now: "2026-03-02 08:05" by the agency's clock, or \
            2026-03-02T08:05:00+07:00
            """,
            """
            kapan terjadinya, bila bukan sekarang: "2026-03-02 08:05" menurut jam instansi, atau \
            2026-03-02T08:05:00+07:00
            """))

    private static let key = Option(
        name: "key", value: .text("TEXT"),
        help: Wording(
            "your own name for this request: sent again under it, it is not done again",
            "nama permintaan ini dari Anda: bila dikirim ulang dengannya, tidak dilakukan lagi"))

    private static let version = Option(
        name: "if-version", value: .text("NUMBER"),
        help: Wording(
            "only where the instance still is of this version",
            "hanya bila permohonan masih pada versi ini"))

    static let time = Option(
        name: "at", value: .text("TIME"),
        help: Wording(
            "in a rehearsal, and only there: what the clock shows",
            "pada gladi, dan hanya di sana: waktu yang ditunjukkan jam"))

    /// How a command may end that asks something of a journal.
    static let status = Wording(
        """
        The exit status is 0 where it was done, 1 where it was refused, 2 for wrong usage, 65 \
        where data or the journal are damaged, 66 where a file or the journal is not there, 74 \
        where a file cannot be read or written, and 75 where it may help to try again: somebody \
        else is writing to the journal.
        """,
        """
        Status keluar 0 bila berhasil, 1 bila ditolak, 2 bila cara pakainya salah, 65 bila data \
        atau jurnal rusak, 66 bila berkas atau jurnal tidak ada, 74 bila ada berkas yang tidak \
        dapat dibaca atau ditulis, dan 75 bila sebaiknya dicoba lagi: jurnal sedang ditulis pihak \
        lain.
        """)

    static let instance = Operand(
        name: "INSTANCE", count: .one,
        help: Wording(
            "the id that `sop start` gave, such as km-penerbitan-2026-1",
            "id yang diberikan `sop start`, misalnya km-penerbitan-2026-1"))

    static let step = Operand(
        name: "STEP", count: .one, help: Wording("the id of a step", "id sebuah langkah"))

    static let reason = Option(
        name: "reason", value: .text("TEXT"), isRequired: true,
        help: Wording("why; the journal keeps it", "alasannya; disimpan di jurnal"))
}
