import Testing
import WorkCalendar

@Suite("Instants and zones")
struct InstantTests {
    @Test(
        "What is read, and what is written for it",
        arguments: [
            ("2026-11-21T06:10:00.000Z", "2026-11-21T06:10:00.000Z"),
            ("2026-11-21T06:10:00Z", "2026-11-21T06:10:00.000Z"),
            ("2026-11-21T13:10:00+07:00", "2026-11-21T06:10:00.000Z"),
            ("2026-11-21T00:10:00+09:00", "2026-11-20T15:10:00.000Z"),
            ("2026-11-20T22:40:00.5-07:30", "2026-11-21T06:10:00.500Z"),
            ("2026-11-21T06:10:00-00:00", "2026-11-21T06:10:00.000Z"),
            ("2026-11-21T06:10:00.0129999Z", "2026-11-21T06:10:00.012Z"),
            ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
            ("0001-01-02T00:00:00.000Z", "0001-01-02T00:00:00.000Z"),
            ("9999-12-30T23:59:59.999Z", "9999-12-30T23:59:59.999Z"),
            ("2028-02-29T23:59:59.001Z", "2028-02-29T23:59:59.001Z"),
        ])
    func text(read: String, written: String) throws {
        #expect(try #require(Instant(rfc3339: read)).description == written)
    }

    @Test(
        "Not instants",
        arguments: [
            "", "2026-11-21", "2026-11-21T06:10Z", "2026-11-21T06:10:00", "2026-11-21 06:10:00Z",
            "2026-11-21t06:10:00z", "2026-11-21T24:00:00Z", "2026-11-21T06:60:00Z",
            "2026-11-21T23:59:60Z", "2026-11-21T06:10:00.Z", "2026-11-21T06:10:00,5Z",
            "2026-11-21T06:10:00.0000000001Z", "2026-11-21T06:10:00+0700",
            "2026-11-21T06:10:00+24:00", "2026-11-21T06:10:00ZZ", "2026-02-29T06:10:00Z",
            "0001-01-01T23:59:59Z", "9999-12-31T00:00:00Z", "2026-11-21T06:10:00.000Z ",
        ])
    func noText(text: String) { #expect(Instant(rfc3339: text) == nil) }

    @Test("The written form is read as by the general reading, and no other form is")
    func writtenForm() {
        let texts = [
            "2026-11-21T06:10:00.000Z", "0001-01-02T00:00:00.000Z", "9999-12-30T23:59:59.999Z",
            "2028-02-29T23:59:59.001Z", "1969-12-31T23:59:59.999Z",
        ]
        for text in texts {
            #expect(written(Array(text.utf8)) == Instant(rfc3339: text))
            for place in text.utf8.indices {
                for byte in UInt8.min...UInt8.max {
                    var bytes = Array(text.utf8)
                    bytes[text.utf8.distance(from: text.startIndex, to: place)] = byte
                    #expect(written(bytes) == Instant(utf8: bytes.span), "\(bytes)")
                }
            }
        }
        for text in ["", "2026-11-21T06:10:00Z", "2026-11-21T06:10:00.00Z "] {
            #expect(written(Array(text.utf8)) == nil)
        }
    }

    private func written(_ bytes: [UInt8]) -> Instant? { Instant(written: unsafe bytes.span.bytes) }

    @Test("The range keeps a local date in every zone")
    func range() throws {
        #expect(Instant.min.description == "0001-01-02T00:00:00.000Z")
        #expect(Instant.max.description == "9999-12-30T23:59:59.999Z")
        let (east, west) = (
            try #require(ZoneOffset(minutes: 1_439)), try #require(ZoneOffset(minutes: -1_439))
        )
        #expect(Instant.max.date(in: east) == .max)
        #expect(Instant.min.date(in: west) == .min)
        #expect(Instant.max.adding(milliseconds: 1) == nil)
        #expect(Instant.min.adding(milliseconds: -1) == nil)
        #expect(Instant.max.adding(milliseconds: .max) == nil)
    }

    @Test("Local dates and times")
    func local() throws {
        let evening = instant("2026-12-31T15:30:59.999Z")
        #expect(evening.date(in: .wib).description == "2026-12-31")
        #expect(evening.timeOfDay(in: .wib).description == "22:30")
        #expect(evening.date(in: .wit).description == "2027-01-01")
        #expect(evening.timeOfDay(in: .wit).description == "00:30")
        #expect(instant("1969-12-31T23:59:59.999Z").timeOfDay(in: .utc).description == "23:59")
        let end = Instant(date: date("2026-12-31"), time: .endOfDay, zone: .wita)
        #expect(end?.description == "2026-12-31T16:00:00.000Z")
    }

    @Test(
        "Zones by name and by offset",
        arguments: [
            ("WIB", 420, "WIB", "+07:00"), ("WITA", 480, "WITA", "+08:00"),
            ("WIT", 540, "WIT", "+09:00"), ("+08:00", 480, "WITA", "+08:00"),
            ("-03:30", -210, "-03:30", "-03:30"), ("+00:00", 0, "+00:00", "+00:00"),
            ("-00:30", -30, "-00:30", "-00:30"), ("+23:59", 1_439, "+23:59", "+23:59"),
        ])
    func zones(text: String, minutes: Int, description: String, offset: String) throws {
        let zone = try #require(ZoneOffset(text))
        #expect(zone.minutes == minutes)
        #expect(zone.description == description)
        #expect(zone.offsetText == offset)
    }

    @Test(
        "Not zones",
        arguments: ["", "Z", "UTC", "wib", "WIB ", "+8:00", "+0800", "08:00", "+24:00", "-00:00"])
    func noZones(text: String) { #expect(ZoneOffset(text) == nil) }
}

@Suite("Times of day and work intervals")
struct WorkIntervalTests {
    @Test("Times", arguments: ["00:00", "07:30", "23:59", "24:00"])
    func times(text: String) { #expect(TimeOfDay(text)?.description == text) }

    @Test(
        "Not times",
        arguments: ["", "7:30", "07.30", "24:01", "25:00", "12:60", "07:30:00", "-1:00"])
    func noTimes(text: String) { #expect(TimeOfDay(text) == nil) }

    @Test("Intervals", arguments: ["07:30-12:00", "00:00-24:00", "23:59-24:00"])
    func intervals(text: String) throws {
        #expect(try WorkInterval.parse(text).get().description == text)
    }

    @Test(
        "Not intervals, and what they mean",
        arguments: [
            ("7:30-12:00", "07:30-12:00"), ("07.30-12.00", "07:30-12:00"),
            ("07:30 - 12:00", "07:30-12:00"), ("07:30\u{2013}12:00", "07:30-12:00"),
            ("7.30 \u{2014} 12.00", "07:30-12:00"), ("07:30", nil), ("", nil), ("0730-1200", nil),
            ("07:30-12.00", nil), ("12:00 - 07:30", nil), ("07:30-12:00-13:00", nil),
            ("99999999999999999999:00-12:00", nil), ("07:30-25:00", nil),
        ] as [(String, String?)])
    func noIntervals(text: String, suggestion: String?) {
        expectFailure(.malformed, suggestion, of: text)
    }

    @Test("An interval runs forward", arguments: ["12:00-07:30", "12:00-12:00"])
    func notForward(text: String) {
        expectFailure(.notForward, nil, of: text)
    }

    private func expectFailure(
        _ reason: WorkIntervalFailure.Reason, _ suggestion: String?, of text: String
    ) {
        guard case .failure(let failure) = WorkInterval.parse(text) else {
            Issue.record("\(text) is read as an interval")
            return
        }
        #expect(failure.reason == reason)
        #expect(failure.suggestion == suggestion)
    }
}
