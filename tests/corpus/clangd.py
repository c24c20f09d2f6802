"""clangd on the output, with the compile_commands.json of the module build: units, their sources, and clients that import are opened and parsed.

Clients that include are left out: clangd 22 crashes on any header that imports a module (llvm/llvm-project#203799), also behind an import."""

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor

from process import first_error, run

MODULES = re.compile(rb"^(?:export )?(?:module|import)(?: [\w.:]+)?;", re.MULTILINE)


def check(library, name, jobs):
    """Files that clangd opens without an error, and those where it finds one, of a configuration that was built."""
    out, build = library.work / name, library.work / f"{name}-build"
    commands = [entry for entry in json.loads((build / "compile_commands.json").read_text())
                if os.path.exists(os.path.join(entry["directory"], entry["output"]))] # tests that are left out are not built
    files = sorted({path for path in (os.path.normpath(os.path.join(entry["directory"], entry["file"])) for entry in commands)
                    if path.startswith(f"{out}/")})
    speaking = []
    for path in files:
        with open(path, "rb") as file:
            if MODULES.search(file.read()):
                speaking.append(path)

    def opened(numbered):
        number, path = numbered
        return run([f"clangd-{os.environ['CPPMOD_LLVM']}", f"--check={path}", "--check-locations=0", f"--compile-commands-dir={build}", "--clang-tidy=0", "--log=error"],
                   f"{build}.clangd.{number}.log", timeout=600)

    with ThreadPoolExecutor(int(jobs)) as pool:
        finished = list(pool.map(opened, enumerate(speaking)))
    failed = [(path, "clangd crashes" if "PLEASE submit a bug report" in each.text else first_error(each.text)) for path, each in zip(speaking, finished) if each.status != 0]
    for number, each in enumerate(finished):
        if each.status == 0:
            os.remove(f"{build}.clangd.{number}.log")
    record = {"opened": len(speaking), "failed": len(failed), "included": len(files) - len(speaking), "status": "passed" if speaking and not failed else "failed"}
    if failed:
        record["error"] = f"{os.path.relpath(failed[0][0], out)}: {failed[0][1]}"
    return record
