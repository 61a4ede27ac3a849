import Foundation
import FoundationXML
import Interchange
import Testing

/// A procedure as a diagram.
struct DiagramTests {
    private func reading() throws -> BPMNReading {
        var writer = BPMNWriter(BPMNDiagram(PermitGraph.graph))
        return try BPMNReading(writer.text())
    }

    @Test func everythingIsThereAndDrawn() throws {
        let reading = try reading()
        #expect(
            reading.flowNodes == [
                "start", "step_apply", "expiry_apply", "step_check", "escalation_check",
                "told_check", "choice_check", "step_grant", "expiry_grant", "choice_grant",
                "end_end", "end_refused",
            ])
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        #expect(reading.attributes["step_apply"]?["name"] == "Hand in\nthe form")
        #expect(reading.attributes["lane_clerk"]?["name"] == "Clerk <1>")
    }

    @Test func timersAndConditionsAreToldAsTheStandardHasThem() throws {
        let reading = try reading()
        #expect(reading.texts["timeDuration"] == ["PT24H", "PT30M", "P2M"])
        let conditions = ["outcome = \"yes\"", "outcome = \"no\"", "outcome = \"refused\""]
        #expect(reading.texts["conditionExpression"] == conditions)
        #expect(reading.attributes["escalation_check"]?["cancelActivity"] == "false")
        #expect(reading.attributes["expiry_grant"]?["cancelActivity"] == "true")
        #expect(reading.attributes["expiry_grant"]?["attachedToRef"] == "step_grant")
        let standard = try #require(reading.attributes["choice_grant"]?["default"])
        #expect(reading.attributes[standard]?["targetRef"] == "end_end")
        #expect(reading.attributes["choice_check"]?["default"] == nil)
    }

    @Test func noShapeLiesOnAnotherAndNoFlowOnAShape() throws {
        let reading = try reading()
        #expect(reading.overlaps.isEmpty, "\(reading.overlaps)")
    }
}
