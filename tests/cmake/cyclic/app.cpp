#include "io/io.h"
#include "net/net.h"
#include <cstdio>
int main() { std::printf("%d\n", io::total()); return 0; }
