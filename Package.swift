// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: Swift 6 mode, warnings as errors, strict memory safety and the
/// upcoming features that make imports and existentials explicit.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A module of ours with what it may import. `docs/ARCHITECTURE.md` says what each is for.
func module(
    _ name: String, needs: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict + settings)
}

/// The tests of one module, or of the whole (`Tidy`).
///
/// - Parameter exclude: folders of files that the tests read where they lie, such as goldens.
func tests(_ name: String, needs: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: needs, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "sop-engine",
    products: [
        .executable(name: "sop", targets: ["sop"]),
        .library(name: "Compiler", targets: ["Compiler"]),
        .library(name: "Engine", targets: ["Engine"]),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLinux"),
        module("JSON"),
        // A reader that lends out bytes it does not own is bound to their lifetime.
        module(
            "Canonical", needs: ["CCrypto", "JSON"],
            settings: [.enableExperimentalFeature("Lifetimes")]),
        module("Diagnostics", needs: ["JSON"]),
        module(
            "Journal", needs: ["CLinux", "Canonical"],
            settings: [.enableExperimentalFeature("Lifetimes")]),
        module("WorkCalendar"),
        module("ProcedureSyntax", needs: ["CYAML", "Diagnostics"]),
        module("ProcessGraph", needs: ["WorkCalendar"]),
        // The reader of a frozen world lends out words it does not own.
        module(
            "Execution", needs: ["ProcessGraph", "WorkCalendar"],
            settings: [.enableExperimentalFeature("Lifetimes")]),
        module(
            "Records", needs: ["Canonical", "Execution", "ProcessGraph", "WorkCalendar"]),
        module(
            "Compiler",
            needs: [
                "Diagnostics", "Execution", "JSON", "ProcedureSyntax", "ProcessGraph",
                "WorkCalendar",
            ]),
        module("Phrasing", needs: ["Diagnostics", "Execution", "WorkCalendar"]),
        module(
            "ProcedureTesting",
            needs: [
                "Compiler", "Diagnostics", "Execution", "JSON", "Phrasing", "ProcedureSyntax",
                "ProcessGraph", "WorkCalendar",
            ]),
        module(
            "ProcedureForm", needs: ["Diagnostics", "JSON", "ProcessGraph", "WorkCalendar"]),
        module(
            "DeployedFiles",
            needs: [
                "Canonical", "Compiler", "Diagnostics", "JSON", "ProcedureForm", "ProcessGraph",
                "Records", "WorkCalendar",
            ]),
        module(
            "Engine",
            needs: [
                "Canonical", "Compiler", "DeployedFiles", "Diagnostics", "Execution", "JSON",
                "Journal", "ProcessGraph", "Records", "WorkCalendar",
            ]),
        module(
            "Audit",
            needs: [
                "Canonical", "DeployedFiles", "Diagnostics", "Execution", "Journal",
                "ProcedureSyntax", "ProcessGraph", "Records", "WorkCalendar",
            ]),
        module(
            "Overview",
            needs: [
                "Compiler", "Diagnostics", "Execution", "JSON", "ProcedureForm", "ProcessGraph",
                "Records", "WorkCalendar",
            ]),
        module(
            "Interchange", needs: ["Execution", "JSON", "ProcessGraph", "WorkCalendar"]),
        module(
            "CommandLineTool",
            needs: [
                "Audit", "Canonical", "Compiler", "Diagnostics", "Engine", "Execution",
                "Interchange",
                "JSON", "Journal", "Overview", "Phrasing", "ProcedureForm", "ProcedureSyntax",
                "ProcedureTesting", "ProcessGraph", "Records", "WorkCalendar",
            ]),
        .executableTarget(name: "sop", dependencies: ["CommandLineTool"], swiftSettings: strict),
        // What tests draw at random from.
        .target(
            name: "Seeded", dependencies: ["JSON"], path: "Tests/Seeded", swiftSettings: strict),
        // A disk in memory that fails as a seed says.
        .target(
            name: "SimulatedDisk", dependencies: ["Journal", "Seeded"],
            path: "Tests/SimulatedDisk", swiftSettings: strict),
        // A journal of a few entries on such a disk, and every change of one of its bytes.
        .target(
            name: "SmallJournal",
            dependencies: ["Canonical", "Journal", "Seeded", "SimulatedDisk"],
            path: "Tests/SmallJournal", swiftSettings: strict),
        // Tries those changes in a release build.
        .executableTarget(
            name: "EveryByte", dependencies: ["Seeded", "SmallJournal"],
            path: "Tests/EveryByte", swiftSettings: strict),
        // Holds texts against files that keep what they are to be.
        .target(name: "Expected", path: "Tests/Expected", swiftSettings: strict),
        // Where tests find the suites of others.
        .target(name: "Suites", path: "Tests/Suites", swiftSettings: strict),
        // Writes what tools of others are to judge.
        .executableTarget(
            name: "CanonicalJudge", dependencies: ["Canonical", "JSON", "Seeded"],
            path: "Tests/CanonicalJudge", exclude: ["Go"], swiftSettings: strict),
        // Appends from several threads and tells what it was acknowledged, to be killed meanwhile.
        .executableTarget(
            name: "SoakWriter", dependencies: ["Canonical", "JSON", "Journal"],
            path: "Tests/SoakWriter", swiftSettings: strict),
        // Writes a journal anew in small segments, to be frozen.
        .executableTarget(
            name: "SegmentCutter", dependencies: ["Canonical", "Journal"],
            path: "Tests/SegmentCutter", swiftSettings: strict),
        .executableTarget(
            name: "JournalJudge", dependencies: ["Canonical", "Journal"],
            path: "Tests/JournalJudge", swiftSettings: strict),
        // Asks the executor for logs that tools of others judge, and for its own verdict on theirs.
        .executableTarget(
            name: "ExportJudge",
            dependencies: [
                "BenchmarkInput", "Compiler", "Execution", "Interchange", "ProcessGraph", "Seeded",
                "WorkCalendar",
            ],
            path: "Tests/ExportJudge", swiftSettings: strict),
        tests(
            "AuditTests",
            needs: [
                "Audit", "Canonical", "Compiler", "DeployedFiles", "Diagnostics", "Engine",
                "Execution", "Journal", "ProcessGraph", "Records", "Seeded", "SimulatedDisk",
                "SmallJournal", "WorkCalendar",
            ]),
        tests("CanonicalTests", needs: ["Canonical", "JSON", "Seeded", "Suites"]),
        tests("JSONTests", needs: ["JSON", "Seeded", "Suites"]),
        tests(
            "CommandLineToolTests",
            needs: [
                "Audit", "CommandLineTool", "Diagnostics", "Engine", "Execution", "Expected",
                "JSON",
                "Journal", "Seeded", "WorkCalendar",
            ],
            exclude: ["Goldens", "Scenarios"]),
        tests("DiagnosticsTests", needs: ["Diagnostics", "Seeded"]),
        tests(
            "CompilerTests",
            needs: ["Compiler", "Diagnostics", "Expected", "ProcessGraph", "Seeded"],
            exclude: ["Goldens"]),
        tests(
            "ExecutionTests",
            needs: [
                "Compiler", "Diagnostics", "Execution", "Interchange", "ProcessGraph", "Seeded",
                "WorkCalendar",
            ],
            exclude: ["Fixtures", "Scenarios"]),
        tests(
            "EngineTests",
            needs: [
                "Compiler", "Engine", "Execution", "Journal", "ProcessGraph", "WorkCalendar",
            ]),
        tests("InterchangeTests", needs: ["Interchange", "ProcessGraph", "WorkCalendar"]),
        tests(
            "JournalTests",
            needs: ["Canonical", "Journal", "Seeded", "SimulatedDisk", "SmallJournal"]),
        tests("PhrasingTests", needs: ["Diagnostics", "Execution", "Phrasing", "WorkCalendar"]),
        tests(
            "ProcedureTestingTests",
            needs: [
                "Audit", "CommandLineTool", "Compiler", "Diagnostics", "Engine", "Execution",
                "Expected", "Phrasing", "ProcedureTesting", "ProcessGraph", "Seeded",
                "WorkCalendar",
            ],
            exclude: ["Goldens", "Fixtures"]),
        tests("LanguageTests", needs: ["Compiler", "Diagnostics", "JSON", "ProcedureSyntax"]),
        // What benchmarks read, and what performers do in them.
        .target(
            name: "BenchmarkInput",
            dependencies: ["Compiler", "Diagnostics", "Execution", "ProcessGraph"],
            path: "Benchmarks/BenchmarkInput", swiftSettings: strict),
        // Counts what the program allocates: of the benchmark alone.
        .target(name: "AllocationCount", path: "Benchmarks/AllocationCount"),
        .executableTarget(
            name: "ExecutionBenchmark",
            dependencies: [
                "AllocationCount", "BenchmarkInput", "Compiler", "Execution", "ProcessGraph",
                "WorkCalendar",
            ],
            path: "Benchmarks/ExecutionBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "JournalBenchmark", dependencies: ["BenchmarkInput", "Canonical", "Journal"],
            path: "Benchmarks/JournalBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "CanonicalBenchmark", dependencies: ["Canonical", "JSON"],
            path: "Benchmarks/CanonicalBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "EngineBenchmark",
            dependencies: [
                "BenchmarkInput", "Compiler", "Engine", "Execution", "Journal", "ProcessGraph",
                "WorkCalendar",
            ],
            path: "Benchmarks/EngineBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "AuditBenchmark",
            dependencies: ["Audit", "BenchmarkInput", "Diagnostics", "Journal"],
            path: "Benchmarks/AuditBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "CheckBenchmark", dependencies: ["BenchmarkInput", "Compiler", "Diagnostics"],
            path: "Benchmarks/CheckBenchmark", swiftSettings: strict),
        tests(
            "ProcedureFormTests",
            needs: [
                "Diagnostics", "Expected", "JSON", "ProcedureForm", "ProcessGraph", "WorkCalendar",
            ],
            exclude: ["Goldens"]),
        tests(
            "ProceduresTests",
            needs: ["Compiler", "Diagnostics", "ProcedureForm", "ProcessGraph", "WorkCalendar"]),
        tests("ProcessGraphTests", needs: ["ProcessGraph", "WorkCalendar", "Seeded"]),
        tests(
            "RecordsTests",
            needs: [
                "Canonical", "Compiler", "Diagnostics", "Execution", "JSON", "ProcessGraph",
                "Records", "Seeded", "WorkCalendar",
            ],
            exclude: ["Goldens"]),
        tests("TidyTests", needs: ["Diagnostics"]),
        tests("WorkCalendarTests", needs: ["WorkCalendar", "Seeded"]),
        tests(
            "ProcedureSyntaxTests",
            needs: ["CYAML", "Diagnostics", "ProcedureSyntax", "Seeded", "Suites"]),
    ]
)
