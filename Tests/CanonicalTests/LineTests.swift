import Canonical
import JSON
import Seeded
import Testing

/// What JCS writes is what the reader takes, and nothing else is.
@Suite struct LineTests {
    /// Reads a whole line piece by piece.
    static func read(_ line: [UInt8]) throws(CanonicalFailure) -> JSON {
        var reader = CanonicalReader(line.span)
        let value = try value(&reader)
        try reader.end()
        return value
    }

    private static func value(_ reader: inout CanonicalReader) throws(CanonicalFailure) -> JSON {
        switch reader.next {
        case .object:
            var members: [JSON.Member] = []
            try reader.beginObject()
            while let key = try reader.nextKey() {
                members.append(JSON.Member(reader.string(of: key), try value(&reader)))
            }
            return .object(members)
        case .array:
            var items: [JSON] = []
            try reader.beginArray()
            while try reader.more() { items.append(try value(&reader)) }
            return .array(items)
        case .string: return .string(try reader.string())
        case .bool: return .bool(try reader.bool())
        case .null:
            try reader.null()
            return .null
        case .integer, nil: return .number(try reader.integer())
        }
    }

    /// The failure of skipping a line; nil where it is in form.
    static func failure(_ line: [UInt8]) -> CanonicalFailure? {
        do throws(CanonicalFailure) {
            var reader = CanonicalReader(line.span)
            let range = try reader.skipValue()
            try reader.end()
            #expect(range == 0..<line.count)
            return nil
        } catch {
            return error
        }
    }

    private func write(_ value: JSON, with writer: inout CanonicalWriter) {
        switch value {
        case .null: writer.null()
        case .bool(let bool): writer.bool(bool)
        case .number(let integer): writer.integer(integer)
        case .real: Issue.record("no reals are drawn")
        case .string(let string): writer.string(string)
        case .array(let items):
            writer.beginArray()
            for item in items { write(item, with: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members.sorted(by: {
                $0.key.utf16.lexicographicallyPrecedes($1.key.utf16)
            }) {
                writer.key(member.key)
                write(member.value, with: &writer)
            }
            writer.endObject()
        }
    }

    @Test func whatIsWrittenIsReadAsTheSame() throws {
        var random = RandomJSON()
        var writer = CanonicalWriter(reusing: [1, 2, 3])
        print("seed \(SeededGenerator.seed)")
        for _ in 0..<SeededGenerator.rounds(3_000) {
            let value = random.value()
            let line = try value.canonicalBytes()
            #expect(Self.failure(line) == nil)
            let read = try Self.read(line)
            #expect(try read.canonicalBytes() == line)
            #expect(read.text() == String(decoding: line, as: UTF8.self))
            // The general reader reads the same, the writer writes the same.
            #expect(try JSON(parsing: line, repeatedKeys: .refused).text() == read.text())
            #expect(!writer.isFinished && writer.bytes.isEmpty)
            write(value, with: &writer)
            #expect(writer.isFinished && writer.bytes == line)
            writer.restart()
        }
    }

    /// One byte changed, taken out or put in: refused, or the canonical form of another value.
    @Test func anyChangeIsSeen() throws {
        var random = RandomJSON()
        print("seed \(SeededGenerator.seed)")
        var accepted = 0
        var refused = 0
        for _ in 0..<SeededGenerator.rounds(1_500) {
            let line = try random.value().canonicalBytes()
            for _ in 0..<20 {
                var changed = line
                let place = Int.random(in: 0..<line.count, using: &random.generator)
                let byte = UInt8.random(in: 0...255, using: &random.generator)
                switch Int.random(in: 0..<4, using: &random.generator) {
                case 0: changed.insert(byte, at: place)
                case 1: changed.remove(at: place)
                case 2: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random.generator)
                default: changed[place] = byte
                }
                guard changed != line else { continue }
                guard let failure = Self.failure(changed) else {
                    let value = try Self.read(changed)
                    #expect(try value.canonicalBytes() == changed)
                    #expect(try JSON(parsing: changed).canonicalBytes() == changed)
                    accepted += 1
                    continue
                }
                #expect((0...changed.count).contains(failure.offset))
                #expect((try? Self.read(changed)) == nil, "skipping and reading agree")
                if let value = try? JSON(parsing: changed, repeatedKeys: .refused),
                    let canonical = try? value.canonicalBytes(), canonical == changed
                {
                    // Only numbers that are no integers are in JCS form and yet refused.
                    #expect([.notInteger, .integerRange].contains(failure.reason))
                }
                refused += 1
            }
        }
        print("\(accepted) changes made another line, \(refused) were refused")
        #expect(accepted > 0 && refused > accepted)
    }

    @Test func everySingleByteOfALineIsLookedAt() throws {
        let value: JSON = ["a": ["é😀\n\u{1}\"", -12, true, false, nil], "b": ["c": [[], [:]]]]
        let line = try value.canonicalBytes()
        for place in line.indices {
            for byte in UInt8.min...UInt8.max where byte != line[place] {
                var changed = line
                changed[place] = byte
                if Self.failure(changed) == nil {
                    #expect(try JSON(parsing: changed).canonicalBytes() == changed)
                }
            }
        }
        for count in line.indices {
            #expect(Self.failure(Array(line[..<count])) != nil)
        }
    }
}
