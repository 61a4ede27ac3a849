extension TimeSpan {
    public static func parse(_ text: String) -> Result<TimeSpan, TimeSpanFailure> {
        .failure(.init(reason: .empty, candidates: []))
    }
}
