"""Figures of an output, from its cppmod.json."""

import json

HEADERS = {".h", ".hh", ".hpp", ".hxx", ".h++", ".H", ".ipp", ".tcc", ".inl"}
# Headers that are not there to become units of their own: macros, includes, text for the middle of another file.
WITHOUT_DECLARATIONS = {"macros", "forward", "fragment"}
# Headers that cannot become units, whatever a tool does, by the rule that says so.
CANNOT = {
    "keep-c-header": "C", "keep-repeated-header": "read more than once", "keep-vendored-header": "code of others",
    "keep-erroneous-file": "does not compile by itself, and nothing that is built includes it", "keep-unparsed-header": "another platform",
}
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
        self.said = file.parent.with_name(file.parent.name + ".migrate.log").read_text()

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

    def cannot(self, fate):
        """Whether a header cannot become a unit. One with errors can, if something that is built includes it."""
        if fate["rule"] == "keep-erroneous-file":
            return any(fate["path"] in line and "nothing that is built includes it" in line for line in self.said.splitlines())
        return fate["rule"] in CANNOT

    def figures(self, library, tree):
        own = files(library, tree, HEADERS)
        native = self.native()
        fates = [fate for fate in self.values["headers"] if fate["path"] in own and fate["path"] not in native]
        without = [fate["path"] for fate in fates if fate["becomes"] in WITHOUT_DECLARATIONS]
        without += own - native - {fate["path"] for fate in fates} # fragments, which the tool counts as no headers
        cannot = [fate["path"] for fate in fates if self.cannot(fate)]
        text = {fate["path"]: CANNOT[fate["rule"]] if fate["path"] in cannot else fate["reason"] for fate in fates if fate["path"] not in without}
        return {
            "headers": self.summary("headers"),
            "native": self.summary("nativePartitions"),
            "libraryHeaders": len(own),
            "libraryNative": len(own & native),
            "libraryWithout": len(without),
            "libraryCannot": len(cannot),
            "libraryText": text,
            "sources": self.summary("sources"),
        }
