#!/usr/bin/env bash
# Compares the CPU time of a whole migration with what the compiler alone takes to read the same translation units.
#
#   run.sh [--runs <n>] [--check]
#
# For two real libraries and the largest sample: user and system seconds, children included, median of n runs (5), of
# `cppmod-migrate <legacy> --out <new folder> --dialect cxx20` and of `clang++ -fsyntax-only` over each translation unit
# once, with the flags that the tool took from the same compile_commands.json. Prints a table. With --check it fails when
# a migration takes as long as the compiler or longer.
#
# Environment: CPPMOD_MIGRATE, the published program (default: the one that cppmod-migrate at the root builds); CMAKE, CXX, CC.
set -euo pipefail

here="$(cd "${BASH_SOURCE[0]%/*}" && pwd)"
repository="${here%/tests/benchmark}"
fail() { echo "benchmark: $*" >&2; exit 1; }

runs=5 check=no
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || fail "--runs needs a number"; runs="$2"; shift 2 ;;
    --check) check=yes; shift ;;
    *) fail "unknown option $1" ;;
  esac
done

. "$repository/tools/env.sh"
"$repository/tools/ensure.sh" build
. "$repository/tools/env.sh" # finds a CMake that was installed only now
export LC_ALL=C
if [ -z "${CPPMOD_MIGRATE:-}" ]; then
  "$repository/cppmod-migrate" --version > /dev/null # builds when stale
  CPPMOD_MIGRATE="$repository/out/cppmod-migrate/cppmod-migrate"
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

# median <log> <command...>: CPU seconds of the command, median of all runs. The command's first failure ends the benchmark.
median() {
  local log="$1" i
  shift
  : > "$work/times"
  for ((i = 0; i < runs; i++)); do
    rm -rf "$work/out"
    { time "$@" > "$log" 2>&1; } 2>> "$work/times" || fail "failed: $* ($(head -1 "$log"))"
  done
  awk '{ print $1 + $2 }' "$work/times" | sort -n | awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'
}

# units <facts> <script>: writes the compiler's commands, one for each translation unit that the tool parsed.
units() {
  python3 - "$1" "$2" "$CXX" <<'PY'
import json, os, shlex, sys
facts, script, compiler = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
root, seen, lines = facts["input"]["root"], set(), []
for command in facts["input"]["commands"]:
    # Several targets that build one source are one translation unit to the tool.
    flags = [a for a in command["arguments"] if a not in ("-fPIC", "-fpic", "-fPIE", "-fpie") and not (a.startswith("-D") and a.split("=")[0].endswith("_EXPORTS"))]
    if (command["file"], tuple(flags)) in seen:
        continue
    seen.add((command["file"], tuple(flags)))
    language = ["-x", "c"] if command["file"].endswith(".c") and "-x" not in flags else ["-x", "c++"] if "-x" not in flags else []
    words = [compiler, "-w", "-fsyntax-only", *language, *flags, os.path.join(root, command["file"])]
    lines.append(f"cd {shlex.quote(command['directory'])} && {shlex.join(words)}\n")
if len(lines) != len(facts["units"]):
    sys.exit(f"{len(lines)} commands for {len(facts['units'])} translation units")
open(script, "w").write("set -e\n" + "".join(lines))
print(len(lines))
PY
}

slow=0
# measure <name> <legacy tree> <further options...>
measure() {
  local name="$1" tree="$2" count compiler tool ratio
  shift 2
  "$CPPMOD_MIGRATE" dump facts "$tree" "$@" > "$work/facts.json" 2> "$work/log" || fail "$name: $(head -1 "$work/log")"
  count="$(units "$work/facts.json" "$work/compile.sh")" || fail "$name: the translation units cannot be listed"
  compiler="$(median "$work/log" bash "$work/compile.sh")" || exit 1
  tool="$(median "$work/log" "$CPPMOD_MIGRATE" "$tree" "$@" --out "$work/out" --dialect cxx20)" || exit 1
  ratio="$(awk -v a="$tool" -v b="$compiler" 'BEGIN { printf "%.2f", a / b }')"
  printf '%-20s %6d %12.2f %12.2f %7s\n' "$name" "$count" "$compiler" "$tool" "$ratio"
  awk -v r="$ratio" 'BEGIN { exit !(r >= 1) }' && slow=1 || true
}

# library <package>: the tree and the build folder that tests/corpus/run leaves, or as much of them as is needed.
library() {
  local package="$1" home="$CPPMOD_CACHE/corpus/$1" build
  build="$home/legacy-build"
  if [ ! -d "$home/legacy" ] || [ ! -f "$build/compile_commands.json" ]; then
    "$repository/tests/corpus/run" "$package" --baseline-only > "$work/log" 2>&1 || fail "$package: $(tail -1 "$work/log")"
  fi
  measure "$package" "$home/legacy" -p "$build"
}

# The sample with the most C++, of those that are compiled without definitions and folders of their own.
largest() {
  local sample
  for sample in "$repository"/samples/*/; do
    [ ! -e "$sample/CMakeLists.txt" ] && [ ! -e "$sample/third_party" ] || continue
    echo "$(find "$sample" -type f \( -name '*.h' -o -name '*.hpp' -o -name '*.inl' -o -name '*.cpp' -o -name '*.cc' \) -exec cat {} + | wc -c) ${sample%/}"
  done | sort -n | tail -1 | cut -d' ' -f2-
}

printf '%-20s %6s %12s %12s %7s\n' tree units "clang++ (s)" "migrate (s)" ratio
library tinyxml2
library libjsoncpp
sample="$(largest)"
measure "samples/${sample##*/}" "$sample"
[ "$check" = no ] || [ "$slow" -eq 0 ] || fail "a migration takes as long as the compiler, or longer"
