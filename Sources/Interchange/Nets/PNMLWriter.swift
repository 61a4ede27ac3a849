/// Writes a net as PNML (ISO/IEC 15909-2) has it, with what ProM and pm4py add to it: transitions
/// that are not seen, and the marking at the end.
package struct PNMLWriter {
    package let text: String

    package init(_ net: PetriNet) {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<pnml xmlns=\"http://www.pnml.org/version-2009/grammar/pnml\">",
            "  <net id=\"net\" type=\"http://www.pnml.org/version-2009/grammar/ptnet\">",
            "    <name><text>\(XMLText.escaped(net.name))</text></name>",
            "    <page id=\"page\">",
        ]
        for (position, place) in net.places.enumerated() {
            let marking = position == 0 ? "<initialMarking><text>1</text></initialMarking>" : ""
            lines.append(
                "      <place id=\"\(place.id)\"><name><text>\(XMLText.escaped(place.name))</text>"
                    + "</name>\(marking)</place>")
        }
        for transition in net.transitions {
            let name = XMLText.escaped(transition.label ?? transition.id)
            let tool = "<toolspecific tool=\"ProM\" version=\"6.4\" activity=\"$invisible$\"/>"
            lines.append(
                "      <transition id=\"\(transition.id)\"><name><text>\(name)</text></name>"
                    + (transition.label == nil ? tool : "") + "</transition>")
        }
        for transition in net.transitions {
            let (from, to) = (net.places[transition.from].id, net.places[transition.to].id)
            for (source, target) in [(from, transition.id), (transition.id, to)] {
                lines.append(
                    "      <arc id=\"\(source)-\(target)\" source=\"\(source)\""
                        + " target=\"\(target)\"/>")
            }
        }
        let sink = net.places[net.sink].id
        lines += [
            "    </page>",
            "    <finalmarkings><marking><place idref=\"\(sink)\"><text>1</text></place></marking>"
                + "</finalmarkings>",
            "  </net>", "</pnml>",
        ]
        text = lines.map { $0 + "\n" }.joined()
    }
}
