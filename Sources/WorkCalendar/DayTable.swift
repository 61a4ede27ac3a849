struct DayTable: Sendable {
    init(hours: WeekHours, periods: [HoursPeriod], years: [CalendarYear]) {}
}
