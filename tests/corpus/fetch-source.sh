#!/usr/bin/env bash
# fetch-source.sh <debian-source-package> <folder> [<binary-package>]: downloads the source package once, and unpacks it
# as <folder>/source. Where it cannot be had, a binary package of headers is taken instead.
#
# The addresses are those of this machine's own apt configuration, turned from binary to source packages in a private
# copy: the machine's configuration and package lists stay as they are.
set -euo pipefail

fail() { echo "fetch-source.sh: $*" >&2; exit 1; }
[ $# -eq 2 ] || [ $# -eq 3 ] || fail "usage: fetch-source.sh <debian-source-package> <folder> [<binary-package>]"
package="$1" folder="$2" binary="${3:-}"
[ ! -d "$folder/source" ] || exit 0

. "${BASH_SOURCE[0]%/*}/../../tools/env.sh"
apt="$CPPMOD_CACHE/apt"
mkdir -p "$apt/sources" "$apt/lists/partial" "$apt/cache/archives/partial" "$folder/download"

# Only the distribution's own suites: other repositories seldom have sources, and make the update fail.
codename="$(. /etc/os-release && echo "${VERSION_CODENAME:-}")"
[ -n "$codename" ] || fail "/etc/os-release names no release"
number=0
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
  [ -f "$file" ] || continue
  number=$((number + 1))
  case "$file" in
    *.sources) # stanzas, divided by blank lines
      awk -v suite="$codename" 'BEGIN { RS = ""; ORS = "\n\n" }
        $0 ~ "(^|\n)Types:[^\n]*deb" && $0 ~ "(^|\n)Suites:([^\n]* )?" suite {
          gsub(/(^|\n)Types:[^\n]*/, "\nTypes: deb-src"); gsub(/(^|\n)Architectures:[^\n]*/, "\n#"); sub(/^\n/, ""); print
        }' "$file" > "$apt/sources/$number.sources" ;;
    *)
      sed -nE "s/^deb(-src)?([[:space:]]+(\[[^]]*\][[:space:]]+)?[^[:space:]]+[[:space:]]+$codename([-\/][^[:space:]]*)?[[:space:]].*)/deb-src\2/p" \
        "$file" | sort -u > "$apt/sources/$number.list" ;;
  esac
done
cat "$apt"/sources/* 2> /dev/null | grep -q deb-src || fail "no apt source of this machine names $codename"

private=(-o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$apt/sources" -o Dir::State::lists="$apt/lists"
  -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root -o Debug::NoLocking=1)
cd "$folder/download"
# Lists of an earlier run may do; fresh ones are fetched only when they do not.
if ! apt-get "${private[@]}" -qq source --download-only "$package" > "$folder/fetch.log" 2>&1; then
  apt-get "${private[@]}" update >> "$folder/fetch.log" 2>&1 \
    || fail "apt-get update failed: $(grep -m1 '^E:' "$folder/fetch.log" || echo "see $folder/fetch.log")"
  if ! apt-get "${private[@]}" -qq source --download-only "$package" >> "$folder/fetch.log" 2>&1; then
    [ -n "$binary" ] && rm -f ./*.dsc && apt-get -qq download "$binary" >> "$folder/fetch.log" 2>&1 \
      || fail "cannot download $package: $(grep '^E:' "$folder/fetch.log" | tail -1)"
  fi
fi
rm -rf "$folder/source.part"
set -- *.dsc *.deb
case "$1 ${2:-}" in
  '*.dsc *.deb') fail "the download of $package has no package" ;;
  '*.dsc '*) dpkg-deb -x "$2" "$folder/source.part" >> "$folder/fetch.log" 2>&1 || fail "cannot unpack $2: see $folder/fetch.log" ;;
  *) dpkg-source --no-check -x "$1" "$folder/source.part" >> "$folder/fetch.log" 2>&1 || fail "cannot unpack $1: see $folder/fetch.log" ;;
esac
mv "$folder/source.part" "$folder/source"
