"""A migration of a library one directory at a time, as `plan` says: after each step everything builds and passes its tests,
and the last one holds the same bytes as a migration of the whole."""

import filecmp
import json
import os
import subprocess

from build import Toolchain, baseline_file, configure, ninja
from checks import compare, run_tests, total
from library import Failure, tool
from process import step


def check(library, before, jobs):
    """What each step holds, and how many tests passed after it."""
    out, build = library.work / "steps", library.work / "steps-build"
    subprocess.run(["rm", "-rf", out, build], check=True)
    record = {"steps": []}
    words = ["-p", library.legacy_build, "--dialect", "cxx20", *library.words_without_verify]
    try:
        for part in plan(library, words):
            number = part["number"]
            step(f"step {number}", [tool(), library.legacy, "--out", out, *words, "--only", *part["only"]], library.work / f"steps-{number}.migrate.log")
            if number == 1: # the build files of the later steps come through the same folder
                configure(library, out, build, Toolchain(), library.baselineFlags, [f"-DCMAKE_PROJECT_INCLUDE={baseline_file(library, library.standard)}"])
                if library.prebuild:
                    ninja(library, build, jobs, "what it depends on", library.prebuild, f"{build}.prebuild.log")
            ninja(library, build, jobs, f"step {number}", log=f"{build}.{number}.log")
            after = run_tests(library, out, build)
            worse, _ = compare(library, before, after, library.legacy_build, build)
            record["steps"].append({"directories": part["directories"], "headers": part["headers"], "sources": part["sources"], "tests": total(after)})
            if worse:
                raise Failure(f"step {number}: fewer tests pass than before: " + " ".join(worse), log=f"{build}.results")
        whole = library.work / "steps-whole"
        subprocess.run(["rm", "-rf", whole], check=True)
        step("the whole at once", [tool(), library.legacy, "--out", whole, *words], library.work / "steps-whole.migrate.log")
        different = differences(out, whole)
        if different:
            raise Failure("the last step differs from a migration of the whole: " + " ".join(different[:5]))
        record["status"] = "passed"
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
    return record


def plan(library, words):
    """The steps."""
    with open(library.work / "steps.plan.log", "w") as log:
        finished = subprocess.run([str(word) for word in (tool(), "plan", library.legacy, *words, "--format", "json")], stdout=subprocess.PIPE, stderr=log, stdin=subprocess.DEVNULL)
    if finished.returncode != 0:
        raise Failure("planning failed", log=log.name)
    return json.loads(finished.stdout)["steps"]


def differences(one, other):
    """Files that two trees do not have alike."""
    names = {os.path.relpath(os.path.join(folder, name), tree) for tree in (one, other) for folder, _, files in os.walk(tree) for name in files}
    return sorted(filecmp.cmpfiles(one, other, names, shallow=False)[1] + filecmp.cmpfiles(one, other, names, shallow=False)[2])
