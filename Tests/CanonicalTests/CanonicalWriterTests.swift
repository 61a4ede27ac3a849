import Canonical
import JSON
import Testing

@Suite struct CanonicalWriterTests {
    @Test func writesEveryKindOfValue() {
        var writer = CanonicalWriter()
        writer.beginObject()
        writer.key("")
        writer.beginArray()
        writer.string("a\n\"é")
        writer.integer(-7)
        writer.bool(true)
        writer.bool(false)
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.key("\n")
        writer.string(MerkleFrontier.emptyRoot)
        writer.key("b")
        writer.beginArray()
        writer.endArray()
        writer.endObject()
        let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let wanted = #"{"":["a\n\"é",-7,true,false,null,{}],"\n":"\#(hash)","b":[]}"#
        #expect(String(decoding: writer.finish(), as: UTF8.self) == wanted)
    }

    @Test func aKeyOutOfOrderIsAMistake() async {
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginObject()
            writer.key("b")
            writer.null()
            writer.key("a")
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginObject()
            writer.key("\u{E000}")
            writer.null()
            writer.key("\u{10000}")
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginObject()
            writer.key("a")
            writer.null()
            writer.key("a")
        }
    }

    @Test func whatIsNoValueIsAMistake() async {
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginObject()
            writer.string("a")
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginObject()
            writer.key("a")
            writer.endObject()
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginObject()
            writer.endArray()
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.integer(1 << 53)
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.beginArray()
            _ = writer.finish()
        }
        await #expect(processExitsWith: .failure) {
            var writer = CanonicalWriter()
            writer.integer(1)
            writer.integer(2)
        }
    }

    // MARK: Values

    @Test func valuesAreSortedInUTF16() throws {
        // RFC 8785, section 3.2.3.
        let value = try JSON(
            parsing: [UInt8](
                #"""
                {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet",
                "1":"One","\ud83d\ude00":"Grinning Face","\u0080":"Control","\u00f6":"O"}
                """#.utf8))
        guard case .object(let members) = try JSON(parsing: try value.canonicalBytes()) else {
            Issue.record("an object")
            return
        }
        let keys = members.map(\.key)
        #expect(keys == ["\r", "1", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"])
    }

    @Test func someValuesHaveNoCanonicalForm() throws {
        func failure(_ value: JSON) -> JSON.CanonicalFailure? {
            do throws(JSON.CanonicalFailure) {
                _ = try value.canonicalBytes()
                return nil
            } catch {
                return error
            }
        }
        #expect(failure(.number(1 << 53)) == nil)
        #expect(failure(.number(1 << 53 + 1)) == .notDouble(1 << 53 + 1))
        #expect(failure(.number(.max)) == .notDouble(.max))
        #expect(failure([["a": 1, "a": 2]]) == .repeatedKey("a"))
        #expect(failure(["e\u{301}": 1, "\u{E9}": 2]) == nil)
        #expect(try JSON.number(1 << 60).canonicalBytes() == [UInt8]("1152921504606847000".utf8))
    }
}
