# ---- The logic: the same in every migrated project --------------------------------------------------------------
#
# The project's own files know nothing of modules. At the end of the top directory this file walks the targets the
# project has made, and moves the sources that became module units into file sets of type CXX_MODULES, which is the
# only place where CMake looks for modules. No target name is known beforehand: a target is recognised by its sources.

if(CMAKE_VERSION VERSION_LESS 3.28)
  message(FATAL_ERROR "cppmod: C++ modules need CMake 3.28, this is ${CMAKE_VERSION}")
endif()
if(CMAKE_GENERATOR MATCHES "Makefiles")
  message(FATAL_ERROR "cppmod: the generator '${CMAKE_GENERATOR}' cannot build C++ modules: use -G Ninja")
endif()

# include() keeps these policies inside this file: the project's own version and its variables stay as they are.
cmake_policy(VERSION 3.28...4.3)

set(CPPMOD_ROOT "${CMAKE_CURRENT_LIST_DIR}")

# A BMI made with GNU extensions is refused by importers that are compiled without: no target has them.
set(CMAKE_CXX_EXTENSIONS OFF)

# Finds the description of libc++'s std module. Some packages link it into a second folder, from where its relative
# paths lead nowhere, and the compiler prints that copy: so every candidate has to name sources which exist.
function(cppmod_find_std_module)
  set(compiler "${CMAKE_CXX_COMPILER}")
  if(NOT compiler)
    set(compiler "$ENV{CXX}")
  endif()
  separate_arguments(compiler NATIVE_COMMAND "${compiler}")
  if(NOT compiler)
    return()
  endif()
  execute_process(COMMAND ${compiler} -print-resource-dir
    OUTPUT_VARIABLE resources ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
  execute_process(COMMAND ${compiler} -print-file-name=libc++.modules.json
    OUTPUT_VARIABLE printed ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
  file(REAL_PATH "${printed}" resolved)
  foreach(json IN ITEMS "${resources}/../../libc++.modules.json" "${printed}" "${resolved}")
    cmake_path(NORMAL_PATH json)
    if(EXISTS "${json}" AND NOT IS_DIRECTORY "${json}")
      file(READ "${json}" text)
      string(JSON source ERROR_VARIABLE failure GET "${text}" modules 0 source-path)
      cmake_path(GET json PARENT_PATH folder)
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}" NORMALIZE)
      if(NOT failure AND EXISTS "${source}")
        set(CMAKE_CXX_STDLIB_MODULES_JSON "${json}" PARENT_SCOPE)
        return()
      endif()
    endif()
  endforeach()
endfunction()

if(CPPMOD_IMPORT_STD)
  # CMake guards 'import std' with a value that changes with its releases, and silently ignores a wrong one.
  if(NOT CMAKE_EXPERIMENTAL_CXX_IMPORT_STD)
    if(CMAKE_VERSION VERSION_GREATER_EQUAL 4.4)
      message(FATAL_ERROR "cppmod: CMake ${CMAKE_VERSION} is newer than this file: pass the value that its "
        "Help/dev/experimental.rst names as -DCMAKE_EXPERIMENTAL_CXX_IMPORT_STD=..., or migrate with --std include")
    elseif(CMAKE_VERSION VERSION_GREATER_EQUAL 4.3)
      set(CMAKE_EXPERIMENTAL_CXX_IMPORT_STD "451f2fe2-a8a2-47c3-bc32-94786d8fc91b")
    elseif(CMAKE_VERSION VERSION_GREATER_EQUAL 4.0.3)
      set(CMAKE_EXPERIMENTAL_CXX_IMPORT_STD "d0edc3af-4c50-42ea-a356-e2862fe7a444")
    elseif(CMAKE_VERSION VERSION_GREATER_EQUAL 3.30 AND CMAKE_VERSION VERSION_LESS 4.0)
      set(CMAKE_EXPERIMENTAL_CXX_IMPORT_STD "0e5b6991-d74f-4b3d-a41c-cf096e0b2508")
    else()
      message(FATAL_ERROR "cppmod: 'import std' is not known to work with CMake ${CMAKE_VERSION}: "
        "use 4.3, or migrate with --std include")
    endif()
  endif()
  if(NOT CMAKE_CXX_STDLIB_MODULES_JSON)
    cppmod_find_std_module()
  endif()
endif()
# The gate ends here: what stands above is installed for projects that find this one.
