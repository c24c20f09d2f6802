"""results.json and RESULTS.md."""

import json
from collections import Counter

from library import HERE, PACKAGES

RESULTS = HERE / "results.json"
TABLES = HERE / "RESULTS.md"
COLUMNS = {
    "legacy-import": "legacy, import", "legacy-include": "legacy, include", "module-import": "module, import",
    "module-include": "module, include", "libstdcxx": "libstdc++ 12, C++20, include", "clients": "tests import",
}


def load():
    return json.loads(RESULTS.read_text()) if RESULTS.is_file() else {}


def save(results):
    """Libraries that were not run keep what an earlier run has found."""
    ordered = {package: results[package] for package in PACKAGES if package in results}
    RESULTS.write_text(json.dumps(ordered, indent=1) + "\n")
    TABLES.write_text(page(ordered))


def page(results):
    return "\n".join([
        "# Results", "",
        "Made by the runner (`--table`); do not edit. Figures of a library are of the command that is named with it below; all of them are in `results.json`.",
        "CPU is user and system seconds on a shared machine.", "",
        "## What became of the libraries", "",
        "Headers: the library's own (those of its targets and public folders). Units: those that became interface units. The others: macros or includes alone, or text",
        "for the middle of another file (none); C, read more than once, vendored, or not to be compiled here (cannot); text for another reason (stay).",
        "Share: units, of the headers that could be some. Exported: declarations at namespace scope that clients of the modules see. Tests: passed before and after.", "",
        *rows(["library", "version", "lines", "headers", "units", "none", "cannot", "stay", "share", "exported", "sources", "findings", "tests"],
              {**results, "all": None}, lambda package, entry: outcome(package, entry) if entry else total(results)), "",
        "### Own headers that stay text", "",
        *[f"- {package}: `{path}`: {reason}" for package, entry in results.items() for path, reason in main_configuration(entry).get("libraryText", {}).items()], "",
        "## Configurations", "",
        "ABI and `--std`. A word: what failed; the first error stands in `results.json`. Objects: those of the legacy tests, linked with the modular library.",
        "Second run: some tests failed, and passed when they were run again.",
        "Installed: found by a project of its own with two programs: one includes its header, one imports its module (and std).",
        "n1964: partitions of the output in the paper's dialect, and violations of its constraints, as far as they can be checked without a compiler.",
        "clangd: files that speak of modules (units, their sources, importing tests) which it opens without an error, of all of them.", "",
        *rows(["library", "legacy tree", *COLUMNS.values(), "objects", "installed", "n1964", "clangd"], results, configurations), "",
        "### Fewer units", "",
        "Units of a configuration, of those with the legacy ABI. With `--abi module` a declaration belongs to its module: a header that clients change by a macro,",
        "or whose names they declare themselves, stays text, together with what it includes. Importing tests see what a module exports only.", "",
        *[f"- {line}" for package, entry in results.items() for line in fewer(package, entry)], "",
        "### One directory at a time", "",
        "The steps of `plan`, into one folder and one build folder, tests passed after each; what the last one leaves is a migration of the whole, byte for byte (`--steps`).", "",
        *[f"- {package}: {stepwise(entry['steps'])}" for package, entry in results.items() if "steps" in entry], "",
        "## Cost", "",
        "Migration against `clang++ -fsyntax-only` over the same commands; a build from nothing (with import, it includes the std module), without the",
        "test framework; a build after a source was touched; a build after the body of an inline function has changed, in the header and in its unit.",
        "Where a command has `--verify` (glm), migrate is without it: `results.json` has the time with it.", "",
        *rows(["library", "migrate", "syntax", "ratio", "build: legacy", "import", "include", "touch: legacy", "import", "include", "inline: legacy", "import", "include"],
              results, cost), "",
        "## Tests", "", *[f"- {package}: {entry.get('about', '')}" for package, entry in results.items()], "",
        "## Findings by rule", "", *rows(["rule", "findings"], by_rule(results), lambda rule, number: [rule, number]), "",
        "## Commands", "", *[f"    {command}" for command in dict.fromkeys(entry.get("command", "") for entry in results.values())], "",
    ])


def rows(head, results, cells):
    yield "| " + " | ".join(head) + " |"
    yield "|---" * len(head) + "|"
    for package, entry in results.items():
        yield "| " + " | ".join(str(cell) for cell in cells(package, entry)) + " |"


def main_configuration(entry):
    every = entry.get("configurations", {})
    return every.get("legacy-import") or next(iter(every.values()), {})


def headers(main):
    """Of the library's own headers: all, units, none, cannot, stay; None where a run did not count them."""
    if "libraryText" not in main:
        return None
    every, units, none, cannot = (main.get("library" + name, 0) for name in ("Headers", "Native", "Without", "Cannot"))
    return [every, units, none, cannot, every - units - none - cannot]


def share(counts):
    if counts is None:
        return "-"
    every, units, none, cannot, _ = counts
    return f"{100 * units // (every - none - cannot)} %" if every - none - cannot else "-"


def outcome(package, entry):
    main = main_configuration(entry)
    before = entry.get("legacy", {}).get("tests", "-")
    return [
        package, entry.get("version", "-"), entry.get("lines", "-"), *(headers(main) or [main.get("libraryHeaders", "-"), main.get("libraryNative", "-"), "-", "-", "-"]), share(headers(main)),
        entry.get("measured", {}).get("exported", "-"), main.get("sources", "-"), sum(main["findings"].values()) if "findings" in main else "-",
        f"{before} / {main.get('tests', '-')}"]


def total(results):
    counts = [sum(column) for column in zip(*filter(None, [headers(main_configuration(entry)) for entry in results.values()]))] or [0] * 5
    tests = [sum(record.get("tests", 0) for record in column) for column in zip(*[(entry.get("legacy", {}), main_configuration(entry)) for entry in results.values()])]
    return ["all", "", sum(entry.get("lines", 0) for entry in results.values()), *counts, share(counts), "", "", "", f"{tests[0]} / {tests[1]}"]


def configurations(package, entry):
    def cell(record):
        if record is None:
            return "-"
        status = record.get("status", "?")
        notes = ("" if record.get("outputSame", True) else ", other print") + (", second run" if record.get("again") else "")
        return f"{record['tests']}{notes}" if status == "passed" else status

    every = entry.get("configurations", {})
    return [package, cell(entry.get("legacy")), *[cell(every.get(name)) for name in COLUMNS], cell(entry.get("link")), entry.get("installed", {}).get("status", "-"), paper(entry.get("n1964")), opened(entry.get("clangd"))]


def fewer(package, entry):
    """Configurations with fewer units than the main one, and why headers stay text in them only: a line for those that agree."""
    main, every, lines = main_configuration(entry), entry.get("configurations", {}), {}
    for name, title in COLUMNS.items():
        record = every.get(name, {})
        if record.get("libraryNative", main.get("libraryNative", 0)) >= main.get("libraryNative", 0):
            continue
        if "libraryText" in record: # a compiler's message is one of many
            reasons = Counter(reason.split(": ")[0] for path, reason in record["libraryText"].items() if path not in main.get("libraryText", {}))
        else:
            reasons = Counter({rule: number for rule, number in record.get("findings", {}).items() if rule.startswith("keep-") and rule not in main.get("findings", {})})
        why = ", ".join(f"{reason} ({number})" for reason, number in reasons.most_common())
        lines.setdefault(f"{record['libraryNative']} of {main['libraryNative']}; {why}", []).append(title)
    return [f"{package} ({'; '.join(titles)}): {line}" for line, titles in lines.items()]


def stepwise(record):
    steps = [f"{', '.join(step['directories'])} ({step['headers']} headers, {step['sources']} sources): {step['tests']}{', installed and consumed' if step.get('installed', {}).get('status') == 'passed' else ''}" for step in record["steps"]]
    return "; ".join(steps + ([] if record["status"] == "passed" else [record["status"]]))


def opened(record):
    return "-" if record is None else f"{record['opened'] - record['failed']} of {record['opened']}"


def paper(record):
    return "-" if record is None else f"{record['partitions']}, {record['violations']}" if "partitions" in record else record["status"]


def cost(package, entry):
    main, measured = main_configuration(entry), entry.get("measured", {})
    every = entry.get("configurations", {})
    names = ("legacy-import", "legacy-include")
    migrate, syntax = measured.get("migrateCpu", main.get("migrateCpu")), measured.get("syntaxCpu")
    return [
        package, migrate or "-", syntax or "-", f"{migrate / syntax:.2f}" if migrate and syntax else "-",
        entry.get("legacy", {}).get("buildCpu", "-"), *[every.get(name, {}).get("buildCpu", "-") for name in names],
        *[measured.get(name, {}).get(kind, "-") for kind in ("touch", "edit") for name in ("legacy", *names)]]


def by_rule(results):
    counts = {}
    for entry in results.values():
        for rule, number in main_configuration(entry).get("findings", {}).items():
            counts[rule] = counts.get(rule, 0) + number
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
