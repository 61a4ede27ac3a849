"""Runs instances of a BPMN process straight through with SpiffWorkflow, in memory and side by side:
every user task is completed as soon as it is ready, with the answer "ya", each in all instances
before the next.

    spiff_run.py FILE PROCESS INSTANCES [plain]     prints {"activities": N, "seconds": S}

With "plain" the timers of the file are left out: then nothing knows by when a task is due.

The parsing is not timed, the making of the instances is: in time of the processor, so that what
else runs on the machine takes none of it. Only user tasks are counted.
"""

import json
import sys
from pathlib import Path
from time import process_time
from xml.etree import ElementTree

from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.specs.mixins import UserTaskMixin
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"


def complete(workflow: BpmnWorkflow) -> bool:
    """Completes the user task that is ready and goes on to the next; false where none is."""
    task = workflow.get_next_task(state=TaskState.READY, manual=True)
    if task is None:
        return False
    assert isinstance(task.task_spec, UserTaskMixin), task
    task.data["hasil"] = "ya"
    task.run()
    workflow.do_engine_steps()
    return True


def run_all(workflows: list[BpmnWorkflow]) -> int:
    """The user tasks that all of them took to their ends."""
    activities = 0
    for workflow in workflows:
        workflow.do_engine_steps()
    while done := sum(complete(workflow) for workflow in workflows):
        activities += done
    if not all(workflow.is_completed() for workflow in workflows):
        sys.exit("an instance did not end")
    return activities


def without_timers(bpmn: bytes) -> bytes:
    """The process without its timers and what they lead to."""
    root = ElementTree.fromstring(bpmn)
    process = root.find(BPMN + "process")
    timers = {event.get("id") for event in process.iter(BPMN + "boundaryEvent")}
    flows = process.iter(BPMN + "sequenceFlow")
    flows = [flow for flow in flows if flow.get("sourceRef") in timers]
    gone = timers | {flow.get("id") for flow in flows} | {flow.get("targetRef") for flow in flows}
    for element in list(process):
        if element.get("id") in gone:
            process.remove(element)
    return ElementTree.tostring(root)


bpmn = Path(sys.argv[1]).read_bytes()
parser = BpmnParser()
parser.add_bpmn_str(without_timers(bpmn) if "plain" in sys.argv[4:] else bpmn)
spec = parser.get_spec(sys.argv[2])
start = process_time()
activities = run_all([BpmnWorkflow(spec) for _ in range(int(sys.argv[3]))])
seconds = process_time() - start
print(json.dumps({"activities": activities, "seconds": seconds}))
