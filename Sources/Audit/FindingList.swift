/// Findings as they come, each code's up to a limit.
struct FindingList {
    private(set) var findings: [AuditFinding] = []
    private(set) var counts: [AuditCode: Int] = [:]
    private let perCodeMax: Int

    init(perCodeMax: Int) { self.perCodeMax = perCodeMax }

    mutating func append(_ finding: AuditFinding) {
        let count = counts[finding.code, default: 0]
        counts[finding.code] = count + 1
        if count < perCodeMax { findings.append(finding) }
    }

    /// Keeps those that are `kept`. All of them must have been listed.
    func filtered(_ isKept: (AuditFinding) -> Bool) -> FindingList {
        var list = FindingList(perCodeMax: AuditLimit.findingsPerCodeMax)
        for finding in findings where isKept(finding) { list.append(finding) }
        return list
    }

    /// In the order of the journal, those about all of it first; of one entry in the order in
    /// which they were found.
    var sorted: [AuditFinding] {
        findings.enumerated().sorted {
            ($0.element.entry ?? -1, $0.offset) < ($1.element.entry ?? -1, $1.offset)
        }.map(\.element)
    }
}
