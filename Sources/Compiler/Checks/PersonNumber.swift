import Diagnostics
import ProcedureSyntax

/// A number that the state gives to a person. Journals keep ids for ever and are handed on, so none
/// of them may be such a number.
package enum PersonNumber: String, Sendable {
    /// Of a resident: 16 digits.
    case nik = "NIK"
    /// Of a civil servant: 18 digits.
    case nip = "NIP"

    /// The kind of number that stands in a text, however its digits are grouped and whatever
    /// letters stand around them; nil where none does.
    package init?(_ text: String) {
        var count = 0
        var found: PersonNumber?
        for byte in Array(text.utf8) + [UInt8(ascii: "x")] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): count += 1
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): break
            default:
                found = found ?? PersonNumber(digitCount: count)
                count = 0
            }
        }
        guard let found else { return nil }
        self = found
    }

    private init?(digitCount: Int) {
        switch digitCount {
        case 16: self = .nik
        case 18: self = .nip
        default: return nil
        }
    }

    /// Reports an actor who is named by such a number.
    static func check(_ actor: Node?, _ shaped: Shaped, _ sink: inout DiagnosticSink) {
        guard let actor, let text = shaped.text(actor), let kind = PersonNumber(text),
            // That an id begins with a letter was told with its form.
            text.first?.isLetter == true
        else { return }
        sink.report(
            Diagnostic(
                .personNumberAsActor, at: actor.place, ["kind": .verbatim(kind.rawValue)],
                helps: ["own"]))
    }
}
