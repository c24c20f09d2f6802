export module bank;

export import :journal.h;
export import :money.h;
export import :account.h;
