export module trace;

export import :trace.h;
