export module bank;

export import :account.h;
