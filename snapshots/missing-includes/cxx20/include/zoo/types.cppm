export module zoo:types.h;

import std;

extern "C++" {

// Every other header lives off what this one includes.

export namespace zoo {

using Name = std::string;
enum class Food { hay, fish };

}  // namespace zoo

}  // extern "C++"
