/// What `sop explain` says of a code.
public struct Explanation: Sendable {
    /// A text in every language.
    public struct Text: Sendable {
        public let english: String
        public let indonesian: String

        init(en english: String, id indonesian: String) {
            self.english = english
            self.indonesian = indonesian
        }

        public func text(in language: Language) -> String {
            language == .english ? english : indonesian
        }
    }

    /// A file that the example consists of.
    public struct ExampleFile: Sendable {
        /// Its path within the example's folder.
        public let path: String
        public let content: String

        init(_ path: String, _ content: String) {
            self.path = path
            self.content = content
        }
    }

    /// What the code means and why it matters.
    public let meaning: Text
    /// How to mend it.
    public let mend: Text
    /// The smallest files that show it, the one that fails first; empty where no text can (a file
    /// that is a directory).
    public let example: [ExampleFile]

    init(meaning: Text, mend: Text, example: [ExampleFile] = []) {
        self.meaning = meaning
        self.mend = mend
        self.example = example
    }
}
