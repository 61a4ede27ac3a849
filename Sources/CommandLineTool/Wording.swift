import Diagnostics

/// The languages of messages. `Compiler` has a `Language` too, the one that procedures are written
/// in; here the word means the former.
typealias Language = Diagnostics.Language

/// A text of the tool itself in every language.
struct Wording: Sendable {
    let english: String
    let indonesian: String

    init(_ english: String, _ indonesian: String) {
        self.english = english
        self.indonesian = indonesian
    }

    /// A text that is the same in every language.
    init(same text: String) { self.init(text, text) }

    func text(in language: Language) -> String {
        language == .english ? english : indonesian
    }
}
