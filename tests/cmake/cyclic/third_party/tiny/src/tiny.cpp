#include "tiny/tiny.h"
namespace tiny { int one() { return 1; } }
