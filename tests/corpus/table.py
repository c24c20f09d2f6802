"""results.json and RESULTS.md."""

import json

from library import HERE, PACKAGES

RESULTS = HERE / "results.json"


def load():
    return json.loads(RESULTS.read_text()) if RESULTS.is_file() else {}


def save(results):
    ordered = {package: results[package] for package in PACKAGES if package in results}
    RESULTS.write_text(json.dumps(ordered, indent=1) + "\n")
