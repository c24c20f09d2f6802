# Read behind project(): RapidJSON 1.1 assigns to a constant in a member template, which clang refuses since its
# version 19, used or not. Later releases declare that operator only; so does this copy.
file(GLOB_RECURSE headers RELATIVE /usr/include /usr/include/rapidjson/*.h)
foreach(header IN LISTS headers)
  file(READ "/usr/include/${header}" text)
  string(REPLACE "{ s = rhs.s; length = rhs.length; }" ";" text "${text}")
  file(WRITE "${CMAKE_BINARY_DIR}/rapidjson-1.1/${header}" "${text}")
endforeach()
include_directories(SYSTEM "${CMAKE_BINARY_DIR}/rapidjson-1.1")
