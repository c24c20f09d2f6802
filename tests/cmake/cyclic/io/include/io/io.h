#pragma once
#include "net/count.h"
#include "tiny/tiny.h"
namespace io { enum class Mode { in, out }; inline int twice() { return 2 * net::count() * tiny::one(); } int total(); }
