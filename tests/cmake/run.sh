#!/usr/bin/env bash
# run.sh [<work folder>]: builds, tests, installs and consumes a small project with everything that makes cppmod.cmake
# hard (see synthetic/CMakeLists.txt), with and without 'import std'. One line each; logs in the work folder.
set -euo pipefail

here="$(cd "${BASH_SOURCE[0]%/*}" && pwd)"
repository="${here%/tests/cmake}"
"$repository/tools/ensure.sh" build
. "$repository/tools/env.sh"
work="${1:-$CPPMOD_CACHE/cmake-test}"
logic="$repository/src/Migrator.Output/Build"
flags=(-G Ninja -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_CXX_FLAGS=-stdlib=libc++
  -DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++ -DCMAKE_SHARED_LINKER_FLAGS=-static-libstdc++)

step() {
  local log="$tree.$1.log"
  shift
  "$@" > "$log" 2>&1 || { echo "run.sh: failed: $* (see $log)" >&2; tail -15 "$log" >&2; exit 1; }
}

for std in import include; do
  tree="$work/$std"
  rm -rf "$tree" "$tree".*
  mkdir -p "$work"
  cp -R "$here/synthetic" "$tree"
  if [ "$std" = import ]; then on=ON include="" import="import std;"; else on=OFF include="#include <string>" import=""; fi
  find "$tree" -name '*.in' | while read -r file; do
    sed "s/@STD_INCLUDE@/$include/; s/@STD_IMPORT@/$import/" "$file" > "${file%.in}"
    rm "$file"
  done
  {
    echo "set(CPPMOD_IMPORT_STD $on)"
    cat "$tree/modules.cmake" "$logic"/cppmod.cmake "$logic"/cppmod.*.cmake
  } > "$tree/cppmod.cmake"
  { echo "set(CPPMOD_IMPORT_STD $on)"; sed '/^function(cppmod_field/,$d' "$logic/cppmod.cmake"; } > "$tree/gate.cmake"
  step configure "$CMAKE" -S "$tree" -B "$tree.build" "${flags[@]}" -DCMAKE_INSTALL_PREFIX="$tree.installed"
  for module in hdr core objs loose; do # only the header of 'loose' is installed without its interfaces
    warned=0
    grep -q "imports the module '$module'" <(tr -s ' \n' ' ' < "$tree.configure.log") || warned=$?
    [ "$module" = loose ] && expected=0 || expected=1
    [ $warned = $expected ] || { echo "run.sh: headers of '$module': see $tree.configure.log" >&2; exit 1; }
  done
  step build ninja -j2 -C "$tree.build"
  step test "$CTEST" --test-dir "$tree.build" --output-on-failure
  step again "$CMAKE" -S "$tree" -B "$tree.build"
  step install "$CMAKE" --install "$tree.build"
  step consumer-configure "$CMAKE" -S "$here/consumer" -B "$tree.consumer" "${flags[@]}" \
    -DCMAKE_PREFIX_PATH="$tree.installed" -DSYN_TREE="$tree" -DIMPORT_STD="$on" -DCMAKE_CXX_STANDARD=23
  step consumer-build ninja -j2 -C "$tree.consumer"
  step consumer "$tree.consumer/consumer"
  echo "cmake std=$std: built, tested, installed, consumed"
done
