import Execution
import ProcessGraph
import WorkCalendar

/// Writes a log as IEEE 1849-2016 (XES) has it: a trace an instance, an event for the end of each
/// visit that stands.
///
/// Texts that people wrote, the reasons among them, and values that are not personal are in it;
/// documents are not.
package struct XESWriter {
    package init() {}

    /// What stands before the traces.
    ///
    /// - Parameter journal: the journal's id.
    package func head(journal: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
        <extension name="Concept" prefix="concept" \
        uri="http://www.xes-standard.org/concept.xesext"/>
        <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
        <extension name="Lifecycle" prefix="lifecycle" \
        uri="http://www.xes-standard.org/lifecycle.xesext"/>
        <extension name="Organizational" prefix="org" \
        uri="http://www.xes-standard.org/org.xesext"/>
        <global scope="trace">
        <string key="concept:name" value=""/>
        </global>
        <global scope="event">
        <string key="concept:name" value=""/>
        <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
        <string key="lifecycle:transition" value="complete"/>
        </global>
        <classifier name="Step and result" scope="event" keys="concept:name"/>
        <classifier name="Step" scope="event" keys="step"/>
        <string key="concept:name" value="\(XMLText.escaped(journal))"/>
        <string key="lifecycle:model" value="standard"/>

        """
    }

    /// What stands after them.
    package var foot: String { "</log>\n" }

    /// The trace of an instance.
    package func trace(of instance: ExportedInstance) -> String {
        let time = ExportTime(instance.zone)
        var text = "<trace>\n"
        append("concept:name", instance.id, to: &text)
        append("agency", instance.agency, to: &text)
        append("procedure", instance.graph.id, to: &text)
        text += "<int key=\"revision\" value=\"\(instance.graph.revision)\"/>\n"
        append("state", instance.state.rawValue, to: &text)
        append("end", instance.end?.id, to: &text)
        append("started_at", instance.started, time, to: &text)
        append("started_by", instance.starter?.exportedID, to: &text)
        for visit in instance.path { append(visit, time, to: &text) }
        return text + "</trace>\n"
    }

    private func append(
        _ visit: ExportedInstance.Visit, _ time: ExportTime, to text: inout String
    ) {
        text += "<event>\n"
        append("concept:name", visit.label, to: &text)
        append("time:timestamp", visit.ended, time, to: &text)
        append("lifecycle:transition", visit.result.map(transition), to: &text)
        append("org:resource", visit.actor?.exportedID, to: &text)
        append("org:role", visit.role?.id, to: &text)
        append("step", visit.step.id, to: &text)
        append("title", visit.step.title, to: &text)
        text += "<int key=\"visit\" value=\"\(visit.number)\"/>\n"
        append("result", visit.result?.word, to: &text)
        append("choice", visit.result?.choice(of: visit.step, in: visit.graph), to: &text)
        append("start_timestamp", visit.began, time, to: &text)
        append("recorded_at", visit.recorded, time, to: &text)
        append("recorded_by", visit.recorder?.exportedID, to: &text)
        append("reason", visit.reason, to: &text)
        if let service = visit.service {
            append("sla", service.span.description, to: &text)
            append("due_at", service.due.instant, time, to: &text)
            text += "<boolean key=\"on_time\" value=\"\(!service.isBreached)\"/>\n"
        }
        text += "<int key=\"event\" value=\"\(visit.event)\"/>\n"
        for value in visit.values {
            let name = XMLText.escaped(value.name)
            let content = XMLText.escaped(value.text)
            text += "<\(tag(value.kind)) key=\"\(name)\" value=\"\(content)\"/>\n"
        }
        text += "</event>\n"
    }

    /// What the standard calls a value of a kind.
    private func tag(_ kind: ExportedValue.Kind) -> String {
        switch kind {
        case .text: "string"
        case .number: "float"
        case .yesNo: "boolean"
        }
    }

    /// What the standard's lifecycle calls a result.
    private func transition(_ result: VisitResult) -> String {
        switch result {
        case .completed, .outcome, .exit: "complete"
        case .expired: "ate_abort"
        case .withdrawn: "pi_abort"
        }
    }

    private func append(_ key: String, _ value: String?, to text: inout String) {
        guard let value else { return }
        text += "<string key=\"\(key)\" value=\"\(XMLText.escaped(value))\"/>\n"
    }

    private func append(
        _ key: String, _ instant: Instant?, _ time: ExportTime, to text: inout String
    ) {
        guard let instant else { return }
        text += "<date key=\"\(key)\" value=\"\(time.text(instant))\"/>\n"
    }
}
