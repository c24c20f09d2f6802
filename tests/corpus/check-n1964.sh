#!/usr/bin/env bash
# Checks an n1964 output against the constraints of the paper that need no compiler.
#
#   check-n1964.sh <folder of an n1964 output>
#
# One line "file:line: message" a violation on stdout, how many partitions there were on stderr. Exits with 1 when there is a
# violation, with 2 when the folder is no output. The checker (tests/Migrator.N1964Check) is built when it is not there.
set -euo pipefail

here="$(cd "${BASH_SOURCE[0]%/*}" && pwd)"
project="$here/../Migrator.N1964Check"
checker="$project/bin/Release/net10.0/Migrator.N1964Check.dll"
if [ ! -f "$checker" ] || [ -n "$(find "$project" -maxdepth 1 -name '*.cs' -newer "$checker" -print -quit)" ]; then
  dotnet build "$project" -c Release -v quiet --nologo >&2
fi
exec dotnet "$checker" "$@"
