/// Reading a file.
extension Explanation {
    static let fileUnreadable = Explanation(
        meaning: Text(
            en:
                """
                The file is there by name, but its content could not be fetched: it was moved or \
                deleted meanwhile, or this account may not read it. Nothing in it was checked.
                """,
            id:
                """
                Nama berkas itu dikenal, tetapi isinya tidak dapat diambil: berkas mungkin baru \
                saja dipindahkan atau dihapus, atau akun ini tidak berhak membacanya. Tidak ada \
                isinya yang diperiksa.
                """),
        mend: Text(
            en:
                """
                See whether the file still lies where the command says, and ask whoever keeps the \
                folder for leave to read it. No text can show this mistake, so there is no \
                example.
                """,
            id:
                """
                Periksa apakah berkas masih berada di tempat yang disebutkan, dan minta hak baca \
                kepada pengelola folder. Kesalahan ini tidak dapat ditunjukkan dengan teks, maka \
                tidak ada contohnya.
                """))

    static let notAFile = Explanation(
        meaning: Text(
            en:
                """
                What was named is no ordinary file: a folder where one file was meant, or a \
                device. A procedure, an agency and a calendar are each one ordinary text file.
                """,
            id:
                """
                Yang disebutkan bukan berkas biasa, melainkan folder yang tidak pada tempatnya \
                atau perangkat. Prosedur, instansi, dan kalender masing-masing satu berkas teks \
                biasa.
                """),
        mend: Text(
            en:
                """
                Name the file itself, for example \
                `Procedures/klaten/penerbitan-sertifikat-elektronik.yaml`. No text can show this \
                mistake, so there is no example.
                """,
            id:
                """
                Sebutkan berkasnya langsung, misalnya \
                `Procedures/klaten/penerbitan-sertifikat-elektronik.yaml`. Kesalahan ini tidak \
                dapat ditunjukkan dengan teks, maka tidak ada contohnya.
                """))

    static let fileTooLarge = Explanation(
        meaning: Text(
            en:
                """
                The file is larger than any procedure, agency or calendar needs to be; a procedure \
                of a thousand steps stays below the limit. Most often another kind of file was \
                named by mistake.
                """,
            id:
                """
                Berkas ini lebih besar daripada yang diperlukan prosedur, instansi, atau kalender \
                mana pun; prosedur dengan seribu langkah pun masih di bawah batas. Biasanya berkas \
                jenis lain yang tidak sengaja disebutkan.
                """),
        mend: Text(
            en:
                """
                See whether it is the right file. A procedure that really is so long is better \
                divided into several. An example would fill many pages, so there is none.
                """,
            id:
                """
                Periksa apakah berkasnya benar. Prosedur yang memang sepanjang itu lebih baik \
                dibagi menjadi beberapa prosedur. Contohnya akan berhalaman-halaman, maka tidak \
                disertakan.
                """))

    static let notUTF8 = Explanation(
        meaning: Text(
            en:
                """
                The file holds bytes that are no text in UTF-8, the encoding in which all files \
                are written. It was saved in another encoding, or it is a document of a word \
                processor, a picture or a PDF.
                """,
            id:
                """
                Berkas ini berisi data yang bukan teks UTF-8, padahal semua berkas ditulis dalam \
                pengodean itu. Berkas mungkin disimpan dengan pengodean lain, atau sebenarnya \
                dokumen pengolah kata, gambar, atau PDF.
                """),
        mend: Text(
            en:
                """
                Open it in a text editor and save it with the encoding UTF-8. Write the text anew \
                where the marked place shows strange characters. Text cannot show bytes that are \
                no text, so there is no example.
                """,
            id:
                """
                Buka di penyunting teks dan simpan dengan pengodean UTF-8. Ketik ulang bagian yang \
                tampak aneh. Data yang bukan teks tidak dapat ditunjukkan dengan teks, maka tidak \
                ada contohnya.
                """))

    static let emptyFile = Explanation(
        meaning: Text(
            en:
                """
                The file says nothing: it is empty, or it has blank lines and comments only. There \
                is nothing that could be put to work.
                """,
            id:
                """
                Berkas ini tidak menyatakan apa-apa: kosong, atau hanya berisi baris kosong dan \
                komentar. Tidak ada yang dapat dijalankan.
                """),
        mend: Text(
            en:
                """
                Write the procedure, or begin with the file that `sop new AGENCY/PROCEDURE` makes. \
                Delete the file if it is not needed.
                """,
            id:
                """
                Tulis prosedurnya, atau mulai dari berkas yang dibuat `sop new INSTANSI/PROSEDUR`. \
                Hapus berkas ini jika tidak diperlukan.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                """
                # SOP Surat Keterangan Domisili: menyusul

                """)
        ])

    static let controlCharacter = Explanation(
        meaning: Text(
            en:
                """
                The text holds a character that cannot be seen or printed. Such characters come \
                along when text is copied from another program, and they hide what a file really \
                says.
                """,
            id:
                """
                Di dalam teks ada karakter yang tidak terlihat dan tidak dapat dicetak. Karakter \
                seperti itu biasanya ikut tersalin dari program lain dan menyamarkan isi berkas \
                yang sebenarnya.
                """),
        mend: Text(
            en:
                """
                Delete the character at the marked place; typing the word anew is the surest way.
                """,
            id:
                """
                Hapus karakter pada tempat yang ditandai; cara paling aman adalah mengetik ulang \
                katanya.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    Example.roles + Example.steps, title: "Surat Keterangan\u{7} Domisili"))
        ])

    static let tooMany = Explanation(
        meaning: Text(
            en:
                """
                More remarks were found in this file than are worth showing at once. Those not \
                shown are no less true; many of them often have one cause.
                """,
            id:
                """
                Pesan untuk berkas ini lebih banyak daripada yang ada gunanya ditampilkan \
                sekaligus. Pesan yang tidak ditampilkan tetap berlaku; sering kali banyak pesan \
                berasal dari satu sebab.
                """),
        mend: Text(
            en:
                """
                Mend what is shown, beginning at the top, and check the file again.
                """,
            id:
                """
                Perbaiki dahulu yang ditampilkan, mulai dari atas, lalu periksa berkas sekali \
                lagi.
                """),
        example: [
            ExampleFile(
                "contoh.yaml",
                Example.procedure(
                    "documents:\n"
                        + (1...101).map { "  lampiran-\($0): Lampiran \($0)\n" }.joined()
                        + Example.roles + Example.steps))
        ])
}
