export module depot_units;

export import :limits.h;
export import :weight.h;
