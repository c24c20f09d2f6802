"""Running a library's tests, and counting those that pass.

A test of libraries/<package>.json:
    name     shown, and the name of its log
    run      words of the command; {tree} and {build} are replaced
    each     instead of run: a glob of programs, each of which is a test run of its own
    except   with each: names of programs to leave out
    format   gtest, catch, doctest, ctest, exit (the status alone), lines (each line it prints is a test, and must be
             the same), or count with
    count    a regex whose first group that matched is the number of tests that passed
    lines    instead of count: a regex that matches once for each test that passed
    in       folder to run it in; default: {tree}
    timeout  seconds; default 900
"""

import re
import shutil

from process import run

COUNTS = {
    "gtest": r"\[  PASSED  \] (\d+) tests?",
    "catch": r"All tests passed \(\d+ assertions? in (\d+) test cases?\)|^test cases:.*?\| +(\d+) passed",
    "doctest": r"test cases: +\d+ \| +(\d+) passed",
}
UNSTABLE = [
    (r"\(?\b\d+ ms( total)?\)?", "N ms"),
    (r"\s*\b[0-9.]+ sec\b", " N sec"),
    (r"Random seed: \d+", "Random seed: N"),
]


def count(check, finished):
    kind = check.get("format", "count")
    if "lines" in check:
        return len(re.findall(check["lines"], finished.text, re.MULTILINE))
    if kind == "exit":
        return int(finished.status == 0)
    if kind == "lines":
        return len(finished.text.splitlines())
    if kind == "ctest":
        found = re.search(r"tests passed, (\d+) tests? failed out of (\d+)", finished.text)
        return int(found[2]) - int(found[1]) if found else 0
    found = list(re.finditer(COUNTS.get(kind) or check["count"], finished.text, re.MULTILINE))
    return int(next(group for group in found[-1].groups() if group)) if found else 0


def expand(library, tree, build):
    """(name, command, check) of every test run."""
    names = {"tree": str(tree), "build": str(build)}
    for check in library.tests:
        if "each" in check:
            programs = sorted(
                file for file in build.glob(check["each"])
                if file.is_file() and file.stat().st_mode & 0o111 and file.name not in check.get("except", []))
            for program in programs:
                yield program.name, [program], check
        else:
            yield check["name"], [word.format(**names) for word in check["run"]], check


def run_tests(library, tree, build):
    """{name: (passed, status)}; the logs stand beside the build. Tests write into their tree, so they get a copy."""
    copy = tree.with_name(tree.name + ".run")
    results = build.with_name(build.name + ".results")
    for folder in (copy, results):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tree, copy, symlinks=True)
    results.mkdir()
    outcome = {}
    for name, command, check in expand(library, copy, build):
        log = results / f"{name}.txt"
        folder = check.get("in", "{tree}").format(tree=copy, build=build)
        finished = run(command, log, cwd=folder, timeout=check.get("timeout", 900))
        outcome[name] = (count(check, finished), finished.status)
        text = finished.text.replace(str(copy), "TREE").replace(str(build), "BUILD")
        for pattern, replacement in [*UNSTABLE, *library.unstable]:
            text = re.sub(pattern, replacement, text)
        log.write_text(text)
    shutil.rmtree(copy)
    return outcome


def total(outcome):
    return sum(passed for passed, _ in outcome.values())


def compare(library, before, after, old_build, build):
    """(what is worse than before, whether everything printed is the same)."""
    worse, same = [], True
    old, new = (folder.with_name(folder.name + ".results") for folder in (old_build, build))
    strict = {check["name"] for check in library.tests if check.get("format") == "lines"}
    for name, (passed, status) in before.items():
        now = after.get(name, (0, -1))
        equal = (new / f"{name}.txt").is_file() and (old / f"{name}.txt").read_bytes() == (new / f"{name}.txt").read_bytes()
        same = same and equal
        if now[0] < passed or (now[1] != 0 and status == 0) or (name in strict and not equal):
            worse.append(f"{name}={passed}/{now[0]}")
    return worse, same
