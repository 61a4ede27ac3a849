import ProcessGraph
import WorkCalendar

/// A world as words, so that it need not be made of its events again.
///
/// What the administrator did is kept as events, which are few; what happened in instances is kept
/// as rows, and stays where it lies until it is changed. The layout is that of
/// ``World/frozenLayout`` and of no other version.
extension World {
    /// The version of the layout. Any change of it raises the number.
    package static let frozenLayout = 3

    /// Everything but what was deployed, appointed and granted.
    ///
    /// - Parameter seed: of the hashes by which instances are found. Whoever chooses ids must not
    ///   know it before: the journal's root is as good as chance and the same in a rehearsal.
    /// - Returns: words of 64 bits, the lowest byte of each first.
    package func frozen(seed: UInt64 = 0) -> [UInt8] {
        var writer = FrozenWriter()
        writer.put(World.frozenLayout)
        writer.put(eventCount)
        writer.put(actors.texts.count)
        for text in actors.texts { writer.put(text) }
        let instances = started.all
        var laidOut = instances
        var (visitCount, recordCount, bindingCount) = (0, 0, 0)
        for index in laidOut.indices {
            let instance = instances[index]
            laidOut[index].visits = .init(frozen: visitCount, Int(instance.visits.count))
            laidOut[index].records = .init(frozen: recordCount, Int(instance.records.count))
            laidOut[index].bindings = .init(frozen: bindingCount, Int(instance.bindings.count))
            visitCount += Int(instance.visits.count)
            recordCount += Int(instance.records.count)
            bindingCount += Int(instance.bindings.count)
        }
        FrozenInstances.freeze(laidOut, seed: seed, into: &writer)
        visits.freeze(instances.map(\.visits), into: &writer)
        records.freeze(instances.map(\.records), into: &writer)
        bindings.freeze(instances.map(\.bindings), into: &writer)
        FrozenSides.freeze(sides, into: &writer)
        writer.put(timers.count)
        for timer in timers {
            writer.put(timer.due.millisecondsSinceEpoch)
            writer.put(Int(timer.instance))
        }
        keys.freeze(into: &writer)
        return writer.finish()
    }

    /// The world that was frozen.
    ///
    /// - Parameters:
    ///   - bytes: what ``frozen(seed:)`` gave, among others. Their checksums were compared: what is
    ///     not looked at now is believed when it is.
    ///   - range: where it stands among them.
    ///   - administration: the events of the administrator, in order.
    /// - Returns: nil where the words are of another layout or not whole.
    package init?(thawing bytes: [UInt8], _ range: Range<Int>, _ administration: [Event]) {
        guard range.count % 8 == 0 else { return nil }
        var reader = FrozenReader(FrozenMemory(bytes, range))
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
        started = Instances(FrozenInstances(&reader))
        visits = Rows(shift: 2, blank: Visit.blank, frozen: FrozenRows(&reader))
        records = Rows(shift: 2, blank: Record.blank, frozen: FrozenRows(&reader))
        bindings = Rows(shift: 0, blank: Binding.blank, frozen: FrozenRows(&reader))
        let frozenSides = FrozenSides(&reader)
        sides = ThawingArray(frozen: frozenSides.count, blank: Side()) { frozenSides.side($0) }
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

    /// Moves what an instance holds from where it lies frozen to where it can be changed.
    mutating func thaw(_ index: Int) {
        guard index < started.frozenCount else { return }
        visits.thaw(&started[index].visits)
        records.thaw(&started[index].records)
        bindings.thaw(&started[index].bindings)
    }
}

extension World: Equatable {
    /// Whether both hold the same, wherever it lies.
    public static func == (left: World, right: World) -> Bool {
        left.limits == right.limits && left.eventCount == right.eventCount
            && left.actors == right.actors && left.administrators == right.administrators
            && left.calendars == right.calendars && left.offices == right.offices
            && left.deployments == right.deployments && left.timers == right.timers
            && left.keys == right.keys && left.sides.isSame(as: right.sides)
            && left.started.count == right.started.count
            && (0..<left.started.count).allSatisfy { left.hasInstance($0, asIn: right) }
    }

    private func hasInstance(_ index: Int, asIn other: World) -> Bool {
        var mine = started.instance(index)
        let theirs = other.started.instance(index)
        guard visits.all(mine.visits) == other.visits.all(theirs.visits),
            records.all(mine.records) == other.records.all(theirs.records),
            bindings.all(mine.bindings) == other.bindings.all(theirs.bindings)
        else { return false }
        mine.visits = theirs.visits
        mine.records = theirs.records
        mine.bindings = theirs.bindings
        return mine == theirs
    }
}
