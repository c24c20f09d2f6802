export module net;

export import :address.h;
export import :join.h;
