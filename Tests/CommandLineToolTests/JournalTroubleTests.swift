import CommandLineTool
import Foundation
import Glibc
import Journal
import Testing

/// What goes wrong with journals, what is said of it, and how the command ends.
@Suite struct JournalTroubleTests {
    // MARK: The command line

    @Test func aJournalMustBeNamed() throws {
        let bench = try Workbench()
        let outcome = bench.run("journal", "verify")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix(
                "sop: no journal is named: give --journal DIR, or set SOP_JOURNAL\n"))
        bench.environment["SOP_JOURNAL"] = ""
        #expect(bench.run("journal", "verify").status == 2)
    }

    @Test(arguments: [
        "init --rehearsal", "init --seed 7", "journal tail -n x", "journal tail -n -1",
        "journal tail -n +1", "journal prove", "journal prove x", "journal prove 1 2",
        "journal verify --key x", "journal consistency", "journal", "journal nothing",
    ])
    func wrongUsageEndsWithTwo(line: String) throws {
        let bench = try Workbench.withJournal()
        let outcome = bench.run(line.split(separator: " ").map(String.init))
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func theOptionGoesBeforeTheEnvironment() throws {
        let bench = try Workbench.withJournal()
        bench.environment["SOP_JOURNAL"] = "nowhere"
        #expect(bench.run("journal", "tail").status == 66)
        #expect(bench.run("journal", "tail", "--journal", Workbench.journal + "//").status == 0)
        bench.environment["SOP_KEYS"] = "nowhere"
        let keyless = bench.run("journal", "checkpoint", "--journal", Workbench.journal)
        #expect(keyless.status == 65)
        #expect(keyless.errors.contains("name the folder of its keys with --keys or SOP_KEYS"))
        let keyed = bench.run(
            "journal", "checkpoint", "--journal", Workbench.journal, "--keys", "jurnal-keys")
        #expect(keyed.status == 0)
    }

    // MARK: Making

    @Test func keysAreNeverMadeInsideTheJournal() throws {
        let bench = try Workbench()
        try FileManager.default.createDirectory(
            atPath: bench.path("a"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("b"), withDestinationPath: "a")
        for keys in ["a", "a/keys", "./a/../a/keys", "b", "b/keys"] {
            let outcome = bench.run("init", "--journal", "a", "--keys", keys)
            #expect(outcome.status == 2, "\(keys)")
            #expect(outcome.errors.contains("lies inside the journal"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path("a")).isEmpty)
        // A name that only begins like the journal's is another folder.
        #expect(bench.run("init", "--journal", "a", "--keys", "ab").status == 0)
    }

    @Test func aFolderWithFilesOfOthersIsLeftAloneAndNoKeyIsMade() throws {
        let bench = try Workbench()
        try bench.write("a/surat.txt", "isi")
        let outcome = bench.run("init", "--journal", "a")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("a is not empty"))
        #expect(!FileManager.default.fileExists(atPath: bench.path("a-keys")))
        #expect(try bench.text("a/surat.txt") == "isi")
    }

    @Test func aKeyIsForItsOwnerAlone() throws {
        let bench = try Workbench.withJournal()
        let file = bench.path("jurnal-keys/1.key")
        var status = stat()
        #expect(unsafe stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(unsafe stat(bench.path("jurnal-keys"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        #expect(unsafe chmod(file, 0o644) == 0)
        let outcome = bench.run("journal", "checkpoint")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("chmod 600"))
    }

    @Test func anIdMustBeAbleToNameAKey() throws {
        let bench = try Workbench()
        for id in ["dua kata", "a+b"] {
            #expect(bench.run("init", "--journal", "a", "--id", id).status == 2)
        }
        // The folder's name is the standard.
        #expect(bench.run("init", "--journal", "sub/dua", "--id", "a").status == 66)
        #expect(bench.run("init", "--journal", "dua").output.contains("journal dua in dua"))
    }

    /// A first segment gets its name only with its first entry in it: without one it was cut.
    @Test func aJournalCutToNothingIsDamagedAndNeverMadeAnew() throws {
        let bench = try Workbench.withJournal(events: 3)
        for name in ["segment-00000000000000000000.jsonl", "head", "checkpoints.jsonl"] {
            try bench.write(Workbench.journal + "/" + name, "")
        }
        let files = try bench.journalFiles()
        for command in ["tail", "checkpoint", "recover"] {
            let outcome = bench.run("journal", command)
            #expect(outcome.status == 65, "\(command): \(outcome.errors)")
            #expect(outcome.errors.contains("is damaged at segment-00000000000000000000.jsonl"))
        }
        let verified = bench.run("journal", "verify")
        #expect(verified.status == 1)
        #expect(verified.output.contains("finding[entry-header-missing]"), "\(verified.output)")
        #expect(verified.output.contains("NOT SOUND"))
        #expect(bench.run("list").status == 65)
        for administrator in [[], ["--administrator", "root"]] {
            let made = bench.run(["init", "--id", Workbench.id] + administrator)
            #expect(made.status != 0)
            #expect(!made.errors.isEmpty)
        }
        #expect(try bench.journalFiles() == files)
    }

    @Test func aJournalWhoseFirstSegmentIsGoneIsDamaged() throws {
        let bench = try Workbench.withJournal(events: 3)
        try FileManager.default.removeItem(atPath: bench.path(bench.segment))
        #expect(bench.run("journal", "tail").status == 65)
        #expect(bench.run("journal", "recover").status == 65)
        #expect(bench.run("journal", "verify").status == 1)
        #expect(bench.run("init").status == 1)
    }

    /// What the making of a journal leaves that ended before its first entry was whole is no
    /// journal, and making it goes on from there.
    @Test func anUnfinishedMakingIsGoneOnWith() throws {
        let bench = try Workbench()
        bench.environment["SOP_JOURNAL"] = Workbench.journal
        try bench.write("jurnal/lock", "")
        try bench.write("jurnal/segment-00000000000000000000.jsonl.part", "{")
        #expect(bench.run("journal", "tail").status == 66)
        #expect(bench.run("journal", "verify").status == 66)
        #expect(bench.run("init").status == 0)
        #expect(bench.run("journal", "verify").status == 0)
        #expect(try bench.journalFiles().keys.contains { $0.hasSuffix(".part") } == false)
    }

    // MARK: Opening

    @Test func aSecondWriterIsRefusedAtOnceAndReadersAreNot() throws {
        let bench = try Workbench.withJournal(events: 3)
        let writer = try bench.openWriter()
        for command in ["checkpoint", "recover"] {
            let outcome = bench.run("journal", command, "--json")
            #expect(outcome.status == 75)
            #expect(outcome.output.contains(#""code": "busy""#))
            let told = "process \(getpid()), since 2026-01-02T03:04:05.000Z"
            #expect(outcome.errors.contains(told))
        }
        #expect(bench.run("journal", "keys", "--rotate").status == 75)
        #expect(!FileManager.default.fileExists(atPath: bench.path("jurnal-keys/2.key")))
        #expect(bench.run("journal", "tail").output.split(separator: "\n").count == 4)
        #expect(bench.run("journal", "verify").status == 0)
        #expect(bench.run("journal", "checkpoint", "--newest").status == 0)
        try writer.close()
        #expect(bench.run("journal", "checkpoint").status == 0)
    }

    @Test func linksAreNotFollowed() throws {
        let bench = try Workbench.withJournal(events: 1)
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: bench.path("link"), withDestinationPath: Workbench.journal)
        bench.environment["SOP_KEYS"] = "jurnal-keys"
        for command in ["verify", "tail", "checkpoint"] {
            let outcome = bench.run("journal", command, "--journal", "link")
            #expect(outcome.status == 65, "\(command)")
            #expect(outcome.errors.contains("a link to a folder"))
        }
        try files.moveItem(atPath: bench.path(bench.segment), toPath: bench.path("elsewhere"))
        try files.createSymbolicLink(
            atPath: bench.path(bench.segment), withDestinationPath: "../elsewhere")
        for command in ["tail", "checkpoint"] {
            let outcome = bench.run("journal", command)
            #expect(outcome.status == 65, "\(command)")
            #expect(outcome.errors.contains("it is a link, and a journal follows none"))
        }
        // What could not be read says nothing against the journal.
        let outcome = bench.run("journal", "verify")
        #expect(outcome.status == 65 && outcome.output.contains("finding[io-link]"))
        #expect(outcome.output.contains("not verified to the end"))
        #expect(!outcome.output.contains("head-ahead") && !outcome.output.contains("NOT SOUND"))
    }

    @Test func filesOfOthersInAJournalAreLeftAlone() throws {
        let bench = try Workbench.withJournal(events: 1)
        try bench.write("jurnal/catatan.txt", "isi")
        try bench.write("jurnal/segment-7.jsonl", "bukan segmen\n")
        for command in ["verify", "tail", "recover", "checkpoint"] {
            #expect(bench.run("journal", command).status == 0, "\(command)")
        }
        #expect(try bench.text("jurnal/catatan.txt") == "isi")
        #expect(try bench.text("jurnal/segment-7.jsonl") == "bukan segmen\n")
    }

    // MARK: Damage

    @Test func damageIsRefusedAndNothingIsChanged() throws {
        let bench = try Workbench.withJournal(events: 3)
        try bench.flip(bench.segment, at: 400)
        let before = try bench.journalFiles()
        for command in ["recover", "checkpoint", "tail"] {
            let outcome = bench.run("journal", command)
            #expect(outcome.status == 65, "\(command)")
            #expect(outcome.errors.contains("damaged at segment-00000000000000000000.jsonl"))
            #expect(outcome.errors.contains("restore the journal from a backup"))
        }
        #expect(bench.run("journal", "verify").status == 1)
        #expect(try bench.journalFiles() == before)
    }

    @Test func everyByteThatIsAlteredIsFound() throws {
        let bench = try Workbench.withJournal(events: 2)
        #expect(bench.run("journal", "checkpoint", "--out", "kept").status == 0)
        for name in ["segment-00000000000000000000.jsonl", "checkpoints.jsonl", "head"] {
            let path = Workbench.journal + "/" + name
            for offset in stride(from: 0, to: try bench.bytes(path).count, by: 7) {
                try bench.flip(path, at: offset)
                let outcome = bench.run("journal", "verify", "--checkpoint", "kept")
                #expect([1, 66].contains(outcome.status), "\(name) byte \(offset)")
                try bench.flip(path, at: offset)
            }
        }
        #expect(bench.run("journal", "verify", "--checkpoint", "kept").status == 0)
    }

    @Test func anOldBackupIsToldByWhatWasKept() throws {
        let bench = try Workbench.withJournal(events: 2)
        let files = FileManager.default
        try files.copyItem(atPath: bench.path("jurnal"), toPath: bench.path("backup"))
        try bench.append(2..<4)
        #expect(bench.run("journal", "checkpoint", "--out", "kept").status == 0)
        try files.removeItem(atPath: bench.path("jurnal"))
        try files.moveItem(atPath: bench.path("backup"), toPath: bench.path("jurnal"))
        let shorter = bench.run("journal", "verify", "--checkpoint", "kept")
        #expect(shorter.status == 1)
        #expect(shorter.output.contains("finding[given-ahead]"))
        try bench.append(20..<24)
        let other = bench.run("journal", "verify", "--checkpoint", "kept")
        #expect(other.status == 1)
        #expect(other.output.contains("finding[given-root]"))
    }

    /// A wrong file says nothing of the journal, which must not be called damaged for it.
    @Test func aFileThatIsNoCheckpointIsNotBlamedOnTheJournal() throws {
        let bench = try Workbench.withJournal(events: 1)
        try bench.write("surat.pdf", "%PDF-1.7")
        let outcome = bench.run("journal", "verify", "--checkpoint", "surat.pdf")
        #expect(outcome.status == 65)
        #expect(outcome.errors == "sop: surat.pdf is no checkpoint\n" && outcome.output.isEmpty)
    }

    @Test func theCopyOfWhatWasCutOffIsGuarded() throws {
        let bench = try Workbench.withJournal(events: 1)
        try bench.tear()
        #expect(bench.run("journal", "recover").status == 0)
        let copy = try #require(
            try bench.journalFiles().keys.first { $0.hasPrefix("torn-") })
        #expect(bench.run("journal", "verify").status == 0)
        try bench.flip("jurnal/" + copy, at: 3)
        let outcome = bench.run("journal", "verify")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("finding[copy]: \(copy)"))
    }

    // MARK: Keys

    @Test func afterARotationTheNewKeyAloneIsNeeded() throws {
        let bench = try Workbench.withJournal(events: 2)
        let key = try bench.firstKey()
        #expect(bench.run("journal", "checkpoint", "--out", "kept").status == 0)
        #expect(bench.run("journal", "keys", "--rotate").status == 0)
        try FileManager.default.removeItem(atPath: bench.path("jurnal-keys/1.key"))
        try bench.append(2..<3)
        #expect(bench.run("journal", "checkpoint").status == 0)
        let outcome = bench.run("journal", "verify", "--key", key, "--checkpoint", "kept")
        #expect(outcome.status == 0)
        #expect(bench.run("journal", "consistency", "kept").status == 0)
        // Without any key nobody writes, and everybody reads.
        try FileManager.default.removeItem(atPath: bench.path("jurnal-keys/2.key"))
        #expect(bench.run("journal", "keys", "--rotate").status == 65)
        #expect(bench.run("journal", "tail").status == 0)
    }

    // MARK: What cannot be proven

    @Test func unanchoredEntriesAreNeverABarePass() throws {
        let bench = try Workbench.withJournal(events: 2)
        #expect(bench.run("journal", "checkpoint", "--out", "kept").status == 0)
        let key = try bench.firstKey()
        try bench.append(2..<4)
        let outcome = bench.run("journal", "verify", "--checkpoint", "kept", "--key", key)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("- entries 3 to 4 are unanchored"))
        #expect(outcome.output.contains("- entries 3 to 4 are unsigned"))
        #expect(!outcome.output.contains("all of it proven"))
        #expect(!outcome.output.contains("taken from the journal itself"))
        let strict = bench.run("journal", "verify", "--checkpoint", "kept", "--require-anchored")
        #expect(strict.status == 1)
    }

    @Test func onlyAJournalThatCountsIsProvenWhole() throws {
        let bench = try Workbench()
        bench.environment["SOP_JOURNAL"] = "jurnal"
        let made = bench.run("init")
        let lines = made.output.split(separator: "\n").map(String.init)
        let key = try #require(lines.first { $0.hasPrefix("jurnal+") })
        #expect(bench.run("journal", "checkpoint", "--out", "kept").status == 0)
        let outcome = bench.run(
            "journal", "verify", "--checkpoint", "kept", "--key", key, "--require-anchored")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("sound, and all of it proven\n"))
    }

    @Test func whatWasKeptIsHeldAgainstTheJournal() throws {
        let bench = try Workbench.withJournal(events: 2)
        #expect(bench.run("journal", "checkpoint", "--out", "kept").status == 0)
        // Another journal of the same name and key, in which the events are others.
        let other = try Workbench.withJournal()
        try other.append(10..<14)
        #expect(other.run("journal", "checkpoint").status == 0)
        try other.write("kept", bytes: try bench.bytes("kept"))
        for command in [["verify", "--checkpoint", "kept"], ["consistency", "kept"]] {
            let outcome = other.run(["journal"] + command)
            #expect(outcome.status == 1)
            #expect((outcome.output + outcome.errors).contains("does not match"))
        }
        // One that was forged without the key.
        let text = try bench.text("kept")
        try bench.write("kept", text.replacingOccurrences(of: "\n3\n", with: "\n2\n"))
        let forged = bench.run("journal", "consistency", "kept")
        #expect(forged.status == 1)
        #expect(forged.errors.contains("is not signed by the key in force"))
        try bench.write("kept", "bukan titik periksa\n")
        #expect(bench.run("journal", "consistency", "kept").status == 65)
        #expect(bench.run("journal", "verify", "--checkpoint", "kept").status == 65)
        #expect(bench.run("journal", "consistency", "missing").status == 66)
        #expect(bench.run("journal", "verify", "--checkpoint", "missing").status == 66)
    }

    @Test func theKeyThatAJournalBeginsWithMustBeTheTrustedOne() throws {
        let bench = try Workbench.withJournal()
        let other = bench.run("init", "--journal", "lain", "--id", Workbench.id)
        let lines = other.output.split(separator: "\n").map(String.init)
        let key = try #require(lines.first { $0.hasPrefix(Workbench.id + "+") })
        let outcome = bench.run("journal", "verify", "--key", key)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("finding[key-untrusted]"))
    }

    // MARK: Output

    @Test func aCheckpointIsNeverWrittenOverAFile() throws {
        let bench = try Workbench.withJournal()
        try bench.write("kept", "isi")
        let outcome = bench.run("journal", "checkpoint", "--out", "kept")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "sop: kept cannot be written: it is there already\n")
        #expect(try bench.text("kept") == "isi")
    }

    @Test func followingPrintsWhatComesAndEndsWithItsReader() throws {
        let bench = try Workbench.withJournal(events: 2)
        let sink = LimitedSink(linesMax: 4)
        let folder = bench.folder
        let late = Thread {
            // Each entry is there at some time after the reader began, or before: it is printed.
            guard let other = try? Workbench(at: folder) else { return }
            for number in 2..<8 { try? other.append(number..<(number + 1)) }
        }
        late.start()
        let outcome = bench.run("journal", "tail", "-n", "1", "--follow", output: sink)
        #expect(outcome.status == 141)
        let numbers = sink.text.split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/"seq":(\d+)/#).flatMap { Int($0.1) }
        }
        let first = try #require(numbers.first)
        #expect(numbers == Array(first..<(first + numbers.count)) && numbers.count >= 4)
        while !late.isFinished { usleep(1000) }
    }
}

/// Output whose reader goes away after so many lines.
private final class LimitedSink: OutputSink {
    let isTerminal = false
    private let linesMax: Int
    private(set) var text = ""

    init(linesMax: Int) { self.linesMax = linesMax }

    func write(_ text: String) throws(WriteFailure) {
        guard self.text.split(separator: "\n").count < linesMax else {
            throw WriteFailure(number: EPIPE)
        }
        self.text += text
    }

    func flush() throws(WriteFailure) {}
}
