"""The n1964 output of a library, checked by the constraints of the paper that need no compiler."""

import re
import subprocess

from library import HERE, Failure, tool
from process import run, step


def check(library):
    """How many partitions the output has, and how many violations."""
    out = library.work / "n1964"
    subprocess.run(["rm", "-rf", out], check=True)
    record = {}
    try:
        step("migrating to n1964", [tool(), library.legacy, "--out", out, "-p", library.legacy_build, "--dialect", "n1964", *library.words_without_verify], f"{out}.migrate.log")
        found = re.search(r"(\d+) partitions, (\d+) violations", run([HERE / "check-n1964.sh", out], f"{out}.check.log").text)
        if not found:
            raise Failure("the checker said nothing", log=f"{out}.check.log")
        record.update(partitions=int(found[1]), violations=int(found[2]), status="passed" if found[2] == "0" else "violations")
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
    return record
