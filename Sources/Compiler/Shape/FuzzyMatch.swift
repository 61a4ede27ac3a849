import Diagnostics

/// Finds the name that a misspelt one most likely stands for.
package enum FuzzyMatch {
    /// The longest name that is compared, in bytes; longer ones have no suggestion.
    static let nameBytesMax = 64
    /// The most letters in which a name differs from one that it may stand for.
    static let distanceMax = 5

    /// The candidate nearest to `name`, where one is near enough: at most a third of its letters
    /// differ, and no more than `distanceMax`. Of two that are equally near the first is taken.
    package static func best(for name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= nameBytesMax else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let bytes = Array(candidate.lowercased().utf8)
            guard bytes.count <= nameBytesMax else { continue }
            var allowed = min(distanceMax, max(1, min(wanted.count, bytes.count) / 3))
            if let best { allowed = min(allowed, best.distance - 1) }
            guard allowed > 0, abs(bytes.count - wanted.count) <= allowed,
                let distance = distance(wanted, bytes, atMost: allowed)
            else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// The shortest name that is looked for in another.
    private static let partBytesMin = 4

    /// The one candidate of which `name` is a part, or that is a part of `name`: `tolak` and
    /// `ditolak`, `petugas` and `petugas-loket`.
    package static func part(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = name.lowercased()
        guard wanted.utf8.count <= nameBytesMax else { return nil }
        let found = candidates.filter { candidate in
            let other = candidate.lowercased()
            let (short, long) =
                wanted.utf8.count < other.utf8.count ? (wanted, other) : (other, wanted)
            return short.utf8.count >= partBytesMin && long.contains(short)
        }
        return found.count == 1 ? found.first : nil
    }

    /// Whether a name is so near to another that it is surely a slip of the pen: one letter too
    /// many, too few or wrong, or two neighbours swapped. More may be another word (`kapolsek`,
    /// `polsek`), which is suggested and not written.
    static func isSlip(_ name: String, of other: String) -> Bool {
        distance(Array(name.lowercased().utf8), Array(other.lowercased().utf8), atMost: 1) != nil
    }

    /// The edit that writes `suggestion` in the place of `name`, where that is the obvious mend.
    static func fix(_ name: String, with suggestion: String?, at place: Place) -> [Edit] {
        guard let suggestion, isSlip(name, of: suggestion) else { return [] }
        return [Edit(replace: place, with: suggestion)]
    }

    /// How many letters must be added, removed, changed or swapped with a neighbour to turn one
    /// into the other (optimal string alignment distance); nil where there are more than `limit`.
    /// O(length · limit): only a band around the diagonal can hold so small a distance.
    static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        let far = limit + 1
        var beforeLast = [Int](repeating: far, count: right.count + 1)
        var last = (0...right.count).map { min($0, far) }
        var current = beforeLast
        for row in 0..<left.count {
            let columns = max(0, row - limit)..<min(right.count, row + limit + 1)
            current[columns.lowerBound] = columns.lowerBound == 0 ? min(row + 1, far) : far
            var least = current[columns.lowerBound]
            for column in columns {
                let change = left[row] == right[column] ? 0 : 1
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = min(cost, far)
                least = min(least, current[column + 1])
            }
            if columns.upperBound < right.count { current[columns.upperBound + 1] = far }
            if least > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
