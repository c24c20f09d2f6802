export module loose:l.h; import hdr; extern "C++" { export int loose(); }
