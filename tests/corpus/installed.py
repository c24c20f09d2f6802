"""The library as others get it: installed, found by find_package in a project of two programs, of which one includes its header and one imports its module."""

import contextlib
import shutil

from build import Toolchain, configure, ninja
from library import Failure
from process import first_error, run, step

PROJECT = """cmake_minimum_required(VERSION 3.30)
project(consumer LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
{finds}find_package({package} CONFIG REQUIRED)
foreach(way includes imports)
  add_executable(${{way}} ${{way}}.cpp)
  target_link_libraries(${{way}} PRIVATE {target})
endforeach()
set_target_properties(imports PROPERTIES CXX_MODULE_STD {std})
"""
PROGRAM = "{head}\nint main() {{ return ({holds}) ? 0 : 1; }}\n"


@contextlib.contextmanager
def hidden(*folders):
    """What is not installed must not be found where it came from."""
    for folder in folders:
        folder.rename(f"{folder}.hidden")
    try:
        yield
    finally:
        for folder in folders:
            folder.with_name(folder.name + ".hidden").rename(folder)


def consume(library, name, jobs, std, ways=("includes", "imports")):
    """Installs the build of a configuration, with or without the std module, and builds and runs the programs."""
    record = {}
    prefix, consumer = library.work / "installed", library.work / "consumer"
    try:
        for folder in (prefix, consumer):
            shutil.rmtree(folder, ignore_errors=True)
        step("installing", ["cmake", "--install", library.work / f"{name}-build", "--prefix", prefix], f"{prefix}.log")
        consumer.mkdir()
        finds = "".join(f"find_package({name} REQUIRED)\n" for name in library.installed.get("needs", []))
        (consumer / "CMakeLists.txt").write_text(PROJECT.format(std="ON" if std else "OFF", finds=finds, **library.installed))
        # Without std of its own, clang 22 does not find std's operators for what it instantiates of a unit in extern "C++".
        for way, head in (("includes", "#include <{header}>"), ("imports", ("import std;\n" if std else "") + "import {module};")):
            (consumer / f"{way}.cpp").write_text(PROGRAM.format(head=head.format(**library.installed), **library.installed))
        gate = [f"-DCMAKE_PROJECT_TOP_LEVEL_INCLUDES={file}" for file in list(prefix.rglob("import-std.cmake"))[:1]]
        build = library.work / "consumer-build"
        # What the library's headers need with this compiler, whoever uses them needs, too.
        with hidden(library.work / name, library.work / f"{name}-build", library.legacy):
            configure(library, consumer, build, Toolchain(), library.flags, options=[f"-DCMAKE_PREFIX_PATH={prefix}", *gate], own=False)
            ninja(library, build, jobs, "the consumer", ways)
        for way in ways:
            finished = run([build / way], f"{build}.{way}.log", timeout=60)
            if finished.status != 0:
                raise Failure(f"the program that {way} failed", first_error(finished.text), f"{build}.{way}.log")
        record["status"] = "passed"
    except Failure as failure:
        record.update(status=failure.what, error=failure.line)
    return record
