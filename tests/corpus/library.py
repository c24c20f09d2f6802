"""What the runner knows about a library: libraries/<package>.json, and the folders that belong to it."""

import json
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent

# Every key that a library file may have, with its default. Nothing of it configures the migration but
# `migrate`, which holds what a user of the tool would say on the command line.
KEYS = {
    "about": "",            # which tests these are, and what was left out
    "binary": "",           # binary package to unpack where the source package cannot be had
    "standard": 23,         # C++ standard of the baseline: as of the modules
    "cmake": [],            # options of the project, for the legacy tree and for the output
    "flags": "",            # compiler flags for both
    "baselineFlags": "",    # compiler flags for both trees: what its sources need at the newer standard
    "project": "",          # name in project(), if `include` is given
    "include": "",          # CMake file of tests/corpus that is read behind project(): dependencies of the tests
    "prepare": [],          # shell commands, run in the legacy tree: sources that the package generates
    "targets": [],          # what to build; default: all
    "prebuild": [],         # targets of dependencies: built first, not measured
    "library": [],          # globs of the library's own files, for lines and native share
    "migrate": [],          # options of the tool that any user would give
    "tests": [],            # see checks.py
    "unstable": [],         # [regex, replacement]: what tests print that depends on when and where they ran
    "touch": "",            # a source: rebuilt after it was touched
    "edit": {},             # file, find, replace: a body of an inline function in a header
    "installed": {},        # package, target, header and module for a project that finds it, an expression that holds there, and packages that it needs, but does not find itself
    "libstdcxx": True,      # can be built with libstdc++ 12 as C++20
}

PACKAGES = [
    "tinyxml2", "libjsoncpp", "pugixml", "yaml-cpp", "leveldb", "fmtlib", "re2", "double-conversion",
    "snappy", "googletest", "cli11", "spdlog", "nlohmann-json3", "rapidjson", "glm", "libcereal",
]


def tool():
    return os.environ.get("CPPMOD_MIGRATE", REPOSITORY / "cppmod-migrate")


class Failure(Exception):
    """A step failed: what, the first line that says why, and the log."""

    def __init__(self, what, line="", log=""):
        super().__init__(what)
        self.what, self.line, self.log = what, line, str(log)

    def __str__(self):
        return self.what + (f": {self.line}" if self.line else "") + (f" (see {self.log})" if self.log else "")


class Library:
    def __init__(self, package, work=None):
        file = HERE / "libraries" / f"{package}.json"
        if not file.is_file():
            raise Failure(f"unknown library: no {package}.json in tests/corpus/libraries")
        values = json.loads(file.read_text())
        unknown = set(values) - set(KEYS)
        if unknown:
            raise Failure(f"{file.name} has unknown keys: {', '.join(sorted(unknown))}")
        self.package = package
        self.settings = {**KEYS, **values}
        self.work = Path(work or Path(os.environ["CPPMOD_CACHE"]) / "corpus").resolve() / package

    def __getattr__(self, name):
        try:
            return self.settings[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def source(self):
        return self.work / "source"

    @property
    def legacy(self):
        return self.work / "legacy"

    @property
    def legacy_build(self):
        return self.work / "legacy-build"

    @property
    def words_without_verify(self):
        """Options of the tool for what --verify has no part in."""
        return [word for word in self.settings["migrate"] if word != "--verify"]

    def version(self):
        """Upstream version with the distribution's revision, as the download says."""
        for file in (self.work / "download").glob("*.dsc"):
            for line in file.read_text(errors="replace").splitlines():
                if line.startswith("Version: "):
                    return line[9:].strip()
        for file in (self.work / "download").glob("*.deb"):
            return file.name.split("_")[1].replace("%2b", "+")
        return "?"
