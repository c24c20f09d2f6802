#ifndef TRACE_TRACE_H
#define TRACE_TRACE_H

#include <string>

namespace trace {

void write(const std::string& line);

int lines();

}  // namespace trace

#endif  // TRACE_TRACE_H
