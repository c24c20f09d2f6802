export module money;

export import :currency.h;
export import :amount.h;
export import :ledger.h;
