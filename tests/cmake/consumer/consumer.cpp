#include <string>
#include "core/core.h"
#include "hdr/hdr.h"
int main() { return core::five() == "xxxxx" && hdr::three() == HDR_THREE ? 0 : 1; }
