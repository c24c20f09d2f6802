// quill::Page stands in an interface: the unit exports its import of quill, and so does this header.

#ifndef LOG_LOG_H
#define LOG_LOG_H

#include <string>
#include <iostream>

import std;
import quill;
import log_lib;

#endif
