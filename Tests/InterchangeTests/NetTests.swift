import Interchange
import Testing

/// A procedure as a net.
struct NetTests {
    private let net = PetriNet(PermitGraph.graph)

    @Test func everyWayOutOfAStepIsATransition() {
        let ways = net.transitions.map {
            "\(net.places[$0.from].name) -\($0.label ?? "")-> \(net.places[$0.to].name)"
        }
        #expect(
            ways == [
                "source --> apply", "apply -apply-> check", "apply -apply (expired)-> sink",
                "apply -apply (withdrawn)-> sink", "check -check: yes-> grant",
                "check -check: no-> apply", "check -check (withdrawn)-> sink",
                "grant -grant-> sink", "grant -grant: refused-> sink",
                "grant -grant (expired)-> check", "grant -grant (withdrawn)-> sink",
            ])
    }

    @Test func onlyTheBeginningIsNotSeen() {
        let text = PNMLWriter(net).text
        #expect(text.split(separator: "\n").count { $0.contains("$invisible$") } == 1)
        #expect(text.contains("<name><text>A &quot;permit&quot; &amp; more</text></name>"))
        #expect(text.contains("<place idref=\"sink\"><text>1</text></place>"))
    }
}
