module objs:o.cpp; import :o.h; extern "C++" { int o() { return 9; } }
