/// The letters by which points of a checklist are called: a, b, c.
package enum ChecklistLetter {
    /// The position of a point, counted from 0. What is no letter gives a position that no
    /// checklist has, which running refuses.
    ///
    /// - Parameter letter: `a` for the first point.
    package static func position(of letter: String) -> Int {
        guard letter.utf8.count == 1, let byte = letter.utf8.first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        else { return Limit.checklistMax }
        return Int(byte - UInt8(ascii: "a"))
    }
}
