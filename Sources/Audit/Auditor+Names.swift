import Execution

/// Persons whose ids are hardly told apart: to the rules they are two, to whoever reads one.
extension Auditor {
    mutating func tellNames() {
        var known: [String: String] = [:]
        for id in world.personIDs {
            let seen = LookAlike.seen(id)
            if let other = known[seen] {
                findings.append(AuditFinding(.namesAlike(other, id)))
            } else {
                known[seen] = id
            }
        }
    }
}

/// What of a text is seen.
enum LookAlike {
    /// The same for texts that look the same: without what is not seen, in lower case, and with
    /// letters of other scripts as the Latin ones that they look like. As keys of a dictionary
    /// texts are the same however their accents are composed.
    static func seen(_ text: String) -> String {
        var seen = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { continue }
            for lower in properties.lowercaseMapping.unicodeScalars {
                seen.append(latin[lower] ?? lower)
            }
        }
        return String(seen)
    }

    /// Letters and digits that look like another letter, in lower case.
    private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, String)] = [
            // Cyrillic, Greek, digits, dashes.
            ("авсеһіјкмнорѕтухԁԛԝ", "abcehijkmhopstyxdqw"), ("αγικνορτυχ", "ayiknoptux"),
            ("01", "ol"), ("‐‑‒–—−_", "-------"),
        ]
        var latin: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (like, letters) in pairs {
            for (from, to) in zip(like.unicodeScalars, letters.unicodeScalars) { latin[from] = to }
        }
        return latin
    }()
}
