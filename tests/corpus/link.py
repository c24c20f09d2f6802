"""Unmigrated code against migrated code (paper 4.8): the objects of the legacy tests, linked with the modular library."""

import re
import shutil
import subprocess

from checks import compare, run_tests, total
from library import Failure
from process import first_error, run


def commands(build, targets):
    """Every command that ninja would run for a build from nothing."""
    listed = subprocess.run(["ninja", "-C", build, "-t", "commands", *targets], capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def objects_of_programs(library, build):
    """Objects that are linked into executables and nothing else: {path below the build folder}."""
    found = set()
    for line in commands(build, library.targets):
        words = line.split()
        if "-o" in words and "-c" not in words and "-shared" not in words and not re.search(r"\.so\b", words[words.index("-o") + 1]):
            if any("clang" in word for word in words[:4]):
                found.update(word for word in words if word.endswith(".o") and word != words[words.index("-o") + 1])
    return found


def legacy_objects(library, before):
    """Puts the objects of the legacy programs over those of the migrated build, links again and runs the tests."""
    build = library.work / "legacy-import-build"
    linked = library.work / "link-build"
    record = {}
    try:
        shutil.rmtree(linked, ignore_errors=True)
        shutil.copytree(build, linked, symlinks=True)
        replaced = 0
        for path in objects_of_programs(library, library.legacy_build):
            old, new = library.legacy_build / path, linked / path
            if old.is_file() and new.is_file():
                shutil.copy2(old, new)
                replaced += 1
        record["objects"] = replaced
        if replaced == 0:
            raise Failure("no object to link")
        for line in commands(build, library.targets):
            words = line.split()
            if "-c" in words or "-o" not in words or not any("clang" in word for word in words[:4]) or ".cppm" in line or "-shared" in words:
                continue
            finished = run(["sh", "-ec", line.replace(str(build), str(linked))], library.work / "link.log", cwd=linked)
            if finished.status != 0:
                raise Failure("not linked", first_error(finished.text), library.work / "link.log")
        after = run_tests(library, library.work / "legacy-import", linked)
        worse, _ = compare(library, before, after, library.legacy_build, linked)
        record["tests"] = total(after)
        if worse:
            raise Failure("fewer tests pass", " ".join(worse))
        record["status"] = "passed"
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
    return record
