#ifndef TRACE_TRACE_H
#define TRACE_TRACE_H

#include <string>

import std;
import trace;

#endif  // TRACE_TRACE_H
