module loose:l.cpp; import :l.h; import hdr; extern "C++" { int loose() { return hdr::twice(4); } }
