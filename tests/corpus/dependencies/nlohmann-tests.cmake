# Read behind project(): a part of the library's unit tests, as its tests/CMakeLists.txt builds them, in one program.
set(tests allocator byte_container_with_subtype capacity comparison convenience element_access2 items json_pointer
  merge_patch meta ordered_map pointer_access serialization type_traits)
list(TRANSFORM tests PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/tests/src/unit-")
list(TRANSFORM tests APPEND .cpp)
add_executable(json-tests "${CMAKE_CURRENT_SOURCE_DIR}/tests/src/unit.cpp" ${tests})
target_compile_definitions(json-tests PRIVATE DOCTEST_CONFIG_SUPER_FAST_ASSERTS JSON_TEST_KEEP_MACROS JSON_TEST_USING_MULTIPLE_HEADERS=1)
target_compile_options(json-tests PRIVATE -Wno-deprecated -Wno-float-equal)
target_include_directories(json-tests PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/tests/thirdparty/doctest" "${CMAKE_CURRENT_SOURCE_DIR}/tests/thirdparty/fifo_map")
target_link_libraries(json-tests PRIVATE nlohmann_json::nlohmann_json)
target_compile_features(json-tests PRIVATE cxx_std_23)
