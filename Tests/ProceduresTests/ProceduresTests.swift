import Compiler
import Diagnostics
import Foundation
import ProcedureForm
import ProcessGraph
import Testing
import WorkCalendar

/// The five procedures compile, warn of what their sources lack and of nothing else, and print the
/// tables that their sources print.
struct ProceduresTests {
    static let tests = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
    static let procedures = tests.deletingLastPathComponent().appending(path: "Procedures")

    /// Each procedure with the codes of its warnings.
    static let expected: [(path: String, warnings: [Code])] = [
        ("kepulauan-meranti/penerbitan-sertifikat-elektronik", [.legalBasisReplaced]),
        ("kepulauan-meranti/pencabutan-sertifikat-elektronik", [.legalBasisReplaced]),
        ("klaten/penerbitan-sertifikat-elektronik", []),
        ("palangka-raya/pendaftaran-sertifikat-elektronik", [.notInForce, .noNumber]),
        ("bolaang-mongondow/pendaftaran-sertifikat-elektronik", []),
    ]

    static func compile(
        _ path: String, in surroundings: Surroundings = Surroundings()
    ) throws -> Compilation {
        let bytes = try Data(contentsOf: procedures.appending(path: path + ".yaml"))
        return Compiler.compile(SourceFile(name: path, bytes: Array(bytes)), in: surroundings)
    }

    /// A procedure compiled beside its agency, its siblings and the calendars.
    static func compileInPlace(_ path: String) throws -> Compilation {
        let folder = String(path.split(separator: "/")[0])
        var surroundings = Surroundings()
        surroundings.expectedID = String(path.split(separator: "/")[1])
        surroundings.procedures = try ids(in: folder).subtracting(["agency"])
        surroundings.calendars = try ids(in: "calendars")
        if case .agency(let agency)? = try compile(folder + "/agency").compiled {
            surroundings.agency = .present(agency)
        } else {
            surroundings.agency = .broken
        }
        return try compile(path, in: surroundings)
    }

    private static func ids(in folder: String) throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: procedures.appending(path: folder).path)
        return Set(names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) })
    }

    static func graph(_ path: String) throws -> ProcessGraph {
        guard case .procedure(let graph)? = try compileInPlace(path).compiled else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return graph
    }

    @Test(arguments: expected)
    func compilesWithTheWarningsOfItsSource(_ expected: (path: String, warnings: [Code])) throws {
        let compilation = try Self.compileInPlace(expected.path)
        #expect(compilation.compiled != nil)
        let found = compilation.diagnostics.filter { $0.severity != .note }.map(\.code)
        #expect(found == expected.warnings)
    }

    @Test(arguments: ["kepulauan-meranti", "klaten", "palangka-raya", "bolaang-mongondow"])
    func agencyCompilesAndItsAppointmentsFit(_ folder: String) throws {
        var surroundings = Surroundings()
        surroundings.expectedID = folder
        surroundings.procedures = try Self.ids(in: folder).subtracting(["agency"])
        surroundings.calendars = try Self.ids(in: "calendars")
        let compilation = try Self.compile(folder + "/agency", in: surroundings)
        #expect(compilation.diagnostics.isEmpty)
        let bytes = try Data(contentsOf: Self.procedures.appending(path: folder + "/agency.yaml"))
        let graphs = try Self.expected.filter { $0.path.hasPrefix(folder + "/") }
            .map { try Self.graph($0.path) }
        let source = SourceFile(name: folder, bytes: Array(bytes))
        #expect(Compiler.crossCheck(agency: source, procedures: graphs).isEmpty)
    }

    @Test func calendarHasTheWorkingDaysOf2026() throws {
        let compilation = try Self.compile("calendars/aparatur-sipil-negara")
        guard case .calendar(let file)? = compilation.compiled else {
            Issue.record("the calendar does not compile")
            return
        }
        #expect(file.calendar.knownYears == [2026])
        #expect(compilation.diagnostics.allSatisfy { $0.severity == .note })
    }

    // MARK: Faithfulness

    /// Cells are compared with white space folded: the sources are text taken from scans.
    private static func folded(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    private static func table(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map { folded(String($0)) }
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { cells in
            Dictionary(uniqueKeysWithValues: zip(header, cells))
        }
    }

    /// The table printed from each file, against the one transcribed from its source.
    @Test(arguments: expected.map(\.path))
    func printsTheTableOfItsSource(_ path: String) throws {
        let name = path.replacing("/", with: ".") + ".tsv"
        let source = try String(
            contentsOf: Self.tests.appending(path: "Faithfulness/" + name), encoding: .utf8)
        let wanted = Self.table(source)
        let printed = Self.table(RowTable(try Self.graph(path)).tabSeparated)
        #expect(wanted.count >= 4)
        #expect(printed.count == wanted.count)
        for (row, (printed, wanted)) in zip(printed, wanted).enumerated() {
            for column in ["No", "Kegiatan", "Kelengkapan", "Waktu", "Output", "Keterangan"] {
                #expect(printed[column] == wanted[column] ?? "", "\(path), row \(row): \(column)")
            }
        }
    }

    /// The transcriptions hold the words of the sources, where those are at hand.
    @Test(arguments: [
        ("000_51f660fb4b46e0b5", "kepulauan-meranti.penerbitan-sertifikat-elektronik"),
        ("001_380192c799b344b7", "klaten.penerbitan-sertifikat-elektronik"),
        ("002_2332c4cd046e81f5", "kepulauan-meranti.pencabutan-sertifikat-elektronik"),
        ("003_8d59aba60b151ee5", "palangka-raya.pendaftaran-sertifikat-elektronik"),
        ("004_a043209c251a0548", "bolaang-mongondow.pendaftaran-sertifikat-elektronik"),
    ])
    func transcriptionHasTheWordsOfItsSource(_ pair: (source: String, table: String)) throws {
        let root = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: "shared/seeds/\(pair.source).txt")
        guard let source = try? String(contentsOf: url, encoding: .utf8) else {
            print("the sources are not at hand: \(pair.table) was not held against its own")
            return
        }
        func words(_ text: String) -> Set<String> {
            Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
        }
        let table = try String(
            contentsOf: Self.tests.appending(path: "Faithfulness/\(pair.table).tsv"),
            encoding: .utf8)
        let header = try #require(table.split(separator: "\n").first)
        let missing = words(String(table.dropFirst(header.count))).subtracting(words(source))
        #expect(missing.isEmpty)
    }
}
