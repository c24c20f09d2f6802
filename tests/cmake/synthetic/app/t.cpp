#include <string>
#include "core/core.h"
#include "hdr/hdr.h"
#include "l.h"
#include "o.h"
int plain();
int main() {
  const char* u = u8"x"; // an array of char only below C++20: the meaning must stay
  return plain() == 5 && core::five() == "xxxxx" && hdr::three() == HDR_THREE && o() == 9 && loose() == 8 && *u ? 0 : 1;
}
