export module geo.text;

export import :style.h;
export import :show.h;
