"""A migration of a library one directory at a time, as `plan` says: after each step everything builds and passes its tests, and what
is installed then serves a project that finds it. The last one holds the same bytes as a migration of the whole. Targets and flags come
from CMake's File API alone."""

import filecmp
import json
import os
import subprocess

from build import Toolchain, baseline_file, configure, ninja
from checks import compare, run_tests, total
from installed import consume, hidden
from library import Failure, tool
from process import step


def check(library, before, jobs):
    """What each step holds, and how many tests passed after it."""
    record = {"steps": []}
    try:
        with hidden(library.legacy_build / "compile_commands.json"):
            out, words = migrate(library, before, jobs, record)
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


def migrate(library, before, jobs, record):
    """Step by step; the output, and the words of the command lines."""
    out, build = library.work / "steps", library.work / "steps-build"
    subprocess.run(["rm", "-rf", out, build], check=True)
    words = ["-p", library.legacy_build, "--dialect", "cxx20", *library.words_without_verify]
    steps = plan(library, words)
    for part in steps:
        number = part["number"]
        step(f"step {number}", [tool(), library.legacy, "--out", out, *words, "--only", *part["only"]], library.work / f"steps-{number}.migrate.log")
        if number == 1: # the build files of the later steps come through the same folder
            configure(library, out, build, Toolchain(), library.baselineFlags, [f"-DCMAKE_PROJECT_INCLUDE={baseline_file(library, library.standard)}"])
            if library.prebuild:
                ninja(library, build, jobs, "what it depends on", library.prebuild, f"{build}.prebuild.log")
        ninja(library, build, jobs, f"step {number}", log=f"{build}.{number}.log")
        after = run_tests(library, out, build)
        worse, _ = compare(library, before, after, library.legacy_build, build)
        done = {"directories": part["directories"], "headers": part["headers"], "sources": part["sources"], "tests": total(after)}
        record["steps"].append(done)
        if worse:
            raise Failure(f"step {number}: fewer tests pass than before: " + " ".join(worse), log=f"{build}.results")
        if library.installed:
            done["installed"] = consume(library, "steps", jobs, std=True, ways=["includes"] if part is not steps[-1] else ["includes", "imports"])
            if done["installed"]["status"] != "passed":
                raise Failure(f"step {number}: {done['installed']['status']}", done["installed"].get("error", ""))
    return out, words


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
