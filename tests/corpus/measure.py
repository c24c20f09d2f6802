"""Figures that are measured: CPU seconds of rebuilds and of syntax checks, sizes, findings by rule."""

import json
import re
import shlex
import subprocess
from pathlib import Path

from build import ninja
from library import Failure, tool
from manifest import HEADERS, SOURCES, Manifest, files
from process import run, step


def save(build, values):
    (build / "corpus.json").write_text(json.dumps(values))


def load(build):
    file = build / "corpus.json"
    return json.loads(file.read_text()) if file.is_file() else None


def size(library):
    """Headers, sources and lines of the library's own files, as they lie in the prepared tree."""
    headers, sources = (files(library, library.legacy, kinds) for kinds in (HEADERS, SOURCES))
    lines = sum((library.legacy / path).read_bytes().count(b"\n") for path in headers | sources)
    return {"libraryHeaders": len(headers), "librarySources": len(sources), "lines": lines}


def findings(log):
    """Findings of the tool by rule, as its summary counts them."""
    with open(log, encoding="utf-8", errors="replace") as file:
        summary = re.search(r"^  findings +\d+\n((?:    [a-z0-9-]+: \d+\n)*)", file.read(), re.MULTILINE)
    return {rule: int(number) for rule, number in re.findall(r"^ +([a-z0-9-]+): (\d+)$", summary[1] if summary else "", re.MULTILINE)}


def exported(library):
    """Declarations of headers at namespace scope that clients of the modules see, as the plan says."""
    log = library.work / "plan.json"
    command = [tool(), "dump", "plan", library.legacy, "-p", library.legacy_build, "--dialect", "cxx20", *library.migrate]
    with open(log, "w") as out:
        if subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL).returncode != 0:
            raise Failure("the plan cannot be printed", log=log)
    plan = json.loads(log.read_text())
    return sum(
        access == "public" and int(start) not in file["neverExported"]
        for file in plan["files"].values() if file["fate"] == "partition"
        for start, access in file["access"].items())


def migration_alone(library):
    """CPU seconds of the migration without the builds of --verify."""
    out = library.work / "alone"
    command = [tool(), library.legacy, "--out", out, "-p", library.legacy_build, "--dialect", "cxx20", *library.words_without_verify]
    try:
        return round(step("migrating without --verify", command, f"{out}.log").cpu, 1)
    finally:
        subprocess.run(["rm", "-rf", out], check=True)


def syntax_check(library):
    """CPU seconds of the compiler's parser over the same commands that the tool reads."""
    commands = json.loads((library.legacy_build / "compile_commands.json").read_text())
    total, seen = 0.0, set()
    for command in commands:
        words = shlex.split(command["command"])
        file = (Path(command["directory"]) / command["file"]).resolve()
        flags = []
        skip = False
        for word in words[1:]:
            if skip or word in ("-c", "-MD") or word in (command["file"], str(file)):
                skip = False
            elif word in ("-o", "-MT", "-MF"):
                skip = True
            elif word not in ("-fPIC", "-fPIE") and not (word.startswith("-D") and word.split("=")[0].endswith("_EXPORTS")):
                flags.append(word)
        if library.legacy not in file.parents or (file, tuple(flags)) in seen:
            continue
        seen.add((file, tuple(flags)))
        total += run([words[0], "-w", "-fsyntax-only", *flags, file], library.work / "syntax.log", cwd=command["directory"]).cpu
    return total


def rebuild(library, build, jobs, file, change):
    """CPU seconds to build again after a file has changed; the file is as it was afterwards."""
    ninja(library, build, jobs, build.name, log=f"{build}.rebuild.log") # nothing else may be out of date
    text = file.read_bytes()
    try:
        file.write_bytes(change(text))
        return round(ninja(library, build, jobs, build.name, log=f"{build}.rebuild.log"), 2)
    finally:
        file.write_bytes(text)


def edited(edit):
    find, replace = edit["find"].encode(), edit["replace"].encode()

    def change(text):
        if text.count(find) != 1:
            raise Failure(f"'{edit['find']}' occurs {text.count(find)} times in {edit['file']}")
        return text.replace(find, replace)
    return change


def rebuilds(library, tree, build, jobs, header):
    """Rebuilds of one tree; header: the file that holds what is a header in the legacy tree."""
    figures = {}
    if library.touch:
        figures["touch"] = rebuild(library, build, jobs, tree / library.touch, lambda text: text)
    if library.edit:
        figures["edit"] = rebuild(library, build, jobs, tree / header, edited(library.edit))
    return figures


def measure(library, jobs, configurations):
    """Everything that takes further builds."""
    figures = {"exported": exported(library), "syntaxCpu": round(syntax_check(library), 1)}
    if "--verify" in library.migrate:
        figures["migrateCpu"] = migration_alone(library)
    header = library.edit.get("file", "")
    figures["legacy"] = rebuilds(library, library.legacy, library.legacy_build, jobs, header)
    for name in configurations:
        out = library.work / name
        unit = Manifest(out / "cppmod.json").unit_of(header)
        figures[name] = rebuilds(library, out, library.work / f"{name}-build", jobs, unit)
    return figures
