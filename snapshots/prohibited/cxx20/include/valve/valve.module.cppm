export module valve;

export import :meter.h;
export import :valve.h;
