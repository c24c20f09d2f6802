export module trace:trace.h;

import std;

extern "C++" {

export namespace trace {

void write(const std::string& line);

int lines();

}  // namespace trace

}  // extern "C++"
