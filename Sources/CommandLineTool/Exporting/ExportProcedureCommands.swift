import Interchange
import ProcessGraph

/// `sop export bpmn` and `sop export pnml`: a procedure's flow, for tools of others.
enum ExportProcedureCommands {
    static let bpmn = Command(
        name: "export bpmn",
        summary: Wording(
            "Write a procedure as a BPMN 2.0 diagram",
            "Menulis prosedur sebagai diagram BPMN 2.0"),
        details: [
            Wording(
                """
                A lane for each role, a task for each step, a gateway for each decision, a timer \
                at the edge of a step that expires or escalates, and the drawing of it all. What \
                BPMN has no element for stands in the documentation of each task.
                """,
                """
                Satu lane untuk setiap peran, satu task untuk setiap langkah, satu gateway untuk \
                setiap keputusan, timer di tepi langkah yang kedaluwarsa atau bereskalasi, beserta \
                gambarnya. Yang tidak ada unsurnya di BPMN tertulis pada dokumentasi setiap task.
                """)
        ],
        operands: [ProcedureOperand.operand],
        options: [ExportOutput.option],
        examples: [
            Example(
                commandLine:
                    "sop export bpmn klaten/penerbitan-sertifikat-elektronik --output alur.bpmn",
                meaning: Wording(
                    "A diagram that bpmn.io and Camunda open.",
                    "Diagram yang dapat dibuka bpmn.io dan Camunda."))
        ],
        run: { request, session throws(UsageError) in
            export(request, session) { graph in
                var writer = BPMNWriter(BPMNDiagram(graph))
                return writer.text()
            }
        })

    static let pnml = Command(
        name: "export pnml",
        summary: Wording(
            "Write a procedure as a Petri net (PNML)",
            "Menulis prosedur sebagai jaring Petri (PNML)"),
        details: [
            Wording(
                """
                A place for each step, a transition for each way out of it: completed, with each \
                outcome, by each exit, expired, withdrawn. Transitions are called as the events of \
                `sop export xes`, so that a log can be held against the net.
                """,
                """
                Satu place untuk setiap langkah, satu transisi untuk setiap jalan keluarnya: \
                selesai, dengan tiap hasil, lewat tiap jalan keluar, kedaluwarsa, ditarik. Nama \
                transisi sama dengan nama event pada `sop export xes`, sehingga log dapat diuji \
                terhadap jaring ini.
                """)
        ],
        operands: [ProcedureOperand.operand],
        options: [ExportOutput.option],
        examples: [
            Example(
                commandLine:
                    "sop export pnml klaten/penerbitan-sertifikat-elektronik --output alur.pnml",
                meaning: Wording(
                    "A net that ProM and pm4py read.", "Jaring yang dapat dibaca ProM dan pm4py."))
        ],
        run: { request, session throws(UsageError) in
            export(request, session) { graph in PNMLWriter(PetriNet(graph)).text }
        })

    private static func export(
        _ request: Request, _ session: Session, _ text: (ProcessGraph) -> String
    ) -> ExitStatus {
        var written = ExitStatus.success
        let status = ProcedureOperand(request.operands[0], session).withGraph { graph in
            written = ExportOutput(request, session).write { sink in sink.write(text(graph)) }
        }
        return status == .success ? written : status
    }
}
