#ifndef KEEP_LANGUAGE_H
#define KEEP_LANGUAGE_H

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "keep/export.h"

import std;
import keep;

#endif  // KEEP_LANGUAGE_H
