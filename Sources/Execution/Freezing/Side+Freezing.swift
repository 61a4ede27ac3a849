import WorkCalendar

/// The sides of a frozen world, and where each begins.
struct FrozenSides: Sendable {
    let count: Int
    private let memory: FrozenMemory
    private let starts: Int
    private let words: Int

    /// Passes them where they lie.
    init(_ reader: inout FrozenReader) {
        memory = reader.memory
        count = reader.count()
        starts = reader.pass(count)
        let wordCount = reader.count()
        words = reader.pass(wordCount)
    }

    static func freeze(_ sides: ThawingArray<Side>, into writer: inout FrozenWriter) {
        var words = FrozenWriter()
        writer.put(sides.count)
        for index in 0..<sides.count {
            writer.put(words.count)
            sides.element(index).freeze(into: &words)
        }
        let all = words.finishWords()
        writer.put(all.count)
        for word in all { writer.put(word) }
    }

    func side(_ position: Int) -> Side {
        precondition(0 <= position && position < count, "a side lies there")
        var reader = FrozenReader(memory, at: words + Int(memory.number(starts + position)))
        let side = Side(thawing: &reader)
        precondition(!reader.isBroken, "what was frozen is whole")
        return side
    }
}

extension Side {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(suspensions.count)
        for suspension in suspensions {
            writer.put(suspension.from.millisecondsSinceEpoch)
            writer.put(suspension.until.millisecondsSinceEpoch)
        }
        writer.put(extensions.count)
        for change in extensions {
            writer.put(change.visit, change.subject == .sla ? 0 : 1)
            writer.put(change.until.millisecondsSinceEpoch)
            writer.put(change.at.millisecondsSinceEpoch)
        }
        writer.put(values.count)
        for value in values {
            writer.put(value.event, Int32(value.item))
            value.value.freeze(into: &writer)
        }
        writer.put(isExpiryHeld ? 1 : 0, timer)
    }

    init(thawing reader: inout FrozenReader) {
        for _ in 0..<reader.count() {
            let from = Side.instant(&reader)
            suspensions.append(Suspension(from: from, until: Side.instant(&reader)))
        }
        for _ in 0..<reader.count() {
            let (visit, subject) = reader.pair()
            let until = Side.instant(&reader)
            extensions.append(
                ExtendedTimer(
                    visit: visit, subject: subject == 0 ? .sla : .expiry, until: until,
                    at: Side.instant(&reader)))
        }
        for _ in 0..<reader.count() {
            let (event, item) = reader.pair()
            values.append(
                RecordedValue(
                    event: event, item: Int16(truncatingIfNeeded: item),
                    value: Value(thawing: &reader)))
        }
        let (isHeld, timer) = reader.pair()
        isExpiryHeld = isHeld == 1
        self.timer = timer
    }

    private static func instant(_ reader: inout FrozenReader) -> Instant {
        let instant = Instant(millisecondsSinceEpoch: reader.number64())
        if instant == nil { reader.fail() }
        return instant ?? .min
    }
}

extension Value {
    func freeze(into writer: inout FrozenWriter) {
        switch self {
        case .text(let text): Value.freeze(0, text, into: &writer)
        case .number(let text): Value.freeze(1, text, into: &writer)
        case .date(let date): Value.freeze(2, date.description, into: &writer)
        case .yesNo(let answer): Value.freeze(3, answer ? "1" : "0", into: &writer)
        case .choice(let choice, let text):
            Value.freeze(4, choice, into: &writer)
            writer.put(ifAny: text)
        case .reference(let text): Value.freeze(5, text, into: &writer)
        case .commitment(let text): Value.freeze(6, text, into: &writer)
        }
    }

    private static func freeze(_ kind: Int, _ text: String, into writer: inout FrozenWriter) {
        writer.put(kind)
        writer.put(text)
    }

    init(thawing reader: inout FrozenReader) {
        let kind = reader.number()
        let text = reader.text()
        switch kind {
        case 0: self = .text(text)
        case 1: self = .number(text)
        case 2:
            let date = CivilDate(iso: text)
            if date == nil { reader.fail() }
            self = .date(date ?? .min)
        case 3: self = .yesNo(text == "1")
        case 4: self = .choice(text, text: reader.textIfAny())
        case 5: self = .reference(text)
        case 6: self = .commitment(text)
        default:
            reader.fail()
            self = .text(text)
        }
    }
}

extension AcceptedKeys {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(inOrder.count)
        for row in inOrder {
            switch row.caller {
            case .person(let id):
                writer.put(0)
                writer.put(id)
            case .external(let role):
                writer.put(1)
                writer.put(role)
            }
            writer.put(row.text)
            writer.put(row.digest.words.0)
            writer.put(row.digest.words.1)
            writer.put(row.digest.words.2)
            writer.put(row.digest.words.3)
            writer.put(Int(row.event))
        }
    }

    mutating func thaw(_ reader: inout FrozenReader) {
        for _ in 0..<reader.count() {
            let isPerson = reader.number() == 0
            let name = reader.text()
            let text = reader.text()
            let digest = Digest(reader.word(), reader.word(), reader.word(), reader.word())
            append(
                Row(
                    caller: isPerson ? .person(name) : .external(role: name), text: text,
                    digest: digest, event: Int32(truncatingIfNeeded: reader.number())))
        }
    }
}
