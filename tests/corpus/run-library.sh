#!/usr/bin/env bash
# Migrates a real library, and shows that its own tests pass as before.
#
#   run-library.sh <debian-source-package> [--abi legacy|module]... [--std import|include]...
#                  [--work <folder>] [--jobs <n>] [--keep-going]
#
# Downloads the source, builds and tests it as it is (the baseline: same compiler, library and language standard as the
# modules will have), migrates it, builds and tests the output, for every ABI with every std given (default: legacy and
# import). One line each on stdout; logs in the work folder. Fails when a step fails or fewer tests pass than before.
#
# Environment: CPPMOD_MIGRATE, the tool (default: cppmod-migrate at the root of the repository); CMAKE, CXX, CC (see tools/env.sh).
set -euo pipefail

here="$(cd "${BASH_SOURCE[0]%/*}" && pwd)"
repository="${here%/tests/corpus}"
library="run-library.sh"
fail() { echo "$library: $*" >&2; exit 1; }

abis=() stds=() package="" work="" jobs=2 keep_going=no
while [ $# -gt 0 ]; do
  case "$1" in
    --abi | --std | --work | --jobs)
      [ $# -ge 2 ] || fail "$1 needs a value"
      case "$1=$2" in
        --abi=legacy | --abi=module) abis+=("$2") ;;
        --std=import | --std=include) stds+=("$2") ;;
        --work=?*) work="$2" ;;
        --jobs=[1-9]*) jobs="$2" ;;
        *) fail "$1 cannot be '$2'" ;;
      esac
      shift 2 ;;
    --keep-going) keep_going=yes; shift ;;
    -*) fail "unknown option $1" ;;
    *) [ -z "$package" ] || fail "one library at a time"; package="$1"; shift ;;
  esac
done
[ -n "$package" ] || fail "which library? There are: $(cd "$here/libraries" && echo *.conf | sed 's/\.conf//g')"
[ ${#abis[@]} -gt 0 ] || abis=(legacy)
[ ${#stds[@]} -gt 0 ] || stds=(import)
library="$package"
[ -f "$here/libraries/$package.conf" ] || fail "unknown library: no $package.conf in tests/corpus/libraries"

. "$repository/tools/env.sh"
"$repository/tools/ensure.sh" build
. "$repository/tools/env.sh" # finds a CMake that was installed only now
work="${work:-$CPPMOD_CACHE/corpus}/$package"
mkdir -p "$work"
work="$(cd "$work" && pwd)"
migrate="${CPPMOD_MIGRATE:-$repository/cppmod-migrate}"

cmake_options=() baseline_flags="" unstable=""
. "$here/libraries/$package.conf"

# step <log> <what> <command...>: runs a step, and stops with one line when it fails.
step() {
  local log="$1" what="$2"
  shift 2
  "$@" > "$log" 2>&1 || fail "$what failed: $(grep -m1 -E 'error|Error|FAILED|fatal' "$log" || tail -1 "$log" | grep . || echo "nothing printed") (see $log)"
}

# build_tree <tree> <build folder> <extra compiler flags> <cmake options...>
build_tree() {
  local tree="$1" build="$2" flags="$3"
  shift 3
  rm -rf "$build"
  mkdir -p "$build"
  # The shared libc++ of the distribution is older than these headers: libc++ is linked statically.
  step "$build.configure.log" "configuring ${tree##*/}" "$CMAKE" -G Ninja -S "$tree" -B "$build" -Wno-dev \
    -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_C_COMPILER="$CC" -DCMAKE_CXX_FLAGS="-stdlib=libc++ $flags" \
    -DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++ -DCMAKE_SHARED_LINKER_FLAGS=-static-libstdc++ \
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON "${cmake_options[@]}" "$@"
  step "$build.build.log" "building ${tree##*/}" ninja -j "$jobs" -C "$build"
}

# check <name> <regex, whose groups are the number of passed tests> <command...>: called by run_checks.
check() {
  local name="$1" regex="$2" output="$results/$1.txt" passed=0 line status=0
  shift 2
  (cd "$tree" && "$@") > "$output" 2>&1 || status=$?
  line="$(grep -E "$regex" "$output" | tail -1 || true)"
  if [[ "$line" =~ $regex ]]; then
    passed="${BASH_REMATCH[1]:-${BASH_REMATCH[2]:-0}}"
  fi
  # What is printed must not depend on where or how fast it was run.
  sed -E -i "s|$tree|TREE|g; s|$build|BUILD|g; $unstable" "$output"
  echo "$name $passed $status" >> "$results/passed"
}

# run_tests <tree> <build folder>: tests write into their tree, so they get a copy.
run_tests() {
  local tree="$1.run" build="$2" results="$2.results"
  rm -rf "$tree" "$results"
  mkdir -p "$results"
  cp -R "$1" "$tree"
  : > "$results/passed"
  run_checks
  rm -rf "$tree"
}

total() { awk '{ n += $2 } END { print n + 0 }' "$1/passed"; }

# number <cppmod.json> <key>: a number of the manifest's summary.
number() {
  tr -d '\n' < "$1" | grep -o '"summary"[[:space:]]*:[[:space:]]*{[^}]*}' \
    | grep -oE "\"$2\"[[:space:]]*:[[:space:]]*[0-9]+" | grep -oE '[0-9]+$' || echo "?"
}

"$here/fetch-source.sh" "$package" "$work"

legacy="$work/legacy"
rm -rf "$legacy"
cp -R "$work/source" "$legacy"
# The baseline is compiled as the modules will be. A project may set its standard itself: this comes after it.
printf 'set(CMAKE_CXX_STANDARD 23)\nset(CMAKE_CXX_STANDARD_REQUIRED ON)\nset(CMAKE_CXX_EXTENSIONS OFF)\n' > "$work/baseline.cmake"
build_tree "$legacy" "$work/legacy-build" "$baseline_flags" -DCMAKE_PROJECT_INCLUDE="$work/baseline.cmake"
run_tests "$legacy" "$work/legacy-build"
before="$(total "$work/legacy-build.results")"
[ "$before" -gt 0 ] || fail "no test passes even before the migration (see $work/legacy-build.results)"

# one_configuration <abi> <std>: runs in a shell of its own, as a step that fails ends it.
one_configuration() {
  local abi="$1" std="$2"
  local out="$work/$abi-$std" build="$work/$abi-$std-build" verdict="" output=same
  library="$package abi=$abi std=$std"
  rm -rf "$out"
  step "$out.migrate.log" "migrating" "$migrate" "$legacy" --out "$out" -p "$work/legacy-build" --dialect cxx20 --abi "$abi" --std "$std"
  [ -f "$out/cppmod.json" ] || fail "the tool wrote no cppmod.json"
  build_tree "$out" "$build" ""
  run_tests "$out" "$build"

  local name passed status old_passed old_status
  while read -r name passed status; do
    read -r old_passed old_status < <(awk -v n="$name" '$1 == n { print $2, $3 }' "$work/legacy-build.results/passed")
    if [ "$passed" -lt "$old_passed" ] || { [ "$status" -ne 0 ] && [ "$old_status" -eq 0 ]; }; then
      verdict="$verdict $name=$old_passed/$passed"
    fi
    cmp -s "$work/legacy-build.results/$name.txt" "$build.results/$name.txt" || output=differs
  done < "$build.results/passed"

  local json="$out/cppmod.json"
  echo "$library headers=$(number "$json" headers) native=$(number "$json" nativePartitions)" \
    "sources=$(number "$json" sources) tests=$before/$(total "$build.results") findings=$(number "$json" findings) output=$output"
  [ -z "$verdict" ] || fail "fewer tests pass than before:$verdict (see $build.results)"
}

failed=0
for abi in "${abis[@]}"; do
  for std in "${stds[@]}"; do
    (one_configuration "$abi" "$std") || { failed=1; [ "$keep_going" = yes ] || exit 1; }
  done
done
exit "$failed"
