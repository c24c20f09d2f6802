#include <iostream>
#include <thread>

#include "codec/codec.h"
#include "report/report.h"

int main() {
    bytes::Block block;
    std::thread worker([&block] { block = codec::pack("caf\303\251"); });
    worker.join();
    std::cout << report::describe(block).text();
    return codec::checksum("\377") == 255 ? 0 : 1;
}
