"""Figures of an output, from its cppmod.json."""

import json

HEADERS = {".h", ".hh", ".hpp", ".hxx", ".h++", ".H", ".ipp", ".tcc", ".inl"}
SOURCES = {".cc", ".cpp", ".cxx", ".c++", ".C", ".cp"}


def files(library, tree, suffixes):
    """The library's own files of some kinds, as its globs say, by path."""
    found = set()
    for pattern in library.library:
        found.update(
            str(file.relative_to(tree)) for file in tree.glob(pattern) if file.suffix in suffixes and file.is_file())
    return found


class Manifest:
    def __init__(self, file):
        self.values = json.loads(file.read_text())

    def summary(self, key):
        return self.values["summary"].get(key, "?")

    def native(self):
        """Headers that have become interface units, by path: those that share a unit, too."""
        paths = set()
        for module in self.values["modules"]:
            for unit in module["units"]:
                if unit["kind"] == "interface":
                    paths.add(unit["origin"])
                    paths.update(unit.get("members", []))
        return paths

    def unit_of(self, header):
        """Path of the unit that a header has become; its own path where it stays text."""
        for module in self.values["modules"]:
            for unit in module["units"]:
                if unit["kind"] == "interface" and header in (unit["origin"], *unit.get("members", [])):
                    return unit["path"]
        return header

    def figures(self, library, tree):
        own = files(library, tree, HEADERS)
        native = self.native()
        return {
            "headers": self.summary("headers"),
            "native": self.summary("nativePartitions"),
            "libraryHeaders": len(own),
            "libraryNative": len(own & native),
            "sources": self.summary("sources"),
        }
