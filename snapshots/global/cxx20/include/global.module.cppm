export module global;

export import :matrix.h;
