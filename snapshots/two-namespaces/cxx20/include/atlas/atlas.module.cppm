export module atlas;

export import :place.h;
export import :place.atlas.h;
export import :place.units.h;
