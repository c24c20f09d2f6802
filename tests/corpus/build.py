"""Configuring and building a tree: the legacy one as the modules will be built, and the output with its own files."""

import os
import shutil

from library import HERE
from process import step


class Toolchain:
    """libc++: linked statically, as the shared one of the distribution is older than these headers."""

    def __init__(self, standard_library="libc++"):
        self.is_libcxx = standard_library == "libc++"
        self.compile = "-stdlib=libc++" if self.is_libcxx else ""
        self.link = "-static-libstdc++" if self.is_libcxx else ""


def baseline_file(library, standard):
    """Read behind project(): a project may set its standard itself, this comes after it. The same for both trees, as a
    user would give the same options again: targets that have no module are compiled as before."""
    file = library.work / f"baseline-{standard}.cmake"
    file.write_text(
        f"set(CMAKE_CXX_STANDARD {standard})\nset(CMAKE_CXX_STANDARD_REQUIRED ON)\nset(CMAKE_CXX_EXTENSIONS OFF)\n")
    return file


def configure(library, tree, build, toolchain, flags="", options=(), own=True):
    """Configures a tree of the library, or one that is not its own."""
    shutil.rmtree(build, ignore_errors=True)
    build.mkdir(parents=True)
    query = build / ".cmake/api/v1/query" # CMake answers with the targets, and the migration reads that
    query.mkdir(parents=True)
    for kind in ("codemodel-v2", "cmakeFiles-v1", "toolchains-v1"):
        (query / kind).touch()
    command = [
        os.environ["CMAKE"], "-G", "Ninja", "-S", tree, "-B", build, "-Wno-dev",
        "-DCMAKE_CXX_COMPILER=" + os.environ["CXX"], "-DCMAKE_C_COMPILER=" + os.environ["CC"],
        "-DCMAKE_CXX_FLAGS=" + " ".join(filter(None, [toolchain.compile, library.flags if own else "", flags])),
        "-DCMAKE_EXE_LINKER_FLAGS=" + toolchain.link, "-DCMAKE_SHARED_LINKER_FLAGS=" + toolchain.link,
        "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", "-DCMAKE_POLICY_VERSION_MINIMUM=3.5",
        *(library.cmake if own else ()), *options]
    if library.include and own:
        command.append(f"-DCMAKE_PROJECT_{library.project}_INCLUDE={HERE / library.include}")
    step(f"configuring {tree.name}", command, f"{build}.configure.log")


def ninja(library, build, jobs, what, targets=None, log=None):
    """Builds targets, or those of the library; CPU seconds."""
    names = library.targets if targets is None else targets
    return step(f"building {what}", ["ninja", "-j", jobs, "-C", build, *names], log or f"{build}.build.log").cpu


def build_tree(library, tree, build, toolchain, jobs, standard):
    """Configures and builds; CPU seconds without those of the dependencies."""
    configure(library, tree, build, toolchain, library.baselineFlags, [f"-DCMAKE_PROJECT_INCLUDE={baseline_file(library, standard)}"])
    if library.prebuild:
        ninja(library, build, jobs, f"what {tree.name} depends on", library.prebuild, f"{build}.prebuild.log")
    return ninja(library, build, jobs, tree.name)


def prepare_legacy(library):
    """A copy of the source, with what the package generates."""
    shutil.rmtree(library.legacy, ignore_errors=True)
    shutil.copytree(library.source, library.legacy, symlinks=True)
    for number, command in enumerate(library.prepare):
        step(f"preparing ({command})", ["sh", "-ec", command], library.work / f"prepare-{number}.log", cwd=library.legacy)


def build_legacy(library, toolchain, jobs, build, standard):
    return build_tree(library, library.legacy, build, toolchain, jobs, standard)
