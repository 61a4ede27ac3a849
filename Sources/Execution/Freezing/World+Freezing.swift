import ProcessGraph
import WorkCalendar

/// A world as words, so that it need not be made of its events again.
///
/// What the administrator did is kept as events, which are few; what happened in instances is kept
/// as rows. The layout is that of ``World/frozenLayout`` and of no other version.
extension World {
    /// The version of the layout. Any change of it raises the number.
    package static let frozenLayout = 1

    /// Everything but what was deployed, appointed and granted.
    ///
    /// - Returns: words of 64 bits, the lowest byte of each first.
    package func frozen() -> [UInt8] {
        var writer = FrozenWriter()
        writer.put(World.frozenLayout)
        writer.put(eventCount)
        writer.put(actors.texts.count)
        for text in actors.texts { writer.put(text) }
        writer.put(started.count)
        for instance in started.list { instance.freeze(into: &writer) }
        visits.freeze(into: &writer)
        records.freeze(into: &writer)
        bindings.freeze(into: &writer)
        writer.put(sides.count)
        for side in sides { side.freeze(into: &writer) }
        writer.put(timers.count)
        for timer in timers {
            writer.put(timer.due.millisecondsSinceEpoch)
            writer.put(Int(timer.instance))
        }
        keys.freeze(into: &writer)
        return writer.bytes
    }

    /// The world that was frozen.
    ///
    /// - Parameters:
    ///   - words: what ``frozen()`` gave.
    ///   - administration: the events of the administrator, in order.
    /// - Returns: nil where the words are of another layout or not whole.
    package init?(thawing words: RawSpan, _ administration: [Event]) {
        var reader = FrozenReader(words)
        guard reader.number() == World.frozenLayout else { return nil }
        self.init()
        let count = reader.number()
        for _ in 0..<reader.count() { actors.intern(reader.text()) }
        for event in administration {
            guard !event.isOnInstance, event.number > eventCount, event.number <= count else {
                return nil
            }
            eventCount = event.number - 1
            apply(event)
        }
        // The keys of those events come with the others.
        keys = AcceptedKeys(countMax: limits.keysMax)
        let startedCount = reader.count()
        started.reserve(startedCount)
        for _ in 0..<startedCount { started.append(Instance(thawing: &reader)) }
        visits.thaw(&reader)
        records.thaw(&reader)
        bindings.thaw(&reader)
        for _ in 0..<reader.count() { sides.append(Side(thawing: &reader)) }
        for _ in 0..<reader.count() {
            let due = Instant(millisecondsSinceEpoch: reader.number64())
            let index = reader.number()
            guard let due, 0 <= index, index < started.count else { return nil }
            timers.append(RunningTimer(due: due, instance: Int32(index)))
        }
        keys.thaw(&reader)
        eventCount = count
        guard reader.isDone else { return nil }
    }
}

extension Event {
    /// Whether it began an instance or happened in one.
    package var isOnInstance: Bool {
        switch command.act {
        case .start, .on: true
        default: false
        }
    }
}
