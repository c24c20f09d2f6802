export module zoo;

export import :types.h;
export import :animal.h;
export import :cage.h;
export import :feeding.h;
export import :forwards.h;
export import :ticket.h;
