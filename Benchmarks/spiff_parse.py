"""Parses BPMN files with SpiffWorkflow: reads them first, then times the parsing alone.

    spiff_parse.py FOLDER      prints {"files": N, "bytes": N, "seconds": S}
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from SpiffWorkflow.bpmn.parser import BpmnParser

contents = [(path.stem, path.read_bytes()) for path in sorted(Path(sys.argv[1]).glob("*.bpmn"))]
start = perf_counter()
for process, content in contents:
    parser = BpmnParser()
    parser.add_bpmn_str(content)
    parser.get_spec(process)
seconds = perf_counter() - start
size = sum(len(content) for _, content in contents)
print(json.dumps({"files": len(contents), "bytes": size, "seconds": seconds}))
