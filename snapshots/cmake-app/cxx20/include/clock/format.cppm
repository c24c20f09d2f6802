export module clock:format.h;

import std;
import :time.h;

extern "C++" {

export namespace clock_lib {

std::string format(Time time);

}  // namespace clock_lib

}  // extern "C++"
