"""Runs the corpus: downloads a library, builds and tests it as it is (the baseline: same compiler, standard library and
language standard as the modules will have), migrates it, builds and tests the output. One line a configuration on
standard output; logs in the work folder; figures in results.json and RESULTS.md. Fails when a step fails or fewer
tests pass than before."""

import argparse
import signal
import subprocess
import sys

import clangd
import installed
import measure
import paper
import steps
import table
from build import Toolchain, build_legacy, build_tree, prepare_legacy
from checks import compare, run_tests, total
from library import HERE, PACKAGES, Failure, Library, tool
from manifest import Manifest
from process import run, step


def arguments():
    parser = argparse.ArgumentParser(prog="tests/corpus/run", description=__doc__)
    parser.add_argument("package", nargs="*", help=f"default: all of {' '.join(PACKAGES)}")
    parser.add_argument("--abi", action="append", choices=["legacy", "module"], help="repeatable; default: legacy")
    parser.add_argument("--std", action="append", choices=["import", "include"], help="repeatable; default: import")
    parser.add_argument("--libstdcxx", action="store_true", help="also with libstdc++ as C++20 and --std include")
    parser.add_argument("--clients", action="store_true", help="also with the tests turned into importers")
    parser.add_argument("--link", action="store_true", help="also link the legacy objects of the tests with the modules")
    parser.add_argument("--installed", action="store_true", help="also install it, and use it from a project that finds it")
    parser.add_argument("--n1964", action="store_true", help="also check the output in the paper's dialect")
    parser.add_argument("--steps", action="store_true", help="also migrate it one directory at a time, and build and test after each step")
    parser.add_argument("--clangd", action="store_true", help="also open the files of the modules and the importing clients in clangd")
    parser.add_argument("--verify", action="store_true", help="pass --verify to the tool")
    parser.add_argument("--measure", action="store_true", help="measure rebuilds and syntax checks, too")
    parser.add_argument("--baseline-only", action="store_true", help="stop behind the tests of the legacy tree")
    parser.add_argument("--keep-going", action="store_true", help="go on behind a library or configuration that fails")
    parser.add_argument("--reuse", action="store_true", help="take an earlier baseline of the same folder, if it passed")
    parser.add_argument("--table", action="store_true", help="write results.json and RESULTS.md")
    parser.add_argument("--work", help="folder of the work folders; default: corpus in the cache")
    parser.add_argument("--jobs", default="2")
    return parser.parse_args()


def baseline(library, options, record, toolchain=None, build=None, standard=None):
    """Builds and tests the legacy tree; {test: (passed, status)}."""
    build = build or library.legacy_build
    kept = measure.load(build)
    if options.reuse and kept and library.legacy.is_dir():
        outcome = {name: tuple(values) for name, values in kept["tests"].items()}
        cpu = kept["cpu"]
    else:
        if toolchain is None or not library.legacy.is_dir():
            prepare_legacy(library)
        cpu = build_legacy(library, toolchain or Toolchain(), options.jobs, build, standard or library.standard)
        outcome = run_tests(library, library.legacy, build)
        measure.save(build, {"cpu": cpu, "tests": outcome})
    if total(outcome) == 0:
        raise Failure("no test passes even before the migration", log=f"{build}.results")
    record.update(tests=total(outcome), buildCpu=round(cpu, 1))
    return outcome


def migrate(library, out, build, words, options):
    command = [tool(), library.legacy, "--out", out, "-p", build,
               "--dialect", "cxx20", *words, *library.migrate, *(["--verify"] if options.verify else [])]
    if "--verify" in command:
        command += [word for target in library.targets for word in ("--cmake-target", target)]
    finished = step("migrating", command, f"{out}.migrate.log")
    if not (out / "cppmod.json").is_file():
        raise Failure("the tool wrote no cppmod.json", log=f"{out}.migrate.log")
    return finished.cpu


def one_configuration(library, options, before, words, record, name, toolchain, legacy_build, standard=None):
    """Migrates, builds and tests; the line that says so is printed before the tests are judged."""
    label = f"{library.package} " + " ".join(f"{key}={value}" for key, value in record["options"].items())
    out = library.work / name
    build = library.work / f"{name}-build"
    try:
        subprocess.run(["rm", "-rf", out, f"{out}.migrate.log"], check=True)
        record["migrateCpu"] = round(migrate(library, out, legacy_build, words, options), 1)
        manifest = Manifest(out / "cppmod.json")
        record.update(manifest.figures(library, library.legacy))
        record["findings"] = measure.findings(f"{out}.migrate.log")
        record["buildCpu"] = round(build_tree(library, out, build, toolchain, options.jobs, standard or library.standard), 1)
        after = run_tests(library, out, build)
        worse, same = compare(library, before, after, legacy_build, build)
        if worse: # some tests depend on timing, and fail now and then in the legacy tree, too
            record["again"] = worse
            after = run_tests(library, out, build)
            worse, same = compare(library, before, after, legacy_build, build)
        record.update(tests=total(after), worse=worse, outputSame=same)
        print(f"{label} headers={manifest.summary('headers')} native={manifest.summary('nativePartitions')}"
              f" library={record['libraryNative']}/{record['libraryHeaders']} sources={manifest.summary('sources')}"
              f" tests={total(before)}/{total(after)} findings={manifest.summary('findings')} output={'same' if same else 'differs'}", flush=True)
        if worse:
            raise Failure("fewer tests pass than before: " + " ".join(worse), log=f"{build}.results")
        record["status"] = "passed"
        return True
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
        print(f"{label}: {failure}", file=sys.stderr, flush=True)
        return False


def one_library(library, options, entry):
    entry.update(about=library.about)
    library.work.mkdir(parents=True, exist_ok=True)
    step("downloading", [HERE / "fetch-source.sh", library.package, library.work, *([library.binary] if library.binary else [])],
         library.work / "download.log")
    entry.update(version=library.version())
    entry["legacy"] = record = {}
    try:
        before = baseline(library, options, record)
        record["status"] = "passed"
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
        raise
    finally:
        if library.legacy.is_dir():
            entry.update(measure.size(library))
    print(f"{library.package} legacy tests={total(before)} cpu={record['buildCpu']}", file=sys.stderr, flush=True)
    if options.baseline_only:
        return True

    good = True
    configurations = entry.setdefault("configurations", {})
    for abi in options.abi or ([] if options.steps else ["legacy"]):
        for std in options.std or ["import"]:
            name = f"{abi}-{std}"
            configurations[name] = record = {"options": {"abi": abi, "std": std}}
            good &= one_configuration(
                library, options, before, ["--abi", abi, "--std", std], record, name, Toolchain(), library.legacy_build)
            if not good and not options.keep_going:
                return False
    if options.clients:
        configurations["clients"] = record = {"options": {"abi": "legacy", "std": "import", "clients": "import"}}
        good &= one_configuration(
            library, options, before, ["--abi", "legacy", "--std", "import", "--clients", "import"], record, "clients-import", Toolchain(), library.legacy_build)
    if options.libstdcxx and library.libstdcxx:
        good &= with_libstdcxx(library, options, entry, configurations)
    if options.link and configurations.get("legacy-import", {}).get("status") == "passed":
        import link
        entry["link"] = link.legacy_objects(library, before)
        good &= entry["link"]["status"] == "passed"
        print(f"{library.package} link: {entry['link']['status']} {entry['link'].get('error', '')}", file=sys.stderr, flush=True)
    main = next((name for name in ("legacy-import", "legacy-include") if configurations.get(name, {}).get("status") == "passed"), None)
    if options.installed and library.installed and main:
        entry["installed"] = installed.consume(library, main, options.jobs, std=main.endswith("-import"))
        good &= entry["installed"]["status"] == "passed"
        print(f"{library.package} installed: {entry['installed']}", file=sys.stderr, flush=True)
    if options.clangd and main:
        name = "clients-import" if configurations.get("clients", {}).get("status") == "passed" else main
        entry["clangd"] = clangd.check(library, name, options.jobs)
        good &= entry["clangd"]["status"] == "passed"
        print(f"{library.package} clangd: {entry['clangd']}", file=sys.stderr, flush=True)
    if options.n1964:
        entry["n1964"] = paper.check(library)
        good &= entry["n1964"]["status"] == "passed"
        print(f"{library.package} n1964: {entry['n1964']}", file=sys.stderr, flush=True)
    if options.steps:
        entry["steps"] = steps.check(library, before, options.jobs)
        good &= entry["steps"]["status"] == "passed"
        print(f"{library.package} steps: {entry['steps']}", file=sys.stderr, flush=True)
    if options.measure:
        names = [name for name in ("legacy-import", "legacy-include") if configurations.get(name, {}).get("status") == "passed"]
        entry["measured"] = measure.measure(library, options.jobs, names)
    return good


def with_libstdcxx(library, options, entry, configurations):
    """libstdc++ 12 has no std module: C++20, standard headers included."""
    toolchain = Toolchain("libstdc++")
    build = library.work / "legacy-libstdcxx-build"
    entry["legacyLibstdcxx"] = record = {}
    try:
        before = baseline(library, options, record, toolchain, build, 20)
        record["status"] = "passed"
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
        print(f"{library.package} libstdc++: legacy: {failure}", file=sys.stderr, flush=True)
        return False
    configurations["libstdcxx"] = record = {"options": {"abi": "legacy", "std": "include", "stdlib": "libstdc++"}}
    return one_configuration(
        library, options, before, ["--abi", "legacy", "--std", "include"], record, "legacy-include-libstdcxx", toolchain, build, 20)


def command(package, entry):
    """The command that makes the figures of a library again, which may be of several runs."""
    configurations = entry.get("configurations", {})
    words = ["tests/corpus/run", package]
    for name, values in (("abi", ["legacy", "module"]), ("std", ["import", "include"])):
        words += [f"--{name} {value}" for value in values if any(value in configuration.split("-") for configuration in configurations)]
    words += ["--libstdcxx"] if "legacyLibstdcxx" in entry else []
    words += ["--clients"] if "clients" in configurations else []
    words += [f"--{name}" for name in ("link", "installed", "n1964", "clangd", "steps") if name in entry]
    words += ["--measure"] if "measured" in entry else []
    return " ".join([*words, "--keep-going --table"])


def main():
    options = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        libraries = [Library(package, options.work) for package in options.package or PACKAGES]
    except Failure as failure:
        sys.exit(f"tests/corpus/run: {failure}")
    # From a checkout it builds itself when a source is newer: that is none of a library's cost.
    subprocess.run([tool(), "--version"], check=True, stdout=subprocess.DEVNULL)
    results = table.load()
    failed = 0
    for library in libraries:
        # Figures of earlier runs stay, until a run finds others.
        entry = results[library.package] = measure.load(library.work) or results.get(library.package, {})
        try:
            good = one_library(library, options, entry)
        except Failure as failure:
            print(f"{library.package}: {failure}", file=sys.stderr, flush=True)
            good = False
        finally: # also of a run that is stopped
            entry["command"] = command(library.package, entry)
            if library.work.is_dir():
                measure.save(library.work, entry)
            if options.table:
                table.save(results)
        failed += not good
        if not good and not options.keep_going:
            break
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
