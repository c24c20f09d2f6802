export module objs:o.h; extern "C++" { export int o(); }
