import Audit
import Canonical
import Journal

/// How the audit was made, how anybody makes it again, and who answers for it.
extension AuditHTML {
    var methodSection: Section {
        var content = [
            paragraph(
                text(
                    """
                    The program sop \(CommandLineTool.version) read every entry of the journal and \
                    believed none. Only the journal, what is named above, and the store where it \
                    was given were used:
                    """,
                    """
                    Program sop \(CommandLineTool.version) membaca setiap entri jurnal tanpa \
                    mempercayai satu pun. Yang dipakai hanya jurnal, yang disebut di atas, dan \
                    tempat penyimpanan bila diberikan:
                    """)),
            .block("ol", steps.map { .line("li", [.text($0)]) }),
            .line("h3", [.text(text("To make this audit again", "Mengulang audit ini"))]),
            paragraph(
                text(
                    """
                    The same journal, the same version of the program and this command give the \
                    same report, byte for byte:
                    """,
                    """
                    Jurnal yang sama, versi program yang sama, dan perintah ini memberi laporan \
                    yang sama, bita demi bita:
                    """)),
            .line("pre", ["id": "again"], [.lines(command)]),
            .line(
                "p",
                [
                    code("sop explain AUD…"),
                    .text(
                        text(
                            " tells what a code means; ",
                            " menjelaskan arti suatu kode; ")),
                    code("--format json"), .text(text(" and ", " dan ")), code("--format csv"),
                    .text(
                        text(
                            " give the findings to other programs.",
                            " memberikan temuan kepada program lain.")),
                ]),
        ]
        content += withoutOurs
        return Section("method", text("Method", "Cara audit"), content)
    }

    private var steps: [String] {
        let days = report.setting.idleWorkingDaysMax
        var steps = [
            text(
                """
                Files: the form, the checksum and the number of every entry; the hash tree over \
                all of them; the signature of every checkpoint by the key that was in force; and \
                that each checkpoint is of this tree.
                """,
                """
                Berkas: bentuk, jumlah uji, dan nomor setiap entri; pohon hash atas semuanya; \
                tanda tangan setiap titik periksa oleh kunci yang berlaku; dan bahwa tiap titik \
                periksa memang dari pohon ini.
                """),
            text(
                """
                Rules: every SOP file that the journal says was put to use was compiled anew, and \
                the result compared with what the journal says of it.
                """,
                """
                Aturan: setiap berkas SOP yang menurut jurnal diberlakukan dikompilasi ulang, dan \
                hasilnya dibandingkan dengan yang disebut jurnal.
                """),
            text(
                """
                Acts: every act was decided anew by those rules, in the order of the journal: \
                whether it could happen then, who was allowed to on that day by the appointments \
                in force, and what had to be on file.
                """,
                """
                Tindakan: setiap tindakan diputuskan ulang menurut aturan itu, sesuai urutan \
                jurnal: mungkinkah terjadi saat itu, siapa yang berwenang pada hari itu menurut \
                pengangkatan yang berlaku, dan berkas apa yang wajib ada.
                """),
            text(
                """
                Consequences: what follows from each act was derived anew and compared with what \
                the entry says.
                """,
                """
                Akibat: yang mengikuti dari tiap tindakan diturunkan ulang dan dibandingkan dengan \
                yang disebut entri.
                """),
            text(
                """
                Time: due times and lateness were computed anew in the working time of the \
                calendars in the journal. An instance without an event for more than \
                \(number(days)) working days counts as idle.
                """,
                """
                Waktu: tenggat dan keterlambatan dihitung ulang menurut jam kerja pada kalender di \
                dalam jurnal. Permohonan tanpa peristiwa lebih dari \(number(days)) hari kerja \
                dianggap terbengkalai.
                """),
        ]
        if let asOf = report.asOf {
            steps.append(
                text(
                    "Open instances were judged as of \(time(asOf)).",
                    "Permohonan yang masih berjalan dinilai menurut keadaan per \(time(asOf))."))
        }
        return steps
    }

    /// The command that makes this report.
    var command: String {
        let setting = report.setting
        var words = ["--journal", text("JOURNAL", "JURNAL")]
        for key in setting.trusted { words += ["--key", ShellWord.quoted(key.description)] }
        for number in setting.given.indices {
            words += ["--checkpoint", text("CHECKPOINT", "TITIK-PERIKSA") + "-\(number + 1)"]
        }
        for key in setting.witnesses {
            words += ["--witness", ShellWord.quoted(key.description)]
        }
        if setting.storePath != nil { words += ["--store", text("STORE", "TEMPAT-PENYIMPANAN")] }
        let scope = setting.scope
        if let instance = scope.instance { words += ["--instance", ShellWord.quoted(instance)] }
        if let procedure = scope.procedure {
            words += ["--procedure", ShellWord.quoted(procedure)]
        }
        if let from = scope.from { words += ["--from", "\(from)"] }
        if let to = scope.to { words += ["--to", "\(to)"] }
        if let sample = scope.sample {
            words += ["--sample", "\(sample.count)", "--seed", ShellWord.quoted(sample.seed)]
        }
        words += ["--idle", "\(setting.idleWorkingDaysMax)"]
        if let asOf = report.asOf { words += ["--as-of", "\(asOf)"] }
        words += ["--format", "html", "--lang", text("en", "id")]
        var lines = ["sop audit"]
        for index in stride(from: 0, to: words.count, by: 2) {
            lines.append("  \(words[index]) \(words[index + 1])")
        }
        return lines.joined(separator: " \\\n")
    }

    // MARK: Without our program

    private var withoutOurs: [Markup] {
        [
            .line(
                "h3",
                [
                    .text(
                        text(
                            "To verify the journal without our program",
                            "Memverifikasi jurnal tanpa program kami"))
                ]),
            paragraph(
                text(
                    """
                    Every entry is one line of a file. The hash of an entry is SHA-256 over a zero \
                    byte and the line without its line feed; what follows the last line feed of a \
                    file is no entry. The tree over these hashes is that of RFC 6962. This Python \
                    program prints its root, which must be the root above:
                    """,
                    """
                    Setiap entri satu baris berkas. Hash suatu entri adalah SHA-256 atas satu bita \
                    nol dan baris itu tanpa ganti barisnya; yang mengikuti ganti baris terakhir \
                    suatu berkas bukan entri. Pohon atas hash ini menurut RFC 6962. Program Python \
                    ini mencetak akarnya, yang harus sama dengan akar di atas:
                    """)),
            .line("pre", ["id": "root"], [.lines(AuditHTML.rootProgram)]),
            paragraph(
                text(
                    """
                    A checkpoint is a text file: the journal's id, the number of entries, the \
                    root, an empty line, and a signature (Ed25519) of the three lines. openssl \
                    verifies it; FILE is the checkpoint, and the long word is from the journal's \
                    first key:
                    """,
                    """
                    Titik periksa adalah berkas teks: id jurnal, jumlah entri, akar, satu baris \
                    kosong, dan tanda tangan (Ed25519) atas ketiga baris itu. openssl \
                    memverifikasinya; FILE adalah titik periksa itu, dan kata yang panjang berasal \
                    dari kunci pertama jurnal:
                    """)),
            .line("pre", ["id": "signature"], [.lines(signatureCommands)]),
        ]
    }

    private static let rootProgram = """
        import base64, glob, hashlib
        sha256 = lambda content: hashlib.sha256(content).digest()
        trees = []
        for name in sorted(glob.glob("JOURNAL/segment-*.jsonl")):
            for line in open(name, "rb"):
                if not line.endswith(b"\\n"): break
                height, node = 0, sha256(b"\\0" + line[:-1])
                while trees and trees[-1][0] == height:
                    height, node = height + 1, sha256(b"\\1" + trees.pop()[1] + node)
                trees.append((height, node))
        root = trees.pop()[1] if trees else sha256(b"")
        while trees:
            root = sha256(b"\\1" + trees.pop()[1] + root)
        print(base64.b64encode(root).decode())
        """

    private var signatureCommands: String {
        let key = report.verification.keys.first?.key.description ?? ""
        // What follows the second plus sign is base64, which may have plus signs of its own.
        let word = key.split(separator: "+", maxSplits: 2).dropFirst(2).first ?? "KEY"
        return """
            head -n 3 FILE > text
            sed -n 5p FILE | cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature
            printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000' > key
            printf %s \(ShellWord.quoted(String(word))) | base64 -d | tail -c 32 >> key
            openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin \\
              -in text -sigfile signature
            """
    }

    // MARK: Who answers for it

    var signatureSection: Section {
        let verification = report.verification
        let size = number(verification.size)
        let signers = [
            text("Auditor", "Auditor"), text("Second auditor", "Auditor kedua"),
            text("For the agency", "Untuk instansi"),
        ]
        return Section(
            "signatures", text("Signatures", "Pengesahan"),
            [
                .line(
                    "p",
                    [
                        .text(
                            text(
                                "This report is about the journal ",
                                "Laporan ini tentang jurnal ")), code(journal),
                        .text(
                            text(
                                " as it was with \(size) entries and the root ",
                                " saat memuat \(size) entri dengan akar ")),
                        code(verification.root.base64), ".",
                    ]),
                .line("p", [.text(sentence)]),
                .block("div", ["class": "signers"], signers.map(signer)),
            ])
    }

    private func signer(_ title: String) -> Markup {
        let blanks = [
            text("Name", "Nama"), text("Position, number", "Jabatan, NIP"),
            text("Place and date", "Tempat dan tanggal"), text("Signature", "Tanda tangan"),
        ]
        return .block(
            "div", ["class": "signer"],
            [.line("h3", [.text(title)])] + blanks.map { .line("p", [.text($0)]) })
    }
}
