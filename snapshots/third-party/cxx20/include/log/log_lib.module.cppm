export module log_lib;

export import :count.h;
export import :log.h;
