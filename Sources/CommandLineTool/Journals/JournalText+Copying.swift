import Diagnostics
import Journal

/// Why no copy of a journal was made.
extension JournalText {
    /// The copy cannot be written. What helps a journal that cannot be written helps no copy.
    init(copying failure: DiskFailure) {
        let text = JournalText(failure)
        guard failure.act != .makeFolder || failure.meaning != .missing else {
            let reason = Wording(.folderNotThere)
            self.init(
                text.code,
                Wording(
                    "\(failure.path) cannot be made: \(reason.english)",
                    "\(failure.path) tidak dapat dibuat: \(reason.indonesian)"))
            return
        }
        self.init(
            text.code, text.message,
            help: Wording(
                """
                there is no copy, and what is left of it is no journal: mend the cause, clear \
                that away, then copy again
                """,
                """
                salinan tidak jadi, dan sisanya bukan jurnal: atasi penyebabnya, bersihkan \
                sisanya, lalu salin lagi
                """))
    }

    /// Something is where the copy is to be.
    static func taken(_ path: String) -> JournalText {
        JournalText(
            "already-there",
            Wording(
                "\(path) is there already: a journal is copied into a folder of its own",
                "\(path) sudah ada: jurnal disalin ke foldernya sendiri"),
            help: Wording("name another folder", "sebut folder lain"))
    }

    /// The copy would lie in what it is of.
    static func copyInside(_ path: String, _ folder: String) -> JournalText {
        JournalText(
            "copy-inside",
            Wording(
                "\(path) lies inside \(folder), which it would be beside",
                "\(path) terletak di dalam \(folder), padahal seharusnya di luarnya"),
            help: Wording("name another folder", "sebut folder lain"))
    }
}
