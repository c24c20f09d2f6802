# Read behind project(): the test framework of the distribution, for projects that take targets of these names from
# the system or from a submodule. A library of the system would be built with another standard library.
if(NOT TARGET gtest)
  set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
  set(cppmod_corpus_shared "${BUILD_SHARED_LIBS}")
  set(BUILD_SHARED_LIBS OFF)
  add_subdirectory(/usr/src/googletest "${CMAKE_BINARY_DIR}/googletest-build" EXCLUDE_FROM_ALL)
  set(BUILD_SHARED_LIBS "${cppmod_corpus_shared}")
  add_library(benchmark INTERFACE)
  target_include_directories(benchmark SYSTEM BEFORE INTERFACE "${CMAKE_CURRENT_LIST_DIR}/benchmark")
endif()
