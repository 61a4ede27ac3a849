"""Runs an exported diagram with SpiffWorkflow along the visits of an instance."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

from judge_logs import Visit

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC).isoformat()


class Feel(PythonScriptEngine):
    """The two kinds of FEEL expressions that our diagrams hold; the tool itself knows Python."""

    def evaluate(self, task, expression, external_context=None):
        if re.fullmatch(r"P[0-9DMTH]+", expression):
            return expression
        asked = re.fullmatch(r'outcome = "([^"]*)"', expression)
        if asked is None:
            raise ValueError(f"{expression} is none of our expressions")
        return task.data.get("outcome") == asked[1]


@cache
def specification(path: Path):
    parser = BpmnParser()
    parser.add_bpmn_file(str(path))
    (process,) = parser.get_process_ids()
    return parser.get_spec(process)


def run_differs(path: Path, visits: list[Visit], end: str | None) -> str | None:
    """What goes otherwise than in our executor; None where nothing does.

    A task must be ready where our executor had a visit, and no other; it is ended as that was: by
    its outcome, or by letting its time run out. Where the instance ended the workflow must have
    come to the same end.
    """
    workflow = BpmnWorkflow(specification(path), script_engine=Feel())
    workflow.do_engine_steps()
    workflow.refresh_waiting_tasks()
    for number, visit in enumerate(visits, 1):
        ready = workflow.get_tasks(state=TaskState.READY, manual=True)
        if [task.task_spec.bpmn_id for task in ready] != [f"step_{visit.step}"]:
            names = [task.task_spec.bpmn_id for task in ready]
            return f"visit {number} is to {visit.step}, not {names}"
        if visit.result == "withdrawn":
            # BPMN is not told of it.
            return None
        if visit.result == "expired":
            if not expire(workflow, f"expiry_{visit.step}"):
                return f"visit {number}: no timer runs at {visit.step}"
        else:
            ready[0].data["outcome"] = visit.choice
            ready[0].run()
        workflow.do_engine_steps()
        workflow.refresh_waiting_tasks()
    reached = [
        task.task_spec.bpmn_id for task in workflow.get_tasks(state=TaskState.COMPLETED)
        if (task.task_spec.bpmn_id or "").startswith("end_")]
    if reached != ([] if end is None else [f"end_{end}"]):
        return f"it came to {reached}, not {end}"
    if workflow.is_completed() != (end is not None):
        return "it goes on" if end else "it is over"
    return None


def expire(workflow: BpmnWorkflow, timer: str) -> bool:
    """Lets the time of a timer run out."""
    waiting = [
        task for task in workflow.get_tasks(state=TaskState.WAITING)
        if task.task_spec.bpmn_id == timer]
    for task in waiting:
        task._set_internal_data(event_value=LONG_AGO)  # noqa: SLF001: a clock to be moved
    workflow.refresh_waiting_tasks()
    return bool(waiting)
