// Only the source behind this header needs quill.

#ifndef LOG_COUNT_H
#define LOG_COUNT_H

#include <iostream>
#include <string>

import std;
import log_lib;

#endif
