"""Reads an exported log with pm4py and replays it on an exported net, a trace at a time.

    pm4py_replay.py LOG NET     prints {"events": N, "traces": T, "fitting": F,
                                        "read_seconds": R, "replay_seconds": S}

Traces that go the same way are not replayed once for all: an auditor answers for each. Times are
those of the processor, so that what else runs on the machine takes none of them.
"""

import json
import sys
from time import process_time

import pm4py
from pm4py.algo.conformance.tokenreplay import algorithm as token_replay
from pm4py.objects.log.importer.xes import importer

QUIET = {"show_progress_bar": False}

start = process_time()
log = importer.apply(sys.argv[1], parameters=QUIET)
read_seconds = process_time() - start
net, begin, end = pm4py.read_pnml(sys.argv[2])
start = process_time()
replayed = token_replay.apply(
    log, net, begin, end, parameters={**QUIET, "disable_variants": True})
replay_seconds = process_time() - start
print(json.dumps({
    "events": sum(len(trace) for trace in log),
    "traces": len(log),
    "fitting": sum(1 for one in replayed if one["trace_is_fit"]),
    "read_seconds": read_seconds,
    "replay_seconds": replay_seconds,
}))
