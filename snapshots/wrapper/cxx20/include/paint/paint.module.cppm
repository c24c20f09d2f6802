export module paint;

export import :limits.h;
export import :colour.h;
export import :canvas.h;
