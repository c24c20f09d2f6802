export module zoo;

export import :forwards.h;
export import :feeding.h;
export import :ticket.h;
