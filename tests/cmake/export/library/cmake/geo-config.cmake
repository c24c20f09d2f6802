include("${CMAKE_CURRENT_LIST_DIR}/geo-targets.cmake")
