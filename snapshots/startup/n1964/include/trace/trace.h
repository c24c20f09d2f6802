#ifndef TRACE_TRACE_H
#define TRACE_TRACE_H

#include <string>

import namespace trace["trace.h"];

#endif  // TRACE_TRACE_H
