"""Figures that are measured: CPU seconds of rebuilds and of syntax checks, sizes, findings by rule."""

import json
import re

from manifest import HEADERS, SOURCES, files


def save(build, values):
    (build / "corpus.json").write_text(json.dumps(values))


def load(build):
    file = build / "corpus.json"
    return json.loads(file.read_text()) if file.is_file() else None


def size(library):
    """Headers, sources and lines of the library's own files."""
    headers, sources = (files(library, library.source, kinds) for kinds in (HEADERS, SOURCES))
    lines = sum((library.source / path).read_bytes().count(b"\n") for path in headers | sources)
    return {"libraryHeaders": len(headers), "librarySources": len(sources), "lines": lines}


def findings(log):
    """Findings of the tool by rule, as its summary counts them."""
    with open(log, encoding="utf-8", errors="replace") as file:
        summary = re.search(r"^  findings +\d+\n((?:    [a-z0-9-]+: \d+\n)*)", file.read(), re.MULTILINE)
    return {rule: int(number) for rule, number in re.findall(r"^ +([a-z0-9-]+): (\d+)$", summary[1] if summary else "", re.MULTILINE)}
