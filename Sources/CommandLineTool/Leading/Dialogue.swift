/// Asks a person and reads the answers, a line each. The questions go where troubles go, so that
/// data stays apart from them.
final class Dialogue {
    /// The longest answer that is read, in bytes.
    static let answerBytesMax = 16_384

    /// There are no more answers: the person has had enough.
    struct Stopped: Error {}

    let session: Session

    init(_ session: Session) { self.session = session }

    func say(_ wording: Wording) { session.console.complain(session.text(wording) + "\n") }

    func say(_ trouble: Trouble) {
        say(trouble.message)
        for help in trouble.helps { session.console.complain("     \(session.text(help))\n") }
    }

    /// The answer to a question; `standard` where a line is left empty, nothing where there is
    /// none.
    func ask(_ question: Wording, standard: String? = nil) throws(Stopped) -> String {
        let rest = standard.map { " [\($0)]" } ?? ""
        session.console.complain("\(session.text(question))\(rest): ")
        guard let line = session.loader.input.readLine(atMost: Dialogue.answerBytesMax) else {
            session.console.complain("\n")
            throw Stopped()
        }
        let answer = String(decoding: line, as: UTF8.self).trimmed
        return answer.isEmpty ? standard ?? "" : answer
    }

    /// An answer that is not empty.
    func require(_ question: Wording, standard: String? = nil) throws(Stopped) -> String {
        while true {
            let answer = try ask(question, standard: standard)
            if !answer.isEmpty { return answer }
            say(Wording("an answer is needed", "jawabannya diperlukan"))
        }
    }

    /// Whether the answer is yes.
    func confirm(_ question: Wording) throws(Stopped) -> Bool {
        let words = Wording(" (yes or no)", " (ya atau tidak)")
        let asked = Wording(
            question.english + words.english, question.indonesian + words.indonesian)
        while true {
            switch try ask(asked).lowercased() {
            case "yes", "y", "ya": return true
            case "no", "n", "tidak", "t": return false
            default: say(Wording("answer yes or no", "jawab ya atau tidak"))
            }
        }
    }

    /// One of several things, chosen by its number, its id or its title.
    ///
    /// - Returns: its position.
    func choose(
        _ question: Wording, among choices: [(id: String, title: String)]
    ) throws(Stopped) -> Int {
        for (index, choice) in choices.enumerated() {
            session.console.complain(
                "  \(index + 1)  \(choice.id)"
                    + (choice.title == choice.id ? "\n" : " (\(choice.title))\n"))
        }
        while true {
            let answer = try require(question)
            if let number = Int(answer), choices.indices.contains(number - 1) { return number - 1 }
            let found = choices.firstIndex {
                $0.id == answer || $0.title.lowercased() == answer.lowercased()
            }
            if let found { return found }
            say(
                Wording(
                    "that is none of them: give a number from 1 to \(choices.count)",
                    "tidak ada yang itu: beri nomor 1 sampai \(choices.count)"))
        }
    }
}

extension String {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
