/// Version 1 of the procedure language: the kinds of file there are.
public enum ProcedureLanguage {
    /// A kind of file, told by the key that begins it.
    public enum FileKind: String, CaseIterable, Sendable {
        case procedure, agency, calendar, test

        /// The key that tells the kind and carries the version of the language.
        public var versionKey: StaticString {
            switch self {
            case .procedure: "sop"
            case .agency: "agency"
            case .calendar: "calendar"
            case .test: "test"
            }
        }

        /// The shape of the file's root.
        public var shape: Shape {
            switch self {
            case .procedure: ProcedureLanguage.procedure
            case .agency: ProcedureLanguage.agency
            case .calendar: ProcedureLanguage.calendar
            case .test: ProcedureLanguage.test
            }
        }
    }

    /// Marks a reading of ours; allowed in every mapping that carries meaning.
    static let assumed = Key(
        "assumed", .scalar(.text),
        """
        Why this is our reading and not what the source prints; `sop check` lists every one.
        """,
        example: "the source prints no target for Tidak Sesuai")

    static let textOrList: ValueForm = .either([.scalar(.text), .list(of: .scalar(.text))])
}
