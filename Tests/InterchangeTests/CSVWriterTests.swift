import Interchange
import Testing

/// Cells of RFC 4180 that no spreadsheet takes for a formula.
struct CSVWriterTests {
    @Test(arguments: [
        ("", ""), ("a b", "a b"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
        ("say \"x\"", "\"say \"\"x\"\"\""), ("one\ntwo", "\"one\ntwo\""),
        ("one\r\ntwo", "\"one\r\ntwo\""), ("=1+1", "'=1+1"), ("+62", "'+62"), ("-2", "-2"),
        ("-12.50", "-12.50"), ("-2+3", "'-2+3"), ("-2.", "'-2."), ("-2\n", "\"'-2\n\""),
        ("@sum(a,b)", "\"'@sum(a,b)\""), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
        ("a=1", "a=1"), ("Bolaang Mongondow é", "Bolaang Mongondow é"),
    ])
    func cells(text: String, cell: String) {
        #expect(CSVWriter().row([text]) == cell + "\r\n")
    }

    @Test func rowsEndAsTheStandardSays() {
        #expect(CSVWriter().row(["a", "", "b"]) == "a,,b\r\n")
        #expect(CSVWriter(separator: .semicolon).row(["a", "b,c"]) == "a;\"b,c\"\r\n")
    }
}
