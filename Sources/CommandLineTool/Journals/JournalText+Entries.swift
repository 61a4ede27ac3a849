import Canonical
import Journal

/// What is wrong with entries.
extension JournalText {
    init(_ fault: EntryFault) {
        self.init("entry-\(JournalText.name(of: fault))", JournalText.message(of: fault))
    }

    /// Where something stands, for people.
    static func text(of place: Journal.Place) -> Wording {
        let line = place.line.map {
            Wording(", line \($0)", ", baris \($0)")
        }
        return Wording(
            "\(place.file)\(line?.english ?? "") (byte \(place.offset))",
            "\(place.file)\(line?.indonesian ?? "") (bita \(place.offset))")
    }

    private static func message(of fault: EntryFault) -> Wording {
        switch fault {
        case .notCanonical:
            Wording(
                "the line is not JSON in the one form that entries have (RFC 8785)",
                "baris ini bukan JSON dalam satu-satunya bentuk entri (RFC 8785)")
        case .members:
            Wording(
                "the entry lacks a member, or has one that it should not",
                "entri kekurangan anggota, atau memuat anggota yang tidak semestinya")
        case .version(let version):
            Wording(
                "the entry is of version \(version), which this program does not know",
                "entri ini versi \(version), yang belum dikenal program ini")
        case .checksum:
            Wording(
                "the line was altered: its checksum differs", "baris berubah: jumlah ujinya lain")
        case .tooLong:
            Wording(
                "the line is longer than \(JournalLimit.lineBytesMax) bytes",
                "baris lebih panjang dari \(JournalLimit.lineBytesMax) bita")
        case .unterminated:
            Wording("the file ends inside the line", "berkas berakhir di tengah baris")
        case .sequence(let found, let expected):
            Wording(
                "entry \(found) stands where entry \(expected) belongs",
                "entri \(found) berada di tempat entri \(expected)")
        case .durable(let found):
            Wording(
                "the entry says that \(found) entries came before it on the disk: it cannot be",
                "entri menyebut \(found) entri sudah tersimpan sebelumnya: tidak mungkin")
        case .ended:
            Wording("the entries end too early", "entri berakhir terlalu cepat")
        case .forked(let size):
            Wording(
                "the first \(size) entries are others than a checkpoint says",
                "\(size) entri pertama lain dari yang disebut titik periksa")
        case .checkpointUnreadable:
            JournalText(VerificationFinding.Problem.checkpointUnreadable).message
        case .checkpointUnsigned(let size):
            Wording(
                "the checkpoint of size \(size) is not signed by the key in force",
                "titik periksa berukuran \(size) tidak ditandatangani kunci yang berlaku")
        case .headerMissing, .headerMisplaced, .header, .segmentMissing, .segmentMisplaced:
            segmentMessage(of: fault)
        }
    }

    private static func segmentMessage(of fault: EntryFault) -> Wording {
        switch fault {
        case .headerMissing:
            Wording(
                "the file does not begin with the entry that describes it",
                "berkas tidak diawali entri yang menjelaskannya")
        case .headerMisplaced:
            Wording(
                "an entry describes a file that does not begin here",
                "sebuah entri menjelaskan berkas yang tidak dimulai di sini")
        case .header(let part): header(part)
        case .segmentMissing(let first):
            Wording(
                "the file that begins with entry \(first) is missing",
                "berkas yang diawali entri \(first) tidak ada")
        case .segmentMisplaced(let first):
            Wording(
                "the file begins with entry \(first), which is not the next",
                "berkas diawali entri \(first), padahal bukan yang berikutnya")
        default: preconditionFailure("a fault of a segment")
        }
    }

    private static func header(_ fault: HeaderFault) -> Wording {
        switch fault {
        case .journal:
            Wording("the file is of another journal", "berkas ini milik jurnal lain")
        case .size:
            Wording(
                "the file says that another number of entries comes before it",
                "berkas menyebut jumlah entri sebelumnya yang lain")
        case .root:
            Wording(
                "the entries before the file are others than it says",
                "entri sebelum berkas ini lain dari yang disebutnya")
        case .key:
            Wording("the file names another key", "berkas menyebut kunci lain")
        case .rehearsal:
            Wording(
                "the file differs on whether the journal is a rehearsal",
                "berkas menyebut hal lain tentang gladi jurnal ini")
        case .format:
            Wording(
                "the journal is of a format that this program does not know",
                "format jurnal ini belum dikenal program ini")
        }
    }

    private static func name(of fault: EntryFault) -> String {
        switch fault {
        case .notCanonical: "not-canonical"
        case .members: "members"
        case .version: "version"
        case .checksum: "checksum"
        case .tooLong: "too-long"
        case .unterminated: "unterminated"
        case .sequence: "sequence"
        case .durable: "durable"
        case .headerMissing: "header-missing"
        case .headerMisplaced: "header-misplaced"
        case .header(let part): "header-\(part)"
        case .segmentMissing: "segment-missing"
        case .segmentMisplaced: "segment-misplaced"
        case .ended: "ended"
        case .forked: "forked"
        case .checkpointUnreadable: "checkpoint-unreadable"
        case .checkpointUnsigned: "checkpoint-unsigned"
        }
    }
}
