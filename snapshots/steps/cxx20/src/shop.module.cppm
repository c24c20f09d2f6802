export module shop;

export import :money.h;
export import :discount.h;
export import :shelf.h;
export import :order.h;
