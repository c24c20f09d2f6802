export module atlas;

export import :place.units.h;
export import :place.h;
export import :place.units._0_2.h;
