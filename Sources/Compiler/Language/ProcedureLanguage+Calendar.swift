import WorkCalendar

extension ProcedureLanguage {
    static let calendar = Shape(
        "calendar", "A calendar file",
        meaning: "When an agency works: `Procedures/calendars/<calendar>.yaml`.",
        keys: [
            Key(
                "calendar", .scalar(.version), required: true,
                """
                The version of this language. It comes first and says that the file is a \
                calendar.
                """,
                example: "1"),
            Key(
                "id", .scalar(.id), required: true,
                "The name by which agencies refer to it; the file's name without `.yaml`.",
                example: "aparatur-sipil-negara"),
            Key(
                "title", .scalar(.text), required: true, "What it is.",
                example: "Hari dan jam kerja Aparatur Sipil Negara"),
            Key(
                "source", textOrList, "The regulations that it follows.",
                example: "Perpres 21 Tahun 2023"),
            Key(
                "hours", .shape(weekdays), required: true,
                "The working time of each weekday; a day left out is not worked.",
                example: "{monday: [\"07:30-12:00\", \"13:00-16:00\"]}"),
            Key(
                "periods", .list(of: .shape(period)),
                "Times of the year with hours of their own.",
                example: "[{title: Ramadan, from: 2026-02-19, until: 2026-03-20, hours: {}}]"),
            Key(
                "holidays",
                .entries(
                    key: .year, value: .list(of: .either([.scalar(.day), .shape(holiday)])),
                    atLeast: 0),
                """
                The national holidays by year. A year that is not listed is unknown, not free of \
                holidays.
                """,
                example: "{2026: [2026-01-01, 2026-08-17]}"),
            Key(
                "collective_leave",
                .entries(
                    key: .year, value: .list(of: .either([.scalar(.day), .shape(holiday)])),
                    atLeast: 0),
                """
                The days of collective leave (cuti bersama) by year; each year must be listed \
                under `holidays`.
                """,
                example: "{2026: [2026-12-24]}"),
            assumed,
        ])

    static let weekdays = Shape(
        "weekdays", "The hours of a week",
        meaning: "For each weekday the spans of working time, breaks left out.",
        keys: [
            day("monday", "Monday"), day("tuesday", "Tuesday"), day("wednesday", "Wednesday"),
            day("thursday", "Thursday"), day("friday", "Friday"), day("saturday", "Saturday"),
            day("sunday", "Sunday"),
        ])

    private static func day(_ name: StaticString, _ title: String) -> Key {
        Key(
            name,
            .either([
                .scalar(.hours),
                .list(of: .scalar(.hours), atMost: DayHours.intervalCountMax),
            ]), standard: "not worked",
            "The working time on \(title).", example: "[\"07:30-12:00\", \"13:00-16:00\"]")
    }

    static let period = Shape(
        "period", "A period", meaning: "A time of the year with hours of its own.",
        keys: [
            Key("title", .scalar(.text), required: true, "What it is.", example: "Ramadan 1447 H"),
            Key("from", .scalar(.day), required: true, "The first day.", example: "2026-02-19"),
            Key("until", .scalar(.day), required: true, "The last day.", example: "2026-03-20"),
            Key(
                "hours", .shape(weekdays), required: true,
                "The hours in it; a day left out is not worked.",
                example: "{friday: [\"08:00-11:30\", \"12:30-15:30\"]}"),
            assumed,
        ])

    static let holiday = Shape(
        "holiday", "A holiday", meaning: "A day off with its name.",
        keys: [
            Key("date", .scalar(.day), required: true, "The day.", example: "2026-08-17"),
            Key(
                "title", .scalar(.text), required: true, "What is celebrated.",
                example: "Proklamasi Kemerdekaan"),
            assumed,
        ])
}
