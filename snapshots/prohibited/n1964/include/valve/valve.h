#pragma once

#include <cstddef>
#include <string>
#include <utility>

import namespace valve["valve.h"];
