export module bank;

export import :account.audit.h;
export import :account.h;
export import :vault.h;
