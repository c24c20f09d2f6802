#pragma once

#include <string>
#include <vector>

// Every other header lives off what this one includes.

namespace zoo {

using Name = std::string;
enum class Food { hay, fish };

}  // namespace zoo
